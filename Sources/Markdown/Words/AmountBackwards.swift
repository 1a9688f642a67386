import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Walks back from a unit to its number, over the words that may come between them.
struct AmountBackwards {
    private(set) var amount: Dose.Amount?

    private let tokens: AmountTokens
    private let unit: UnitReader.Unit
    private let unitStart: Int
    private var place: Int
    /// Where the number begins, as far as it is known.
    private var start: Int?
    private var isVague = false
    private var isInWords = false
    /// Whether `of` came between number and unit, whether another small word such as `a` did, and
    /// how many unknown words.
    private var hasOf = false
    private var hasLink = false
    private var strangers = 0

    init(_ tokens: AmountTokens, _ unit: UnitReader.Unit, at start: Int) {
        self.tokens = tokens
        self.unit = unit
        unitStart = start
        place = start
        findNumber()
        guard self.start != nil else { return }
        findBeginning()
        amount = Dose.Amount(
            range: (self.start ?? start)..<unit.end, unit: unit.name, sort: unit.sort,
            isVague: isVague, isInWords: isInWords)
    }

    /// Signs that do not part a number from its unit.
    private static let between: Set<Unicode.Scalar> = [",", "+", "…", "~", "&", ":"]

    /// A bracket must hold the unit alone: `CC BY` in `4.0 (CC BY)` is none.
    private func mayStandBetween(_ sign: Unicode.Scalar) -> Bool {
        guard sign == "(" || sign == "[" else { return Self.between.contains(sign) }
        return unit.end < tokens.bytes.count && ")]/".utf8.contains(tokens.bytes[unit.end])
    }

    private var isCounted: Bool { unit.sort != .measure && unit.sort != .laboratoryMeasure }

    private mutating func findNumber() {
        // No amount has more words.
        for _ in 0..<8 {
            let (token, start) = tokens.read(before: place)
            switch token {
            case .number(let range, let word?):
                guard take(word, at: range) else { return }
                if self.start != nil { return }
            case .number(let range, nil):
                takeDigits(range)
                return
            case .word(let word):
                guard pass(word) else { return }
            case .sign(")"):
                takeNumberInBrackets(endingAt: start)
                return
            case .sign(".")
            where place == unitStart && unit.isMeasureInLetters && start + 1 == place:
                // As in `5.mg`.
                guard case .number = tokens.token(before: start) else { return }
            case .sign("."):
                // As in `Ph. Eur.`.
                guard case .word(let word) = tokens.token(before: start),
                    DoseLanguage.shortened.contains(word)
                else { return }
            case .sign("×"): break
            case .sign(let sign):
                // As in `5 (mg)` and `5+ mg`.
                guard place == unitStart, unit.isMeasureInLetters, mayStandBetween(sign),
                    case .number = tokens.token(before: start)
                else { return }
                // A comma may only end what has the number.
                isVague = sign == ","
            case .none: return
            }
            place = start
        }
    }

    /// Whether a word may stand between a number and its unit.
    private mutating func pass(_ word: String) -> Bool {
        if word == "of" {
            guard !hasOf, strangers == 0 || hasLink else { return false }
            hasOf = true
            return true
        }
        if DoseLanguage.links.contains(word) {
            hasLink = true
            return true
        }
        if DoseLanguage.fillers.contains(word) { return !hasOf }
        guard isCounted, !hasOf, strangers < 2, DoseLanguage.mayBeName(word) else { return false }
        strangers += 1
        isVague = true
        return true
    }

    /// - Returns: whether to go on.
    private mutating func take(_ word: String, at range: Range<Int>) -> Bool {
        // Behind a number in words, a single letter is rarely a unit.
        guard unit.name.unicodeScalars.count > 1 || !unit.name.utf8.allSatisfy({ $0 < 0x80 })
        else { return false }
        let isPart = DoseLanguage.parts.contains(word)
        if hasLink || hasOf {
            // Before a word such as `a`, `one` counts nothing, so look on for a part: `half of one
            // a tablet`. Only slips are like that: `half of one tablet` stops at `one`, and
            // `findBeginning` adds the half.
            if !isPart {
                let isChoice = hasOf && (hasLink || DoseLanguage.vagueNumbers.contains(word))
                if word == "one", !hasOf { return true }
                guard isChoice else { return false }
                isVague = true
            }
        } else if word == "third" || word == "thirds" || word == "quarters" {
            return false
        } else if word == "one", unit.sort == .unit {
            // Something may work “as one unit”, so the sentence must be about taking something.
            isVague = true
        }
        if DoseLanguage.vagueNumbers.contains(word) { isVague = true }
        isInWords = true
        (start, place) = (range.lowerBound, range.lowerBound)
        return true
    }

