import HoofbeatMarkup
import HoofbeatText

/// Looks for the markup of wikis, forums and other generators.
extension LeftoverScanner {
    /// `:smile:`
    mutating func shortName(at place: Int) -> Int {
        guard (byte(place - 1) ?? 32) <= 32 || byte(place - 1) == UInt8(ascii: "(") else {
            return place + 1
        }
        let name = text[(place + 1)...].prefix(32).prefix { $0.isOfShortName }
        guard name.count > 1, name.first.map(\.isSmallLetter) == true,
            byte(name.endIndex) == UInt8(ascii: ":"), byte(name.endIndex + 1)?.isOfWord != true
        else { return place + 1 }
        // At the beginning of a line it has been looked at already.
        if !isLineStart(place) {
            add(.attributes(string(place..<name.endIndex + 1)), place..<name.endIndex + 1)
        }
        return name.endIndex + 1
    }

    /// `<page.md>`
    mutating func pageInBrackets(at place: Int) -> Int {
        let inside = text[(place + 1)...].prefix(200).prefix { $0 > 32 && $0 != UInt8(ascii: ">") }
        guard byte(inside.endIndex) == UInt8(ascii: ">"), inside.suffix(3).elementsEqual(".md".utf8)
        else { return place + 1 }
        add(.link(.doubled(string(place..<inside.endIndex + 1))), place..<inside.endIndex + 1)
        return inside.endIndex + 1
    }

    /// `` {ref}`page` ``
    mutating func braceBeforeCode(_ place: Int, _ end: Int?) -> Int? {
        guard let end, byte(end) == BlockText.blank else { return nil }
        let inside = text[(place + 1)..<(end - 1)]
        guard inside.first.map(\.isSmallLetter) == true,
            inside.allSatisfy({ $0.isOfShortName || $0 == UInt8(ascii: ":") })
        else { return nil }
        add(.attributes(string(place..<end)), place..<end)
        return end
    }

    private static let signs = MarkupSign.inLine.map { Array($0.utf8) }
    /// For each byte, whether a sign begins with it.
    private static let beginsSign = (0...UInt8.max).map { byte in signs.contains { $0[0] == byte } }

    /// Looks for signs that no other function knows what to make of.
    mutating func scanRest() {
        let beginsSign = Self.beginsSign
        for place in text.indices where beginsSign[Int(text[place])] {
            guard let sign = Self.signs.first(where: text[place...].starts) else { continue }
            let range = place..<place + sign.count
            let isLonger = byte(place - 1) == sign[0] || byte(range.upperBound) == sign.last
            let isRun = isLonger && sign.allSatisfy { $0 == sign[0] }
            guard !isRun, !isFound(at: range),
                sign[0] != UInt8(ascii: "]") || !isProtected(place)
            else { continue }
            add(.mark(shown(range)), range)
        }
    }

    /// Looks for what other tools begin a line with.
    mutating func scanForeignStart(of line: Range<Int>) {
        let text = text[line]
        switch text.first {
        case UInt8(ascii: "T"), UInt8(ascii: "N"), UInt8(ascii: "F"): scanBehaviour(line)
        case UInt8(ascii: "="):
            // `== Section ==`, and without the signs at its end.
            let signs = text.prefix { $0 == UInt8(ascii: "=") }
            let title = text[signs.endIndex...].trimmed
            guard signs.count < 7, text[signs.endIndex...].first == 32,
                title.first?.isOfWord == true, signs.count > 1 || title.last == UInt8(ascii: "=")
            else { return }
            let words = title.prefix { $0 != UInt8(ascii: "=") }.trimmed
            let mark = String(repeating: "#", count: min(max(signs.count, 2), 4))
            add(.heading(mark + " " + String(decoding: words, as: UTF8.self)), line)
        case UInt8(ascii: "h"):
            // `h2. Heading`
            guard !setting.isHeading, text.count > 4, text.isHeadingOfTextile else { return }
            let title = String(decoding: text.dropFirst(3).trimmed, as: UTF8.self)
            add(.heading("## " + title), line)
        case UInt8(ascii: "*"):
            // `*[HTML]: what it is short for`
            guard text.dropFirst().first == UInt8(ascii: "["),
                let close = text.prefix(80).firstIndex(of: UInt8(ascii: "]")),
                byte(close + 1) == UInt8(ascii: ":")
            else { return }
            add(.attributes(string(line.lowerBound..<close + 2)), line)
        case UInt8(ascii: "-"):
            if text.starts(with: "--8<--".utf8) { add(.shortcode, line) }
        case UInt8(ascii: "."):
            // `.. note::`
            guard text.starts(with: ".. ".utf8) else { return }
            let name = text.dropFirst(3).prefix { $0.isOfShortName }
            guard !name.isEmpty, text[name.endIndex...].starts(with: "::".utf8) else { return }
            add(.container(".. \(string(name.indices))::"), line)
        default: break
        }
    }
}

extension ArraySlice<UInt8> {
    /// `h2. `
    fileprivate var isHeadingOfTextile: Bool {
        let head = Array(prefix(4))
        return head.count == 4 && (49...54).contains(head[1]) && head[2] == UInt8(ascii: ".")
            && head[3] == 32
    }
}

extension UInt8 {
    fileprivate var isSmallLetter: Bool { (97...122).contains(self) }
    fileprivate var isOfShortName: Bool {
        isSmallLetter || (48...57).contains(self) || self == UInt8(ascii: "_")
            || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
    }
}
