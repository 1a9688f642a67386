import Content
import Markup
import Text

/// What a build can judge of words without guessing: doses, one spelling and one name for each
/// thing, abbreviations explained at their first use (CHK-15, CHK-19, CHK-46).
struct Wording: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        let isMedical = context.front.kind.isMedical
        let hasNumberWords = NumberWords.mayBe(in: document.source.bytes)
        let isJudged = isMedical || !library.style.rules.isEmpty || hasNumberWords
        var abbreviations = Abbreviations(library)
        // Each goes through the page's lines on its own.
        var doseLines = WordLines(of: document)
        var styleLines = WordLines(of: document)
        var abbreviationLines = WordLines(of: document)
        var text: [UInt8] = []
        for node in document.tree.texts where isJudged || node.mayHoldNumber {
            guard !node.isTextOfAddress else { continue }
            text.removeAll(keepingCapacity: true)
            node.appendText(to: &text)
            text.blankCitations()
            for dose in doses(in: text, of: node, mayBeInWords: hasNumberWords) {
                findings.report(
                    .dose(
                        dose.text,
                        at: TextLocation(
                            file: context.file, line: doseLines.line(of: dose.written, in: node))),
                    at: node, in: document)
            }
            for match in library.styleMatcher.matches(in: text) {
                let word = String(decoding: text[match.range], as: UTF8.self)
                findings.report(
                    .houseStyle(
                        word, library.style.rules[match.index],
                        at: TextLocation(
                            file: context.file, line: styleLines.line(of: word, in: node))),
                    at: node, in: document)
            }
            guard isMedical else { continue }
            for word in abbreviations.unexplained(in: text) {
                findings.problems.append(
                    .unexplained(
                        word,
                        at: TextLocation(
                            file: context.file, line: abbreviationLines.line(of: word, in: node))))
            }
        }
    }

    /// - Returns: each dose, and as much of it as is in this node: in `**5** mg`, the 5.
    private func doses(
        in text: [UInt8], of node: Node, mayBeInWords: Bool
    ) -> [(text: String, written: String)] {
        let goesOn =
            Dose.mayGoOn(after: text) || mayBeInWords && NumberWords.mayGoOn(after: text)
        let whole = goesOn ? text + node.followingText : text
        return Dose.all(in: whole, mayBeInWords: mayBeInWords) { node.block?.plainText ?? "" }
            .filter { $0.lowerBound < text.count }
            .map { dose in
                (
                    String(decoding: whole[dose], as: UTF8.self),
                    String(decoding: text[dose.clamped(to: text.indices)], as: UTF8.self)
                )
            }
    }
}

extension Node {
    /// What is read next in the same block: the text over a soft break or at the edge of emphasis.
    fileprivate var followingText: [UInt8] {
        var text: [UInt8] = []
        var node: Node = self
        while let following = node.next ?? node.parent {
            let isAbove = node.next == nil
            switch following.kind {
            case .text:
                following.appendText(to: &text)
                return text
            case .softBreak: following.appendText(to: &text)
            case .emphasis, .strong:
                if !isAbove, let first = following.firstChild, first.kind == .text {
                    first.appendText(to: &text)
                    return text
                }
            default: return text
            }
            node = following
        }
        return text
    }

    /// Quick to rule out nearly every text.
    fileprivate var mayHoldNumber: Bool {
        withLiteral { $0.bytes.holdsDigitOrBeyondASCII } ?? false
    }
}

extension [UInt8] {
    /// The key of a source may hold words that the text may not; bytes keep their places.
    fileprivate mutating func blankCitations() {
        var start = 0
        while let open = self[start...].firstIndex(of: UInt8(ascii: "[")) {
            start = open + 1
            guard start < count, self[start] == UInt8(ascii: "@"),
                let close = self[start...].firstIndex(of: UInt8(ascii: "]"))
            else { continue }
            for index in open...close { self[index] = 32 }
            start = close
        }
    }
}

extension Diagnostic {
    fileprivate static func unexplained(_ word: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "unexplained-abbreviation", at: location, "\(word) is not explained at its first use",
            help: "write the long form and then (\(word)); what every reader knows goes into "
                + "known-abbreviations: in content/data/house-style.yaml")
    }
}
