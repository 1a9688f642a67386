extension RandomAccessCollection<UInt8> where Index == Int {
    /// The character that begins at a place of valid UTF-8, and its length in bytes.
    @inlinable package func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = self[place]
        guard lead >= 0xC0 else { return (Unicode.Scalar(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard place + length <= endIndex else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in self[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
