import HoofbeatContent
import HoofbeatText

/// Names a sign: `sign: stroke`, or something meant as that, such as `Sign: stroke`.
struct SignMark {
    let name: String
    /// Whether it is written exactly as care cards read it.
    let isExact: Bool

    /// What the word of the mark becomes when it is mistyped, or corrected by a program.
    private static let meant: Set = ["sign", "signs", "sing"]

    /// nil for a text that names no sign.
    /// - Parameter signs: those that an item names even if its colon is forgotten.
    init?(in text: String, of signs: Signs) {
        if let mark = SignMark(in: text) {
            self = mark
            return
        }
        let words = text.trimmed.split(separator: " ", maxSplits: 1)
        guard words.count == 2, Self.meant.contains(words[0].lowercased()) else { return nil }
        name = String(words[1]).trimmed
        isExact = false
        guard signs[name] != nil || signs[name.lowercased()] != nil else { return nil }
    }

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
