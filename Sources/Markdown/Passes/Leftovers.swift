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
        for node in document.tree.texts
        where node.maySignMarkup || node.holds(rare) || hasNames && node.holdsColon {
            guard let block = node.block, block != last else { continue }
            last = block
            if !document.isFromData(node) { look.check(block, &findings) }
        }
        for link in document.tree.links where link.isPictureApart {
            let location = TextLocation(file: context.file, line: document.line(ofInline: link))
            let leftover = Leftover(kind: .link(.pictureApart), range: 0..<1)
            findings.report(leftover.problem(at: location), at: link, in: document)
        }
    }
}

/// Looks closely at the few blocks that hold a sign of markup.
private struct CloserLook {
    private let document: Document
    private let context: Context
    private let isKey: (String) -> Bool
    private var block: ClosedRange<Int> = 0...0
    private var lines = ResolvedLines([])
    private var seen: Set<Diagnostic> = []
    private var hasContainer = false
    private var isInComment = false
    /// The lines of tables that are already reported for having no caption.
    private let bareTables: Set<Int>
    /// The last block that holds a row of a table or a bullet; what is next to it has the same
    /// cause.
    private var neighbour: (block: Node, kind: Leftover.Kind)?

    init(_ document: Document, _ context: Context, _ problems: [Diagnostic]) {
        bareTables = Set(
            problems.lazy.filter { $0.code == "table-without-caption" }.compactMap(\.line))
        self.document = document
        self.context = context
        let references = context.library.references
        isKey = { references[$0] != nil }
    }

    mutating func check(_ block: Node, _ findings: inout Findings) {
        let range = document.lines(of: block)
        // Rows of one table have the same lines, so these are resolved only once.
        if range != self.block {
            self.block = range
            lines = ResolvedLines(document.rawLines(of: block))
        }
        let text = BlockText(of: block, in: document, &lines)
        let setting = LeftoverScanner.Setting(
            beginsQuote: block.beginsQuote, isHeading: document.headings[block] != nil,
            isInItem: block.parent?.kind == .item)
        let found = LeftoverScanner.all(in: text.bytes, setting, isKey: isKey)
        for leftover in found where isNew(leftover, in: block, found, findings) {
            let line = text.line(at: leftover.range.lowerBound)
            let problem = leftover.problem(
                at: TextLocation(file: context.file, line: line),
                in: place(of: leftover, setting, block, text))
            // Whoever mends the sign of a heading mends its anchor, too.
            if leftover.kind.isAnchor, text.holdsHeading(found, onLine: line) {
                findings.note(leftover.kind)
                continue
            }
            if seen.insert(problem).inserted { findings.problems.append(problem) }
            findings.note(leftover.kind)
        }
        takeMarkers(found, outOf: text)
    }

    private func place(
        of leftover: Leftover, _ setting: LeftoverScanner.Setting, _ block: Node, _ text: BlockText
    ) -> Leftover.Place {
        if context.isField { return .field }
        let isUnderlined =
            setting.isHeading && setting.beginsQuote
            && document.rawLines(of: block).first?.first != UInt8(ascii: "#")
        if isUnderlined { return .underlined }
        let piece = text.piece(at: leftover.range.lowerBound)
        return piece?.node.parent?.kind == .link ? .link : .page
    }

    /// Whether a leftover is news, and not just the next of several rows or bullets.
    private mutating func isNew(
        _ leftover: Leftover, in block: Node, _ all: [Leftover], _ findings: Findings
    ) -> Bool {
        switch leftover.kind {
        case .caption, .description: return isCaption(leftover, in: block, all, findings)
        case .definition where findings.meantTables.contains(block): return false
        case .comment("%%") where leftover.range.count == 2:
            // Every second sign only ends what the one before begins.
            isInComment.toggle()
            return isInComment
        case .table where block.isRow, .mark where block.isRow: return false
        case .container(let sign):
            defer { hasContainer = true }
            return !sign.isEmpty || !hasContainer
        case .table, .bullet:
            defer { neighbour = (block, leftover.kind) }
            guard let known = neighbour, block.previous == known.block else { return true }
            switch (known.kind, leftover.kind) {
            case (.table, .table(.rowAlone)), (.table, .table(.ruleAlone)),
                (.table, .table(.grid)), (.table, .table(.spaced)), (.bullet, .bullet):
                return false
            default: return true
            }
        default: return true
        }
    }

