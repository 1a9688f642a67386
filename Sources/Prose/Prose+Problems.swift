import HoofbeatContent

extension Diagnostic {
    /// NHS service manual: sentences of up to 20 words (CHK-11).
    static func longSentence(_ words: Int, _ limit: Int, at location: TextLocation) -> Diagnostic {
        .warning(
            "long-sentence", at: location,
            "this sentence has \(words) words; readers follow \(limit) more easily",
            help: "make two sentences of it, or a list")
    }

    static func longestSentence(
        _ words: Int, _ limit: Int, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "long-sentence", at: location,
            "this sentence has \(words) words, and \(limit) are the most that may be",
            help: "make two sentences of it, or a list")
    }

    /// NHS service manual: paragraphs of up to three sentences (CHK-12).
    static func longParagraph(
        _ sentences: Int, _ limit: Int, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "long-paragraph", at: location,
            "this paragraph has \(sentences) sentences; readers stay with \(limit) more easily",
            help: "leave a line empty where the next idea begins, or make a list of it")
    }

    /// CDC Clear Communication Index, item 8: no list of more than seven items (CHK-16).
    /// - Parameter location: the first item that is one too many.
    static func longList(_ items: Int, _ limit: Int, at location: TextLocation) -> Diagnostic {
        .warning(
            "long-list", at: location,
            "this list has \(items) items; readers take in \(limit) more easily",
            help: "divide it into groups, each with a heading or a list of its own")
    }

    static func hardToRead(
        _ grade: Double, _ whole: Double, _ limit: Int, file: String
    ) -> Diagnostic {
        .warning(
            "hard-to-read", in: file,
            "the reading grade of this page is \(grade.inTenths), and \(limit) is the limit "
                + "(Flesch–Kincaid; \(whole.inTenths) with the words of the glossary)",
            help: "write shorter sentences and shorter words")
    }

    /// The limit of a page can only come down.
    static func looseCeiling(
        _ page: WritingRules.HarderPage, _ needed: Int, of limit: Int?
    ) -> Diagnostic {
        let isLikeOthers = limit.map { needed <= $0 } ?? false
        return .warning(
            "loose-ceiling",
            at: TextLocation(file: "content/site.yaml", line: page.line),
            "\(page.page) is easier to read than the \(page.grade) it is allowed here",
            help: isLikeOthers
                ? "take the line out: the page is as easy as all others have to be"
                : "write grade: \(needed), so that it does not become harder again")
    }

    static func passives(_ count: Int, of all: Int, at location: TextLocation) -> Diagnostic {
        .note(
            "passive-voice", at: location,
            "\(count) of \(all) sentences are in the passive voice, and this is the first",
            help: "say who does it: “the nurse gives it”, not “it is given”")
    }

    /// CDC Clear Communication Index, item 6 (CHK-13).
    static func passiveMessage(at location: TextLocation) -> Diagnostic {
        .note(
            "passive-voice", at: location, "the main message is in the passive voice",
            help: "say who does it: “the nurse gives it”, not “it is given”")
    }
}
