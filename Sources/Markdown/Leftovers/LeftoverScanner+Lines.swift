/// What stands at the beginning of a line, and tables.
extension LeftoverScanner {
    /// A line that may be a row of a table.
    private struct Row {
        let range: Range<Int>
        let columns: Int
        let isRule: Bool
    }

    mutating func scanLines() {
        var rows: [Row] = []
        var tabs: [Range<Int>] = []
        var hyphens: [Range<Int>] = []
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let first = text[start..<end].firstIndex { $0 != BlockText.edge } ?? end
            let last = text[first..<end].lastIndex { $0 != BlockText.edge } ?? first - 1
            let line = first..<last + 1
            scanStart(of: line, &hyphens)
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
        let hasBullets = found.contains { $0.kind == .bullet }
        if hyphens.count > 1, !hasBullets { add(.bullet, hyphens[0]) }
        if tabs.count > 1, !hasBullets, let first = tabs.first { add(.table(.tabs), first) }
    }

    private mutating func scanStart(of line: Range<Int>, _ hyphens: inout [Range<Int>]) {
        let text = text[line]
        guard let first = text.first else { return }
        switch first {
        case UInt8(ascii: "#"):
            let signs = text.prefix { $0 == first }
            let after = text[signs.endIndex...]
            guard signs.count <= 6, let next = after.first, next.isOfWord, !next.isDigit else {
                return
            }
            let title = after.drop { !$0.isOfWord || $0 == 0xC2 || $0 == 0xA0 }.trimmed
            let mark = String(repeating: "#", count: signs.count)
            add(.heading(mark + " " + String(decoding: title, as: UTF8.self)), line)
        case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            scanMark(of: line)
        case 0xC2, 0xE2, 0xEF, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "o"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            scanBullet(of: line, &hyphens)
        default: break
        }
    }

    /// `: meaning`, `:::` and `!!!`
    private mutating func scanMark(of line: Range<Int>) {
        let text = text[line]
        for mark in [":::", "!!!", "???"] where text.starts(with: mark.utf8) {
            let after = text.dropFirst(3).drop { $0 == UInt8(ascii: "+") }
            let isBox = after.first == 32 && after.dropFirst().first?.isOfWord == true
            if isBox || mark == ":::" { add(.container(mark), line) }
            return
        }
        guard text.first == UInt8(ascii: ":"), let next = text.dropFirst().first,
            next == 32 || next == 9 || next.isOfWord
        else { return }
        let name = text.dropFirst().prefix { $0.isOfWord || $0 == UInt8(ascii: "_") }
        // `:warning:` is how other tools write a picture.
        let isPicture = !name.isEmpty && byte(name.endIndex) == UInt8(ascii: ":")
        add(isPicture ? .attributes(":" + string(name.indices) + ":") : .definition, line)
    }

    private static let bullets: [[UInt8]] = [
        "•", "‣", "◦", "⁃", "▪", "▫", "●", "○", "■", "□", "·", "∙", "➢", "✓", "✔", "\u{F0B7}",
        "\u{F0A7}", "o\t", "-\u{A0}", "*\u{A0}", "+\u{A0}",
    ].map { Array($0.utf8) }

    private static let dashes: [[UInt8]] = ["–", "—", "-", "*", "+"].map { Array($0.utf8) }

    private mutating func scanBullet(of line: Range<Int>, _ hyphens: inout [Range<Int>]) {
        let text = text[line]
        if Self.bullets.contains(where: text.starts) {
            if !found.contains(where: { $0.kind == .bullet }) { add(.bullet, line) }
            return
        }
        let digits = text.prefix { $0.isDigit }
        if !digits.isEmpty {
            // `1.First`
            let sign = text[digits.endIndex...].prefix(2)
            if let mark = sign.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
                sign.count == 2, sign.last?.isCapital == true
            {
                hyphens.append(line)
            }
            return
        }
        guard let dash = Self.dashes.first(where: text.starts),
            let next = text.dropFirst(dash.count).first
        else { return }
        let isLong = dash.count > 1
        if isLong ? next == 32 || next == 9 || next == 0xC2 : next.isOfWord && !next.isDigit {
            hyphens.append(line)
        }
    }

    /// How often a tab stands between words of a line.
    private func tabGroups(_ line: Range<Int>) -> Int {
        let text = text[line]
        guard text.contains(9) else { return 0 }
        return text.trimmed.split(separator: 9).count - 1
    }

    private func row(_ line: Range<Int>, isBelowRow: Bool) -> Row? {
        let text = text[line]
        let hasPipe = text.contains(UInt8(ascii: "|"))
        guard hasPipe || isBelowRow || text.first == UInt8(ascii: "+") else { return nil }
        let isRule = PipeRows.isNearlyRule(text)
        guard isRule || hasPipe else { return nil }
        return Row(range: line, columns: PipeRows.columns(text), isRule: isRule)
    }

    /// - Parameter rows: neighbours.
    private mutating func report(_ rows: [Row]) {
        guard let first = rows.first else { return }
        if let rule = rows.indices.first(where: { rows[$0].isRule }) {
            let fault: Leftover.TableFault =
                rule == 0 ? .ruleAlone : .badRule(columns: rows[rule - 1].columns)
            add(.table(fault), rows[rule].range)
        } else if rows.count > 1 {
            add(.table(.noRule(columns: first.columns)), first.range)
        } else if let line = Optional(text[first.range].trimmed), line.count > 1,
            line.first == UInt8(ascii: "|"), line.last == UInt8(ascii: "|")
        {
            add(.table(.rowAlone), first.range)
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (48...57).contains(self) }
}
