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
