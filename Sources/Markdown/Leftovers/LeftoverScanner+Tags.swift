import HoofbeatText

/// Looks for comments and tags that cmark takes for text, and for numbers that run together.
extension LeftoverScanner {
    private static let dashes = ["-", "–", "—", "−", "‐"].map { Array($0.utf8) }

    /// In bytes. A comment or a tag that is longer is found at its beginning alone.
    private static let longestTag = 300

    /// `<!-- hidden -->` with something in it that ends it for cmark, and what Word makes of it.
    mutating func openComment(at place: Int) -> Int? {
        let wide = ["‹", "＜", "«"].first { text[place...].starts(with: $0.utf8) }
        guard text[place] == UInt8(ascii: "<") || wide != nil else { return nil }
        let behind = text[(place + (wide?.utf8.count ?? 1))...]
        let rest = behind.drop { $0 == 32 }
        let mark = ["!", "！"].first { rest.starts(with: $0.utf8) }
        let hidden = rest.dropFirst(mark?.utf8.count ?? 0).drop { $0 == 32 }
        let dashes = hidden.prefix { $0 == UInt8(ascii: "-") }.count
        let isDash = Self.dashes.contains { hidden.starts(with: $0) }
        // `<--` without its sign is an arrow, or half of a comment.
        if mark == nil {
            guard wide == nil, behind.starts(with: "--".utf8), behind.dropFirst(2).first != 45,
                (byte(place - 1) ?? 32) <= 32
            else { return nil }
            add(.arrow("<--"), place..<place + 3)
            return place + 3
        }
        guard isDash else { return nil }
        let end = hidden.startIndex + max(dashes, 1)
        let sign = shown(place..<end + (dashes == 0 ? 2 : 0))
        let closing = endOfComment(from: end)
        opensComment = closing == nil
        add(.comment(sign), place..<(closing ?? min(end + (dashes == 0 ? 2 : 0), text.count)))
        return closing ?? end
    }

    private func endOfComment(from start: Int) -> Int? {
        var place = start
        while let end = text[place...].firstIndex(where: { $0 == 62 || $0 == 0xE2 || $0 == 0xEF }) {
            let isEnd =
                text[end] == 62 || ["›", "＞"].contains { text[end...].starts(with: $0.utf8) }
            if isEnd, isDash(before: end) { return end + (text[end] == 62 ? 1 : 3) }
            place = end + 1
        }
        return nil
    }

    /// Whether a dash of any kind comes before a place; two hyphens count as one.
    private func isDash(before place: Int) -> Bool {
        let before = text[..<place].suffix(4)
        let hasBlank = before.last == 32
        let dash = hasBlank ? before.dropLast() : before
        return dash.ends(with: "--") || dash.ends(with: "-") && !hasBlank
            || ["–", "—", "−"].contains { dash.ends(with: $0) }
    }

    /// `-->` where no comment ends.
    mutating func commentEnd(at place: Int) -> Int {
        let signs = ["--", "–", "—"].first { text[..<place].ends(with: $0) }
        guard let signs, !text[..<place].ends(with: "---") else { return place + 1 }
        let start = place - signs.utf8.count
        add(.arrow(shown(start..<place + 1)), start..<place + 1)
        return place + 1
    }

    private static let tags: Set = [
        "a", "b", "br", "div", "em", "font", "h1", "h2", "h3", "h4", "i", "img", "li", "ol", "p",
        "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "u", "ul",
    ]

    /// `<o:p>`, `<![endif]>`, `<p style="…>` and other tags that cmark does not take for HTML.
    mutating func pastedTag(at place: Int) -> Int? {
        let inside = text[(place + 1)...].prefix(Self.longestTag).prefix {
            $0 != 62 && $0 != 60 && $0 != 10
        }
        let isClosed = byte(inside.endIndex) == UInt8(ascii: ">")
        let end = inside.endIndex + (isClosed ? 1 : 0)
        let name = inside.drop { $0 == UInt8(ascii: "/") }.prefix(20).prefix { $0.isLetterOrDigit }
        guard name.first?.isLetter == true else {
            let isCondition =
                inside.starts(with: "![".utf8)
                || inside.first == UInt8(ascii: "?") && inside.dropFirst().first?.isLetter == true
            guard isCondition else { return nil }
            add(.tag(shown(place..<end)), place..<end)
            return end
        }
        let after = byte(name.endIndex)
        let isSpaced = after == UInt8(ascii: ":") && byte(name.endIndex + 1)?.isLetter == true
        // In a field, these are reported in any form.
        let isKnown =
            !setting.isPlain
            && Self.tags.contains(String(decoding: name, as: UTF8.self).lowercased())
            && (after == 62 || after == 32 || after == 47)
        guard isClosed, isSpaced && name.count < 6 || isKnown else { return nil }
        // The end of a tag is reported with its beginning.
        let isEnd = inside.first == UInt8(ascii: "/") && hasTag
        if !isEnd { add(.tag(shown(place..<end)), place..<end) }
        return end
    }

    /// `<www.example.org>` and `<https://example.org the leaflet>`
    mutating func pointedAddress(at place: Int) -> Int? {
        let inside = text[(place + 1)...].prefix(Self.longestTag).prefix {
            $0 != 62 && $0 != 60 && $0 != 10
        }
        guard byte(inside.endIndex) == UInt8(ascii: ">"),
            inside.first(where: { !$0.isEdge && $0 != 32 }) == BlockText.address
                || inside.starts(with: "www.".utf8) || inside.starts(with: "http".utf8),
            // `<<https://example.org>>` is a link between signs.
            inside.contains(where: { $0 >= 32 }) || shown(inside.indices).hasPrefix("www.")
        else { return nil }
        let range = place..<inside.endIndex + 1
        add(.link(.pointed(shown(range))), range)
        return range.upperBound
    }

    /// `5*10*3`: cmark reads emphasis, and readers see 5103.
    mutating func joinedNumbers(at place: Int) -> Int {
        guard let next = byte(place + 1), isNumber(before: place) else { return place + 1 }
        let letters = text[(place + 1)...].prefix(4).prefix { $0.isOfWord }
        let isBetween =
            byte(letters.endIndex) == BlockText.emphasis
            && byte(letters.endIndex + 1)?.isDigit == true && byte(place - 1)?.isDigit == true
        guard next.isDigit || !letters.isEmpty && isBetween else { return place + 1 }
        let before = text[..<place].suffix(12).reversed().prefix { $0.isOfWord }.count
        let after = text[(place + 1)...].prefix(12).prefix { $0.isOfWord }.count
        let numbers = (string(place - before..<place), string(place + 1..<place + 1 + after))
        add(.product(numbers.0, numbers.1), place..<place + 1)
        // One message says it for all signs of the line.
        return text[place...].firstIndex(of: 10) ?? text.count
    }

    /// Whether a number, or a number with a short unit, ends at a place.
    private func isNumber(before place: Int) -> Bool {
        let text = text[..<place].suffix(8)
        guard let last = text.last else { return false }
        if last.isDigit { return true }
        let unit = text.reversed().prefix { $0.isLetterOrBeyondASCII }.count
        guard (1...4).contains(unit) else { return false }
        let number = text.dropLast(unit)
        return (number.last == 32 ? number.dropLast() : number).last?.isDigit == true
    }
}
