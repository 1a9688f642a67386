import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Reports what still looks like Markdown when all blocks are in their places, since readers would
/// see its signs.
struct Leftovers: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var look = CloserLook(document, context, findings.problems)
        var last: Node?
        let rare = document.source.bytes.withUnsafeBytes(\.rareSigns)
        let hasNames = document.source.bytes.withUnsafeBytes(\.holdsShortName)
        let hasInnerStars = document.source.bytes.withUnsafeBytes(\.holdsInnerStar)
        for node in document.tree.texts
        where node.maySignMarkup || node.holds(rare) || hasNames && node.holdsColon
            || hasInnerStars && node.isBesideEmphasis
        {
            guard let block = node.block, block != last else { continue }
            last = block
            if !document.isFromData(node) { look.check(block, &findings) }
        }
        if hasInnerStars { LostStars(document, context.file).report(&findings) }
        for code in document.tree.addressed where code.kind == .code {
            guard let kind = code.kindOfLostCode(context) else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: code))
            let leftover = Leftover(kind: kind, range: 0..<1)
            findings.report(leftover.problem(at: location), at: code, in: document)
        }
        for link in document.tree.links where link.isPictureApart {
            let location = TextLocation(file: context.file, line: document.line(ofInline: link))
            let leftover = Leftover(kind: .link(.pictureApart), range: 0..<1)
            findings.report(leftover.problem(at: location), at: link, in: document)
        }
    }
}

extension Literal {
    /// Whether it may begin with `Table:` or `Description:`.
    fileprivate var maySignCaption: Bool {
        switch self[0] | 32 {
        case UInt8(ascii: "t"):
            self[1] | 32 == UInt8(ascii: "a") && self[2] | 32 == UInt8(ascii: "b")
        case UInt8(ascii: "d"):
            self[1] | 32 == UInt8(ascii: "e") && self[2] | 32 == UInt8(ascii: "s")
        default: false
        }
    }

    /// Whether the number that it begins with may be the label of an item, as in `2.two` and `3️⃣`.
    /// Most are amounts and values.
    fileprivate var maySignNumber: Bool {
        var place = 0
        while self[place].isDigit { place += 1 }
        return switch self[place] {
        case UInt8(ascii: "."), UInt8(ascii: ")"): !self[place + 1].isDigit
        case 0xE2...: true
        default: false
        }
    }

    /// Whether it ends with an exclamation mark that stands alone, and a blank.
    fileprivate var endsWithPictureMark: Bool {
        let bytes = bytes
        let mark = bytes.count - 2
        guard mark >= 0, bytes[mark + 1] == 32, bytes[mark] == UInt8(ascii: "!") else {
            return false
        }
        return mark == 0 || bytes[mark - 1] <= 32
    }

    /// Whether it holds a sign that may be markup and is not part of a correct citation.
    /// - Parameter isBeforeStrong: whether bold text comes next.
    fileprivate func holdsSignOfMarkup(isBeforeStrong: Bool) -> Bool {
        var start = 0
        // At most sixteen signs: for more, the search is many times slower.
        while let place = firstPlace(ofAny: "[]*_~{@|\t!`&=^+\\", from: start) {
            let (sign, next) = (self[place], self[place + 1])
            start = place + 1
            switch sign {
            case UInt8(ascii: "*"):
                let isSpaced = next == 32 || place > 0 && self[place - 1] == 32
                if sign == next || isSpaced || next == 0 && isBeforeStrong { return true }
            case UInt8(ascii: "_"):
                if sign == next || next == 32 || place > 0 && self[place - 1] == 32 { return true }
            case UInt8(ascii: "="), UInt8(ascii: "+"):
                if sign == next { return true }
            case UInt8(ascii: "&"):
                if next.isOfWord || next == UInt8(ascii: "#") { return true }
            case UInt8(ascii: "\\"):
                if next.isOfWord || next == 0 { return true }
            case UInt8(ascii: "!"):
                if next.isCapital || next == UInt8(ascii: "[") { return true }
            case UInt8(ascii: "["):
                guard next == UInt8(ascii: "@"),
                    let end = WrittenCitation.end(in: bytes(from: place, atMost: 1_000), from: 0)
                else { return true }
                start = place + end
                if self[start] == UInt8(ascii: "(") || self[start] == UInt8(ascii: "[") {
                    return true
                }
            default: return true
            }
        }
        return false
    }
}

