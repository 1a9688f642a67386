import HoofbeatText

/// Looks for addresses and names of pages that lead nowhere, since they are no links.
extension LeftoverScanner {
    /// Beginnings of addresses that no browser knows, and what was meant. The first are written by
    /// those who want to keep others from opening them.
    private static let beginnings: KeyValuePairs = [
        "hxxps://": "https://", "hxxp://": "http://", "https:///": "https://",
        "http:///": "http://", "https//": "https://", "http//": "http://",
        "https:\\\\": "https://", "http:\\\\": "http://", "https:/": "https://",
        "http:/": "http://", "www. ": "www.",
    ]

    /// `hxxps://example.org`, `http:/example.org` and `www. example.org`
    mutating func brokenAddress(at place: Int) -> Int? {
        guard byte(place - 1)?.isOfWord != true else { return nil }
        for (written, meant) in Self.beginnings where text[place...].starts(with: written.utf8) {
            let start = place + written.utf8.count
            // A correct address begins like one with a sign too few.
            guard let next = byte(start), next.isLetterOrDigit else { return nil }
            let rest = text[start...].prefix(200).prefix {
                $0 > 32 && !"<>()[]\"".utf8.contains($0)
            }
            var end = rest.endIndex
            while end > start, ".,;:!?".utf8.contains(text[end - 1]) { end -= 1 }
            guard text[start..<end].contains(UInt8(ascii: ".")) else { return nil }
            add(.brokenAddress(string(place..<end), meant + string(start..<end)), place..<end)
            return end
        }
        return nil
    }

    /// The commonest endings of hosts. A word and another one behind a full stop and before a slash
    /// may be anything.
    private static let endings = [
        "org/", "com/", "net/", "edu/", "gov/", "int/", "info/", "uk/", "eu/", "ie/", "de/",
        "cymru/", "wales/", "scot/", "health/", "care/",
    ].map { Array($0.utf8) }

    /// Looks for names of pages and addresses where no link was meant otherwise.
    mutating func scanPaths() {
        let hasLink = found.contains { leftover in
            if case .link = leftover.kind { true } else { false }
        }
        guard !hasLink else { return }
        var place = 0
        while let dot = text[place...].firstIndex(of: UInt8(ascii: ".")) {
            place = max(dot + 1, bareHost(at: dot) ?? pageInText(at: dot))
        }
    }

    /// `example.org/glow`, which begins neither with `https://` nor with `www.`
    mutating func bareHost(at place: Int) -> Int? {
        let rest = text[(place + 1)...]
        guard let ending = Self.endings.first(where: rest.starts),
            rest.dropFirst(ending.count).first?.isLetterOrDigit == true
        else { return nil }
        let host = text[..<place].suffix(100).reversed().prefix {
            $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        let start = place - host.count
        guard host.contains(where: \.isLetter), (byte(start - 1) ?? 32) <= 40,
            !isFound(at: start..<place)
        else { return nil }
        let path = text[start...].prefix(200).prefix { $0 > 32 && !"<>()[]\"".utf8.contains($0) }
        var end = path.endIndex
        while end > start, ".,;:!?".utf8.contains(text[end - 1]) { end -= 1 }
        add(.brokenAddress(string(start..<end), "https://" + string(start..<end)), start..<end)
        return end
    }

    /// `glow.md` and `illness/glow.md#symptoms`
    mutating func pageInText(at place: Int) -> Int {
        let after = place + 3
        guard text[place...].starts(with: ".md".utf8), byte(after)?.isOfWord != true,
            byte(after) != UInt8(ascii: "/"), !isFound(at: place..<place + 1)
        else { return place + 1 }
        let path = text[..<place].suffix(200).reversed().prefix(while: \.isOfPath)
        let start = place - path.count
        // In an address, a page of another site may end so.
        guard path.contains(where: \.isLetter), byte(start - 1) != UInt8(ascii: ":"),
            byte(start - 1) != UInt8(ascii: "@"), !text[start...].starts(with: "www.".utf8)
        else { return place + 1 }
        // Behind a bracket that an editor escaped, it is shown on purpose.
        if byte(start - 1) == UInt8(ascii: "("), byte(start - 2) == BlockText.blank {
            return place + 1
        }
        let anchor = text[after...].prefix(80)
        let end =
            anchor.first == UInt8(ascii: "#")
            ? anchor.dropFirst().firstIndex { !$0.isLetterOrDigit && $0 != UInt8(ascii: "-") }
                ?? anchor.endIndex : after
        add(.pageInText(string(start..<end)), start..<end)
        return end
    }
}

extension UInt8 {
    /// Whether it may be a part of the path of a page: a letter, a digit or one of `-./_`.
    var isOfPath: Bool { isLetterOrDigit || self &- 45 < 3 || self == 95 }
}
