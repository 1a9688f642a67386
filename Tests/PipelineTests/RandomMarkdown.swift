/// Markdown made of pieces that matter to a parser, the same for the same seed.
struct RandomMarkdown: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let pieces = [
        "a", "zebra", " ", "  ", "\t", "\n", "\n", "\n\n", "\r\n", "\\\n", "  \n", "    ", "# ",
        "## ",
        "\n===\n", "\n---\n", "{#x}", "{#", "}", "> ", "> [!URGENT] Call if:\n", "- ", "* ", "1. ",
        "10) ", "```", "~~~\n", "`", "``", "*", "**", "_", "[", "]", "(", ")", "![", "](",
        "](page.md)",
        "](gone.md#a \"t\nu\")", "[a]: /\n", "[a]", "<", ">", "<b>", "</b>", "<!--", "-->", "<?",
        "?>",
        "<![CDATA[", "]]>", "<!A", "&amp;", "&#0;", "&#x10FFFF;", "&", "\\", "\\[", "\"", "'", "|",
        ":",
        "\n|a|b|\n|-|-|\n|1|", "\nTable: x\n\n", "\n: ", "[@key]", "[@", "@", "glossary:a", "^",
        "~",
        "https://example.org", "<https://x>", "javascript:", "%", "%41", "%FF", "é", "e\u{301}",
        "🦓",
        "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{A0}", "\u{85}", "\u{2028}", "ا", "\u{1}", "\u{7F}",
        "5 mg",
        "```symptoms\n", "Description: ", "\u{FFFD}", "İ", "ß", "0", "NET", "\u{1F1E6}\u{1F1E7}",
    ]

    mutating func text(pieces count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += Self.pieces.randomElement(using: &self) ?? "" }
        return text
    }

    /// Bytes that need not be UTF-8.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// Front matter that is right, or nearly so.
    mutating func frontMatter(_ title: String) -> String {
        let lines = [
            "order: 3", "order: x", "draft: true", "draft: no", "date: 2026-01-01", "date: never",
            "expires: 2027-01-01", "aliases: [old-\(title)]", "also: [a, b]", "colour: red", "- x",
            "kind: page", "kind: zebra", "a: &b c", "a: *b", "also: [[[", "title: again", "? a",
            "\t",
            "id: same", "summary: >\n  a\n  b", "summary: '", "# comment", "---", "...",
            "%YAML 1.1",
        ]
        let wrong = (0..<Int.random(in: 0...2, using: &self)).map { _ in
            (lines.randomElement(using: &self) ?? "") + "\n"
        }
        return "---\ntitle: \(title)\ndescription: d\n\(wrong.joined())---\n"
    }
}
