/// Why the text of an answer cannot be taken.
package struct AnswerFault: Error, Sendable, Hashable {
    /// The line of the text, counted from its first; nil if something is missing as a whole.
    package let line: Int?
    /// What is wrong, beginning in lower case and without a full stop.
    package let message: String
    /// What to do about it.
    package let help: String?

    package init(line: Int? = nil, _ message: String, help: String? = nil) {
        self.line = line
        self.message = message
        self.help = help
    }
}

/// All that is wrong with the text of an answer.
package struct AnswerFaults: Error, Sendable, Hashable {
    /// As many as somebody reads. A text of five megabytes could have a million.
    static let limit = 20

    package let faults: [AnswerFault]

    init(_ faults: [AnswerFault]) {
        self.faults = faults
    }
}

extension String {
    /// The beginning of a long text, up to the end of a word.
    var shortened: String {
        guard count > 120 else { return self }
        let beginning = prefix(120)
        return (beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning) + " …"
    }
}
