import HoofbeatContent
import HoofbeatText

/// Looks at brackets: callouts, footnotes, links.
extension LeftoverScanner {
    static let longest = 300

    /// Looks at the bracket that opens here, and returns where to go on.
    mutating func bracket(at open: Int) -> Int {
        if byte(open + 1) == UInt8(ascii: "["), let after = doubledBracket(at: open) {
            return after
        }
        let inside = text[(open + 1)...].prefix(Self.longest)
        let close = inside.firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
        let end = close.flatMap { text[$0] == UInt8(ascii: "]") ? $0 : nil }
        if let after = marker(at: open, end) { return after }
        if byte(open + 1) == UInt8(ascii: "^") {
            add(.footnote, open..<(end ?? open + 1) + 1)
            return (end ?? open + 1) + 1
        }
        guard let end else {
            // What follows in other brackets is looked at when its turn comes.
            if byte(open + 1) == UInt8(ascii: "@") {
                add(.citation("[@", keys: []), open..<open + 2)
                return open + 2
            }
            return open + 1
        }
        if let after = WrittenCitation.end(in: text, from: open) {
            if let end = joinedCitations(from: open, after) ?? closedTwice(open, after) {
                return end
            }
            guard byte(after) == UInt8(ascii: "["), byte(after + 1) == UInt8(ascii: "]") else {
                return after
            }
            add(.citation(string(open..<after + 2), keys: []), open..<after + 2)
            return after + 2
        }
        if let after = citation(in: open + 1..<end) ?? shortTag(open + 1..<end)
            ?? wikiLink(open + 1..<end)
        {
            return after
        }
        return link(open + 1..<end)
    }

    /// Looks for `[!NAME]` and for what editors write instead; nil if this is neither.
    private mutating func marker(at open: Int, _ close: Int?) -> Int? {
        let end = close ?? min(text.count, open + 24)
        let inside = text[(open + 1)..<end]
        let name = String(
            decoding: inside.filter { $0 != UInt8(ascii: "!") && $0 != 32 }.prefix { $0.isOfWord },
            as: UTF8.self)
        guard !name.isEmpty else { return nil }
        let after = close.map { $0 + 1 } ?? open + 2
        let isMarked = inside.drop { $0 == 32 }.first == UInt8(ascii: "!")
        let isName = Callout.Name(rawValue: name) != nil
        let isWhole = inside.allSatisfy { $0.isOfWord || $0 == 32 || $0 == UInt8(ascii: "!") }
        if isMarked, close != nil ? isWhole : Callout.Name.near(name) != nil {
            add(.callout(name), open..<after)
            return after
        }
        guard close != nil, isWhole, inside.count == name.utf8.count, byte(after) != 40 else {
            return nil
        }
        let isFirst =
            setting.beginsQuote && text[..<open].allSatisfy { $0 <= 32 }
        // Too many words are near to a name of two letters.
        let isNear = isFirst && Callout.Name.near(name).map { $0.rawValue.count > 2 } == true
        guard isName || isNear else { return nil }
        add(.callout(name), open..<after)
        return after
    }

    /// Looks for `[[page]]` and `[[@key]]`.
    private mutating func doubledBracket(at open: Int) -> Int? {
        let rest = text[(open + 2)...].prefix(Self.longest)
        guard let close = rest.firstIndex(where: { $0 == 93 || $0 == 91 || $0 == 10 }),
            close > open + 2, text[close] == 93, byte(close + 1) == 93
        else { return nil }
        let inside = string(open + 2..<close)
        let range = open..<close + 2
        if ["toc", "_toc_"].contains(inside.lowercased()) {
            add(.command(string(range)), range)
        } else if inside.hasPrefix("@") {
            let key = String(inside.dropFirst())
            add(.citation(string(range), keys: isKey(key) ? [key] : []), range)
        } else {
            add(.link(.doubled(string(range))), range)
        }
        return range.upperBound
    }

    /// Looks for `[text]（address）`, `【text】(address)`, `[text]{address}` and `[text]:(address)`.
    mutating func otherBrackets(after close: Int) -> Int {
        let rest = text[(close + 1)...].prefix(Self.longest)
        for (open, end) in [("（", "）"), ("{", "}"), (":(", ")")] where rest.starts(with: open.utf8)
        {
            let inside = rest.dropFirst(open.utf8.count)
            let length = inside.prefix { $0 != end.utf8.first }.count
            let isAttribute = open == "{" && ".#:".utf8.contains(inside.first ?? 0)
            guard !isAttribute, isAddress(inside.prefix(length)) else { continue }
            add(.link(.otherBrackets), close..<close + 1)
            return close + 1 + open.utf8.count + length
        }
        return close + 1
    }

