import HoofbeatText

/// Looks for signs that other tools read and Markdown does not.
extension LeftoverScanner {
    /// Looks for `==marked==` and `++inserted++`. They touch the words inside, which the signs of a
    /// sum do not.
    mutating func doubledMark(at place: Int) -> Int {
        let sign = text[place]
        let end = text[place...].firstIndex { $0 != sign } ?? text.count
        guard end - place == 2, byte(place - 1)?.isOfWord != true, byte(end)?.isOfWord == true
        else { return end }
        let line = text[end...].prefix(Self.longestEmphasis).prefix { $0 != 10 }
        for close in line.indices.dropLast() where text[close] == sign && text[close + 1] == sign {
            guard text[close - 1] > 32, byte(close + 2)?.isOfWord != true else { continue }
            add(.mark(string(place..<end)), place..<close + 2)
            return close + 2
        }
        // One `==` right before a word is no part of a sum.
        if sign == UInt8(ascii: "="), (byte(place - 1) ?? 32) <= 32, !isLineStart(place) {
            add(.mark(string(place..<end)), place..<end)
        }
        return end
    }

    /// Looks for `%% hidden %%`, or for one sign alone. After a number it is a slip.
    mutating func comment(at place: Int) -> Int {
        guard byte(place + 1) == text[place] else { return place + 1 }
        let after = place + 2
        if let before = byte(place - 1), before.isDigit { return after }
        // Once a sign has no other behind it, no later one has, so do not search again.
        let close = isLastComment ? nil : text[after...].firstPlace(of: Array("%%".utf8))
        if close == nil { isLastComment = true }
        if let close {
            add(.comment("%%"), place..<close + 2)
            return close + 2
        }
        let isLast = text[after...].prefix { $0 != 10 }.allSatisfy { $0 <= 32 }
        if isLast || isLineStart(place) { add(.comment("%%"), place..<after) }
        return after
    }

    /// In bytes. Nobody emphasises longer texts, and a page full of signs must not be searched
    /// again for each of them.
    private static let longestEmphasis = 300

    /// Looks for `_ word _`, `*word *` or `* word*`, where a blank inside keeps the signs from
    /// meaning anything. Between numbers they are a sum.
    mutating func spacedEmphasis(at place: Int) -> Int? {
        let sign = text[place]
        let before = byte(place - 1) ?? 32
        guard before <= 32 || before == UInt8(ascii: "("), let next = byte(place + 1) else {
            return itemEmphasis(at: place)
        }
        let line = text[(place + 1)...].prefix(Self.longestEmphasis).prefix { $0 != 10 }
        guard let close = line.firstIndex(of: sign), byte(close + 1) != sign,
            byte(close + 1)?.isOfWord != true, next == 32 || text[close - 1] == 32
        else { return itemEmphasis(at: place) }
        let inside = text[(place + 1)..<close].trimmed
        let isSum =
            text[..<place].suffix(9).trimmed.last.map(\.isDigit) == true
            || text[(close + 1)...].prefix(9).trimmed.first.map(\.isDigit) == true
        guard inside.contains(where: \.isLetterOrBeyondASCII), !isSum, next == 32 || next.isOfWord
        else {
            return nil
        }
        add(.emphasis(string(place..<place + 1)), place..<close + 1)
        return close + 1
    }

    /// Looks for `* word *`, which cmark reads as an item that ends in a sign.
    private mutating func itemEmphasis(at place: Int) -> Int? {
        guard setting.isInItem, text[place] == UInt8(ascii: "*"), byte(place - 1) == 32,
            byte(place + 1) ?? 10 == 10, place <= Self.longestEmphasis
        else { return nil }
        let line = text[..<place].drop { $0.isEdge }
        guard !line.contains(10), !line.contains(text[place]) else { return nil }
        add(.emphasis("*"), place..<place + 1)
        return place + 1
    }

    /// `H~2~O` and `x^2^`
    mutating func shortMark(at place: Int) -> Int {
        let sign = text[place]
        let inside = text[(place + 1)...].prefix(24).prefix { $0 > 32 && $0 != sign }
        guard !inside.isEmpty, byte(inside.endIndex) == sign, byte(inside.endIndex + 1) != sign
        else { return power(at: place) }
        add(.mark(string(place..<inside.endIndex + 1)), place..<inside.endIndex + 1)
        return inside.endIndex + 1
    }

    /// `10^3` and `x^2`; at the end of a line, `^name` is the mark of a paragraph.
    private mutating func power(at place: Int) -> Int {
        guard text[place] == UInt8(ascii: "^") else { return place + 1 }
        let sign = byte(place + 1) == UInt8(ascii: "-") || byte(place + 1) == UInt8(ascii: "+")
        let inside = text[(place + 1 + (sign ? 1 : 0))...].prefix(40).prefix {
            $0.isLetterOrDigit || $0 == UInt8(ascii: "-")
        }
        let isPower =
            byte(place - 1)?.isLetterOrDigit == true && inside.first?.isDigit == true
            && inside.allSatisfy(\.isDigit)
            // Laboratories count in `10^9/L`.
            && byte(inside.endIndex) != UInt8(ascii: "/")
        let isName =
            !sign && inside.count > 1 && byte(place - 1) == 32
            && (byte(inside.endIndex) ?? 10) == 10
        guard isPower || isName else { return place + 1 }
        let range = place..<inside.endIndex
        add(isPower ? .mark(string(range)) : .attributes(string(range)), range)
        return range.upperBound
    }

