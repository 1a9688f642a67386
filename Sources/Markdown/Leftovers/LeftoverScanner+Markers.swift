import HoofbeatContent
import HoofbeatText

/// Looks for marks of callouts in other brackets, such as `【!EMERGENCY】` and `[EMERGENCY!]`.
extension LeftoverScanner {
    private static let openings = [
        "[", "(", "{", "<", "‹", "«", "【", "［", "〔", "「", "『", "〈", "《", "⟨", "⟦", "（", "｛", "＜",
    ].map { Array($0.utf8) }
    private static let closings = [
        "]", ")", "}", ">", "›", "»", "】", "］", "〕", "」", "』", "〉", "》", "⟩", "⟧", "）", "｝", "＞",
    ].map { Array($0.utf8) }
    private static let marks = ["!", "?", "¡", "¿", "！", "？", "‼", "❗", "❕", "ǃ"].map {
        Array($0.utf8)
    }

    /// How many brackets, or other signs, a slip may double. Without a limit, a row of brackets
    /// would be gone through anew from each of them.
    private static let mostSigns = 4

    /// What a mark was written with.
    private struct Mark {
        let name: String
        let range: Range<Int>
        let isOpen: Bool
        /// Whether it begins with `[`.
        let isSquare: Bool
        let isMarkedBefore: Bool
        let isMarkedBehind: Bool
        let isClosed: Bool
    }

    /// The mark at a place; nil if there is no name.
    private static func mark(in text: [UInt8], at place: Int) -> Mark? {
        var rest = text[place...]
        func skip(_ signs: [[UInt8]]) -> Bool {
            let start = rest.startIndex
            for _ in 0..<mostSigns {
                rest = rest.drop { $0 == 32 || $0 == 0x5C }
                guard let sign = signs.first(where: { rest.starts(with: $0) }) else { break }
                rest = rest.dropFirst(sign.count)
            }
            return text[start..<rest.startIndex].contains { $0 != 32 && $0 != 0x5C }
        }
        let isSquare = rest.first == UInt8(ascii: "[")
        let isOpen = skip(openings)
        let isMarkedBefore = skip(marks)
        let letters = rest.prefix { $0.isLetter }
        guard !letters.isEmpty else { return nil }
        rest = rest[letters.endIndex...]
        let isMarkedBehind = skip(marks)
        let isClosed = skip(closings)
        // The blanks behind it belong to the text.
        let end = text[letters.endIndex..<rest.startIndex].lastIndex { $0 != 32 && $0 != 0x5C }
        return Mark(
            name: String(decoding: letters, as: UTF8.self),
            range: place..<(end.map { $0 + 1 } ?? letters.endIndex), isOpen: isOpen,
            isSquare: isSquare, isMarkedBefore: isMarkedBefore, isMarkedBehind: isMarkedBehind,
            isClosed: isClosed)
    }

    /// At the beginning of a quotation, any spelling is an error, also with backslashes: nothing
    /// else that begins so was ever meant as words.
    mutating func scanQuoteStart() {
        guard setting.beginsQuote,
            let start = written.firstIndex(where: { $0 > 32 && !"*_".utf8.contains($0) }),
            // Code is text.
            !written[..<start].contains(BlockText.blank),
            let mark = Self.mark(in: written, at: start), mark.isOpen || mark.isMarkedBefore
        else { return }
        let near = Callout.Name.near(mark.name)
        let isExact = near?.rawValue == mark.name
        let isMeant: Bool
        if mark.isMarkedBefore || mark.isMarkedBehind, mark.isOpen, mark.isClosed {
            let isCapital = mark.name.count > 1 && mark.name.allSatisfy(\.isUppercase)
            isMeant =
                isExact || (mark.isSquare || mark.isMarkedBefore) && (near != nil || isCapital)
        } else if mark.isMarkedBefore {
            isMeant = isExact
        } else {
            isMeant = isExact && mark.isClosed
        }
        guard isMeant, !found.contains(where: { $0.range.overlaps(mark.range) && $0.kind.isMark })
        else { return }
        remove(overlapping: mark.range)
        add(.callout(mark.name), mark.range)
    }

    /// Looks for a mark in other brackets anywhere; its name has to be right there, and in
    /// capitals.
    mutating func otherMarker(at place: Int) -> Int? {
        guard mayBeMarker(at: place), let mark = Self.mark(in: text, at: place), mark.isOpen,
            mark.isMarkedBefore || mark.isMarkedBehind && mark.isSquare,
            Callout.Name(rawValue: mark.name) != nil
        else { return nil }
        add(.callout(mark.name), mark.range)
        return mark.range.upperBound
    }

    /// Whether a name in capitals may follow. This rules out nearly every bracket quickly.
    private func mayBeMarker(at place: Int) -> Bool {
        for next in place..<min(place + 24, text.count) {
            let byte = text[next]
            if byte.isCapital { return true }
            guard byte >= 0x80 || byte == 32 || "[({<!?\\".utf8.contains(byte) else { return false }
        }
        return false
    }

    /// Whether a wide bracket begins at a place.
    func isWideBracket(at place: Int) -> Bool {
        text[place] >= 0x80 && Self.openings.contains { text[place...].starts(with: $0) }
    }
}

extension Leftover.Kind {
    var isMark: Bool {
        if case .callout = self { true } else { false }
    }
}
