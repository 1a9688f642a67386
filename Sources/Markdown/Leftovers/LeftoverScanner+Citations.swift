import HoofbeatText

/// Looks for citations that were not written as such.
extension LeftoverScanner {
    /// `[@key]]`, with nothing before it that the second bracket could close.
    mutating func closedTwice(_ open: Int, _ after: Int) -> Int? {
        guard byte(after) == UInt8(ascii: "]") else { return nil }
        let depth = text[..<open].suffix(Self.longest).reduce(0) { depth, byte in
            depth + (byte == UInt8(ascii: "[") ? 1 : byte == UInt8(ascii: "]") ? -1 : 0)
        }
        guard depth <= 0 else { return nil }
        let keys = string(open..<after).split { "[]@;, ".contains($0) }.map(String.init)
        add(.citation(string(open..<after + 1), keys: keys), open..<after + 1)
        return after + 1
    }

    /// `[@one][@other]`
    mutating func joinedCitations(from open: Int, _ first: Int) -> Int? {
        var end = first
        while byte(end) == UInt8(ascii: "["), byte(end + 1) == UInt8(ascii: "@"),
            let next = WrittenCitation.end(in: text, from: end)
        {
            end = next
        }
        guard end > first else { return nil }
        let keys = string(open..<end).split { "[]@;, ".contains($0) }.map(String.init)
        add(.citation(string(open..<end), keys: keys), open..<end)
        return end
    }

    /// Looks for `[see @key]` or `[key]`.
    mutating func citation(in inside: Range<Int>) -> Int? {
        var keys: [String] = []
        var isMeant = false
        for place in inside where text[place] == UInt8(ascii: "@") {
            let before = byte(place - 1) ?? 32
            guard !before.isOfWord || isWideBracket(before: place), before != BlockText.blank
            else { continue }
            let next = text[(place + 1)...].firstIndex { $0 != 32 && $0 != 10 } ?? text.count
            let isQuoted = byte(next).map { "\"'".utf8.contains($0) } ?? false
            let start = isQuoted ? next + 1 : next
            let key = key(at: start)
            isMeant = isMeant || !key.isEmpty && next == place + 1
            if isKey(key) {
                keys.append(key)
                isMeant = true
            }
        }
        if text[inside].starts(with: "＠".utf8) {
            let key = key(at: inside.lowerBound + 3)
            isMeant = isMeant || isKey(key)
            if isKey(key) { keys.append(key) }
        }
        if !isMeant, isKey(string(inside)), byte(inside.upperBound + 1) != 40 {
            keys = [string(inside)]
            isMeant = true
        }
        guard isMeant else { return nil }
        // `[@one; other]`
        for part in string(inside).split(whereSeparator: { ";,".contains($0) }) {
            let key = String(part).trimmed
            if !keys.contains(key), isKey(key) { keys.append(key) }
        }
        let range = inside.lowerBound - 1..<inside.upperBound + 1
        add(.citation(string(range), keys: keys), range)
        return range.upperBound
    }

    /// Looks for `(@key)` and `@key`.
    mutating func bareCitation(at place: Int) -> Int {
        let isOpen = text[place] == UInt8(ascii: "(")
        if isOpen, place >= 3, text[(place - 3)..<place].elementsEqual("】".utf8),
            isAddress(Array(address(from: place + 1).utf8)[...])
        {
            add(.link(.otherBrackets), place..<place + 1)
            return place + 1
        }
        let sign = isOpen ? place + 1 : place
        guard byte(sign) == UInt8(ascii: "@") else { return place + 1 }
        let before = byte(place - 1) ?? 32
        let key = key(at: sign + 1)
        let isWide = isWideBracket(before: place)
        guard isKey(key),
            isOpen || (!before.isOfWord || isWide) && before != BlockText.blank
        else { return sign + 1 }
        let end = sign + 1 + key.utf8.count
        let isClosed = isOpen && byte(end) == UInt8(ascii: ")")
        let range = place..<(isClosed ? end + 1 : end)
        add(.citation(string(range), keys: [key]), range)
        return range.upperBound
    }

    /// Whether 【 or ［ is before a place.
    func isWideBracket(before place: Int) -> Bool {
        place >= 3
            && ["【", "［"].contains { text[(place - 3)..<place].elementsEqual($0.utf8) }
    }

    private func key(at start: Int) -> String {
        guard start < text.count else { return "" }
        return string(start..<(text[start...].firstIndex { !$0.isKeyByte } ?? text.count))
    }
}
