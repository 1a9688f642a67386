import HoofbeatTestSupport

/// Pages as editors write them, with slips, in which no word stands twice; the same for the same
/// seed.
struct RandomProse {
    private var random: SeededNumbers
    private var count = 0

    init(seed: UInt64) {
        random = SeededNumbers(seed: seed)
    }

    /// A page without its front matter.
    mutating func page() -> String {
        var text = (0...next(5)).map { _ in block(2) }.joined(
            separator: pick(["\n\n", "\n\n", "\n"]))
        for _ in 0..<(chance(40) ? 1 + next(4) : 0) { mutate(&text) }
        return text + "\n"
    }

    private mutating func next(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[next(elements.count)]
    }

    /// Puts a sign somewhere, or takes one away.
    private mutating func mutate(_ text: inout String) {
        var bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return }
        let place = next(bytes.count)
        let signs = Array("[]()*_`|>#-!{}~:;@^\\\n\t <\"+=&.".utf8)
        if signs.contains(bytes[place]), chance(50) {
            bytes.remove(at: place)
        } else {
            bytes.insert(pick(signs), at: place)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private mutating func word() -> String {
        count += 1
        return "\(pick(["a", "be", "Sy", "qu", "NET"]))x\(count)"
    }

    private mutating func words() -> String {
        (0...next(3)).map { _ in word() }.joined(separator: " ")
    }

    // MARK: In a line

    private mutating func inline() -> String {
        (0...next(3)).map { _ in span() }.joined(separator: pick([" ", " ", " ", ""]))
    }

    private mutating func span() -> String {
        let (one, two) = (words(), word())
        switch next(3) {
        case 0: return one
        case 1:
            return pick([
                "*\(one)*", "**\(one)**", "`\(one)`", "[\(one)](/)", "[\(one)](page.md)",
                "[\(one)](/ \"\(two)\")", "[\(one)][one]", "\(one) [@lee-2024]",
                "\(one) &amp; \(two)",
                "\\*\(one)", "\\[\(one)]", "\(one)\\\n\(two)", "\(one)  \n\(two)",
                "![\(one)](p.svg)",
                "<https://example.org/>", "![](p.svg \"decorative\")", "**\(one) *\(two)***",
                "[\(one) **\(two)**](/#x)", "\(one)\n\(two)", "`\(one)\n\(two)`",
            ])
        default:
            return pick([
                "[\(one)](my file.md)", "[\(one)] (x.pdf)", "(\(one))[x.md]", "[\(one)][nope]",
                "[@lee-2024, \(two)]", "[see @lee-2024]", "(@lee-2024)", "[lee-2024]", "\(one)[^1]",
                "^[\(one)]", "**\(one).**\(two)", "** \(one) **", "~~\(one)~~", "\(one){.\(two)}",
                "{{\(one)}}", "<b>\(one)</b>", "<!-- c -->\(one)", "![\(one)](gone.svg \"\(two)\")",
                "[!INFO] \(one)", "[!EMERGENCY] \(one)", "\(one)|\(two)", "\(one)\t\(two)",
                "![\(one)](p.svg \"\(two)\")", "[![\(one)](p.svg)](/)", "[](page.md)", "[ ] \(one)",
                "![\(one) ![\(two)](p.svg)](p.svg)", "[\(one)\n\(two)](/)",
            ])
        }
    }

    // MARK: Blocks

    private mutating func block(_ depth: Int) -> String {
        switch next(depth > 0 ? 16 : 7) {
        case 0...2:
            return inline() + pick(["", "\n" + inline(), "\n" + inline() + "\n" + inline()])
        case 3: return heading()
        case 4: return lines()
        case 5: return definitions()
        case 6: return code()
        case 7...9: return table()
        case 10, 11: return list(depth)
        case 12: return quoted(block(depth - 1) + pick(["\n\n", "\n"]) + block(depth - 1))
        case 13, 14: return callout(depth)
        default: return other()
        }
    }

    private mutating func heading() -> String {
        let end = pick(["", " {#id-\(next(9))}", " {#My_id}", "{#x}", " ##", " {.\(word())}"])
        return pick([
            "## \(inline())\(end)", "### \(inline())\(end)", "##\(inline())", "#\(word())",
            "\(words())\n---", "\(words())\n===", "##",
        ])
    }

    /// Lines that look like a list, and are none.
    private mutating func lines() -> String {
        let mark = pick([
            "• ", "-", "– ", "*\u{A0}", ":::", "!!! ", ": ", "#", "-\t", "1) ", "[ ] ",
        ])
        return (0...next(3)).map { _ in mark + words() }.joined(separator: "\n")
    }

    private mutating func definitions() -> String {
        (0...next(2)).map { _ in
            words() + pick(["\n: ", "\n: ", "\n:", "\n:\t", "\n\n: "]) + inline()
        }.joined(separator: pick(["\n", "\n\n"]))
    }

    private mutating func code() -> String {
        pick([
            "```\n\(words())\n```", "~~~ text\n\(words())\n~~~", "    \(words())\n    \(words())",
            "\t\(words())", "```\n\(words())", "    > [!URGENT] \(words())", "```\(word())\n```",
        ])
    }

    private mutating func table() -> String {
        let columns = 1 + next(3)
        func bars(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = pick([
            bars((0..<columns).map { _ in "---" }), bars((0..<columns).map { _ in ":-:" }),
            bars((0..<columns).map { _ in "—" }), bars((0...columns).map { _ in "---" }),
        ])
        let head = bars((0..<columns).map { _ in words() })
        let rows = (0...next(3)).map { _ in
            let count = chance(80) ? columns : 1 + next(4)
            return bars((0..<count).map { _ in span().replacing("\n", with: " ") })
        }
        let above = pick(["", "", "Table: \(words())\n", "Table: \(words())\n\n", inline() + "\n"])
        return above + ([head] + (chance(85) ? [rule] : []) + rows).joined(separator: "\n")
    }

    private mutating func list(_ depth: Int) -> String {
        let mark = pick(["- ", "* ", "1. ", "2) "])
        let indent = String(repeating: " ", count: mark.count)
        return (0...next(3)).map { _ in
            mark + block(chance(30) ? depth - 1 : 0).replacing("\n", with: "\n" + indent)
        }.joined(separator: pick(["\n", "\n\n"]))
    }

    private mutating func callout(_ depth: Int) -> String {
        let name = pick([
            "EMERGENCY", "URGENT", "ROUTINE", "WARNING", "INFO", "DETAILS", "DO", "DONT", "TIP",
        ])
        let mark = pick(["[!\(name)]", "[!\(name)]", "[!\(name)]", "[\(name)]", "[!\(name)"])
        let title = pick(["", " \(words())", " \(words()) if:"])
        let first = quoted(
            "\(mark)\(title)\n" + pick(["- \(inline())\n- \(inline())", block(depth - 1)]))
        return chance(30) ? first + pick(["\n", "\n>\n"]) + quoted("[!URGENT] \(words())") : first
    }

    private func quoted(_ text: String) -> String { "> " + text.replacing("\n", with: "\n> ") }

    private mutating func other() -> String {
        pick([
            "<!-- \(word()) -->", "<!-- c --> \(words())", "<div>\n\(words())\n</div>",
            "[^1]: \(words())", "[one]: /", "[two]: / \"t\"", "[\(word())]: \(word())",
            "![\(words())](p.svg \"\(words()), CC0.\")\n\nDescription: \(words())",
            "Description: \(words())", "Table: \(words())", "---", "```symptoms index\n```",
            "```glossary\n```", "```glossry\n\(words())\n```", "[\(word())]:\n  \(word())",
        ])
    }
}
