import HoofbeatText

/// Reads the number that a row begins with. A number that could mean more than one amount is
/// refused, since readers would see a picture of the wrong one.
struct ChartRowReader {
    private let text: Substring
    private let line: Int
    /// Whether a comma before three digits divides thousands.
    private let isEnglish: Bool

    init(_ text: Substring, line: Int, language: String) {
        self.text = text.trimmed
        self.line = line
        isEnglish = language.lowercased().hasPrefix("en")
    }

    func row(_ kind: Chart.Kind) throws(Chart.Fault) -> Chart.Row {
        guard text.first?.isASCIIDigit == true else { throw notARow }
        return kind == .people ? try people() : try bar()
    }

    private var notARow: Chart.Fault { .notARow(String(text), line: line) }
    private var unread: Chart.Fault { .unreadNumber(String(text), line: line) }

    /// `65 of 100 people`: between the numbers stand one or two short words, as in `65 out of 100`.
    private func people() throws(Chart.Fault) -> Chart.Row {
        guard let (part, behind) = number(in: text), part == part.rounded() else { throw notARow }
        let words = behind.prefix { !$0.isASCIIDigit }
        let between = words.split(whereSeparator: \.isWhitespace)
        guard words.first?.isWhitespace == true, words.last?.isWhitespace == true,
            (1...2).contains(between.count),
            between.allSatisfy({ $0.count < 5 && $0.allSatisfy(\.isLetter) }),
            let (whole, rest) = number(in: behind[words.endIndex...]),
            ends(before: rest.trimmingPrefix(".")[...]), let whole = Int(exactly: whole)
        else { throw notARow }
        guard Chart.wholes.contains(whole) else { throw .wholeNotDrawn(whole, line: line) }
        guard part <= Double(whole) else { throw .morePeopleThanThereAre(line: line) }
        return Chart.Row(value: part, whole: whole)
    }

    private func bar() throws(Chart.Fault) -> Chart.Row {
        guard let (value, behind) = number(in: text) else { throw unread }
        let isPercent = behind.trimmed.first == "%"
        guard isPercent || ends(before: behind) else { throw unread }
        guard value > 0 else { throw notARow }
        if isPercent {
            guard ends(before: behind.trimmed.dropFirst()) else { throw unread }
            return Chart.Row(value: value, whole: 0, unit: "%")
        }
        let rest = behind.trimmed
        let unit = rest.drop { "*_[".contains($0) }.prefix { $0.isLetter || "°µ/".contains($0) }
        // `4 of 10` and `11 months 2 weeks` are not 4 and 11.
        let next = rest[unit.endIndex...].drop { !$0.isLetter && !$0.isNumber && $0 != "(" }
        if !unit.isEmpty, next.first?.isNumber == true { throw unread }
        return Chart.Row(value: value, whole: 0, unit: String(unit))
    }

    /// Whether what follows a number leaves it as it is: `½`, `/2`, `:30` and `–5` do not.
    private func ends(before rest: Substring) -> Bool {
        guard let first = rest.first else { return true }
        let isSpaced = first.isWhitespace
        guard isSpaced || ",;:".contains(first) else { return false }
        if !isSpaced, rest.dropFirst().first?.isWhitespace == false { return false }
        var words = rest.drop { $0.isWhitespace || ",;:".contains($0) }
        let isDash = words.first.map { "-–—−‐‑".contains($0) } ?? false
        if isDash { words = words.dropFirst().drop(while: \.isWhitespace) }
        guard let next = words.first else { return true }
        return !next.isNumber && !"/⁄±×+^=≈÷".contains(next)
    }

    /// The number at the beginning of a text and what follows it; nil if it can be read in two
    /// ways, as `1.125` can.
    private func number(in text: Substring) -> (value: Double, rest: Substring)? {
        var parts = [text.prefix(while: \.isASCIIDigit)]
        var signs: [Character] = []
        var rest = text[parts[0].endIndex...]
        while let sign = rest.first, Self.separators.contains(sign) {
            let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
            guard !digits.isEmpty, !sign.isWhitespace || digits.count == 3 else { break }
            signs.append(sign)
            parts.append(digits)
            rest = rest[digits.endIndex...]
        }
        guard let first = parts.first, !first.isEmpty else { return nil }
        var decimals: Substring?
        if let last = signs.last, ",.".contains(last), signs.filter({ $0 == last }).count == 1,
            isDecimal(parts, signs)
        {
            decimals = parts.removeLast()
            signs.removeLast()
        }
        // All groups of thousands are of three digits, and divided by the same sign.
        guard signs.allSatisfy({ $0 == signs.first }),
            parts.dropFirst().allSatisfy({ $0.count == 3 }),
            signs.isEmpty || (1...3).contains(first.count) && first.first != "0",
            first.count == 1 || first.first != "0"
        else { return nil }
        if decimals == nil, signs.count == 1, let sign = signs.first, ",.".contains(sign),
            !isEnglish || sign == "."
        {
            return nil
        }
        guard let value = Double(parts.joined() + "." + (decimals ?? "0")) else { return nil }
        return (value, rest)
    }

    /// Whether the last of several parts stands behind a decimal point or comma.
    private func isDecimal(_ parts: [Substring], _ signs: [Character]) -> Bool {
        parts.last?.count != 3 || signs.count > 1 || parts.first == "0"
    }

    private static let separators: Set<Character> = [
        ",", ".", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’",
    ]
}

/// The word behind the number of a bar, which has other endings in the plural.
struct ChartUnit {
    private let word: [Character]

    init(_ word: String) {
        self.word = Array(word.lowercased())
    }

    /// Whether both may be forms of one word, as `month` and `months` are. Short ones such as `mg`
    /// and `kg` have to be the same.
    func agrees(with other: Self) -> Bool {
        if word == other.word { return true }
        let (short, long) = word.count < other.word.count ? (word, other.word) : (other.word, word)
        let same = zip(short, long).prefix { $0 == $1 }.count
        let added = long.count - same
        if word.contains("/") || other.word.contains("/") { return false }
        if same == short.count, same > 1 {
            if same > 2 && added < 4 || added == 1 && long.last == "s" { return true }
        }
        if same > 1, short.count > 2, added < 3 { return true }
        // In other scripts, and in Welsh, the beginning changes as well.
        guard long.count > 3 else { return false }
        let isForeign = (short + long).contains { !$0.isASCII }
        let kept = Self.longestCommon(short, long)
        return isForeign ? kept > 2 && long.count - kept < 3 : kept > 4 && long.count - kept < 2
    }

    /// The length of the longest text that is in both. Units are short.
    private static func longestCommon(_ one: [Character], _ other: [Character]) -> Int {
        guard one.count < 40, other.count < 40 else { return 0 }
        var best = 0
        var row = [Int](repeating: 0, count: other.count + 1)
        for sign in one {
            var next = row
            for place in other.indices {
                next[place + 1] = sign == other[place] ? row[place] + 1 : 0
                best = max(best, next[place + 1])
            }
            row = next
        }
        return best
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
