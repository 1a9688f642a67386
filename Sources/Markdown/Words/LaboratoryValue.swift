import HoofbeatText

/// Tells values that were measured in a person, such as 30 mL/min, 40 g/L or 8 mg in the urine of
/// 24 hours.
enum LaboratoryValue {
    /// Volumes and amounts that no medicine's strength is given per.
    private static let volumes: Set = [
        "l", "dl", "litre", "litres", "liter", "liters", "decilitre", "decilitres", "deciliter",
        "deciliters", "mol", "mmol",
    ]

    private static let times: Set = ["min", "minute", "minutes", "sec", "second"]
    private static let smallVolumes: Set = [
        "ml", "millilitre", "millilitres", "milliliter", "milliliters",
    ]
    /// Beginnings of units that no medicine has in a millilitre.
    private static let smallAmounts = ["ng", "nanogram", "pmol", "nmol"]
    private static let days: Set = ["day", "d", "daily", "hour", "h", "hours", "hr", "night"]
    private static let masses: Set = ["g", "gram", "grams", "gramme", "kg"]

    static func isOne(
        _ amount: Dose.Amount, in text: [UInt8], _ sentences: inout DoseSentences
    ) -> Bool {
        guard let divisor = Divisor(behind: amount.range.upperBound, in: text) else { return false }
        if divisor.isPercent { return true }
        let unit = amount.unit
        let isMillilitres = unit == "ml" || unit == "mls" || unit.hasPrefix("millilit")
        let other = divisor.word
        if divisor.mayBeVolume {
            if let number = divisor.number {
                if number == "100", smallVolumes.contains(other) { return true }
            } else if volumes.contains(other)
                || times.contains(other) && isMillilitres
                    && !sentences.sentence(at: amount.range.lowerBound).says.contains(.injects)
                || smallVolumes.contains(other) && smallAmounts.contains(where: unit.hasPrefix)
            {
                return true
            }
        }
        // A medicine, too, may be limited to an amount in a day, so the sentence must be about a
        // test.
        let isDay =
            divisor.number.map { $0 == "24" && other.first == "h" } ?? days.contains(other)
        guard isDay || divisor.number == nil && masses.contains(other) else { return false }
        return sentences.sentence(at: amount.range.lowerBound).isAboutTest
    }

    /// What an amount is divided by: the word behind a slash, `per` or `in`, or `a day`.
    private struct Divisor {
        var number: String?
        var word = ""
        var isPercent = false
        /// False behind `a`: `5 g a litre` is no value of a laboratory.
        var mayBeVolume = true

        init?(behind place: Int, in text: [UInt8]) {
            let written = String(decoding: text[place...].prefix(48), as: UTF8.self).lowercased()
            var rest = written.drop(while: \.isWhitespace)
            if rest.first == "%" {
                isPercent = true
                return
            }
            if rest.first == "/" {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
            } else {
                guard written.first?.isWhitespace == true else { return nil }
                let word = rest.prefix(while: \.isLetter)
                if word == "daily" {
                    self.word = "daily"
                    return
                }
                guard ["per", "in", "a", "each", "every", "over"].contains(word) else {
                    return nil
                }
                mayBeVolume = word == "per" || word == "in"
                rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
            }
            let digits = rest.prefix(while: \.isNumber)
            if !digits.isEmpty {
                number = String(digits)
                rest = rest.dropFirst(digits.count).drop { $0.isWhitespace || $0 == "-" }
            }
            word = String(rest.prefix(while: \.isLetter))
            if word.isEmpty { return nil }
        }
    }
}
