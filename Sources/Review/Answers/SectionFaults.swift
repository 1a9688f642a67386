import HoofbeatText

/// What is wrong with what an answer says of one section.
struct SectionFaults {
    private let question: Answers.Question
    private let line: Int
    private let digestLine: Int?
    private let decision: (line: Int, text: String)?
    private let remarks: (line: Int, text: String)

    /// - Parameters:
    ///   - line: the line that names the section.
    ///   - decision: nil if no line begins with “Decision:”.
    init(
        _ question: Answers.Question, line: Int, digestLine: Int?,
        decision: (line: Int, text: String)?, remarks: (line: Int, text: String)
    ) {
        self.question = question
        self.line = line
        self.digestLine = digestLine
        self.decision = decision
        self.remarks = remarks
    }

    var found: [AnswerFault] { (subject ?? answer).map { [$0] } ?? [] }

    private var name: String { "“\(question.id.shortened)”" }

    /// What is wrong with how it says which text it is about.
    private var subject: AnswerFault? {
        for (text, key) in [
            (question.page, "Page"), (question.id, "Section"), (question.digest, "Digest"),
        ] where text.isEmpty {
            return AnswerFault(
                line: line, "it is not clear which text the decision is about",
                help: "a line “\(key): …” names it; copy it from the file for review")
        }
        let parts = question.digest.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 64, parts[1].allSatisfy(\.isHexDigit) else {
            return AnswerFault(
                line: digestLine, "“\(question.digest.shortened)” is no digest",
                help: "copy the line “Digest: …” as it stands in the file for review")
        }
        guard parts[0] + ":" == SectionDigest.version else {
            return AnswerFault(
                line: digestLine, "this digest was made by another version of Hoofbeat",
                help: "send a new file to review")
        }
        return nil
    }

    /// What is wrong with the decision and its reason.
    private var answer: AnswerFault? {
        guard let decision else {
            return AnswerFault(
                line: line, "\(name) has no decision",
                help: "write “Decision: …”, or take the section out")
        }
        guard let taken = Answers.Decision(written: decision.text) else {
            if !decision.text.isEmpty {
                return AnswerFault(
                    line: decision.line, "“\(decision.text.shortened)” is no decision",
                    help: "write approve, conditions or refuse, and nothing else")
            }
            return remarks.text.isEmpty
                ? nil
                : AnswerFault(
                    line: remarks.line, "there are remarks on \(name), and no decision",
                    help: "write approve, conditions or refuse behind “Decision:”")
        }
        if taken.needsRemarks, remarks.text.isEmpty {
            return AnswerFault(
                line: decision.line,
                taken == .refuse ? "there is no reason" : "there are no conditions",
                help: "write them behind “Remarks:”")
        }
        if taken == .approve, !remarks.text.isEmpty {
            return AnswerFault(
                line: remarks.line, "\(name) is approved, and has remarks all the same",
                help: "ask whether these are conditions; if not, they belong behind “Dissent:”")
        }
        return nil
    }
}

extension Answers.Decision {
    /// The decision that somebody wrote; nil if it is none of the words, and nothing besides.
    ///
    /// What mail makes of bold and a box that is ticked say nothing else. A box that is empty, a
    /// stroke and a question mark do.
    init?(written: String) {
        var text = written.lowercased()[...]
        text.unicodeScalars.removeAll { $0 == "\u{FE0F}" }
        func strip() {
            while let first = text.first, "*_ ".contains(first) { text.removeFirst() }
            while let last = text.last, "*_. ".contains(last) { text.removeLast() }
        }
        strip()
        if let box = ["[x]", "☑"].first(where: text.hasPrefix) {
            text = text.dropFirst(box.count)
            strip()
        }
        guard let decision = Self.words[String(text)] else { return nil }
        self = decision
    }

    private static let words: [String: Self] = [
        "approve": .approve, "approved": .approve, "conditions": .conditions,
        "approve with conditions": .conditions, "approved with conditions": .conditions,
        "refuse": .refuse, "refused": .refuse,
    ]
}
