/// A text that the build itself writes into a new page for an editor to replace. On a published
/// page it is an error.
package enum Placeholder: String, Sendable, CaseIterable {
    case description = "One sentence that says what the page tells, in 50 to 160 characters."
    case summary = "The main message, in one to three sentences."
    case need = "The question that the page answers?"
    case author = "The name of an author."
    case title = "Write a title here"
    case lead = "The most important thing first."
    case section = "Write it here."
    case answer = "The answer, in the first sentence."
    case sign = "a sign lasts and worries you"
    case firstLead = "Write the most important thing first."
    case firstSection = "One idea in each section."

    private static let signatures = allCases.map { text in
        (length: text.rawValue.utf8.count, first: text.rawValue.utf8.first)
    }

    /// - Parameter length: the length of the text in bytes. Together with the first byte, it rules
    ///   out nearly every text.
    package static func mayBe(length: Int, first: UInt8?) -> Bool {
        length < 80 && signatures.contains { $0.length == length && $0.first == first }
    }
}
