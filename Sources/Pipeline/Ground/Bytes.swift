#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ArraySlice<UInt8> {
    /// Where other bytes stand in these for the first time.
    func firstPlace(of wanted: [UInt8]) -> Int? {
        guard let first = wanted.first else { return startIndex }
        return withUnsafeBytes { all in
            guard let base = all.baseAddress else { return nil }
            var place = 0
            while place + wanted.count <= all.count,
                let found = memchr(base + place, Int32(first), all.count - place)
            {
                place = UnsafeRawPointer(found) - base
                guard place + wanted.count <= all.count else { return nil }
                if memcmp(base + place, wanted, wanted.count) == 0 { return startIndex + place }
                place += 1
            }
            return nil
        }
    }

    /// Whether the bytes of a text stand somewhere in these.
    func holds(_ text: String) -> Bool {
        firstPlace(of: Array(text.utf8)) != nil
    }
}

extension [UInt8] {
    func firstPlace(of wanted: [UInt8]) -> Int? {
        self[...].firstPlace(of: wanted)
    }

    func holds(_ text: String) -> Bool {
        self[...].holds(text)
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }

    /// ASCII capitals as small letters.
    var lowercasedASCII: UInt8 { (65...90).contains(self) ? self + 32 : self }
}

extension String {
    /// Without spaces, no-break spaces, tabs and line ends at either end.
    var trimmingBlanks: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
        if utf8.last == 0xA0 || utf8.first == 0xC2 {
            func isBlank(_ scalar: Unicode.Scalar) -> Bool {
                scalar == " " || scalar == "\u{A0}" || (9...13).contains(scalar.value)
            }
            let all = unicodeScalars
            guard let first = all.firstIndex(where: { !isBlank($0) }),
                let last = all.lastIndex(where: { !isBlank($0) })
            else { return "" }
            return String(all[first...last])
        }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        if first == startIndex, utf8.index(after: last) == endIndex { return self }
        return String(self[first...last])
    }
}

extension UInt8 {
    var isLowercaseLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
