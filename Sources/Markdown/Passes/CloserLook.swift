import HoofbeatContent
import HoofbeatText

/// Looks closely at the few blocks that hold a sign of markup.
struct CloserLook {
    private let document: Document
    private let context: Context
    private let isKey: (String) -> Bool
    private var block: ClosedRange<Int> = 0...0
    private var lines = ResolvedLines([])
    private var seen: Set<Diagnostic> = []
    private var hasContainer = false
    private var isInComment = false
    /// Whether a comment has begun in a block above, and has not ended.
    private var isInHTMLComment = false
    /// The lines of tables that are already reported for having no caption.
    private let bareTables: Set<Int>
    /// The last block that holds a row of a table or a bullet; what is next to it has the same
    /// cause.
    private var neighbour: (block: Node, kind: Leftover.Kind, sign: Unicode.Scalar?)?

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
        // Each cell of a row is a text of its own.
        for part in block.isRow ? block.children : [block] {
            check(BlockText(of: part, in: document, &lines), of: block, &findings)
        }
    }

    private mutating func check(
        _ text: BlockText, of block: Node, _ findings: inout Findings
    ) {
        let document = document
        let setting = LeftoverScanner.Setting(
            beginsQuote: block.beginsQuote, isHeading: document.headings[block] != nil,
            isInItem: block.parent?.kind == .item,
            itemNumber: document.number(ofItemAround: block), place: place(of: block),
            beginsInEmphasis: text.beginsInEmphasis,
            isIndented: { document.isIndented($0, in: text, of: block) })
        var (found, opensComment) = LeftoverScanner.all(in: text, setting, isKey: isKey)
        if block.isTitle, document.headings[block] == nil, let sign = text.bytes.signBehindMark {
            found.removeAll(where: \.kind.isList)
            found.append(Leftover(kind: .behindMark(sign), range: 0..<1))
        }
        let headings = text.linesOfHeadings(found)
        for leftover in found {
            let line = text.line(at: leftover.range.lowerBound)
            // A block in a meaning is reported already, and a mark says what was meant.
            let isKnown =
                leftover.kind.isBlock
                && (findings.problems.contains { $0.code == "block-in-meaning" && $0.line == line }
                    || found.contains { $0.kind.isMark && $0.range.overlaps(leftover.range) })
            guard isNew(leftover, in: block, found, findings), !isKnown else { continue }
            let problem = leftover.problem(
                at: TextLocation(file: context.file, line: line),
                in: place(of: leftover, setting, block, text))
            // Whoever mends the sign of a heading mends its anchor, too.
            if leftover.kind.isAnchor, headings.contains(line) {
                findings.note(leftover.kind)
                continue
            }
            if seen.insert(problem).inserted { findings.problems.append(problem) }
            findings.note(leftover.kind)
        }
        isInHTMLComment = isInHTMLComment || opensComment
        takeMarkers(found, outOf: text)
    }

    private func place(
        of leftover: Leftover, _ setting: LeftoverScanner.Setting, _ block: Node, _ text: BlockText
    ) -> Leftover.Place {
        if context.isField { return .field }
        if block.isRow { return .cell }
        let isUnderlined =
            setting.isHeading && setting.beginsQuote
            && document.rawLines(of: block).first?.first != UInt8(ascii: "#")
        if isUnderlined { return .underlined }
        let piece = text.piece(at: leftover.range.lowerBound)
        return piece?.node.parent?.kind == .link ? .link : .page
    }

    private func place(of block: Node) -> BlockPlace {
        if block.isRow { return .cell }
        if document.headings[block] != nil { return .heading }
        var above = document.careCards.isEmpty ? nil : block.parent
        while let node = above {
            if document.careCards.contains(node) { return .card }
            above = node.parent
        }
        return block.parent?.kind == .item ? .item : .text
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
        case .arrow where isInHTMLComment:
            isInHTMLComment = false
            return false
        case .table where block.isRow: return false
        case .mark("`") where block.isRow:
            // A bar in code has torn the cell apart, and is reported.
            let lines = document.lines(of: block)
            return !findings.problems.contains {
                $0.code == "surplus-cells" && $0.line.map(lines.contains) == true
            }
        case .block(.item, _, _) where block.isTitle:
            // `[!INFO]- Title` is reported with its box.
            return document.headings[block] != nil
                || block.firstSign != "-" && block.firstSign != "+"
        case .container(let sign):
            defer { hasContainer = true }
            return !sign.isEmpty || !hasContainer
        case .table, .bullet:
            let sign = block.firstSign
            defer { neighbour = (block, leftover.kind, sign) }
            guard let known = neighbour, block.previous == known.block else { return true }
            switch (known.kind, leftover.kind) {
            case (.table, .table(.rowAlone)), (.table, .table(.ruleAlone)),
                (.table, .table(.grid)), (.table, .table(.spaced)):
                return false
            case (.bullet, .bullet): return sign != known.sign
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

extension Document {
    /// Whether the line that holds a byte of a text begins four columns behind its block or more,
    /// where no number begins an item.
    fileprivate func isIndented(_ offset: Int, in text: BlockText, of block: Node) -> Bool {
        var column = 0
        loop: for byte in source.line(text.line(at: offset)) {
            switch byte {
            case 9: column += 4
            case 32, UInt8(ascii: ">"): column += 1
            default: break loop
            }
        }
        return column >= max(1, startColumn(of: block)) + 3
    }

    /// The number of an item that begins with a block; nil for any other block.
    fileprivate func number(ofItemAround block: Node) -> Int? {
        guard block.previous == nil, let item = block.parent, item.kind == .item,
            item.parent?.isOrderedList == true
        else { return nil }
        return number(ofItem: item)
    }

    /// Whether a block is still as cmark made it from its lines, and not a table.
    fileprivate func isText(_ block: Node) -> Bool {
        block.kind == .paragraph || headings[block] != nil
    }
}

extension BlockText {
    /// The lines of those leftovers that were meant as headings.
    fileprivate func linesOfHeadings(_ leftovers: [Leftover]) -> Set<Int> {
        var lines: Set<Int> = []
        for leftover in leftovers {
            if case .heading = leftover.kind { lines.insert(line(at: leftover.range.lowerBound)) }
        }
        return lines
    }
}

extension Node {
    /// Whether it holds a picture, or did before a pass changed it.
    fileprivate var holdsPicture: Bool {
        var isFound = false
        walk { if $0.kind == .image { isFound = true } }
        return isFound
    }

    /// Whether it is the title of a callout, or a heading.
    fileprivate var isTitle: Bool {
        let role = firstChild?.role
        return role == .heading || role == .summary
    }

    /// The first character of its text.
    fileprivate var firstSign: Unicode.Scalar? {
        var child = firstChild
        while let node = child, node.kind != .text { child = node.firstChild }
        return child?.literal.unicodeScalars.first
    }

    /// Whether it is the first block of a quotation.
    fileprivate var beginsQuote: Bool {
        previous == nil && parent?.kind == .blockQuote
    }

    /// Whether it is a row of a table, in whose cells a bar means nothing.
    fileprivate var isRow: Bool { role == .row }
}

extension [UInt8] {
    /// What cannot begin the title of a callout, and so belongs to a mark that is written wrong.
    fileprivate var signBehindMark: String? {
        guard let first else { return nil }
        if "])}>.,;:?|".utf8.contains(first) { return String(decoding: [first], as: UTF8.self) }
        return ["】", "］", "）", "›", "»", "– ", "— "].first { starts(with: $0.utf8) }?.trimmed
    }
}
