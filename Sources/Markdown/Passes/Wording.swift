import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Checks what a build can judge about words without guessing: one spelling and one name for each
/// thing, and abbreviations explained at their first use (CHK-19, CHK-46).
struct Wording: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        let isMedical = context.front.kind.isMedical
        guard isMedical || !library.style.rules.isEmpty else { return }
        var abbreviations = Abbreviations(library)
        // Each check goes through the lines of the page by itself.
        var styleLines = WordLines(of: document)
        var abbreviationLines = WordLines(of: document)
        var text: [UInt8] = []
        for node in document.tree.texts where !node.isTextOfAddress {
            text.removeAll(keepingCapacity: true)
            node.appendText(to: &text)
            text.blankCitations()
            for match in library.styleMatcher.matches(in: text) {
                let word = String(decoding: text[match.range], as: UTF8.self)
                findings.report(
                    .houseStyle(
                        word, library.style.rules[match.index],
                        at: TextLocation(
                            file: context.file, line: styleLines.line(of: word, in: node))),
                    at: node, in: document)
            }
            guard isMedical, !text.isInCapitals else { continue }
            for word in abbreviations.unexplained(in: text) {
                findings.problems.append(
                    .unexplained(
                        word,
                        at: TextLocation(
                            file: context.file, line: abbreviationLines.line(of: word, in: node))))
            }
        }
    }
}

extension [UInt8] {
    /// Whether three words or more are in capitals and no other is: then none is an abbreviation.
    fileprivate var isInCapitals: Bool {
        let words = split { !$0.isLetterOrBeyondASCII }
        return words.count > 2 && allSatisfy { !$0.isSmallLetter && $0 < 0x80 }
            && words.contains { $0.count > 3 }
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
