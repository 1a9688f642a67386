import HoofbeatMarkdown
import HoofbeatTestSupport

/// Pages with one sign of markup in a place where Markdown may not read it; the same for the same
/// seed.
struct RandomSigns {
    private var random: SeededNumbers
    private var count = 0

    /// A text with a sign, and what readers must not see of it.
    struct Sign {
        let text: String
        let hidden: String
        /// Whether it needs a line of its own.
        let isOnOwnLine: Bool
        /// Whether it means something only at the beginning of a line.
        var isAtStart = false
        /// Whether it is a number, which is right wherever one text is shown.
        var isNumber = false
    }

    init(seed: UInt64) {
        random = SeededNumbers(seed: seed)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func word() -> String {
        count += 1
        return pick(["rest", "sleep", "walk", "water"]) + "x\(count)"
    }

    /// The sign of a block behind too many blanks, or behind those that Markdown does not know.
    private mutating func block() -> Sign {
        let sign = pick(MarkupSign.blocks + ["1.", "1)", "2."])
        let wide = ["\u{A0}", "\u{A0} ", "\u{2003}", "\u{202F}", "\u{3000}", " \u{A0}"]
        let blanks = pick(["    ", "     ", "\t", "      ", "\t "] + wide)
        let behind = pick([" ", " ", " ", "  ", "\u{A0}"])
        let text = "\(sign)\(behind)\(word())"
        return Sign(
            text: blanks + text, hidden: text, isOnOwnLine: true,
            isNumber: sign.first?.isNumber == true)
    }

    private mutating func comment() -> Sign {
        let (one, two) = (word(), word())
        let begin = pick(["<!--", "<!--", "<!-", "<!—", "<!–", "‹!—", "< !--", "<! --"])
        let text = pick([
            "\(one) \(begin) \(two) -- -->", "\(one) \(begin) \(two)", "\(begin) \(one) —>",
            "\(one) \(two) -->", "\(one) —>", "\(one) \(begin) \(two) -- \(one) --> \(two)",
        ])
        return Sign(
            text: text, hidden: text.contains(begin) ? begin : "\(text.suffix(2))",
            isOnOwnLine: false)
    }

    private mutating func marker() -> Sign {
        let name = pick(["EMERGENCY", "URGENT", "ROUTINE", "WARNING", "INFO", "DETAILS"])
        let mark = pick([
            "[!\(name)]", "[\(name)!]", "[?\(name)]", "【!\(name)】", "［!\(name)］", "{!\(name)}",
            "[!\(name)", "(!\(name))", "[! \(name)]", "［！\(name)］", "[!\(name)]]", "«!\(name)»",
        ])
        return Sign(text: "\(mark) \(word())", hidden: mark, isOnOwnLine: false)
    }

    private mutating func inLine() -> Sign {
        let (one, two) = (word(), word())
        let text = pick([
            "==\(one)==", "''\(one)''", "'''\(one)'''", "$$\(one)$$", "~~\(one)~~", "\(one)[^1]",
            "{{\(one)}}", "{% \(one) %}", "[[\(one)]]", "\(one)~2~\(two)", "x^2^ \(one)",
            "[b]\(one)[/b]", "[gallery ids=\"\(one)\"]", "<o:p>\(one)</o:p>", "• \(one) • \(two)",
            "[\(one)](b c)", "(https://example.org/)[\(one)]", "[\(one)]<https://example.org/>",
            "•\u{A0}\(one)", "##\(one)", "!!! \(one)", ":::\(one)", "`\(one)", "{#\(one)}",
            "** \(one) **", "<www.example.org>",
        ])
        let first = text.firstRange(of: one).map { text[..<$0.lowerBound] } ?? ""
        let end = text.hasPrefix(one) ? String(text.trimmingPrefix(one).prefix(3)) : String(first)
        return Sign(
            text: text, hidden: end.isEmpty ? text : end, isOnOwnLine: false,
            isAtStart: ["•\u{A0}", "##", "!!!", ":::"].contains { text.hasPrefix($0) })
    }

    mutating func sign() -> Sign {
        switch pick([0, 0, 0, 1, 1, 2, 2, 3, 3]) {
        case 0: block()
        case 1: comment()
        case 2: marker()
        default: inLine()
        }
    }

    /// A page's fields and its Markdown with the sign in one of all places.
    mutating func page(_ sign: Sign) -> (fields: String, body: String) {
        let (one, two, three) = (word(), word(), word())
        let before = sign.isAtStart ? "" : pick(["", "\(one) "])
        let text = sign.isOnOwnLine ? "\(one)\n\(sign.text)" : before + sign.text
        let line = sign.isOnOwnLine ? String(sign.text.drop { " \t".contains($0) }) : text
        func indented(_ prefix: String) -> String { text.replacing("\n", with: "\n" + prefix) }
        let svg = line.contains("\"") || line.contains("]") ? one : line
        let ownLines = [
            text, "- \(two)\n- \(indented("  "))", "1. \(two)\n   - \(indented("     "))",
            "> \(indented("> "))", "> [!INFO] \(two)\n> \(indented("> "))",
            "> [!DETAILS] \(two)\n> \(indented("> "))",
            "> [!URGENT] \(two) if:\n> - \(indented(">   "))\n> - \(three)",
            "\(two)\n: \(indented("  "))", "\(text)\n\n\(two)",
        ]
        let others = [
            "> [!INFO] \(line)\n> \(two)",
            "Table: \(line)\n| \(one) | b | c |\n|---|---|---|\n| d | e | f |",
            "| a | b | c |\n|---|---|---|\n| \(line) | e | f |",
            "| a | b | c |\n|---|---|---|\n| d | \(line) | f |",
            "| a | b | c |\n|---|---|---|\n| d | e | \(line) |",
            "| a | \(line) | c |\n|---|---|---|\n| d | e | f |",
            "![\(svg)](p.svg)", "![\(two)](p.svg \"\(svg)\")", "## \(line)",
            sign.isAtStart ? text : "**\(two)** \(text)",
        ]
        let bodies = sign.isNumber ? ownLines : ownLines + others
        let isField = pick([false, false, false, false, false, false, false, true])
        guard isField else { return ("", pick(bodies)) }
        return ("summary: |\n  \(text.replacing("\n", with: "\n  "))\n", two)
    }

    /// A text for a data file.
    mutating func field(_ sign: Sign) -> String {
        sign.isOnOwnLine
            ? "\(word())\n\(sign.text)" : sign.isAtStart ? sign.text : "\(word()) \(sign.text)"
    }
}
