import HoofbeatText

/// Looks at the beginnings of lines, and at tables.
extension LeftoverScanner {
    /// A line that may be a row of a table.
    private struct Row {
        let range: Range<Int>
        let columns: Int
        let kind: Kind

        enum Kind { case cells, rule, grid, spaced }
    }

    mutating func scanLines() {
        var rows: [Row] = []
        var tabs: [Range<Int>] = []
        var hyphens: [Range<Int>] = []
        var labels: [(label: ItemLabel, line: Range<Int>)] = []
        var lines: [Range<Int>] = []
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let first = text[start..<end].firstIndex { !$0.isEdge } ?? end
            let last = text[first..<end].lastIndex { !$0.isEdge } ?? first - 1
            let line = self.start(of: first..<last + 1)..<last + 1
            lines.append(line)
            if byte(start) != BlockText.emphasis {
                scanBlock(of: line, behind: text[first..<line.lowerBound])
            }
            scanStart(of: line, &hyphens)
            scanForeignStart(of: line)
            if let label = ItemLabel(text[line]) { labels.append((label, line)) }
            if isNextItem(line) { hyphens += [line, line] }
            if let row = row(line, isBelowRow: !rows.isEmpty) {
                rows.append(row)
            } else {
                report(rows)
                rows = []
            }
            let groups = tabGroups(line)
            if groups > 0 { tabs.append(line) }
            if groups > 1 { tabs.append(line) }
            start = end + 1
        }
        report(rows)
        report(labels, hyphens, tabs)
        scanSymbols(lines)
    }

    /// Reports lines that were meant as a list or a table, once for a block.
    private mutating func report(
        _ labels: [(label: ItemLabel, line: Range<Int>)], _ hyphens: [Range<Int>],
        _ tabs: [Range<Int>]
    ) {
        var hyphens = hyphens
        for (one, next) in zip(labels, labels.dropFirst()) where next.label.follows(one.label) {
            hyphens += [one.line, next.line]
        }
        if setting.isInItem, let label = labels.first(where: { $0.label.isClose }),
            label.line.lowerBound > 0
        {
            hyphens += [label.line, label.line]
        }
        hyphens.sort { $0.lowerBound < $1.lowerBound }
        let hasBullets = once.contains(where: \.isList)
        if hyphens.count > 1, !hasBullets { add(.bullet, hyphens[0]) }
        if tabs.count > 1, !hasBullets, let first = tabs.first { add(.table(.tabs), first) }
    }

    private mutating func scanStart(of line: Range<Int>, _ hyphens: inout [Range<Int>]) {
        let text = text[line]
        guard let first = text.first else { return }
        switch first {
        case UInt8(ascii: "#"):
            let signs = text.prefix { $0 == first }
            let after = text[signs.endIndex...].drop { signs.count > 6 && $0 == 32 }
            guard !setting.isHeading || signs.count > 1,
                !once.contains(where: { $0.isBlock(like: .heading) }), let next = after.first,
                next.isOfWord, !next.isDigit
            else {
                return
            }
            scanHeading(after, level: signs.count, line)
        case 0xEF where text.starts(with: "＃".utf8):
            let signs = text.prefix { "＃".utf8.contains($0) }
            scanHeading(text[signs.endIndex...], level: signs.count / 3, line)
        case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            scanMark(of: line)
        case 0xC2, 0xE2, 0xEF, 0xF0, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "o"), 0xE3:
            scanBullet(of: line, &hyphens)
        case UInt8(ascii: "/") where text.starts(with: "/// ".utf8): add(.container("///"), line)
        case UInt8(ascii: "/") where text.starts(with: "/*".utf8): add(.comment("/*"), line)
        case UInt8(ascii: "/") where text.starts(with: "// ".utf8): add(.comment("//"), line)
        case UInt8(ascii: "%"):
            // In the middle of a text, a line may begin with a sign that belongs to the one above.
            guard line.lowerBound == 0, text.dropFirst().first == 32,
                text.dropFirst(2).first?.isLetter == true
            else { return }
            add(.comment("%"), line)
        case UInt8(ascii: "T"), UInt8(ascii: "D"), UInt8(ascii: "t"), UInt8(ascii: "d"):
            scanCaption(line)
        case UInt8(ascii: "~") where text.dropFirst().first == 32:
            // With a word above, it is its meaning; otherwise, an item.
            if hyphens.isEmpty, line.lowerBound > 0 { add(.definition, line) }
            hyphens.append(line)
        default: break
        }
    }

    /// Looks for `Table: …` and `Description: …`. In small letters they count only at the very
    /// beginning, since elsewhere they are words.
    private mutating func scanCaption(_ line: Range<Int>) {
        let text = text[line]
        let word = text.prefix { $0.isOfWord }
        let rest = text[word.endIndex...].drop { $0 == 32 }
        guard word.count == 5 || word.count == 11,
            rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8),
            // In `**Table:**` it is just a bold word.
            rest.dropFirst().first?.isEdge != true, !setting.isPlain,
            !setting.isHeading, setting.place != .cell,
            line.lowerBound == 0 || word.first.map(\.isCapital) == true
        else { return }
        switch string(word.indices).lowercased() {
        case "table": add(.caption, line)
        case "description": add(.description, line)
        default: break
        }
    }

    private mutating func scanHeading(
        _ text: ArraySlice<UInt8>, level: Int, _ line: Range<Int>
    ) {
        let title = text.drop { !$0.isOfWord || $0 == 0xC2 || $0 == 0xA0 }.trimmed
        // The title of a page is its only heading of the first level, so suggest at least the
        // second.
        let mark = String(repeating: "#", count: min(max(level, 2), 4))
        add(.heading(mark + " " + String(decoding: title, as: UTF8.self)), line)
    }

    /// Looks for `: meaning`, `:::` and `!!!`.
    private mutating func scanMark(of line: Range<Int>) {
        let text = text[line]
        for mark in MarkupSign.boxes where text.starts(with: mark.utf8) {
            let after = text.dropFirst(3).drop { $0 == UInt8(ascii: "+") }
            let isBox = after.first == 32 && after.dropFirst().first?.isOfWord == true
            if isBox || after.contains(where: \.isOfWord) {
                add(.container(mark), line)
            } else if mark == ":::" {
                add(.container(""), line)
            }
            return
        }
        guard text.first == UInt8(ascii: ":"), let next = text.dropFirst().first,
            next == 32 || next == 9 || next.isOfWord || text.starts(with: ":: ".utf8)
        else { return }
        let name = text.dropFirst().prefix { $0.isOfWord || $0 == UInt8(ascii: "_") }
        // Other tools write a picture as `:warning:`.
        let isPicture = !name.isEmpty && byte(name.endIndex) == UInt8(ascii: ":")
        add(isPicture ? .attributes(":" + string(name.indices) + ":") : .definition, line)
    }

    private static let bullets = (MarkupSign.bullets + ["o\t"]).map { Array($0.utf8) }

    private static let dashes = (MarkupSign.dashes + ["-", "*", "+"]).map { Array($0.utf8) }

    private mutating func scanBullet(of line: Range<Int>, _ hyphens: inout [Range<Int>]) {
        let text = text[line]
        // Word processors take bullets from fonts of symbols, which are at U+F000 to U+F0FF.
        let isSymbol = text.first == 0xEF && (0x80...0x83).contains(text.dropFirst().first ?? 0)
        if isSymbol || Self.bullets.contains(where: text.starts) {
            guard setting.place != .cell || beginsItem(text) else { return }
            if !once.contains(where: \.isList) { add(.bullet, line) }
            return
        }
        guard let dash = Self.dashes.first(where: text.starts),
            let next = text.dropFirst(dash.count).first
        else { return }
        let isLong = dash.count > 1
        if isDashOfItem(line, dash) {
            hyphens += [line, line]
            return
        }
        if isLong ? next == 32 || next == 9 || next == 0xC2 : next.isOfWord && !next.isDigit {
            hyphens.append(line)
            // Below an item, a single hyphen is enough, so it counts twice.
            if setting.isInItem, !isLong, line.lowerBound > 0 { hyphens.append(line) }
        }
    }

    /// How many groups of tabs there are between the words of a line.
    private func tabGroups(_ line: Range<Int>) -> Int {
        let text = text[line]
        guard text.contains(9) else { return 0 }
        return text.trimmed.split(separator: 9).count - 1
    }

    private func row(_ line: Range<Int>, isBelowRow: Bool) -> Row? {
        let text = text[line]
        let isWide = ["｜", "│", "║", "┃"].contains { text.starts(with: $0.utf8) }
        let hasPipe = isWide || text.contains(UInt8(ascii: "|"))
        if let columns = PipeRows.spacedColumns(text) {
            return Row(range: line, columns: columns, kind: isBelowRow ? .rule : .spaced)
        }
        let mayBeGrid = text.first == UInt8(ascii: "+") || text.first == 0xE2
        if mayBeGrid, PipeRows.isGridLine(text) {
            return Row(range: line, columns: PipeRows.gridColumns(text), kind: .grid)
        }
        guard hasPipe || isBelowRow else { return nil }
        let isRule = PipeRows.isNearlyRule(text)
        guard isRule || hasPipe else { return nil }
        return Row(range: line, columns: PipeRows.columns(text), kind: isRule ? .rule : .cells)
    }

    /// - Parameter rows: rows on lines next to each other.
    private mutating func report(_ rows: [Row]) {
        guard let first = rows.first else { return }
        switch first.kind {
        case .grid: add(.table(.grid(columns: first.columns)), first.range)
        case .spaced:
            // Such a table has a line of dashes both above and below, but is one table.
            if !hasSpacedTable { add(.table(.spaced(columns: first.columns)), first.range) }
            hasSpacedTable = true
        case .cells, .rule: reportPipes(rows, first)
        }
    }

    /// - Parameter rule: the place of the row that is a row of dashes, or nearly one.
    private func fault(of rows: [Row], rule: Int) -> Leftover.TableFault {
        guard rule > 0 else { return .ruleAlone }
        let columns = rows[rule - 1].columns
        let isRight =
            rows[rule].columns == columns
            && PipeRows.isRule(text[rows[rule].range])
        guard isRight else { return .badRule(columns: columns) }
        return setting.isHeading ? .underlined : .brokenHeading
    }

    private mutating func reportPipes(_ rows: [Row], _ first: Row) {
        if let rule = rows.indices.first(where: { rows[$0].kind != .cells }) {
            add(.table(fault(of: rows, rule: rule)), rows[rule].range)
        } else if rows.count > 1 {
            add(.table(.noRule(columns: first.columns)), first.range)
        } else if let line = Optional(text[first.range].trimmed), line.count > 1,
            line.first == UInt8(ascii: "|"), line.last == UInt8(ascii: "|")
        {
            add(.table(.rowAlone), first.range)
        }
    }
}