    /// Whether a caption is in a paragraph of its own, and no table around it has been reported.
    private func isCaption(
        _ leftover: Leftover, in block: Node, _ all: [Leftover], _ findings: Findings
    ) -> Bool {
        guard block.kind == .paragraph,
            block.parent?.kind != .item || block.previous != nil,
            !findings.meantTables.contains(block)
        else { return false }
        if leftover.kind == .description { return !block.holdsPicture }
        let next = block.next.flatMap { document.isText($0) ? $0 : nil }
        let below = (next.map(document.rawLines) ?? []).joined(separator: "\n".utf8)
        let isBroken = (all + LeftoverScanner.all(in: Array(below), isKey: isKey)).contains {
            if case .table = $0.kind { true } else { false }
        }
        let isBelowBroken = neighbour.map {
            if case .table = $0.kind { block.previous == $0.block } else { false }
        }
        if isBroken || isBelowBroken == true { return false }
        let neighbours = [block.previous, block.next].compactMap { $0.map(document.line(of:)) }
        return neighbours.allSatisfy { !bareTables.contains($0) }
    }

    /// Removes marks that are reported, so that later passes do not judge them as words of the
    /// page.
    private func takeMarkers(_ found: [Leftover], outOf text: BlockText) {
        var markers = found.filter { if case .callout = $0.kind { true } else { false } }[...]
        while let first = markers.first,
            let piece = text.piece(at: first.range.lowerBound)
        {
            var kept: [UInt8] = []
            var place = 0
            let literal = piece.node.literalBytes
            let own = markers.prefix { $0.range.lowerBound < piece.range.upperBound }
            for marker in own {
                kept += literal[place..<marker.range.lowerBound - piece.range.lowerBound]
                place = min(literal.count, marker.range.upperBound - piece.range.lowerBound)
            }
            markers = markers.dropFirst(max(1, own.count))
            document.tree.setLiteral(
                String(decoding: kept + literal[place...], as: UTF8.self), of: piece.node)
        }
    }
}

extension BlockText {
    /// Whether one of the leftovers is a heading on a line.
    fileprivate func holdsHeading(_ leftovers: [Leftover], onLine line: Int) -> Bool {
        leftovers.contains {
            guard case .heading = $0.kind else { return false }
            return self.line(at: $0.range.lowerBound) == line
        }
    }
}

extension Document {
    /// Whether a block is still as cmark made it from its lines, and not a table.
    fileprivate func isText(_ block: Node) -> Bool {
        block.kind == .paragraph || headings[block] != nil
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
                if next.isOfWord { return true }
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
            return (text[0].maySignBlock || isLabel) && beginsLine
                || text.holdsSignOfMarkup(isBeforeStrong: next?.kind == .strong)
        } ?? false
    }

    /// Whether a link and the sign before it were meant as a picture: `! [text](picture.png)`.
    fileprivate var isPictureApart: Bool {
        guard let before = previous, before.kind == .text else { return false }
        let text = before.literalBytes
        guard text.last == 32, text.dropLast().last == UInt8(ascii: "!"),
            (text.dropLast(2).last ?? 32) <= 32
        else { return false }
        let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]
        let address = url.lowercased()
        return endings.contains(where: address.hasSuffix)
    }

    private var beginsLine: Bool {
        guard let before = previous?.kind else { return true }
        return before == .softBreak || before == .lineBreak
    }

    fileprivate func holds(_ signs: [StaticString]) -> Bool {
        guard !signs.isEmpty else { return false }
        return withLiteral { text in signs.contains { text.contains($0) } } ?? false
    }

    fileprivate var holdsColon: Bool { withLiteral { $0.contains(":") } ?? false }

    /// Whether it holds a picture, or did before a pass changed it.
    fileprivate var holdsPicture: Bool {
        var isFound = false
        walk { if $0.kind == .image { isFound = true } }
        return isFound
    }

    /// Whether it is the first block of a quotation.
    fileprivate var beginsQuote: Bool {
        previous == nil && parent?.kind == .blockQuote
    }

    /// Whether it is a row of a table, in whose cells a bar means nothing.
    fileprivate var isRow: Bool { role == .row }
}

extension UInt8 {
    /// Whether a line that begins so may have been meant as a heading, an item, a box or a meaning.
    fileprivate var maySignBlock: Bool {
        switch self {
        case UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "("),
            UInt8(ascii: "/"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC2, 0xE2, 0xE3, 0xEF,
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
