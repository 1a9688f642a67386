import HoofbeatContent

/// Draws lists and tables from a cross table, as Markdown.
struct TableViews {
    private let table: CrossTable
    private let strings: Strings
    /// Whether the language writes nouns with a small letter inside a sentence.
    private let hasSmallNouns: Bool
    private let order: DictionaryOrder

    init(_ table: CrossTable, _ strings: Strings) {
        self.table = table
        self.strings = strings
        order = DictionaryOrder(language: strings.language)
        hasSmallNouns = !["de", "lb"].contains(strings.language.primarySubtag)
    }

    /// - Parameter name: one of the table's views.
    func view(_ name: String) -> String {
        if name == "by-row" { return byRow }
        for (index, axis) in table.axes.enumerated() {
            if name == "by-\(axis.key)" { return view(by: axis, index) }
            let start = "of-\(axis.key) "
            if name.hasPrefix(start) { return list(of: String(name.dropFirst(start.count)), index) }
        }
        return self.index
    }

    /// The rows that one item has to do with, in groups if there are many.
    private func list(of key: String, _ axis: Int) -> String {
        let found = table.rows.compactMap { row in
            row.cells[axis].first { $0.of == key }.map { (row: row, cell: $0) }
        }
        func items(_ list: [(row: CrossTable.Row, cell: CrossTable.Cell)]) -> String {
            list.map { "- \(item($0.row, $0.cell))\n" }.joined()
        }
        // A list of more than seven is hard to take in (CDC Clear Communication Index, item 8).
        guard found.count > 7 else { return items(found) }
        let members = Dictionary(grouping: found, by: \.row.group)
        return found.map(\.row.group).unique.map { group in
            "**\(group.escaped)**\n\n\(items(members[group] ?? []))\n"
        }.joined()
    }

    private func item(_ row: CrossTable.Row, _ cell: CrossTable.Cell) -> String {
        let note = cell.note.map { ": \($0.inOneLine)" } ?? ""
        return row.name.escaped + note + cell.sources.citation
    }

    /// A table with a line for each item of an axis.
    private func view(by axis: CrossTable.Axis, _ index: Int) -> String {
        var text = "Table: \(axis.caption)\n| \(axis.name) | \(table.rowsName) |"
        text += axis.detail.map { " \($0) |" } ?? ""
        text += "\n|---|---|" + (axis.detail == nil ? "\n" : "---|\n")
        let rowsOf = rows(by: index)
        for item in axis.items {
            let rows = rowsOf[item.key] ?? []
            let names = strings.list(
                of: rows.map { (hasSmallNouns ? $0.0.name.startingSmall : $0.0.name).escaped })
            let sources = rows.flatMap { $0.1.sources }.unique
            text += "| \(name(of: item)) | \(names)\(sources.citation) |"
            text += axis.detail == nil ? "\n" : " \((item.detail ?? "").inOneLine.inCell) |\n"
        }
        return text
    }

    /// A table with a line for each row, with the items of every axis.
    private var byRow: String {
        var text = "Table: \(table.rowsName)\n| \(table.rowName) |"
        text += table.axes.map { " \($0.name) |" }.joined() + "\n|---|"
        text += table.axes.map { _ in "---|" }.joined() + "\n"
        for row in table.rows {
            let cells = zip(table.axes, row.cells).map { axis, cells in
                let names = axis.items.filter { item in cells.contains { $0.of == item.key } }
                return strings.list(of: names.map(name))
                    + cells.flatMap(\.sources).unique.citation
            }
            text += "| \(row.name.escaped) |" + cells.map { " \($0) |" }.joined() + "\n"
        }
        return text
    }

    /// For each item of an axis, the rows that it has to do with, each with its first cell.
    private func rows(by axis: Int) -> [String: [(CrossTable.Row, CrossTable.Cell)]] {
        var rows: [String: [(CrossTable.Row, CrossTable.Cell)]] = [:]
        for row in table.rows {
            var seen: Set<String> = []
            for cell in row.cells[axis] where seen.insert(cell.of).inserted {
                rows[cell.of, default: []].append((row, cell))
            }
        }
        return rows
    }

    /// All rows, A to Z, with the items of every axis.
    private var index: String {
        var text = ""
        var letters = LetterHeadings(order)
        let items = table.axes.map { axis in
            Dictionary(axis.items.map { ($0.key, $0) }) { first, _ in first }
        }
        for row in table.rows.inDictionaryOrder(order, \.name, \.key) {
            text += letters.heading(before: row.name)
            text += "\n### \(row.name.escaped) {#\(row.key)}\n\n"
            if let plain = row.plain { text += plain + "\n\n" }
            for (index, axis) in table.axes.enumerated() {
                text += line(axis.name, row.cells[index], items[index])
            }
        }
        return text
    }

    private func line(
        _ title: String, _ cells: [CrossTable.Cell], _ items: [String: CrossTable.Item]
    ) -> String {
        guard !cells.isEmpty else { return "" }
        let names = cells.compactMap { cell in
            items[cell.of].map { name(of: $0) + cell.sources.citation }
        }
        return "- \(title): \(strings.list(of: names))\n"
    }

    private func name(of item: CrossTable.Item) -> String {
        item.page.map { "[\(item.name.escaped)](/\(Address(ofPage: $0).path))" }
            ?? item.name.escaped
    }
}

extension String {
    /// The text for the middle of a sentence; an abbreviation stays as it is.
    fileprivate var startingSmall: String {
        guard let first, let second = dropFirst().first, first.isUppercase, second.isLowercase
        else { return self }
        return first.lowercased() + dropFirst()
    }
}
