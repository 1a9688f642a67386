import HoofbeatMarkup
import HoofbeatText

/// Reads on where a word may continue behind a point, a space or a quotation mark.
extension WordReader {
    /// Whether a word may go on behind a separator or a point that is not followed by a plain
    /// letter or digit. It rules out most cases; whoever reads on decides the others.
    /// - Parameter next: the kind of the byte behind the sign.
    @inline(never)
    static func mayGoOn(
        _ room: UnsafeMutableBufferPointer<UInt8>, _ word: Range<Int>, _ next: UInt8,
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Bool {
        guard let first = word.first, let last = word.last else { return false }
        switch text[place] {
        // As in “U. K.”.
        case UInt8(ascii: "."):
            let isOneLetter = word.count == 1 || word.count <= 4 && room[first] >= 0x80
            return next == Tokenizer.beyondASCII
                || next == Tokenizer.separator
                    && (isOneLetter || text.hasPoint(at: place + 3) || text.hasPoint(at: place + 4))
        case UInt8(ascii: ","): return next == Tokenizer.beyondASCII
        case UInt8(ascii: "\""): return next == Tokenizer.beyondASCII && room[last] >= 0x80
        // As in “(020) 7946”, and before digits of other scripts.
        default: return room[last].isDigit
        }
    }

    /// The place behind a point where the next part of an abbreviation begins. The parts are single
    /// letters, as in “U.K.”, or a single letter and a short part in capitals, as in “Ph.D.”. With
    /// a space between them, both need a point, or a sentence might end here.
    func placeOfInitial(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
        guard text[place - 1] == UInt8(ascii: ".") else { return nil }
        let length = part.count { $0 & 0xC0 != 0x80 }
        guard (1...5).contains(length) else { return nil }
        var next = place
        var longest = 5
        let space = text.scalar(at: place)
        let isSpaced = [" ", "\u{A0}", "\u{2009}", "\u{202F}"].contains(space)
        if isSpaced, let space {
            next += UTF8.width(space)
            longest = 3
        }
        guard length <= longest, !part.contains(where: \.isDigit),
            let after = Initial(text, from: next, longest: length == 1 ? longest : 1),
            !isSpaced || text.hasPoint(at: after.end)
        else { return nil }
        if length == 1, after.length == 1 { return next }
        return after.isCapital && Initial(text, upTo: place - 1).isCapital ? next : nil
    }

    /// Whether a number behind a space belongs to the capital letters before it, as in “MEN 2A”.
    func isNumbered(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place < text.count, text[place].isDigit else { return false }
        let space = text[place - 1] == 32 ? 1 : text[place - 1] == 0xA0 ? 2 : 0
        let count = length - partStart
        guard space > 0, (2...6).contains(count), place >= count + space else { return false }
        let written = text[(place - space - count)..<(place - space)]
        let number = text[place...].prefix(4).prefix { folded[Int($0)] > Tokenizer.point }
        // Two letters may be those of an element, as in “Lu 177”, with only one capital.
        let capitals = count == 2 ? written.prefix(1) : written
        return capitals.allSatisfy { $0.isCapital } && number.count < 4
    }

    /// Reads a quotation mark between two Hebrew letters, where people type it for gershayim.
    func readQuote(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
        guard text[place] == 0x22 || text[place] == 0xE2,
            let quote = text.scalar(at: place), quote == "\"" || quote == "\u{201D}", place > 1,
            Self.isHebrew(text.scalar(at: place - 2)),
            Self.isHebrew(text.scalar(at: place + UTF8.width(quote)))
        else { return false }
        place += UTF8.width(quote)
        return true
    }

    private static func isHebrew(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ("\u{5D0}"..."\u{5EA}").contains($0) } == true
    }
}

/// The letters before or behind a point.
private struct Initial {
    /// The number of letters, without marks.
    private(set) var length = 0
    private(set) var isCapital = false
    private(set) var end: Int

    /// nil if there are no letters, if there are too many, or if a digit follows them.
    init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int, longest: Int) {
        end = start
        while let scalar = text.scalar(at: end), scalar.isLetterMarkOrNumber {
            add(scalar)
            if length > longest || !scalar.isMark && !scalar.properties.isAlphabetic { return nil }
            end += UTF8.width(scalar)
        }
        if length == 0 { return nil }
    }

    init(_ text: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        self.end = end
        let bytes = UnsafeBufferPointer(rebasing: text[max(0, end - 28)..<end])
        let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
        for scalar in written.suffix(while: { $0.isMark || $0.properties.isAlphabetic }) {
            add(scalar)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isMark { return }
        if length == 0 { isCapital = scalar.properties.isUppercase }
        length += 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func hasPoint(at place: Int) -> Bool {
        place < count && self[place] == UInt8(ascii: ".")
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !predicate($0) }) else { return self[...] }
        return self[index(after: last)...]
    }
}
