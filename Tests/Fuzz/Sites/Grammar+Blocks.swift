/// Blocks: paragraphs, lists and all the components of a guide.
extension Grammar {
    mutating func blocks(_ count: Int, depth: Int = 2) -> String {
        (0..<count).map { _ in block(depth) }.joined(separator: "\n\n")
    }

    private mutating func block(_ depth: Int) -> String {
        switch next(depth > 0 ? 20 : 6) {
        case 0...3: inline() + ". " + citation()
        case 4: list(depth)
        case 5: inline(3)
        case 6, 7: heading()
        case 8: table()
        case 9: figure()
        case 10, 11: callout(depth - 1)
        case 12: details(depth - 1)
        case 13: definitions()
        case 14: dataBlock()
        case 15: pick(["```\n\(words())\n```", "    \(words())", "~~~ swift\n<b>\n~~~", "---"])
        case 16: quote(blocks(1 + next(2), depth: depth - 1))
        case 17: "[one]: \(target()) \"\(words(1...2))\""
        case 18: list(depth)
        default: inline() + "\n" + inline()
        }
    }

    private mutating func heading() -> String {
        let id = chance(50) ? " {#\(pick(Self.anchors + ["x-\(next(9))"]))}" : ""
        return "\(pick(["##", "##", "###", "####"])) \(inline(1))\(id)"
    }

    private mutating func list(_ depth: Int) -> String {
        let mark = pick(["-", "*", "1.", "7)"])
        return (0...1 + next(3)).map { _ in
            let item = chance(30) && depth > 0 ? blocks(2, depth: depth - 1) : inline()
            let indent = String(repeating: " ", count: mark.count + 1)
            return "\(mark) " + item.replacing("\n", with: "\n" + indent)
        }.joined(separator: pick(["\n", "\n\n"]))
    }

    private mutating func table() -> String {
        let columns = 1 + next(5)
        let row = { (grammar: inout Grammar) in
            "|" + (0..<columns).map { _ in grammar.inline(1) + "|" }.joined()
        }
        let rule = "|" + String(repeating: pick(["---|", ":-:|", "--:|"]), count: columns)
        let rows = (0...next(3)).map { _ in row(&self) }
        return "Table: \(inline(1)) \(citation())\n\n"
            + ([row(&self), rule] + rows).joined(separator: "\n")
    }

    private mutating func figure() -> String {
        let name = pick(["picture.png", "drawing.svg", "photo.jpg"])
        let more = chance(40) ? "\n\nDescription: \(inline())" : ""
        return "![\(inline(1))](\(name) \"\(words()), CC0.\")" + more
    }

    private mutating func callout(_ depth: Int) -> String {
        switch next(8) {
        case 0: return quote("[!EMERGENCY] Call \(words(1...2)) if:\n- \(inline(1))\n\n\(words())")
        case 1: return quote("[!URGENT] Contact your team if:\n" + list(0))
        case 2: return quote("[!ROUTINE] Make an appointment if:\n- \(inline())")
        case 3: return quote("[!DO]\n- \(inline())\n- \(inline())")
        case 4: return quote("[!DONT]\n- do not \(inline())\n- do not \(inline())")
        case 5: return quote("[!WARNING] \(inline(1))\n" + blocks(1, depth: depth))
        case 6: return quote("[!INFO] \(inline(1))\n" + blocks(1 + next(2), depth: depth))
        default: return quote("[!\(pick(["TIP", "info", "URGENT", "DO"]))] \(inline(1))")
        }
    }

    private mutating func details(_ depth: Int) -> String {
        quote("[!DETAILS] \(inline(1))\n" + blocks(1 + next(3), depth: depth))
    }

    private func quote(_ text: String) -> String {
        "> " + text.replacing("\n", with: "\n> ")
    }

    private mutating func definitions() -> String {
        (0...next(3)).map { _ in "\(inline(1))\n: \(inline())" }.joined(separator: "\n\n")
    }

    private mutating func dataBlock() -> String {
        let name = pick([
            "symptoms index", "symptoms by-hormone", "symptoms by-site", "glossary", "references",
            "symptoms of-hormone serotonin", "symptoms of-site lung", "organisations by-country",
            "organisations by-audience", "organisations by-kind", "questions",
        ])
        return "```\(name)\n```"
    }
}