extension Node {
    /// Whether a byte of the text may be a sign of markup. This rules out nearly every text
    /// quickly.
    fileprivate var maySignMarkup: Bool {
        withLiteral { text in
            guard text[0] != 0 else { return false }
            if text.maySignCaption, beginsLine { return true }
            let isLabel =
                text[1] == UInt8(ascii: ")") || text[1] == UInt8(ascii: ".")
                || text[0] == UInt8(ascii: "h") && (49...54).contains(text[1])
            let mayBegin =
                text[0].isDigit
                ? text.maySignNumber || isInNumberedItem : text[0].maySignBlock || isLabel
            return mayBegin && beginsLine
                || text.holdsSignOfMarkup(isBeforeStrong: next?.kind == .strong)
        } ?? false
    }

    /// Whether a link and the sign before it were meant as a picture: `! [text](picture.png)`.
    fileprivate var isPictureApart: Bool {
        guard let before = previous, before.kind == .text,
            before.withLiteral({ $0.endsWithPictureMark }) == true
        else { return false }
        let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]
        let address = url.lowercased()
        return endings.contains(where: address.hasSuffix)
    }

    /// What was meant by code that is none: two apostrophes, or a citation on a medical page.
    fileprivate func kindOfLostCode(_ context: Context) -> Leftover.Kind? {
        if isBetweenLetters { return .apostrophe }
        guard context.front.kind.isMedical, literalStarts(with: "[@") else { return nil }
        let keys = literal.split { "[]@; ".contains($0) }.map(String.init)
        let known = keys.filter { context.library.references[$0] != nil }
        return known.isEmpty ? nil : .citation("`\(literal)`", keys: known)
    }

    /// Whether both of its backticks stand inside of words, as two apostrophes do: `Ann`s hand and
    /// Bob`s`.
    fileprivate var isBetweenLetters: Bool {
        guard let before = previous, before.kind == .text, let after = next, after.kind == .text,
            before.withLiteral({ $0.bytes.last?.isLetterOrBeyondASCII == true }) == true,
            after.withLiteral({ $0[0].isLetter }) == true
        else { return false }
        return withLiteral { $0[0].isLetter && $0.contains(" ") } ?? false
    }

    private var beginsLine: Bool {
        guard let before = previous?.kind else { return true }
        return before == .softBreak || before == .lineBreak
    }

    /// Whether it is a later line of an item with a number.
    private var isInNumberedItem: Bool {
        guard previous != nil, let item = parent?.parent, item.kind == .item else { return false }
        return item.parent?.isOrderedList == true
    }

    fileprivate var isBesideEmphasis: Bool {
        [next, previous].contains { $0?.kind == .emphasis || $0?.kind == .strong }
    }

    fileprivate func holds(_ signs: [StaticString]) -> Bool {
        guard !signs.isEmpty else { return false }
        return withLiteral { text in signs.contains { text.contains($0) } } ?? false
    }

    fileprivate var holdsColon: Bool { withLiteral { $0.contains(":") } ?? false }
}

extension UInt8 {
    /// Whether a line that begins so may have been meant as a heading, an item, a box or a meaning.
    fileprivate var maySignBlock: Bool {
        switch self {
        case UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "("),
            UInt8(ascii: "/"), 0xC2, 0xE2, 0xE3, 0xEF,
            UInt8(ascii: "."), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: ")"),
            UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "%"), 0xF0:
            true
        default: false
        }
    }
}
