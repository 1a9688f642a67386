import HoofbeatText

/// Finds words in UTF-8: runs of letters, marks on letters, and digits, of any script.
extension Span<UInt8> {
    /// The first word from a place on, with a hash that is the same in capitals and small letters.
    ///
    /// The hash is made from characters, not from bytes.
    @inline(__always) func word(from place: Int) -> (start: Int, end: Int, hash: UInt64)? {
        var start = place
        while start < count {
            let (letter, length) = letter(at: start)
            if letter != 0 { break }
            start += length
        }
        guard start < count else { return nil }
        var hash = FNV1a()
        var end = start
        while end < count {
            let (letter, length) = letter(at: end)
            if letter == 0 { break }
            hash.add(letter)
            end += length
        }
        return (start, end, hash.value)
    }

    /// The character at a place as a small letter, or 0 if it is not part of a word; and its length
    /// in bytes.
    @inline(__always) func letter(at place: Int) -> (letter: UInt32, length: Int) {
        let byte = self[place]
        // This bit makes capitals of ASCII small. Most bytes are letters, so that is checked first.
        let small = byte | 32
        if (97...122).contains(small) { return (UInt32(small), 1) }
        if byte >= 0x80 { return letterBeyondASCII(at: place) }
        return (byte.isDigit ? UInt32(byte) : 0, 1)
    }

    /// A function of its own, so that the loops over ASCII stay short.
    @inline(never) private func letterBeyondASCII(at place: Int) -> (letter: UInt32, length: Int) {
        let (value, length) = character(at: place)
        return (value.isOfWord ? value.inSmallLetters : 0, length)
    }

    /// The character at a place and its length in bytes. A byte that is not UTF-8 (RFC 3629,
    /// section 3) counts as one character, with a value that no character has.
    func character(at place: Int) -> (value: UInt32, length: Int) {
        let first = self[place]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard (0xC2...0xF4).contains(first), place + length <= count else { return (.max, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in place + 1..<place + length {
            guard self[next] & 0xC0 == 0x80 else { return (.max, 1) }
            value = value << 6 | UInt32(self[next] & 0x3F)
        }
        return (value, length)
    }
}

extension UInt32 {
    /// Whether this character, beyond ASCII, is part of a word.
    fileprivate var isOfWord: Bool {
        guard let properties = Unicode.Scalar(self)?.properties else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return properties.isAlphabetic || properties.numericType != nil
        }
    }
}