    /// Looks at what follows a text in brackets: an address that cannot be one, or another pair.
    private mutating func link(_ inside: Range<Int>) -> Int {
        let end = inside.upperBound + 1
        let open = inside.lowerBound - 1
        let isTask = ["", " ", "x", "X", "✓", "✔", "✗", "☑"].contains(string(inside))
        if isTask, isLineStart(open), byte(end) == 32 {
            add(.task, open..<end)
            return end
        }
        if ["toc", "_toc_"].contains(string(inside).lowercased()), isLineStart(open),
            byte(end) ?? 10 == 10
        {
            add(.command(string(open..<end)), open..<end)
            return end
        }
        let after = otherBrackets(after: end - 1)
        if after > end { return after }
        // `[text]<https://example.org>`
        if byte(end)?.isEdge == true, byte(end + 1) == BlockText.address {
            add(.link(.otherBrackets), open..<end)
            return end
        }
        switch byte(end) {
        case UInt8(ascii: "("):
            add(.link(.blankInAddress(address(from: end + 1))), open..<end + 1)
            return end + 1
        case UInt8(ascii: "[") where byte(end + 1) != UInt8(ascii: "@"):
            guard let last = text[end...].prefix(Self.longest).firstIndex(of: 93) else { break }
            // An empty pair means that the text itself is the label.
            let label = last == end + 1 ? open..<end : end..<last + 1
            add(.link(.undefined(string(label))), open..<last + 1)
            return last + 1
        case UInt8(ascii: ":") where isLineStart(open):
            let line = text[(end + 1)...].prefix { $0 != 10 }
            // Words behind the address keep it from being a definition.
            let first = line.drop { $0.isEdge || $0 == 32 }.prefix { $0 > 32 || $0 == 2 }
            if isAddress(line) || isAddress(first) { add(.link(.definition), open..<end + 1) }
            return end + 1
        case 32, 10:
            let start = text[end...].firstIndex { $0 != 32 && $0 != 10 } ?? text.count
            if let last = closing(start), isAddress(text[(start + 1)..<last]) {
                add(.link(.blankBetween), open..<last + 1)
                return last + 1
            }
            if byte(end) == 32, let last = secondLabel(at: start, below: inside) {
                add(.link(.blankBeforeLabel), open..<last + 1)
                return last + 1
            }
        default: break
        }
        return open + 1
    }

    /// The end of a label in a pair of brackets behind another, as in `[text] [label]`, if both
    /// hold words: `[1] [2]` are numbers, and `[…] [sic]` stand in quotations.
    private func secondLabel(at open: Int, below first: Range<Int>) -> Int? {
        guard byte(open) == UInt8(ascii: "["), byte(open + 1) != UInt8(ascii: "@"),
            let end = text[(open + 1)...].prefix(Self.longest).firstIndex(where: {
                $0 == 93 || $0 == 91 || $0 == 10
            }), text[end] == 93, (byte(end + 1) ?? 32) != UInt8(ascii: "(")
        else { return nil }
        let labels = [string(first), string(open + 1..<end)]
        return labels.allSatisfy { $0.count { $0.isLetter } > 3 } ? end : nil
    }

    /// The text from a place to the end of the round brackets, which may hold others.
    func address(from start: Int) -> String {
        guard start < text.count else { return "" }
        var depth = 0
        let inside = text[start...].prefix(Self.longest).prefix { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            return depth >= 0 && byte != 10
        }
        return shown(inside.indices)
    }

    /// Looks for a link turned round, `(text)[address]` or `(address)[text]`.
    mutating func turnedRoundLink(at place: Int) -> Int {
        guard byte(place + 1) == UInt8(ascii: "["),
            let end = text[(place + 2)...].prefix(Self.longest).firstIndex(of: 93)
        else { return place + 1 }
        let inside = text[(place + 2)..<end]
        let open = text[..<place].suffix(Self.longest).lastIndex { $0 == 40 || $0 == 10 }
        let before = open.map { text[($0 + 1)..<place] } ?? []
        // `[1]` may be the number of a note.
        let isText = inside.contains { $0.isLetterOrBeyondASCII } && inside.first != 64
        guard isAddress(inside) || isText && isAddress(before) && before.first != 35 else {
            return place + 1
        }
        add(.link(.turnedRound), place..<end + 1)
        return end + 1
    }

    /// Where the round bracket that opens here is closed.
    private func closing(_ open: Int) -> Int? {
        guard byte(open) == UInt8(ascii: "(") else { return nil }
        return text[open...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ")"))
    }

    func isLineStart(_ place: Int) -> Bool {
        let before = text[..<place].last { !$0.isEdge && $0 != 32 }
        return before == nil || before == 10
    }

    /// Whether a text can only be an address: it names a scheme, a folder, an anchor or a file.
    func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        let address = text.filter { !$0.isEdge }[...].trimmed
        if address.first == BlockText.address { return true }
        let starts = ["#", "/", "./", "../", "http:", "https:", "mailto:", "tel:", "www.", "<"]
        if starts.contains(where: { address.starts(with: $0.utf8) }) { return true }
        let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "\"") }.trimmed
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else {
            return path.contains(UInt8(ascii: "/")) && !path.contains(32)
        }
        let ending = path[(dot + 1)...]
        return (2...5).contains(ending.count) && ending.allSatisfy { $0.isOfWord && $0 < 0x80 }
            && ending.first.map { $0 > UInt8(ascii: "9") } == true
    }
}

extension Callout.Name {
    /// The name that an editor may have meant.
    static func near(_ written: String) -> Callout.Name? {
        let name = written.uppercased()
        if let same = Callout.Name(rawValue: name) { return same }
        return nearest(to: name, among: allCases.map(\.rawValue)).flatMap(Callout.Name.init)
    }
}
