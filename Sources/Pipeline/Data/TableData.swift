import HoofbeatContent
import HoofbeatText

/// Reads the site's tables of things by one or two axes.
extension DataReader {
    static let tables = "tables/"

    /// - Parameter name: the name of the file, with its folder and ending.
    mutating func readTable(_ yaml: YAML, _ name: String) {
        let stem = String(name.dropFirst(Self.tables.count).dropLast(".yaml".count))
        if let problem = nameProblem(stem, name) {
            problems.append(problem)
            return
        }
        let field = Self.table.fields
        var table = CrossTable(name: stem)
        var top = Fields(yaml, Self.table.entry, file: path(name))
        table.rowsName = top.read(field.rowsName)
        table.rowName = top.read(field.rowName) ?? ""
        table.notice = top.read(field.notice)
        let (axes, rows) = (top.read(field.axes), top.read(field.rows))
        problems += top.problems
        texts += top.shown
        table.axes = self.axes(axes, in: name)
        if let rows { table.rows = self.rows(rows, of: table, in: name) }
        crossTables.append(table)
    }

    private func nameProblem(_ stem: String, _ name: String) -> Diagnostic? {
        let isKey = stem.utf8.allSatisfy { $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }
        if stem.isEmpty || !isKey { return .badTableName(stem, file: path(name)) }
        return CrossTable.reservedNames.contains(stem)
            ? .reservedTableName(stem, file: path(name)) : nil
    }

    private mutating func axes(_ yaml: YAML?, in file: String) -> [CrossTable.Axis] {
        guard let yaml else { return [] }
        let field = Self.axis.fields
        var axes: [CrossTable.Axis] = []
        each(yaml, in: file, Self.axis.entry) { fields, item, reader in
            let axis = CrossTable.Axis(
                key: fields.read(field.key), name: fields.read(field.name),
                caption: fields.read(field.caption), detail: fields.read(field.detail),
                items: reader.items(fields.read(field.items), in: file), line: item.line)
            if axis.key == "row" || Self.row.entry.names.contains(axis.key) {
                let location = TextLocation(file: fields.file, line: fields.line(of: field.key))
                fields.add(.reservedAxis(axis.key, at: location))
            }
            axes.append(axis)
        }
        if axes.count > 2 {
            let location = TextLocation(file: path(file), line: axes[2].line)
            problems.append(.tooManyAxes(at: location))
            axes.removeLast(axes.count - 2)
        }
        return axes
    }

    private mutating func items(_ yaml: YAML?, in file: String) -> [CrossTable.Item] {
        guard let yaml else { return [] }
        let field = Self.axisItem.fields
        var items: [CrossTable.Item] = []
        each(yaml, in: file, Self.axisItem.entry) { fields, _, _ in
            items.append(
                CrossTable.Item(
                    key: fields.read(field.key), name: fields.read(field.name),
                    detail: fields.read(field.detail), page: fields.read(field.page),
                    pageLine: fields.line(of: field.page)))
        }
        return items
    }

    private mutating func rows(
        _ yaml: YAML, of table: CrossTable, in file: String
    ) -> [CrossTable.Row] {
        let field = Self.row.fields
        let keys = table.axes.map { axis in KnownNames { axis.items.map(\.key) } }
        let cells = table.axes.map { Self.cells($0.key) }
        var rows: [CrossTable.Row] = []
        each(yaml, in: file, Self.row.entry.adding(cells)) { fields, _, reader in
            let row = CrossTable.Row(
                key: fields.read(field.key), name: fields.read(field.name),
                plain: fields.read(field.plain), also: fields.read(field.also),
                group: fields.read(field.group),
                cells: table.axes.indices.map { axis in
                    reader.cells(
                        fields.entries(cells[axis]), of: table.axes[axis], keys[axis], in: file)
                })
            rows.append(row)
        }
        return rows
    }

    private mutating func cells(
        _ items: [YAML], of axis: CrossTable.Axis, _ keys: KnownNames, in file: String
    ) -> [CrossTable.Cell] {
        let field = Self.cell.fields
        return items.map { item in
            var fields = Fields(item, Self.cell.entry, file: path(file))
            let key = fields.read(field.of)
            if !key.isEmpty, !keys.contains(key) {
                let location = TextLocation(file: path(file), line: fields.line(of: field.of))
                fields.add(.unknownItem(key, axis.key, keys.nearest(to: key), at: location))
            }
            let cell = CrossTable.Cell(
                of: key, note: fields.read(field.note), sources: sources(field.sources, &fields),
                facts: fields.read(field.facts))
            problems += fields.problems
            texts += fields.shown
            return cell
        }
    }
}

extension CrossTable {
    /// Names that a table may not have, since blocks of these names show other data.
    fileprivate static let reservedNames: Set = [
        "organisations", "glossary", "references", "questions", "signs", "numbers", "hole",
    ]
}

extension Diagnostic {
    fileprivate static func unknownItem(
        _ key: String, _ axis: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-column", at: location, "the axis “\(axis)” has no item “\(key)”",
            help: near.map { "did you mean \($0)?" } ?? "add it to the items of that axis")
    }

    fileprivate static func badTableName(_ name: String, file: String) -> Diagnostic {
        .error(
            "bad-key", in: file, "“\(name)” cannot be the name of a table",
            help: "use small letters, digits and hyphens, as in symptoms.yaml")
    }

    fileprivate static func reservedTableName(_ name: String, file: String) -> Diagnostic {
        .error(
            "bad-key", in: file, "```\(name) already shows other data",
            help: "give the table another name")
    }

    fileprivate static func reservedAxis(_ key: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-key", at: location, "“\(key)” cannot be the key of an axis: rows have that field",
            help: "give the axis another key")
    }

    fileprivate static func tooManyAxes(at location: TextLocation) -> Diagnostic {
        .error(
            "too-many-axes", at: location, "a table has at most two axes",
            help: "put the third into a table of its own")
    }
}
