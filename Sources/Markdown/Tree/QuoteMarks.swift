import HoofbeatText

extension ArraySlice<UInt8> {
    /// The line without so many `>` and the blanks around them.
    func withoutQuoteMarks(_ count: Int) -> ArraySlice<UInt8> {
        var text = trimmed
        for _ in 0..<count where text.first == UInt8(ascii: ">") {
            text = text.dropFirst().trimmed
        }
        return text
    }
}