    private mutating func takeDigits(_ range: Range<Int>) {
        if hasLink || hasOf {
            guard hasOf && hasLink || isFraction(range) else { return }
            if !isFraction(range) { isVague = true }
        }
        guard !isLabel(range) else { return }
        (start, place) = (range.lowerBound, range.lowerBound)
    }

    private func isFraction(_ range: Range<Int>) -> Bool {
        let digits = tokens.bytes[range]
        return digits.contains { $0 >= 0x80 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
    }

    /// Whether a number is part of a name or a year: `B12 tablets`, `stage 2 tablets`, `in 2019`.
    private func isLabel(_ range: Range<Int>) -> Bool {
        let digits = String(decoding: tokens.bytes[range], as: UTF8.self)
        let isYear =
            digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
        // As in `2019 г.`, where г is the year.
        if isYear, unit.name == "г" { return true }
        guard isCounted || unit.name == "g" else { return false }
        if isCounted, isYear, unit.sort != .unit || strangers > 0 { return true }
        if isCounted, isPartOfName(range.lowerBound) { return true }
        let before = tokens.read(before: range.lowerBound)
        guard case .word(let word) = before.token else { return false }
        if DoseLanguage.labels.contains(word) { return true }
        // As in `one in 5 units` and `one person in 10`.
        guard word == "in" else { return false }
        switch tokens.token(before: before.start) {
        case .number: return true
        case .word(let word): return DoseLanguage.persons.contains(word)
        default: return false
        }
    }

    /// Whether the number is part of a name, such as `B12` or `COVID-19`.
    private func isPartOfName(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        var (before, start) = tokens.bytes.scalar(before: place)
        if before.isHyphen, start > 0 { (before, start) = tokens.bytes.scalar(before: start) }
        return before.isOfUnit && before != "x" && before.value < 0x2E80
    }

    /// Reads `ten (10) tablets`. A number in brackets without one before it only counts something.
    private mutating func takeNumberInBrackets(endingAt end: Int) {
        let inner = tokens.read(before: end)
        guard case .number = inner.token else { return }
        let open = tokens.read(before: inner.start)
        guard open.token == .sign("(") else { return }
        let outer = tokens.read(before: open.start)
        guard case .number(let range, let word) = outer.token, !hasLink, !hasOf else { return }
        isInWords = word != nil
        (start, place) = (range.lowerBound, range.lowerBound)
    }

    /// Goes on to the beginning of a number such as `two and a half`, `1 ½`, `10 000` or `5
    /// thousand`.
    private mutating func findBeginning() {
        for _ in 0..<8 {
            let (token, start) = tokens.read(before: place)
            switch token {
            case .number(let range, nil):
                // Digits before other digits belong to them only as in `1 ½` or `10 000`.
                guard isInWords ? isMultiple : isGroup(at: place) else { return }
                isInWords = false
                self.start = range.lowerBound
            case .number(let range, _?) where isInWords: self.start = range.lowerBound
            case .word(let word) where isInWords && DoseLanguage.joins.contains(word): break
            default: return
            }
            place = start
        }
    }

    private var isMultiple: Bool {
        let next = tokens.bytes[place...].prefix(8).map { $0 | 32 }
        return next.starts(with: "thousand".utf8) || next.starts(with: "hundred".utf8)
    }

    /// Whether a fraction or a group of three digits begins here.
    private func isGroup(at place: Int) -> Bool {
        let digits = tokens.bytes[place...].prefix(4)
        guard let first = digits.first else { return false }
        if first >= 0x80 { return true }
        let count = digits.prefix { (48...57).contains($0) }.count
        return count == 3 || count < 3 && digits.dropFirst(count).first == UInt8(ascii: "/")
    }
}
