import CCmark
import Content

/// What a build can judge of words without guessing: doses, one spelling and one name for each
/// thing, abbreviations explained at their first use (CHK-15, CHK-19, CHK-46).
struct Wording: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let isMedical = context.front.kind.rules.isMedical
        var abbreviations = Abbreviations(context.library)
        let isJudged = isMedical || !context.library.style.rules.isEmpty
        var text: [UInt8] = []
        for node in document.inventory.texts where isJudged || node.holdsDigit {
            text.removeAll(keepingCapacity: true)
            node.appendText(to: &text)
            text.blankCitations()
            if let dose = Dose.first(in: text) {
                findings.problems.append(
                    .dose(dose, file: context.file, line: line(of: dose, node, document)))
            }
            for match in context.library.styleMatcher.matches(in: text) {
                let rule = context.library.style.rules[match.index]
                let word = String(decoding: text[match.range], as: UTF8.self)
                findings.problems.append(
                    .houseStyle(
                        word, rule, file: context.file, line: line(of: word, node, document)))
            }
            guard isMedical else { continue }
            for word in abbreviations.unexplained(in: text) {
                findings.problems.append(
                    .unexplained(word, file: context.file, line: line(of: word, node, document)))
            }
        }
    }

    private func line(of word: String, _ node: Node, _ document: Document) -> Int {
        var finder = LineFinder(document.lines(of: node), in: document.source)
        return finder.line(of: word)
    }
}

/// A number with a unit in which medicines are measured.
private enum Dose {
    private static let units: Set<String> = [
        "mg", "mcg", "µg", "μg", "microgram", "micrograms", "milligram", "milligrams", "IU", "MBq",
        "GBq",
    ]

    /// A page must never be taken for a prescription.
    static func first(in text: [UInt8]) -> String? {
        var place = 0
        while let digit = text[place...].firstIndex(where: { (48...57).contains($0) }) {
            var end = digit
            while end < text.count,
                (48...57).contains(text[end]) || text[end] == 46 || text[end] == 44
            {
                end += 1
            }
            var unit = end
            if unit < text.count, text[unit] == 32 {
                unit += 1
            } else if text[unit...].starts(with: [0xC2, 0xA0]) {
                // A no-break space.
                unit += 2
            }
            var stop = unit
            while stop < text.count, text[stop].isLetter { stop += 1 }
            if stop > unit, units.contains(String(decoding: text[unit..<stop], as: UTF8.self)) {
                return String(decoding: text[digit..<stop], as: UTF8.self)
            }
            place = max(stop, end)
        }
        return nil
    }
}

/// Which abbreviations of a page have been explained so far.
private struct Abbreviations {
    private var known: Set<String>

    init(_ library: Library) {
        known = library.knownAbbreviations
    }

    /// An abbreviation is explained where it stands in brackets after its long form, or before it.
    mutating func unexplained(in text: [UInt8]) -> [String] {
        var found: [String] = []
        var place = 0
        while let start = text[place...].firstIndex(where: { $0.isLetter || $0.isDigit }) {
            var end = start
            while end < text.count, text[end].isLetter || text[end].isDigit || text[end] == 45 {
                end += 1
            }
            place = end
            var word = text[start..<end]
            if word.last == UInt8(ascii: "s"), word.dropLast().last?.isCapital == true {
                word = word.dropLast()
            }
            guard Self.isAbbreviation(word) else { continue }
            let name = String(decoding: word, as: UTF8.self)
            guard !known.contains(name) else { continue }
            known.insert(name)
            let isInBrackets = start > 0 && text[start - 1] == UInt8(ascii: "(")
            let hasBrackets =
                end + 1 < text.count && text[end] == 32 && text[end + 1] == UInt8(ascii: "(")
            if !isInBrackets, !hasBrackets { found.append(name) }
        }
        return found
    }

    /// Two capitals or more and no small letters.
    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        let capitals = word.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
        return capitals >= 2 && !word.contains { $0.isLetter && !$0.isCapital }
    }
}

extension Node {
    /// Quick to rule out nearly every text.
    fileprivate var holdsDigit: Bool {
        cmark_node_get_literal(pointer).map { strpbrk($0, "0123456789") != nil } ?? false
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

extension UInt8 {
    fileprivate var isLetter: Bool { isCapital || (97...122).contains(self) || self >= 0x80 }
    fileprivate var isCapital: Bool { (65...90).contains(self) }
    fileprivate var isDigit: Bool { (48...57).contains(self) }
}

extension Diagnostic {
    fileprivate static func dose(_ dose: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "dose", "“\(dose)” reads like a dose", file: file, line: line,
            help: "leave it out: only the reader's own team can say how much")
    }

    fileprivate static func houseStyle(
        _ word: String, _ rule: HouseStyle.Rule, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .warning, "house-style", "“\(word)” is written “\(rule.write)” in this guide",
            file: file, line: line, help: rule.why)
    }

    fileprivate static func unexplained(_ word: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "unexplained-abbreviation", "\(word) is not explained at its first use",
            file: file, line: line, help: "write the long form and then (\(word))")
    }
}
