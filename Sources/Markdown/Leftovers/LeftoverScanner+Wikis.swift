import HoofbeatText

/// Looks for the markup of wikis, of WordPress and of formulas.
extension LeftoverScanner {
    /// `'''bold'''` and `''words''`
    mutating func quotedBold(at place: Int) -> Int {
        let end = text[place...].firstIndex { $0 != text[place] } ?? text.count
        let count = end - place
        guard count == 2 || count == 3 || count == 5, byte(end)?.isOfWord == true,
            byte(place - 1)?.isOfWord != true
        else { return end }
        if count == 2 {
            // Two marks that nothing ends are a slip, or seconds.
            let line = text[end...].prefix(Self.longestPair).prefix { $0 != 10 }
            guard let close = line.firstPlace(of: Array("''".utf8)), text[close - 1] > 32 else {
                return end
            }
            add(.emphasis("''"), place..<close + 2)
            return close + 2
        }
        add(.emphasis("'''"), place..<end)
        return end
    }

    private static let longestPair = 300

    /// `$$x^2$$`
    mutating func formula(at place: Int) -> Int {
        if let end = shortFormula(at: place) { return end }
        guard byte(place + 1) == text[place], byte(place + 2) != text[place],
            let close = text[(place + 2)...].prefix(Self.longestPair)
                .firstPlace(of: Array("$$".utf8)), close > place + 2
        else { return text[place...].firstIndex { $0 != text[place] } ?? text.count }
        add(.mark("$$"), place..<close + 2)
        return close + 2
    }

    /// `$x^2$`: between amounts of money, nothing is raised or begins with a backslash.
    private mutating func shortFormula(at place: Int) -> Int? {
        guard let next = byte(place + 1), next > 32, next != text[place],
            byte(place - 1) != text[place]
        else { return nil }
        let inside = text[(place + 1)...].prefix(60).prefix { $0 != text[place] && $0 != 10 }
        guard byte(inside.endIndex) == text[place], inside.last.map({ $0 > 32 }) == true,
            inside.contains(where: { "^_\\{=".utf8.contains($0) })
        else { return nil }
        add(.mark(string(place..<inside.endIndex + 1)), place..<inside.endIndex + 1)
        return inside.endIndex + 1
    }

    /// Tags of WordPress that may be alone.
    private static let loneTags: Set = ["embed", "gallery", "playlist"]
    /// Tags of forums and of WordPress that have a value without quotation marks.
    private static let valuedTags: Set = [
        "url", "img", "color", "colour", "size", "font", "quote", "list", "code", "email", "embed",
        "gallery", "playlist", "video", "audio", "caption", "youtube", "vimeo", "iframe",
    ]

    /// Looks for tags in square brackets. `[b]bold[/b]` is found at its end, and
    /// `[gallery ids="1"]` by its attribute.
    mutating func shortTag(_ inside: Range<Int>) -> Int? {
        let range = inside.lowerBound - 1..<inside.upperBound + 1
        let isEnd = byte(inside.lowerBound) == UInt8(ascii: "/")
        let tag = inside.dropFirst(isEnd ? 1 : 0)
        let name = text[tag].prefix { $0.isLetterOrDigit || $0 == 45 || $0 == 95 }
        guard name.first?.isLetter == true else { return nil }
        let rest = text[name.endIndex..<tag.upperBound]
        if rest.isEmpty {
            guard isEnd || Self.loneTags.contains(string(name.indices)) else { return nil }
        } else {
            // `[name key=value]`
            let key = rest.trimmed.prefix { $0.isLetterOrDigit || $0 == 45 || $0 == 95 }
            // `[youtube https://example.org/film]`
            if Self.valuedTags.contains(string(name.indices).lowercased()),
                string(rest.indices).trimmed.hasPrefix("http")
                    || rest.contains(BlockText.address)
            {
                add(.shortTag(string(name.indices)), range)
                return range.upperBound
            }
            guard key.endIndex < tag.upperBound, byte(key.endIndex) == UInt8(ascii: "="),
                !key.isEmpty || rest.first == UInt8(ascii: "=")
            else { return nil }
            // `[n=12]` is a number.
            let value = text[(key.endIndex + 1)..<tag.upperBound]
            let isQuoted = ["\"", "'", "“", "”", "″"].contains { value.starts(with: $0.utf8) }
            let isKnown = Self.valuedTags.contains(string(name.indices).lowercased())
            guard isKnown || isQuoted && !key.isEmpty else { return nil }
        }
        // What ends a tag that has been reported belongs to it.
        let isKnown = names.contains(string(name.indices))
        if !isKnown { add(.shortTag(string(name.indices)), range) }
        return range.upperBound
    }

    /// `[http://example.org text]` and `[page.md]`
    mutating func wikiLink(_ inside: Range<Int>) -> Int? {
        let after = byte(inside.upperBound + 1)
        guard after != 40, after != 91, after != 58 else { return nil }
        let text = text[inside]
        let isPage = text.ends(with: ".md") && !text.contains { $0 <= 32 }
        let address = text.drop(while: \.isEdge)
        let words = address.drop { $0 == BlockText.address }.drop(while: \.isEdge)
        let isAddress = address.first == BlockText.address && words.first == 32
        guard isPage || isAddress && words.contains(where: \.isOfWord) else { return nil }
        let range = inside.lowerBound - 1..<inside.upperBound + 1
        add(.link(.doubled(shown(range))), range)
        return range.upperBound
    }

    private static let blocksOfWikis: Set = ["noformat", "panel", "expand", "excerpt"]
    /// These count only with a value, since `{note}` may be anything.
    private static let valuedBlocksOfWikis: Set = [
        "code", "quote", "info", "note", "warning", "tip", "color", "toc", "anchor",
    ]

    /// `{noformat}`, `{panel:title=x}` and `{++new++}`
    mutating func wikiBrace(at place: Int) -> Int? {
        let rest = text[(place + 1)...].prefix(100)
        for sign in ["++", "--", "==", "~~"] where rest.starts(with: sign.utf8) {
            guard let close = rest.dropFirst(2).firstPlace(of: Array((sign + "}").utf8)) else {
                continue
            }
            add(.mark(string(place..<place + 3)), place..<close + 3)
            return close + 3
        }
        let name = rest.prefix(while: \.isSmallLetter)
        let after = byte(name.endIndex)
        let isBlock =
            Self.blocksOfWikis.contains(string(name.indices))
            || after == 58 && Self.valuedBlocksOfWikis.contains(string(name.indices))
        guard isBlock, after == 125 || after == 58, byte(place - 1)?.isOfWord != true,
            !setting.isHeading,
            let close = rest.firstIndex(of: UInt8(ascii: "}")),
            byte(close + 1) != BlockText.blank
        else { return nil }
        // Its end is the same, so that it is reported once.
        let sign = string(place..<close + 1)
        let isKnown = names.contains(sign)
        if !isKnown { add(.attributes(sign), place..<close + 1) }
        return close + 1
    }

    /// `TOC` alone in bold text, which was `__TOC__`.
    mutating func scanBehaviour(_ line: Range<Int>) {
        guard setting.beginsInEmphasis || byte(line.lowerBound - 1) == BlockText.emphasis,
            ["TOC", "NOTOC", "FORCETOC", "NOEDITSECTION"].contains(string(line))
        else { return }
        add(.command("__\(string(line))__"), line)
    }
}
