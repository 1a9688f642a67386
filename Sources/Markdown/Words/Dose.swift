/// Numbers with a unit in which medicines are measured.
enum Dose {
    private static let units: Set<String> = [
        "mg", "mcg", "µg", "μg", "g", "gram", "grams", "microgram", "micrograms", "milligram",
        "milligrams", "mL", "ml", "millilitre", "millilitres", "unit", "units", "IU", "MBq", "GBq",
    ]

    /// These are measured in people, too, as in 30 mL/min and 40 g/L.
    private static let laboratoryUnits: Set<String> = ["g", "mL", "ml"]

    /// What may stand between the number and its unit, besides nothing: blanks and hyphens, also
    /// those at which no line breaks.
    private static let gaps: [[UInt8]] = [" ", "\n", "-", "\u{A0}", "\u{202F}", "\u{2011}"].map {
        Array($0.utf8)
    }

    /// The first in a text. A page must never be taken for a prescription.
    static func first(in text: [UInt8]) -> Range<Int>? {
        var place = 0
        while let start = text[place...].firstIndex(where: \.isDigit) {
            place = endOfNumber(in: text, from: start)
            var unit = place
            if let gap = gaps.first(where: { text[unit...].starts(with: $0) }) { unit += gap.count }
            let end = text[unit...].firstIndex { !$0.isLetter } ?? text.count
            if end < text.count, text[end].isDigit { continue }
            let name = String(decoding: text[unit..<end], as: UTF8.self)
            let isRate = end < text.count && text[end] == UInt8(ascii: "/")
            if units.contains(name), !(isRate && laboratoryUnits.contains(name)) {
                return start..<end
            }
        }
        return nil
    }

    /// Whether a unit may follow in what is read next.
    static func mayGoOn(after text: [UInt8]) -> Bool {
        text.suffix(4).contains(where: \.isDigit)
    }

    /// Points and commas belong to a number only between digits.
    private static func endOfNumber(in text: [UInt8], from start: Int) -> Int {
        var end = start
        while end < text.count {
            let isMark = text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")
            let isInside = end + 1 < text.count && text[end + 1].isDigit
            guard text[end].isDigit || (isMark && isInside) else { break }
            end += 1
        }
        return end
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (48...57).contains(self) }
    fileprivate var isLetter: Bool { (97...122).contains(self | 32) || self >= 0x80 }
}
