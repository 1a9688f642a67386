import HoofbeatText

/// Names a sign: `sign: stroke`, or something meant as that, such as `Sign: stroke`.
struct SignMark {
    let name: String
    /// Whether it is written exactly as care cards read it.
    let isExact: Bool

    /// What the word of the mark becomes when it is mistyped, or corrected by a program.
    private static let meant: Set = ["sign", "signs", "sing"]

    /// nil for a text that names no sign.
    init?(in text: String) {
        let text = text.trimmed
        if text.hasPrefix(CareCard.mark) {
            name = String(text.dropFirst(CareCard.mark.count)).trimmed
            isExact = true
            return
        }
        let start = text.drop { !$0.isLetter }
        guard let divider = start.firstIndex(where: { ":：=".contains($0) }) else { return nil }
        let word = start[..<divider].filter { !$0.isWhitespace && $0 != "\u{AD}" }.lowercased()
        guard Self.meant.contains(word) else { return nil }
        let rest = String(start[start.index(after: divider)...]).trimmed
        let isVariant = rest.contains("(")
        let end = rest.lastIndex { $0.isLetter || $0.isNumber || isVariant && $0 == ")" }
        name = end.map { String(rest[...$0]) } ?? ""
        isExact = false
    }
}
