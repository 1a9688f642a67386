import HoofbeatText

/// The beginning of a line that was meant as the next of some numbered items: `2.two`, `(1) one`,
/// `b) two`, `B) two`, `ii. two`, `① one`.
struct ItemLabel {
    private enum Form { case digits, letter, roman, circled }

    private let form: Form
    private let value: Int
    /// The number if the label is a Roman numeral, since `i` may be that or a letter.
    private let roman: Int?
    private let isInBrackets: Bool
    /// Whether the text comes directly after the sign.
    let isClose: Bool

    init?(_ line: ArraySlice<UInt8>) {
        // The longest label has a bracket, four letters and a sign. This rules out nearly every
        // line.
        guard
            line.prefix(10).contains(where: {
                $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") || $0 >= 0xE2
            })
        else { return nil }
        if let value = Self.drawnNumber(line) {
            (form, self.value, isInBrackets, isClose) = (.circled, value, false, false)
            roman = nil
            return
        }
        isInBrackets = line.first == UInt8(ascii: "(")
        let rest = isInBrackets ? line.dropFirst() : line
        let (digits, width) = Self.digits(rest)
        var end = rest.startIndex + width
        let numeral = Self.numeral(rest)
        roman = numeral?.value
        if let digits {
            (form, value) = (.digits, digits)
        } else if let numeral, numeral.width > 1 {
            (form, value) = (.roman, numeral.value)
            end += numeral.width
        } else if let letter = rest.first,
            // `A. Smith` is a name.
            letter.isSmallLetter || roman != nil || letter.isCapital && rest.dropFirst().first == 41
        {
            (form, value) = (.letter, Int(letter))
            end += 1
        } else {
            return nil
        }
        let after = line[min(end, line.endIndex)...]
        let signs = isInBrackets ? [")"] : [".", ")", "．", "）", "、"]
        guard let sign = signs.first(where: { after.starts(with: $0.utf8) }),
            let next = after.dropFirst(sign.utf8.count).first, next == 32 || next.isOfWord,
            // `1.5 mL` and `e.g.` are no labels.
            next == 32
                || !next.isDigit
                    && after.dropFirst(sign.utf8.count + 1).first != UInt8(ascii: ".")
        else { return nil }
        isClose = next != 32
    }

    /// Whether it comes next after another label of the same form.
    func follows(_ other: ItemLabel) -> Bool {
        guard isInBrackets == other.isInBrackets else { return false }
        if let roman, let before = other.roman, roman == before + 1 { return true }
        return form == other.form && value == other.value + 1
    }

    private static let numerals: [[UInt8]: Int] = {
        let all = [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
            "xiv", "xv",
        ]
        let pairs = all.enumerated().flatMap { number, numeral in
            [numeral, numeral.uppercased()].map { (Array($0.utf8), number + 1) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// Reads a number that is one sign, such as `①`, `❷` or the key `3️⃣`.
    private static func drawnNumber(_ line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first, first.isDigit || first == 0xE2 else { return nil }
        let scalars = String(decoding: line.prefix(10), as: UTF8.self).unicodeScalars
        guard let sign = scalars.first else { return nil }
        if first.isDigit {
            return scalars.dropFirst().prefix(2).contains { $0.value == 0x20E3 }
                ? Int(first - 48) : nil
        }
        guard sign.value >= 0x2460, sign.properties.generalCategory == .otherNumber else {
            return nil
        }
        return sign.properties.numericValue.flatMap { Int(exactly: $0) }
    }

    /// Reads a Roman numeral such as `iv` or `IV`.
    private static func numeral(_ text: ArraySlice<UInt8>) -> (value: Int, width: Int)? {
        let letters = text.prefix(5).prefix { "ivxIVX".utf8.contains($0) }
        return numerals[Array(letters)].map { ($0, letters.count) }
    }

    /// Reads up to three digits, in ASCII or of full width.
    private static func digits(_ text: ArraySlice<UInt8>) -> (value: Int?, width: Int) {
        var value: Int?
        var width = 0
        var rest = text
        while let first = rest.first, (value ?? 0) < 100 {
            if first.isDigit {
                value = (value ?? 0) * 10 + Int(first - 48)
                width += 1
                rest = rest.dropFirst()
            } else if rest.starts(with: [0xEF, 0xBC]), let last = rest.dropFirst(2).first,
                (0x90...0x99).contains(last)
            {
                value = (value ?? 0) * 10 + Int(last - 0x90)
                width += 3
                rest = rest.dropFirst(3)
            } else {
                break
            }
        }
        return (value, width)
    }
}
