import HoofbeatContent

/// Says what signs are that other tools read and Markdown does not.
extension Leftover.Kind {
    var signs: ProblemText {
        switch self {
        case .apostrophe: Self.shown("`", help: "write an apostrophe, as in Ann’s")
        case .mark(let sign): Self.shown(sign, help: Self.help(forSign: sign))
        case .command(let written): Self.shown(written, help: Self.help(forCommand: written))
        default: fatalError("this is a sign of another kind")
        }
    }

    private static func shown(_ sign: String, help: String) -> ProblemText {
        (.warning, "leftover-markup", "“\(sign)” is shown as it is", help)
    }

    private static func help(forSign sign: String) -> String {
        if let help = changes.first(where: { sign.hasPrefix($0.key) })?.value { return help }
        switch sign.first {
        case "[":
            return "take the brackets out, and write **words** for bold text or [text](address)"
        case "`": return "write one ` before the code and one after it, or take it out"
        case "$":
            return "take the signs out, and write formulas with characters such as ², ½, × and α"
        case "=", "+": return "take the signs out, and write **words** for bold text"
        default: return "take the signs out; there are characters such as ₂ and ²"
        }
    }

    /// Marks of editors who change a text together.
    private static let changes: KeyValuePairs = [
        "{--": "take the signs out, and the words in them, which somebody deleted",
        "{++": "take the signs out, and keep the words in them, which somebody added",
        "{~~": "take the signs out, and keep the words behind ~>, which somebody wrote instead",
        "{==": "take the signs out, and keep the words in them, which somebody marked",
    ]

    private static func help(forCommand written: String) -> String {
        let name = written.lowercased().filter(\.isLetter)
        switch written {
        case "\\n": return "leave a line empty there, or end the line in two blanks"
        case "\\": return "take it out: it breaks a line only where another line follows"
        default: break
        }
        if name.contains("cite") { return "name the source with [@key]" }
        if name.contains("toc") || name.contains("page") || name.contains("contents")
            || name.contains("break") || name.contains("heading")
        {
            return "take it out: templates make lists of headings and divide pages"
        }
        return written.hasPrefix("\\")
            ? "write the character itself, such as α, × or ½, or take it out" : "take it out"
    }
}
