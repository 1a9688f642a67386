#if canImport(Glibc)
    public import Glibc
#elseif canImport(Musl)
    public import Musl
#else
    public import Darwin
#endif

/// Searches that look at many bytes at once, unlike a loop over single bytes.
extension UnsafeRawBufferPointer {
    /// The first place of a byte, from a place on.
    @inlinable package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    @inlinable package func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count, let base = baseAddress else { return false }
        return memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
    }

    /// Whether other bytes are at a place. So many must be there.
    @inlinable package func areEqual(_ other: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard let base = baseAddress, let start = other.baseAddress else { return other.isEmpty }
        return memcmp(base + place, start, other.count) == 0
    }

    /// Whether the bytes of a text come right before a place.
    @inlinable package func holds(_ text: StaticString, before place: Int) -> Bool {
        text.withUTF8Buffer { wanted in
            place >= wanted.count
                && areEqual(UnsafeRawBufferPointer(wanted), at: place - wanted.count)
        }
    }

    /// The eight bytes from a place on, the first as the lowest, with zeros for what is beyond the
    /// end.
    @inlinable package func eight(from start: Int) -> UInt64 {
        if start + 8 <= count {
            return UInt64(littleEndian: loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        return (start..<count).reduce(0) { $0 | UInt64(self[$1]) << (UInt64($1 - start) * 8) }
    }

    /// The two bytes from a place on, in the same way.
    @inlinable package func two(from start: Int) -> UInt16 {
        start &+ 1 < count
            ? UInt16(littleEndian: loadUnaligned(fromByteOffset: start, as: UInt16.self))
            : UInt16(self[start])
    }

    @inlinable package var isASCII: Bool {
        // Without an early exit, the compiler processes sixteen bytes at once.
        var all: UInt8 = 0
        for byte in self { all |= byte }
        return all < 0x80
    }

    /// Whether one of the bytes is a digit, or not ASCII.
    package var holdsDigitOrBeyondASCII: Bool {
        var place = 0
        while place + 8 <= count {
            if loadUnaligned(fromByteOffset: place, as: UInt64.self).holdsDigitOrBeyondASCII {
                return true
            }
            place += 8
        }
        return self[place...].contains { $0 &- 0x30 < 10 || $0 >= 0x80 }
    }
}

/// Eight bytes in one number (Warren, Hacker's Delight, section 6-1).
extension UInt64 {
    @inlinable package init(repeating byte: UInt8) {
        self = UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// Whether one of the bytes is neither a new line nor a printable character of ASCII.
    @inlinable package var holdsUnprintable: Bool {
        let low = self & UInt64(repeating: 0x7F)
        let printable = low &+ UInt64(repeating: 0x60)
        let delete = low &+ UInt64(repeating: 1)
        // Zero stands for a new line from here on.
        let difference = self ^ UInt64(repeating: 10)
        let other = ((difference & UInt64(repeating: 0x7F)) &+ UInt64(repeating: 0x7F)) | difference
        return ((~printable & other) | delete | self) & UInt64(repeating: 0x80) != 0
    }
}

extension UInt64 {
    /// Whether one of the bytes is a digit, or not ASCII.
    package var holdsDigitOrBeyondASCII: Bool {
        let low = self & UInt64(repeating: 0x7F)
        let isFromZero = low &+ UInt64(repeating: 0x80 - 0x30)
        let isBeyondNine = low &+ UInt64(repeating: 0x80 - 0x3A)
        return (isFromZero & ~isBeyondNine | self) & UInt64(repeating: 0x80) != 0
    }
}

extension UInt64 {
    /// The letters of ASCII among the bytes, as the highest bit of each.
    @inlinable package var letters: UInt64 {
        let small = (self | UInt64(repeating: 0x20)) & UInt64(repeating: 0x7F)
        let isFromA = small &+ UInt64(repeating: 0x80 - 0x61)
        let isBeyondZ = small &+ UInt64(repeating: 0x80 - 0x7B)
        return isFromA & ~isBeyondZ & ~self & UInt64(repeating: 0x80)
    }

    /// The bytes that are not ASCII, as the highest bit of each.
    @inlinable package var beyondASCII: UInt64 { self & UInt64(repeating: 0x80) }
}

extension BidirectionalCollection<UInt8> {
    @inlinable package func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}

/// Operations for which Swift's view makes a call for each byte and takes ten times as long.
extension String.UTF8View {
    @inlinable package func holdsOnly(_ isAllowed: (UInt8) -> Bool) -> Bool {
        withContiguousStorageIfAvailable { $0.allSatisfy(isAllowed) } ?? allSatisfy(isAllowed)
    }

    package func firstPlace(of byte: UInt8) -> Index? {
        let offset = withContiguousStorageIfAvailable {
            UnsafeRawBufferPointer($0).firstPlace(of: byte)
        }
        guard let offset else { return firstIndex(of: byte) }
        return offset.map { index(startIndex, offsetBy: $0) }
    }
}

extension UnsafeRawBufferPointer {
    /// The place where other bytes first occur, from a place on; nil if they do not.
    package func firstPlace(of wanted: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        guard let base = baseAddress, let first = wanted.baseAddress, !wanted.isEmpty else {
            return nil
        }
        let rarest = wanted.placeOfRarest
        // What is looked for begins this far before the rarest of its bytes.
        var place = start + rarest
        while let found = firstPlace(of: wanted[rarest], from: place) {
            let start = found - rarest
            guard start + wanted.count <= count else { return nil }
            if memcmp(base + start, first, wanted.count) == 0 { return start }
            place = found + 1
        }
        return nil
    }

    /// Where the byte stands, of the first dozen, that pages have least: the fewer places a search
    /// stops at, the faster it is.
    private var placeOfRarest: Int {
        var rarest = 0
        for place in 1..<Swift.max(1, Swift.min(count, 12))
        where UInt8.ranks[Int(self[place])] < UInt8.ranks[Int(self[rarest])] {
            rarest = place
        }
        return rarest
    }
}

extension ArraySlice<UInt8> {
    /// The place where other bytes first occur; nil if they do not.
    package func firstPlace(of wanted: [UInt8]) -> Int? {
        withUnsafeBytes { all in
            wanted.withUnsafeBytes { all.firstPlace(of: $0) }.map { startIndex + $0 }
        }
    }

    /// Whether these contain the bytes of a text.
    package func holds(_ text: String) -> Bool { firstPlace(of: Array(text.utf8)) != nil }
}

extension [UInt8] {
    package func firstPlace(of wanted: [UInt8]) -> Int? { self[...].firstPlace(of: wanted) }

    package func holds(_ text: String) -> Bool { self[...].holds(text) }
}

extension UInt8 {
    /// How often each byte occurs in pages, as an order: 0 for those that are rare. Counted in the
    /// pages of a guide in English, and wrong by a few places in every other text.
    static let ranks: [UInt8] = {
        let mostFirst = Array(
            " easnritol\"c<>d/hpu-=fm.gy\nvw1b2_k,S#:T3N0;Cx4E[]9A65()R87IqPMHB".utf8)
        var ranks = [UInt8](repeating: 0, count: 256)
        for (place, byte) in mostFirst.enumerated() {
            ranks[Int(byte)] = UInt8(mostFirst.count - place)
        }
        return ranks
    }()
}
