import HoofbeatText

/// How numbers are written.
extension ProseScanner {
    /// Looks at a number that begins a word.
    /// - Parameter digits: its first digits.
    /// - Returns: the place behind the number.
    mutating func number(_ digits: Range<Int>) -> Int {
        var end = digits.upperBound
        var isGrouped = false
        while text[end] == UInt8(ascii: ","), digits.count <= 3, digitCount(from: end + 1) == 3 {
            end += 4
            isGrouped = true
        }
        var isDecimal = false
        if text[end] == UInt8(ascii: "."), text[end + 1].isDigit {
            end += 1 + digitCount(from: end + 1)
            isDecimal = true
        }
        let range = digits.lowerBound..<end
        if isGrouped { note(.grouped, range) }
        if !isGrouped, !isDecimal, isUngrouped(digits) { note(.ungrouped, range) }
        noteShare(range, isDecimal: isDecimal, isWhole: digits.count < 4)
        return end
    }

    /// Shares of a hundred or of a few people.
    private mutating func noteShare(_ range: Range<Int>, isDecimal: Bool, isWhole: Bool) {
        let place = behindBlank(range.upperBound)
        let format: NumberFormat
        if text[place] == UInt8(ascii: "%") {
            format = .percentSign
        } else if place == range.upperBound {
            return
        } else if isThere("per cent", at: place) || isThere("percent", at: place) {
            format = .percentWord
        } else if isWhole, let behind = behind("in every ", at: place) ?? behind("in ", at: place),
            text[behind].isDigit, !isYear(behind..<behind + digitCount(from: behind))
        {
            format = .oneIn
        } else if isWhole,
            let behind = behind("out of every ", at: place)
                ?? behind("out of ", at: place), text[behind].isDigit
        {
            format = .outOf
        } else {
            return
        }
        note(format, range)
        if isDecimal, format == .percentSign || format == .percentWord {
            findings.append(ProseFinding(kind: .precisePercentage, range: range))
        }
    }

    private mutating func note(_ format: NumberFormat, _ range: Range<Int>) {
        let rival = formatsInPassage.first { format.rivals.contains($0) }
        if !formatsInPassage.contains(format) { formatsInPassage.append(format) }
        let isNew = !formats.contains(format)
        if isNew { formats.append(format) }
        let twin = isNew && formats.contains(format.twin) ? format.twin : nil
        guard let other = twin ?? rival else { return }
        findings.append(
            ProseFinding(kind: .mixedNumbers(format, beside: other), range: range))
    }

    /// Whether a number over 999 has no comma: so many of something, and no year or telephone
    /// number.
    private func isUngrouped(_ digits: Range<Int>) -> Bool {
        guard (4...7).contains(digits.count), text[digits.lowerBound] != UInt8(ascii: "0"),
            !isYear(digits)
        else { return false }
        let place = behindBlank(digits.upperBound)
        return place > digits.upperBound && text[place].isSmallLetter
    }

    private func isYear(_ digits: Range<Int>) -> Bool {
        let century = (text[digits.lowerBound], text[digits.lowerBound + 1])
        return digits.count == 4
            && (century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
                || century == (UInt8(ascii: "2"), UInt8(ascii: "0")))
    }

    private func digitCount(from start: Int) -> Int {
        var end = start
        while text[end].isDigit { end += 1 }
        return end - start
    }

    /// The place behind one blank, if there is one.
    private func behindBlank(_ place: Int) -> Int {
        if text[place].isBlank { return place + 1 }
        return text[place] == 0xC2 && text[place + 1] == 0xA0 ? place + 2 : place
    }

    private func isThere(_ word: StaticString, at place: Int) -> Bool {
        let rest = text + place
        return word.withUTF8Buffer { word in word.indices.allSatisfy { word[$0] == rest[$0] } }
    }

    private func behind(_ words: StaticString, at place: Int) -> Int? {
        isThere(words, at: place) ? words.withUTF8Buffer { place + $0.count } : nil
    }
}
