import HoofbeatText

/// Finds the numbers to ring of a site where a text writes them: in a sentence, in a link, in the
/// entry of an organisation.
///
/// They are told by their digits, however these are set apart. A number of up to four digits may
/// also count something, so it has to stand by itself; and only behind a word such as “call” or in
/// a link, unless it is one that hardly ever counts anything, such as 112.
///
/// It goes once over the digits of a section, of pages with records alone.
package struct WrittenNumbers: Sendable {
    private struct Number: Sendable {
        let digits: [UInt8]
        let unit: ReviewRecord.Unit
    }

    /// The longest of the numbers that may count something.
    private static let short = 4
    /// So many bytes before a short number are looked at for a word such as “call”.
    private static let reach = 60

    private let numbers: [Number]
    private let ringWords: [[UInt8]]

    /// - Parameter ringWords: in small letters.
    package init(_ countries: [CountryNumbers], ringWords: [String]) {
        numbers = countries.flatMap { country in
            Set(country.emergency + country.lines.map(\.number)).sorted().map { number in
                Number(
                    digits: number.unicodeScalars.compactMap(\.decimalDigit),
                    unit: .numbers(country.country))
            }
        }.filter { $0.digits.count > 1 }
        self.ringWords = ringWords.map { Array($0.utf8) }
    }

    package var isEmpty: Bool { numbers.isEmpty }

    /// The countries of whose numbers one is in a text, in the order of the settings.
    /// - Parameter isLink: whether it is the address of a `tel:` link.
    package func units(in text: [UInt8], isLink: Bool = false) -> [ReviewRecord.Unit] {
        let runs = Run.all(in: text)
        guard !runs.isEmpty else { return [] }
        var found: [ReviewRecord.Unit] = []
        for number in numbers where !found.contains(number.unit) {
            let isWritten = runs.contains { run in
                number.digits.count > Self.short
                    ? run.holds(number.digits)
                    : run.isWhole(number.digits)
                        && (isLink || isCertain(number.digits) || isRung(run, in: text))
            }
            if isWritten { found.append(number.unit) }
        }
        return found
    }

    private func isCertain(_ digits: [UInt8]) -> Bool {
        CountryNumbers.ofEmergenciesAlone.contains(String(decoding: digits, as: UTF8.self))
    }

    private func isRung(_ run: Run, in text: [UInt8]) -> Bool {
        let start = max(0, run.start - Self.reach)
        let before = String(decoding: text[start..<run.start], as: UTF8.self).lowercased()
        let words = Array(before.utf8)
        return ringWords.contains { words[...].firstRange(of: $0) != nil }
    }
}

/// Digits that one reads as one number: groups with blanks, hyphens and brackets between them.
private struct Run {
    /// Where it begins in the text.
    let start: Int
    /// Whether a plus or two zeros say that the number of a country stands first.
    private(set) var isInternational = false
    private(set) var groups: [[UInt8]] = []
    /// Whether a sign other than a blank stands between two groups, or beside the run.
    private(set) var isJoined = false

    private init(start: Int) { self.start = start }

    static func all(in text: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var place = 0
        while let start = text[place...].firstIndex(where: \.isDigit) {
            var run = Run(start: start)
            run.isInternational = start > 0 && text[start - 1] == UInt8(ascii: "+")
            place = start
            while place < text.count {
                var end = place
                while end < text.count, text[end].isDigit { end += 1 }
                run.groups.append(Array(text[place..<end]))
                let gap = step(in: text, from: end)
                guard let gap, gap.end < text.count, text[gap.end].isDigit else {
                    place = end
                    break
                }
                if !gap.isBlank { run.isJoined = true }
                place = gap.end
            }
            run.isJoined = run.isJoined || run.touches(text, place)
            run.isInternational = run.isInternational || run.groups[0].starts(with: "00".utf8)
            runs.append(run)
        }
        return runs
    }

    /// What stands between two groups: up to three blanks, hyphens, points, strokes or brackets.
    private static func step(in text: [UInt8], from start: Int) -> (end: Int, isBlank: Bool)? {
        var (place, count, isBlank) = (start, 0, true)
        while place < text.count, count < 4 {
            if text[place] == 32 {
                place += 1
            } else if "-./()".utf8.contains(text[place]) {
                isBlank = false
                place += 1
            } else if text[place...].starts(with: [0xC2, 0xA0]) {
                place += 2
            } else if text[place...].starts(with: [0xE2, 0x80]) {
                // Narrow blanks, hyphens and dashes of Unicode.
                isBlank = isBlank && place + 2 < text.count && text[place + 2] > 0xA0
                place += 3
            } else {
                break
            }
            count += 1
        }
        return place > start && place <= text.count ? (place, isBlank) : nil
    }

    /// Whether a letter, or a comma or point with a digit, stands beside the run: B112, 3,112.
    private func touches(_ text: [UInt8], _ end: Int) -> Bool {
        func isLetter(_ place: Int) -> Bool {
            text.indices.contains(place)
                && (text[place].isLetterOrDigit || (0xC3...0xDF).contains(text[place]))
        }
        func isPoint(_ place: Int) -> Bool {
            text.indices.contains(place) && ",.:".utf8.contains(text[place])
        }
        return isLetter(start - 1) || isLetter(end)
            || isPoint(start - 1) && start > 1 && text[start - 2].isDigit
            || isPoint(end) && end + 1 < text.count && text[end + 1].isDigit
    }

    /// Whether some groups that follow each other are a number, or all of them are it behind the
    /// number of its country.
    func holds(_ digits: [UInt8]) -> Bool {
        for first in groups.indices {
            var all: [UInt8] = []
            for group in groups[first...] {
                all += group
                if all == digits { return true }
                if all.count > digits.count { break }
            }
        }
        guard isInternational else { return false }
        let national = digits.drop { $0 == UInt8(ascii: "0") }
        let rest = groups.joined().reversed()
        return national.count > 5 && rest.starts(with: national.reversed())
    }

    /// Whether the run is the number and no more, or its digits stand one by one: 1-1-2.
    func isWhole(_ digits: [UInt8]) -> Bool {
        if groups.allSatisfy({ $0.count == 1 }), groups.count > 1 {
            return Array(groups.joined()) == digits
        }
        return !isJoined && groups == [digits]
    }
}
