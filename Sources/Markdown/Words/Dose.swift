import Content
import Markup
import Text

/// Amounts of medicines: numbers with a unit in which they are measured, or with what they are made
/// into.
enum Dose {
    /// Each in a text, in its order. A page must never be taken for a prescription.
    /// - Parameters:
    ///   - mayBeInWords: whether numbers may also be words, which takes longer.
    ///   - around: what is read together with the text.
    static func all(
        in text: [UInt8], mayBeInWords: Bool = true, around: () -> String
    ) -> [Range<Int>] {
        var found = inDigits(text)
        if mayBeInWords {
            found += NumberWords.all(in: text)
            found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        }
        found = joined(found, in: text)
        guard !found.isEmpty else { return [] }
        return found.filter { !LaboratoryValue.isOne($0, in: text, around: around) }
    }

    /// `5 mg–10 mg` and `one or two tablets` are one amount.
    private static func joined(_ all: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for next in all {
            if let last = joined.last,
                next.lowerBound <= last.upperBound
                    || joins.contains(
                        String(decoding: text[last.upperBound..<next.lowerBound], as: UTF8.self))
            {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                joined.append(next)
            }
        }
        return joined
    }

    private static let joins: Set = ["-", "–", "—", "/", " - ", " – ", " to ", " or "]

    private static func inDigits(_ text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while let start = startOfNumber(in: text, from: place) {
            place = endOfNumber(in: text, from: start)
            if let end = endOfUnit(in: text, after: place) { found.append(start..<end) }
        }
        return found
    }

    /// Whether a unit may follow in what is read next: the text ends with a number, or with a blank
    /// or hyphen after one.
    static func mayGoOn(after text: [UInt8]) -> Bool {
        var end = text.count
        while end > 0 {
            var start = end - 1
            if text[start] < 0x80 {
                if text[start].isDigit { return true }
                guard text[start].isBlank || text[start] == UInt8(ascii: "-") else { return false }
                end = start
                continue
            }
            while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
            let scalar = text.scalar(at: start).scalar
            if scalar.isNumber { return true }
            guard scalar.isBlank || scalar.isHyphen else { return false }
            end = start
        }
        return false
    }

    private static func startOfNumber(in text: [UInt8], from place: Int) -> Int? {
        var place = text.withUnsafeBytes { bytes in
            var place = place
            while place + 8 <= bytes.count,
                !bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    .holdsDigitOrBeyondASCII
            {
                place += 8
            }
            return place
        }
        while place < text.count {
            if text[place] < 0x80 {
                if text[place].isDigit { return place }
                place += 1
            } else {
                let (scalar, length) = text.scalar(at: place)
                if scalar.isNumber { return place }
                place += length
            }
        }
        return nil
    }

    /// Points, commas and strokes belong to a number only between digits.
    private static func endOfNumber(in text: [UInt8], from start: Int) -> Int {
        var end = start
        while end < text.count {
            if text[end].isDigit {
                end += 1
                continue
            }
            if text[end] < 0x80, !".,/".utf8.contains(text[end]) { break }
            let (scalar, length) = text.scalar(at: end)
            let next = end + length
            let isInside =
                ".,/·⁄".unicodeScalars.contains(scalar) && next < text.count
                && text.scalar(at: next).scalar.isNumber
            guard scalar.isNumber || isInside else { break }
            end = next
        }
        return end
    }

    /// Between a number and its unit there may be blanks or a hyphen, and in `½ a tablet` a word.
    private static func endOfUnit(in text: [UInt8], after number: Int) -> Int? {
        var start = endOfBlanks(in: text, from: number)
        if start == number, start < text.count {
            let (scalar, length) = text.scalar(at: start)
            if scalar.isHyphen { start += length }
        }
        guard start < text.count, text[start].mayBeginUnit else { return nil }
        var (name, end) = word(in: text, from: start)
        for link in ["of", "a", "international"] where name.lowercased() == link {
            let (next, nextEnd) = word(in: text, from: endOfBlanks(in: text, from: end))
            guard link != "international" || next.lowercased().hasPrefix("unit") else { return nil }
            (name, end) = (next, nextEnd)
        }
        // A G alone is no gram.
        guard name != "G", DoseUnit.isOne(name.lowercased()) else { return nil }
        guard end < text.count else { return end }
        return text.scalar(at: end).scalar.isNumber ? nil : end
    }

    private static func endOfBlanks(in text: [UInt8], from start: Int) -> Int {
        var end = start
        while end < text.count {
            let (scalar, length) = text.scalar(at: end)
            guard scalar.isBlank else { break }
            end += length
        }
        return end
    }

    /// Letters, and signs that are a unit in themselves.
    private static func word(in text: [UInt8], from start: Int) -> (name: String, end: Int) {
        var name = ""
        var end = start
        while end < text.count {
            let (scalar, length) = text.scalar(at: end)
            let isSquared = (0x3380...0x33DF).contains(scalar.value)
            guard isSquared || scalar.properties.isAlphabetic else { break }
            name.unicodeScalars.append(scalar.inPlainWidth)
            end += length
        }
        return (name, end)
    }
}

extension UInt8 {
    /// Most numbers are followed by other words; those are not looked up.
    fileprivate var mayBeginUnit: Bool { self >= 0x80 || "acdgilmnopstu".utf8.contains(self | 32) }
}

extension Unicode.Scalar {
    /// A digit of any script, or a fraction such as ½.
    fileprivate var isNumber: Bool {
        isASCII ? (48...57).contains(value) : properties.numericType != nil
    }

    /// `ｍ` as `m`.
    fileprivate var inPlainWidth: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }
}

extension Diagnostic {
    static func dose(_ dose: String, at location: TextLocation) -> Diagnostic {
        .error(
            "dose", at: location, "“\(dose)” reads like a dose",
            help: "leave it out: only the reader's own team can say how much")
    }
}