    /// Looks for a backtick alone: code is blanked, so one that is still here has no partner.
    mutating func backtick(at place: Int) -> Int {
        let end = text[place...].firstIndex { $0 != text[place] } ?? text.count
        if end == place + 1, byte(place - 1)?.isLetterOrBeyondASCII == true,
            byte(end)?.isLetter == true
        {
            add(.apostrophe, place..<end)
            return end
        }
        add(.mark(string(place..<min(end, place + 3))), place..<end)
        return setting.isPlain
            ? text[end...].prefix(Self.longestEmphasis).firstIndex(of: text[place])
                .map { $0 + 1 } ?? end : end
    }

    /// The names that people use most.
    private static let entities: Set = [
        "nbsp", "amp", "lt", "gt", "quot", "apos", "ndash", "mdash", "hellip", "copy", "reg",
        "trade", "euro", "pound", "deg", "plusmn", "micro", "middot", "bull", "times", "divide",
        "lsquo", "rsquo", "ldquo", "rdquo", "laquo", "raquo", "shy", "thinsp", "ensp", "emsp",
        "eacute", "egrave", "aacute", "iacute", "oacute", "uacute", "auml", "ouml", "uuml",
        "Auml", "Ouml", "Uuml", "szlig", "ccedil", "ntilde", "alpha", "beta", "gamma", "frac12",
        "frac14", "frac34", "sup2", "sup3", "le", "ge",
    ]

    /// Looks for `&nbsp` without a semicolon, and `&foo;`. A known name with a semicolon is only
    /// wrong in a text that is shown as it is written.
    mutating func entity(at place: Int) -> Int {
        let isNumber = byte(place + 1) == UInt8(ascii: "#")
        let start = place + (isNumber ? 2 : 1)
        guard start < text.count else { return place + 1 }
        let name = text[start...].prefix(10).prefix { $0.isOfWord && $0 < 0x80 }
        guard !name.isEmpty else { return place + 1 }
        let isEnded = byte(name.endIndex) == UInt8(ascii: ";")
        let isKnown = isNumber || Self.entities.contains(string(name.indices))
        let isMeant =
            isEnded
            ? isKnown || name.count > 1 && byte(place - 1)?.isOfWord != true
            : isKnown && name.count > 2 && byte(name.endIndex)?.isOfWord != true
        guard isMeant else { return place + 1 }
        let range = place..<name.endIndex + (isEnded ? 1 : 0)
        add(.entity(string(range)), range)
        return range.upperBound
    }

    /// `\newpage`
    mutating func command(at place: Int) -> Int {
        let name = text[(place + 1)...].prefix { $0.isSmallLetter }
        let after = byte(name.endIndex) ?? 10
        if name.isEmpty, place + 1 == text.count, place > 0 {
            add(.command("\\"), place..<place + 1)
            return place + 1
        }
        // In `C:\new\table`, it divides folders.
        if name.first == UInt8(ascii: "n"), let before = byte(place - 1), before > 32,
            !text.contains(where: { $0 == UInt8(ascii: ":") })
                || text.firstPlace(of: Array(":\\".utf8)) == nil,
            name.count == 1 || ".!?,".utf8.contains(before) || before.isLetter && name.count > 3
        {
            add(.command("\\n"), place..<place + 2)
            return place + 2
        }
        guard name.count > 2, (byte(place - 1) ?? 32) <= 32, after <= 32 || after == 0x7B else {
            return place + 1
        }
        add(.command(string(place..<name.endIndex)), place..<name.endIndex)
        return name.endIndex
    }

    /// Looks for `*word*` in a text where it means nothing. Between numbers it is a sum.
    mutating func plainEmphasis(at place: Int) -> Int {
        let sign = text[place]
        guard (byte(place - 1) ?? 32) <= 32, let next = byte(place + 1), next > 32 else {
            return place + 1
        }
        let line = text[(place + 1)...].prefix(Self.longestEmphasis).prefix { $0 != 10 }
        guard let close = line.firstIndex(of: sign), text[close - 1] > 32,
            byte(close + 1)?.isOfWord != true
        else { return place + 1 }
        add(.emphasis(string(place..<place + 1)), place..<close + 1)
        return close + 1
    }

    /// Looks for `{…}` right behind a link, a picture or a heading.
    mutating func brace(behind place: Int, _ end: Int?) -> Int? {
        guard let end, let before = byte(place - 1) else { return nil }
        let inside = text[(place + 1)..<(end - 1)]
        let isBehind = before.isEdge || before == UInt8(ascii: ")")
        if isBehind, inside.contains(UInt8(ascii: "=")) {
            add(.attributes(string(place..<end)), place..<end)
            return end
        }
        let isLast = text[end...].allSatisfy { $0 <= 32 }
        let isWord = !inside.isEmpty && inside.allSatisfy { $0.isOfWord || $0 == 45 || $0 == 32 }
        guard setting.isHeading, isLast, isWord else { return nil }
        add(.anchor(string(place..<end)), place..<end)
        return end
    }
}
