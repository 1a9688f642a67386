import HoofbeatTestSupport

/// Draws text from the grammar of Markdown as editors write it, with some slips in it; the same
/// text for the same seed.
struct Grammar {
    var random: SeededNumbers
    /// Paths of pages below `content/`, for links; the anchors in each are the same.
    var pages: [String] = ["index.md"]
    /// How many of a hundred pieces are slips.
    var slips = 4

    static let anchors = ["part", "not-known", "a.b", "größe", "_page"]
    static let terms = ["serotonin", "net", "hiaa", "unused"]
    static let sources = ["lee-2024", "society-2019", "atlas"]

    init(seed: UInt64) {
        random = SeededNumbers(seed: seed)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[next(elements.count)]
    }

    mutating func next(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    /// So many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

    private static let words = [
        "zebra", "serotonin", "NETs", "neuroendocrine tumours", "HIAA", "the", "a", "your team",
        "tests", "naïve", "İstanbul", "ẞ", "e\u{301}", "🦓", "5-HIAA", "1,000", "50 %", "UK",
        "carcinoid growth", "liver", "flushing", "it’s", "“so”", "a & b", "x < y", "C:\\a", "2 > 1",
    ]

    mutating func words(_ range: ClosedRange<Int> = 1...6) -> String {
        let count = Int.random(in: range, using: &random)
        return (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    // MARK: In a line

    /// - Parameter depth: how many more levels of markup may be inside.
    mutating func inline(_ depth: Int = 2) -> String {
        let count = 1 + next(4)
        return (0..<count).map { _ in span(depth) }.joined(separator: pick([" ", " ", ""]))
    }

    private mutating func span(_ depth: Int) -> String {
        if chance(slips) { return pick(Self.slips) }
        guard depth > 0 else { return words() }
        switch next(16) {
        case 0: return "*\(inline(depth - 1))*"
        case 1: return "**\(inline(depth - 1))**"
        case 2: return "`\(words(1...2))`"
        case 3, 4: return "[\(inline(depth - 1))](\(target()))"
        case 5: return "[\(words(1...2))](glossary:\(pick(Self.terms)))"
        case 6, 7: return citation()
        case 8: return pick(["<https://other.example/a?b=c&d>", "<help@other.example>"])
        case 9: return "![\(inline(depth - 1))](picture.png \"\(words()), CC0\")"
        case 10:
            return pick(["&amp;", "&#228;", "&lt;b&gt;", "\\*", "\\[", "\\\\", "\\\n", "  \n"])
        case 11: return pick(["[one]", "[two][one]", "[one][]"])
        default: return words()
        }
    }

    mutating func citation() -> String {
        let keys = (0...next(2)).map { _ in "@" + pick(Self.sources) }
        return "[\(keys.joined(separator: "; "))]"
    }

    /// Where a link leads: to a page by its path from the root, to a part, a file, or elsewhere.
    mutating func target() -> String {
        switch next(8) {
        case 0: return "#" + pick(Self.anchors)
        case 1:
            return "https://other.example/"
                + pick(["", "a b", "%20", "ä", "?q=1&r=2", "#x"])
                .replacing(" ", with: "%20")
        case 2: return pick(["mailto:help@other.example", "tel:+441234567", "/form.pdf", "/a-z/"])
        case 3: return "/" + pick(pages) + "#" + pick(Self.anchors)
        default: return "/" + pick(pages)
        }
    }

    /// What ought not to be there, or not alone.
    private static let slips = [
        "<b>", "</p>", "<!-- c -->", "<br/>", "![", "](", "](gone.md)", "[](index.md)", "[@gone]",
        "[@", "@", "|", "\n|", "\n\n", "\n> ", "\n- ", "\n# ", "\n```\n", "`", "``", "**", "_", "~",
        "\\", "&#0;", "&#1;", "&#x202E;", "&bogus;", "{#x}", "{#", "}", "[x]: /\n", "[^1]", ":",
        "\n: ", "Table: x", "Description: x", "[!URGENT]", "\u{202E}", "\u{200B}", "\u{FEFF}",
        "\u{85}", "\u{2028}", "\u{7F}", "\u{FFFE}", "\t", "\u{A0}", "glossary:net",
        "[x](glossary:gone)", "[x](Glossary:net)", "<glossary:net>", "[x](javascript:alert%281%29)",
        "[x](<https://other.example/a b>)", "[x](//other.example/)", "[x](?q)", "[x](#)", "[x](.)",
        "[x](../..)", "[x](%2e%2e/)", "[x](index.md#gone)", "<https://ex.org/&#9;>", "5 mg",
        "[a [b](index.md) c](index.md)", "[![a](picture.png)](index.md)", "[a@b.example]",
    ]
}
