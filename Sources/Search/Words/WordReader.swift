import HoofbeatMarkup
import HoofbeatText

/// Reads a word, without bounds checks: every byte of a large site passes through here.
struct WordReader {
    let room: UnsafeMutableBufferPointer<UInt8>
    let folded: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeMutableBufferPointer<Tokenizer.Token>
    /// How many tokens there are so far.
    private(set) var count = 0
    /// How many bytes all words have so far.
    private(set) var length = 0
    /// Where the word begins, and where its last part does.
    private(set) var start = 0
    private(set) var partStart = 0
    private var parts = 0

    init(
        room: UnsafeMutableBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
        tokens: UnsafeMutableBufferPointer<Tokenizer.Token>
    ) {
        self.room = room
        self.folded = folded
        self.tokens = tokens
    }

    /// Reads a run of plain letters and digits.
    @inline(__always)
    mutating func readLetters(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        while place + 8 <= text.count {
            let count = copySmallLetters(text, place)
            place += count
            if count < 8 { break }
        }
        while place < text.count {
            let letter = folded[Int(text[place])]
            guard letter > Tokenizer.point else { return }
            append(letter)
            place += 1
        }
    }

    /// Takes up to eight bytes at once, as long as they are small letters, and returns how many it
    /// took. All are compared in one word of the processor (Warren, Hacker's Delight, section 6-1).
    @inline(__always)
    private mutating func copySmallLetters(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones &* 0x80
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(
            fromByteOffset: place, as: UInt64.self)
        let low = bytes & ~highBits
        let isFromA = low &+ ones &* (0x80 - 0x61)
        let isBeyondZ = low &+ ones &* (0x80 - 0x7B)
        let others = ~(isFromA & ~isBeyondZ & ~bytes) & highBits
        let count = UInt64(littleEndian: others).trailingZeroBitCount >> 3
        UnsafeMutableRawBufferPointer(room).storeBytes(
            of: bytes, toByteOffset: length, as: UInt64.self)
        length += count
        return count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        room[length] = byte
        length += 1
    }

    mutating func append(_ letter: Unicode.Scalar) {
        for byte in UTF8.encode(letter) ?? .init() { append(byte) }
    }

    /// Whether the word consists of only one part so far.
    var isPlain: Bool { parts == 0 }

    /// The last part of the word so far.
    var part: Slice<UnsafeMutableBufferPointer<UInt8>> { room[partStart..<length] }

    @inline(__always)
    var endsInDigit: Bool { length > partStart && room[length - 1].isDigit }

    /// Whether a separator or a point, which must not be the last byte, certainly ends the word.
    @inline(__always)
    func ends(at sign: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let next = folded[Int(text[place + 1])]
        // A word goes on behind a space only with a digit, and behind a point with a letter.
        if next > Tokenizer.point {
            return sign == Tokenizer.separator && next > UInt8(ascii: "9")
        }
        // A call would make the word leave its registers, so nearly every end is recognised without
        // one.
        let mayGoOn =
            switch text[place] {
            case UInt8(ascii: "."): isShort || hasPointSoon(text, place)
            case UInt8(ascii: ")"): endsInDigit
            default: false
            }
        guard mayGoOn || next == Tokenizer.beyondASCII else { return true }
        return !Self.mayGoOn(room, start..<length, next, text, place)
    }

    /// Whether the word is a single letter, or so short that it may be one beyond ASCII.
    @inline(__always)
    private var isShort: Bool {
        let count = length &- start
        return count == 1 || count <= 4 && count > 0 && room[start] >= 0x80
    }

    /// Whether another point follows behind a space and a letter or two, as in “Ph. D.”.
    @inline(__always)
    private func hasPointSoon(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let point = UInt8(ascii: ".")
        return place + 3 < text.count && text[place + 3] == point
            || place + 4 < text.count && text[place + 4] == point
    }

    /// Ends a word without hyphens.
    @inline(__always)
    mutating func endPlain() {
        if start < length { give(from: start, isCompound: false) }
        start = length
        partStart = length
    }

    /// The word after the next sign, whatever that is. It is passed by value, so that the word of
    /// the fast path stays in registers.
    @inline(never)
    func reading(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> WordReader {
        var word = self
        let byte = text[place]
        let sign = folded[Int(byte)]
        if sign == Tokenizer.beyondASCII {
            word.readScalar(text, &place)
        } else if sign == Tokenizer.ignored {
            place += 1
        } else if word.endsInDigit, word.readNumber(text, &place) {
            return word
        } else if byte != UInt8(ascii: "\"") || !word.readQuote(text, &place) {
            place += 1
            if sign == Tokenizer.hyphen || word.isNumbered(text, place) {
                word.endPart()
            } else if sign == Tokenizer.point, let next = word.placeOfInitial(text, place) {
                word.endPart()
                place = next
            } else {
                word.end()
            }
        }
        return word
    }

    private mutating func readScalar(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        guard let scalar = text.scalar(at: place) else {
            place += 1
            end()
            return
        }
        let followsLatin = length > partStart && room[length - 1].isSmallLetter
        let meaning = Letters.meaning(of: scalar, followsLatin: followsLatin)
        switch meaning {
        case .letter(let letter) where !Letters.isUnspaced(letter): append(letter)
        case .letters(let letters)
        where !letters.unicodeScalars.contains(where: Letters.isUnspaced):
            for byte in letters.utf8 { append(byte) }
        case .letter, .letters: return readRun(text, &place)
        case .ignored: break
        case .hyphen, .separator:
            if endsInDigit && readNumber(text, &place) || readQuote(text, &place) { return }
            place += UTF8.width(scalar)
            let isNumbered = scalar == "\u{A0}" && isNumbered(text, place)
            if meaning.isHyphen || isNumbered { endPart() } else { end() }
            return
        }
        place += UTF8.width(scalar)
    }

    /// Ends a part. What comes next may belong to the same word.
    mutating func endPart() {
        guard partStart < length else { return end() }
        give(from: partStart, isCompound: false)
        parts += 1
        partStart = length
    }

    mutating func end() {
        if partStart < length {
            give(from: partStart, isCompound: false)
            if parts > 0 { parts += 1 }
        }
        if parts > 1 { giveCompound() }
        beginWord()
        parts = 0
    }

    /// Adds all parts so far as one word.
    mutating func giveCompound() { give(from: start, isCompound: true) }

    /// Begins the next word here.
    mutating func beginWord() {
        start = length
        partStart = length
    }

    @inline(__always)
    mutating func give(from start: Int, isCompound: Bool) {
        let bytes = length &- start
        guard bytes <= Tokenizer.longest else { return }
        tokens[count] = Tokenizer.Token(
            start: Int32(truncatingIfNeeded: start), length: Int16(truncatingIfNeeded: bytes),
            isCompound: isCompound)
        count &+= 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character at a place; nil at the end, or if the bytes are no UTF-8.
    func scalar(at place: Int) -> Unicode.Scalar? {
        guard place < count else { return nil }
        if self[place] < 0x80 { return Unicode.Scalar(self[place]) }
        var decoder = UTF8()
        var rest = self[place...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return scalar
    }
}
