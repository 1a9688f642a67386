import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Finds numbers, in digits or words, that belong to a unit: `5 mg`, `half a tablet`, `ten (10)
/// capsules`, `tablets × 2`. It starts from units, since few words are units.
struct AmountReader {
    private let text: [UInt8]
    private let words: DoseWords

    init(_ text: [UInt8], _ words: DoseWords) {
        self.text = text
        self.words = words
    }

    func amounts() -> [Dose.Amount] {
        var found: [Dose.Amount] = []
        text.withUnsafeBytes { bytes in
            let reader = UnitReader(bytes, words)
            let tokens = AmountTokens(bytes, words)
            words.beginnings.visit(in: bytes) { place in
                guard let unit = reader.unit(at: place) else { return false }
                if let amount = AmountBackwards(tokens, unit, at: place).amount {
                    found.append(amount)
                } else if let end = tokens.endOfNumber(behind: unit, at: place) {
                    found.append(
                        Dose.Amount(range: place..<end, unit: unit.name, sort: unit.sort))
                }
                return false
            }
        }
        return found
    }

    var endsWithNumber: Bool {
        text.withUnsafeBytes { bytes in
            if case .number = AmountTokens(bytes, words).token(before: bytes.count) { return true }
            return false
        }
    }

    /// The unit that the heading of a column or row gives to its numbers: `mg per day` in `Dose (mg
    /// per day)`.
    var unitOfHeading: ArraySlice<UInt8>? {
        var found: ArraySlice<UInt8>?
        text.withUnsafeBytes { bytes in
            let reader = UnitReader(bytes, words)
            let tokens = AmountTokens(bytes, words)
            words.beginnings.visit(in: bytes) { place in
                guard let unit = reader.unit(at: place),
                    tokens.isHeading(place) || tokens.isLastWord(place..<unit.end)
                else { return false }
                found = text[place...]
                return true
            }
        }
        return found.map { unit in
            unit.prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
        }
    }
}

/// Reads the numbers, words and signs before a place in a text.
struct AmountTokens {
    enum Token: Equatable {
        /// A number in digits, or the word for one.
        case number(Range<Int>, word: String?)
        case word(String)
        case sign(Unicode.Scalar)
        case none
    }

    let bytes: UnsafeRawBufferPointer
    private let words: DoseWords

    init(_ bytes: UnsafeRawBufferPointer, _ words: DoseWords) {
        self.bytes = bytes
        self.words = words
    }

    /// The token before a place; `read(before:)` also says where it begins.
    func token(before place: Int) -> Token { read(before: place).token }

    func read(before place: Int) -> (token: Token, start: Int) {
        let end = endBeforeBlanks(place)
        guard end > 0 else { return (.none, 0) }
        let (last, lastStart) = bytes.scalar(before: end)
        if last.isNumber {
            let start = startOfNumber(endingAt: end)
            return (.number(start..<end, word: nil), start)
        }
        guard last.isOfUnit else { return (.sign(last), lastStart) }
        var start = end
        while start > 0, end - start < 40 {
            let (scalar, next) = bytes.scalar(before: start)
            guard scalar.isOfUnit else { break }
            start = next
        }
        let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        if words.numbers.contains(word) || DoseLanguage.vagueNumbers.contains(word) {
            return (.number(start..<end, word: word), start)
        }
        return (.word(word), start)
    }

    /// The place before blanks and hyphens, which join a number to its unit.
    private func endBeforeBlanks(_ place: Int) -> Int {
        var end = place
        while end > 0 {
            let (scalar, start) = bytes.scalar(before: end)
            guard scalar.isBlank || scalar.isHyphen || scalar.value == 0xAD || scalar.isOfKeycap
            else { break }
            end = start
        }
        return end
    }

    /// The beginning of a number. Points, commas and slashes belong to it only between digits.
    private func startOfNumber(endingAt end: Int) -> Int {
        var start = end
        while start > 0 {
            let (scalar, next) = bytes.scalar(before: start)
            let isInside =
                ".,/·⁄'’".unicodeScalars.contains(scalar) && next > 0
                && bytes.scalar(before: next).scalar.isNumber
            guard scalar.isNumber || isInside else { break }
            start = next
        }
        return start
    }

    /// The end of the number behind a unit.
    func endOfNumber(behind unit: UnitReader.Unit, at start: Int) -> Int? {
        var forwards = AmountForwards(bytes, words, from: unit.end)
        switch unit.sort {
        case .form: return forwards.endOfNumber()
        case .measure: return isHeading(start) ? forwards.endOfNumberOfMeasure() : nil
        default: return nil
        }
    }

    /// Whether a unit stands as it does in a heading, which gives it to numbers elsewhere: `mg`,
    /// `Dose (mg)`, `Dose in mg`.
    func isHeading(_ place: Int) -> Bool {
        switch token(before: place) {
        case .none, .sign("("), .sign(","), .sign("/"), .sign("["): true
        case .word("in"), .word("of"), .word("many"), .word("much"): true
        default: false
        }
    }

    /// Whether a unit ends a heading without a bracket, as in `Dose mg` and `dose_mg`.
    func isLastWord(_ unit: Range<Int>) -> Bool {
        guard bytes[unit.upperBound...].allSatisfy({ $0 <= 32 }) else { return false }
        return switch token(before: unit.lowerBound) {
        case .word, .sign("_"), .sign(":"): true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Makes a key of the digit before it: `5️⃣`.
    fileprivate var isOfKeycap: Bool { value == 0xFE0F || value == 0x20E3 }
}
