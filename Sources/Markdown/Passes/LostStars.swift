import HoofbeatContent
import HoofbeatText

/// Finds stars inside words that Markdown takes for emphasis over several words, and readers do
/// not see: `HLA-A*02:01 and HLA-B*07:02`.
struct LostStars {
    private let document: Document
    private let file: String

    init(_ document: Document, _ file: String) {
        self.document = document
        self.file = file
    }

    /// A paragraph or a table is reported once, and not where stars between numbers already are.
    func report(_ findings: inout Findings) {
        let known = Set(
            findings.problems.lazy.filter { $0.code == "leftover-markup" }.compactMap(\.line))
        var last = 0...0
        for text in document.tree.texts {
            guard let emphasis = text.next, emphasis.kind == .emphasis, let word = text.lastWord,
                let next = emphasis.wordAtStart
            else { continue }
            let lines = document.lines(of: text)
            guard lines != last else { continue }
            last = lines
            var finder = LineFinder(lines, in: document.source)
            let line = finder.line(of: "\(word)*\(next)")
            guard !known.contains(line) else { continue }
            let leftover = Leftover(kind: .innerStar(word, next), range: 0..<1)
            findings.report(
                leftover.problem(at: TextLocation(file: file, line: line)), at: text, in: document)
        }
    }
}

extension Node {
    /// The letters and digits that it ends with; nil if there are none.
    fileprivate var lastWord: String? {
        withLiteral { text -> String? in
            let bytes = text.bytes
            guard bytes.last?.isOfWord == true else { return nil }
            let word = bytes.suffix(40).reversed().prefix { $0.isOfWord || $0 == 45 }
            let whole = word.reversed().drop { $0 & 0xC0 == 0x80 }
            return String(decoding: whole, as: UTF8.self)
        } ?? nil
    }

    /// The letters and digits that a text of several words begins with; nil for any other text.
    fileprivate var wordAtStart: String? {
        guard let first = firstChild, first.kind == .text,
            first.literalBytes.first?.isOfWord == true
        else { return nil }
        let text = plainText
        guard text.contains(" ") else { return nil }
        return String(text.prefix(40).prefix { $0.isLetter || $0.isNumber })
    }
}
