import HoofbeatText

/// Looks below an item for the next one, written with another sign, as by a program that corrects
/// what people type.
extension LeftoverScanner {
    /// In bytes. What follows a line as long as this may just go on with its sentence.
    private static let shortLine = 60

    /// Whether a line begins with a dash of another kind, or with two hyphens, where it would be
    /// the next item: `– you cannot breathe`.
    func isDashOfItem(_ line: Range<Int>, _ dash: [UInt8]) -> Bool {
        guard isBelowItem(line), let sign = dash.first else { return false }
        var behind = text[line].dropFirst(dash.count)
        if dash.count == 1 {
            guard sign == UInt8(ascii: "-"), behind.first == sign else { return false }
            behind = behind.dropFirst()
        }
        guard behind.first == 32 || behind.first == 9 || behind.first == 0xC2 else { return false }
        // Two of them are around a remark: `– as a rule – with food`.
        return behind.firstPlace(of: [32] + text[line].prefix(dash.count) + [32]) == nil
    }

    /// Whether a line begins with the number of the next item without its full stop: `2 rest`.
    func isNextItem(_ line: Range<Int>) -> Bool {
        guard let number = setting.itemNumber, isBelowItem(line) else { return false }
        let digits = text[line].prefix(10).prefix(while: \.isDigit)
        guard !digits.isEmpty, Int(string(digits.indices)) == number + 1 else { return false }
        let behind = text[line][digits.endIndex...]
        let words = behind.drop { $0 == 32 || $0 == 9 || ".,:;-)".utf8.contains($0) }
        let signs = behind[..<words.startIndex]
        return (1...3).contains(signs.count) && signs.last == 32
            && words.first?.isLetterOrBeyondASCII == true
    }

    private func isBelowItem(_ line: Range<Int>) -> Bool {
        guard setting.isInItem, line.lowerBound > 0 else { return false }
        let end = text[..<line.lowerBound].lastIndex(of: 10) ?? 0
        return text[..<end].suffix(Self.shortLine).contains(10) || end < Self.shortLine
    }
}
