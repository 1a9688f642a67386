extension [UInt8] {
    /// Blanks citations, since the key of a source may hold words that the text may not. All other
    /// bytes keep their places.
    mutating func blankCitations() {
        var start = 0
        while let open = self[start...].firstIndex(of: UInt8(ascii: "[")) {
            start = open + 1
            guard start < count, self[start] == UInt8(ascii: "@") else { continue }
            guard let close = self[start...].firstIndex(of: UInt8(ascii: "]")) else { return }
            for index in open...close { self[index] = 32 }
            start = close
        }
    }
}
