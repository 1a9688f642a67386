import Text

/// What was measured in a person, as in 30 mL/min, 40 g/L or 8 mg in the urine of 24 hours.
enum LaboratoryValue {
    /// In these a person's own values are given with any stroke.
    private static let ownUnits: Set = ["g", "ml", "ng"]

    /// So much of a body's fluid as no medicine's strength is given by.
    private static let volumes: Set = [
        "l", "dl", "litre", "litres", "liter", "liters", "decilitre", "decilitres", "deciliter",
        "deciliters",
    ]

    private static let times: Set = ["min", "minute", "minutes"]
    private static let smallVolumes: Set = [
        "ml", "millilitre", "millilitres", "milliliter", "milliliters",
    ]

    /// - Parameters:
    ///   - amount: a number with its unit.
    ///   - around: what is read together with the text.
    static func isOne(_ amount: Range<Int>, in text: [UInt8], around: () -> String) -> Bool {
        guard let (other, isStroke) = divisor(in: text[amount.upperBound...]) else { return false }
        let unit = unit(of: text[amount])
        if isStroke, ownUnits.contains(unit) { return true }
        if other.first?.isNumber == true || other == "day" || other == "d" {
            guard isDay(other, in: text[amount.upperBound...]) else { return false }
            let written = String(decoding: text[amount], as: UTF8.self)
            return isAboutTest(sentence(of: written, in: around()))
        }
        return volumes.contains(other)
            || times.contains(other) && (unit == "ml" || unit.hasPrefix("millilit"))
            || smallVolumes.contains(other) && (unit == "ng" || unit.hasPrefix("nanogram"))
    }

    /// The first word behind a stroke, `per` or `in`.
    private static func divisor(
        in text: ArraySlice<UInt8>
    ) -> (word: String, isStroke: Bool)? {
        let written = String(decoding: text.prefix(48), as: UTF8.self).lowercased()[...]
        var rest = written.drop(while: \.isWhitespace)
        let isStroke = rest.first == "/"
        if isStroke {
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        } else {
            guard written.first?.isWhitespace == true else { return nil }
            let word = rest.prefix(while: \.isLetter)
            guard word == "per" || word == "in" else { return nil }
            rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
        }
        let isNumber = rest.first?.isNumber == true
        let word = rest.prefix { isNumber ? $0.isNumber : $0.isLetter }
        return word.isEmpty ? nil : (String(word), isStroke)
    }

    /// Whether a time is a day, over which urine is collected.
    private static func isDay(_ word: String, in text: ArraySlice<UInt8>) -> Bool {
        guard word.first?.isNumber == true else { return true }
        let rest = String(decoding: text.prefix(48), as: UTF8.self).lowercased()
        guard word == "24", let number = rest.firstRange(of: "24") else { return false }
        return rest[number.upperBound...].drop { $0.isWhitespace || $0 == "-" }.first == "h"
    }

    private static func unit(of amount: ArraySlice<UInt8>) -> String {
        let letters = String(decoding: amount, as: UTF8.self).reversed().prefix(while: \.isLetter)
        return String(letters.reversed()).lowercased()
    }

    private static func sentence(of amount: String, in text: String) -> Substring {
        guard let place = text.firstRange(of: amount) else { return text[...] }
        let before = text[..<place.lowerBound]
        let start = before.ranges(of: /[.?!]\s/).last?.upperBound ?? text.startIndex
        let after = text[place.upperBound...].firstRange(of: /[.?!](\s|$)/)
        return text[start..<(after?.lowerBound ?? text.endIndex)]
    }

    /// A medicine may be limited to so much in a day, too.
    private static func isAboutTest(_ sentence: Substring) -> Bool {
        let sentence = sentence.lowercased()
        let tests = [
            "urin", "hiaa", "excret", "blood", "serum", "plasma", "normal", "laborator", "level",
            "reference",
        ]
        let medicines = [
            "take", "taking", "took", "dose", "inject", "infus", "medicine", "drug", "tablet",
            "capsule", "swallow", "prescri",
        ]
        return tests.contains(where: sentence.contains)
            && !medicines.contains(where: sentence.contains)
    }
}
