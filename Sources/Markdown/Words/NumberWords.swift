import Text

/// Amounts whose numbers are words: `ten milligrams`, `half a tablet`.
enum NumberWords {
    private static let numbers: Set = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
        "thousand", "half", "quarter", "quarters", "third", "thirds", "dozen",
    ]
    private static let fractions: Set = [
        "half", "quarter", "quarters", "third", "thirds", "halves",
    ]
    /// Between a fraction and what it is of.
    private static let links: Set = ["a", "an", "of", "the", "one", "your", "each"]

    /// For each byte before a unit, and for each as its first, second and third, which of the
    /// beginnings of units it fits, one bit for each: a look that has no branches.
    private static let fits: [UInt32] = {
        let beginnings = Set(DoseUnit.all.map { Array($0.utf8.prefix(3)) })
            .filter { $0.count > 1 && $0.allSatisfy(\.isLetter) }
        var fits = [UInt32](repeating: 0, count: 4 * 256)
        for byte in UInt8.min...UInt8.max {
            if !byte.isLetter { fits[Int(byte)] = .max }
            for (number, letters) in beginnings.enumerated() {
                // Some share a bit, and what fits both halves is looked at closely.
                let bit: UInt32 = 1 << UInt32(number % 32)
                for (place, letter) in letters.enumerated()
                where letter == byte | 32 && byte.isLetter {
                    fits[(place + 1) * 256 + Int(byte)] |= bit
                }
                if letters.count == 2, !byte.isLetter { fits[3 * 256 + Int(byte)] |= bit }
            }
        }
        return fits
    }()

    /// Quick to rule out nearly every page, whatever marks its words stand in.
    static func mayBe(in source: [UInt8]) -> Bool {
        source.withUnsafeBytes { bytes in
            var isFound = false
            visitUnits(in: bytes) { unit in
                isFound = start(before: unit, in: bytes, isLoose: true) != nil
                return isFound
            }
            return isFound
        }
    }

    static func all(in text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBytes { bytes in
            var found: [Range<Int>] = []
            visitUnits(in: bytes) { unit in
                if let start = start(before: unit, in: bytes, isLoose: false) {
                    found.append(start..<unit.upperBound)
                }
                return false
            }
            return found
        }
    }

    /// Whether a text ends with what may be the first part of an amount.
    static func mayGoOn(after text: [UInt8]) -> Bool {
        text.withUnsafeBytes { bytes in
            guard let last = word(before: text.count, in: bytes, isLoose: true) else {
                return false
            }
            let word = bytes.smallWord(last)
            return numbers.contains(word) || links.contains(word)
        }
    }

    /// Goes through the words that are units, until one is what was looked for.
    private static func visitUnits(
        in bytes: UnsafeRawBufferPointer, isLast: (Range<Int>) -> Bool
    ) {
        fits.withUnsafeBufferPointer { fits in
            func fit(_ place: Int, as part: Int) -> UInt32 {
                let byte = place >= 0 && place < bytes.count ? bytes[place] : 0
                return fits[part * 256 + Int(byte)]
            }
            for place in 0..<max(0, bytes.count - 1)
            where fit(place - 1, as: 0) & fit(place, as: 1) & fit(place + 1, as: 2)
                & fit(place + 2, as: 3) != 0
            {
                var end = place + 2
                while end < bytes.count, bytes[end].isLetter { end += 1 }
                guard end - place <= 16, end == bytes.count || !bytes[end].isOfWord,
                    DoseUnit.isOne(bytes.smallWord(place..<end))
                else { continue }
                if isLast(place..<end) { return }
            }
        }
    }

    /// Where the number before a unit begins; nil if there is none.
    private static func start(
        before unit: Range<Int>, in bytes: UnsafeRawBufferPointer, isLoose: Bool
    ) -> Int? {
        var last = unit.lowerBound
        var start: Int?
        var isBehindLink = false
        while let range = word(before: last, in: bytes, isLoose: isLoose), unit.count > 1 {
            let word = bytes.smallWord(range)
            if isBehindLink ? fractions.contains(word) : numbers.contains(word) {
                // Something may work as one unit.
                if start == nil, word == "one", bytes.smallWord(unit).hasPrefix("unit") {
                    return nil
                }
                (start, isBehindLink) = (range.lowerBound, false)
            } else if start == nil, links.contains(word) || isLoose && word == "nbsp" {
                isBehindLink = isBehindLink || word != "nbsp"
            } else if start == nil || !["and", "a", "or", "to"].contains(word) {
                break
            }
            last = range.lowerBound
        }
        return start
    }

    /// The word that ends before a place, with nothing but blanks and hyphens between.
    /// - Parameter isLoose: whether marks may stand there as well.
    private static func word(
        before place: Int, in bytes: UnsafeRawBufferPointer, isLoose: Bool
    ) -> Range<Int>? {
        var end = place
        while end > 0, !bytes[end - 1].isLetter, place - end < 12 {
            let byte = bytes[end - 1]
            guard byte.isBlank || byte == UInt8(ascii: "-") || byte >= 0x80 || isLoose else {
                return nil
            }
            end -= 1
        }
        var start = end
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        return start < end && end < place || start < end && place == bytes.count ? start..<end : nil
    }
}

extension UnsafeRawBufferPointer {
    /// In small letters; of ASCII alone.
    fileprivate func smallWord(_ range: Range<Int>) -> String {
        String(decoding: self[range].map { $0 | 32 }, as: UTF8.self)
    }
}
