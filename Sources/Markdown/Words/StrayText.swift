import HoofbeatContent
import HoofbeatText

/// What somebody left in a text for themselves, or a program for its own use: a reader can do
/// nothing with it.
struct StrayText {
    enum Sort {
        /// A number or a name that stands for a source, as in `[1]` and `(Lee et al., 2026)`.
        case citation
        /// Something left to do, such as `[insert number]`.
        case remark
        /// What a program has left behind, such as `Error! Reference source not found.`.
        case remains
    }

    let sort: Sort
    let text: String

    /// - Parameters:
    ///   - text: what readers see of a block.
    ///   - remarks: words for things left to do, in any spelling; those that begin with `[` count
    ///     only there.
    ///   - isSource: whether a key, or the name of an author, is one of a source of the site.
    static func all(
        in text: String, _ remarks: [String], isSource: (String) -> Bool
    ) -> [StrayText] {
        var found = brackets(in: text, "[", "]").compactMap { square($0, remarks, isSource) }
        found += brackets(in: text, "(", ")").compactMap { round($0, in: text, isSource) }
        found += brackets(in: text, "【", "】").map { StrayText(sort: .citation, text: "【\($0)】") }
        if let sign = numeralAbove(in: text) {
            found.append(StrayText(sort: .citation, text: sign))
        }
        found += ProgramRemains.texts.filter(text.contains).map {
            StrayText(sort: .remains, text: $0)
        }
        let words = remarks.filter { !$0.hasPrefix("[") && text.holds(word: $0) }
        found += words.map { StrayText(sort: .remark, text: $0) }
        if text.contains("???") { found.append(StrayText(sort: .remark, text: "???")) }
        if let sheet = pageNumber(text) { found.append(sheet) }
        return found
    }

    /// Words that stand before the key of a source.
    private static let citing: Set = ["ref", "refs", "source", "sources", "cite", "citation"]
    /// Words that wikis put in square brackets.
    private static let ofWikis: Set = [
        "citation needed", "clarification needed", "better source needed", "who?", "when?", "edit",
        "edit source",
    ]

    private static func square(
        _ inside: String, _ remarks: [String], _ isSource: (String) -> Bool
    ) -> StrayText? {
        let small = inside.lowercased()
        let written = "[\(inside)]"
        let isNumbers =
            small.first?.isNumber == true
            && small.allSatisfy { $0.isASCII && ($0.isNumber || ",-– ".contains($0)) || $0 == "–" }
            && small.count < 12
        let words = small.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        let isCiting =
            words.count > 1 && citing.contains(words[0]) && small.contains(":")
            || words.count == 2 && citing.contains(words[0]) && isSource(words[1])
        let isName = words.count < 4 && isYear(words.last) && isSource(words.joined(separator: "-"))
        if isNumbers || isCiting || isName || ofWikis.contains(small) {
            return StrayText(sort: .citation, text: written)
        }
        let isRemark = remarks.contains {
            $0.hasPrefix("[") && (small + " ").hasPrefix($0.dropFirst().lowercased() + " ")
        }
        return isRemark ? StrayText(sort: .remark, text: written) : nil
    }

    /// `(Lee 2026)` and `(Lee et al., 2026)`; a month and a place may stand before a year, too.
    private static func round(
        _ inside: String, in text: String, _ isSource: (String) -> Bool
    ) -> StrayText? {
        let written = "(\(inside))"
        if inside.count < 3, inside.allSatisfy(\.isNumber), text.hasSuffix(". " + written) {
            return StrayText(sort: .citation, text: written)
        }
        let words = inside.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard words.count < 7, isYear(words.last), words[0].first?.isUppercase == true,
            // Studies have names in capitals.
            words[0].contains(where: \.isLowercase)
        else { return nil }
        let isNamed =
            inside.contains("et al") || isSource(words.joined(separator: "-").lowercased())
            || words.count < 5 && isSource(words[0])
        return isNamed ? StrayText(sort: .citation, text: written) : nil
    }

    private static func isYear(_ word: String?) -> Bool {
        guard let digits = word?.prefix(4), (word?.count ?? 0) < 6, digits.count == 4 else {
            return false
        }
        return digits.allSatisfy(\.isNumber) && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }

    /// A raised number at the end of a sentence. Elsewhere it may be a power, or part of a name.
    private static func numeralAbove(in text: String) -> String? {
        let letters = Array(text)
        let isAbove = { (letter: Character) in "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(letter) }
        for place in letters.indices.dropFirst() where isAbove(letters[place]) {
            let before = letters[place - 1]
            let isBehindSentence =
                ".!?,;".contains(before)
                || before == " " && place > 1 && ".!?,;".contains(letters[place - 2])
            guard isBehindSentence else { continue }
            let rest = letters[place...]
            let end = rest.firstIndex { !isAbove($0) && $0 != "," && $0 != "–" } ?? rest.endIndex
            if end == rest.endIndex || letters[end].isWhitespace {
                return String(letters[place..<end])
            }
        }
        return nil
    }

    /// `Page 3 of 12`, alone in a block.
    private static func pageNumber(_ text: String) -> StrayText? {
        let words = text.split(separator: " ")
        guard words.count == 4, words[0] == "Page", words[2] == "of",
            [words[1], words[3]].allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        return StrayText(sort: .remains, text: text)
    }

    /// What is in brackets, unless it is long or holds others.
    private static func brackets(
        in text: String, _ open: Character, _ close: Character
    ) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: open) {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(where: { $0 == close || $0 == open }) else { break }
            if rest[end] == close, rest[..<end].count < 60, !rest[..<end].isEmpty {
                found.append(String(rest[..<end]))
            }
            rest = rest[end...]
        }
        return found
    }
}

extension String {
    /// Whether it holds a word that is no part of another one.
    fileprivate func holds(word: String) -> Bool {
        guard let range = firstRange(of: word) else { return false }
        let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
        let after = range.upperBound == endIndex ? nil : self[range.upperBound]
        return before?.isLetter != true && after?.isLetter != true
    }
}

extension UnsafeRawBufferPointer {
    /// Rules out nearly every text, by the signs of a citation alone.
    var mayHoldDeadCitation: Bool { holdsStrayBracket || holdsRaisedNumber }

    /// A bracket with something else than a citation or a link in it, or a year before its end.
    private var holdsStrayBracket: Bool {
        var place = 0
        while let open = firstPlace(of: UInt8(ascii: "["), from: place) {
            place = open + 1
            guard place < count, self[place] != UInt8(ascii: "@"), self[place] != UInt8(ascii: "!")
            else { continue }
            guard let close = self[place...].prefix(60).firstIndex(of: UInt8(ascii: "]")) else {
                continue
            }
            let next = close + 1 < count ? self[close + 1] : 32
            if next != UInt8(ascii: "("), next != UInt8(ascii: "[") { return true }
        }
        place = 0
        while let close = firstPlace(of: UInt8(ascii: ")"), from: place) {
            place = close + 1
            guard close > 2 else { continue }
            if self[close - 1].isDigit,
                self[close - 2].isDigit || self[close - 2] == UInt8(ascii: "(")
            {
                return true
            }
        }
        return false
    }

    private var holdsRaisedNumber: Bool {
        var place = 0
        while let sign = firstPlace(of: 0xC2, from: place) {
            place = sign + 1
            if place < count, [0xB9, 0xB2, 0xB3].contains(self[place]) { return true }
        }
        place = 0
        while let sign = firstPlace(of: 0x81, from: place) {
            place = sign + 1
            if sign > 0, self[sign - 1] == 0xE2 { return true }
        }
        return false
    }
}
