import Content
import Text

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
        var table = CrossTable(name: stem)
        var top = Fields(
            yaml, known: ["rows-name", "row-name", "notice", "axes", "rows"], of: "a table",
            file: path(name))
        table.rowsName = top.required("rows-name", of: "a table", shown: .words)
        table.rowName = top.text("row-name", shown: .words) ?? ""
        table.notice = top.choice("notice", Notice.self)
        problems += top.problems
        texts += top.shown
        table.axes = axes(top.map("axes"), in: name)
        if let rows = top.map("rows") { table.rows = self.rows(rows, of: table, in: name) }
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
        var axes: [CrossTable.Axis] = []
        let known = ["key", "name", "caption", "detail", "items"]
        each(yaml, in: file, known: known, of: "an axis") { fields, item, reader in
            let axis = CrossTable.Axis(
                key: fields.required("key", of: "an axis"),
                name: fields.required("name", of: "an axis", shown: .words),
                caption: fields.required("caption", of: "an axis", shown: .words),
                detail: fields.text("detail", shown: .words),
                items: reader.items(fields.map("items"), in: file), line: item.line)
            if axis.key == "row" || CrossTable.rowFields.contains(axis.key) {
                let location = TextLocation(file: fields.file, line: fields.line(of: "key"))
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
        var items: [CrossTable.Item] = []
        let known = ["key", "name", "detail", "page"]
        each(yaml, in: file, known: known, of: "an item") { fields, _, _ in
            items.append(
                CrossTable.Item(
                    key: fields.required("key", of: "an item"),
                    name: fields.required("name", of: "an item", shown: .words),
                    detail: fields.text("detail", shown: .markdown),
                    page: fields.text("page"), pageLine: fields.line(of: "page")))
        }
        return items
    }

    private mutating func rows(
        _ yaml: YAML, of table: CrossTable, in file: String
    ) -> [CrossTable.Row] {
        let keys = table.axes.map { axis in KnownNames { axis.items.map(\.key) } }
        let known = CrossTable.rowFields + table.axes.map(\.key)
        var rows: [CrossTable.Row] = []
        each(yaml, in: file, known: known, of: "a row") { fields, _, reader in
            let row = CrossTable.Row(
                key: fields.required("key", of: "a row"),
                name: fields.required("name", of: "a row", shown: .words),
                plain: fields.text("plain", shown: .markdown),
                also: fields.texts("also", shown: .name),
                group: fields.required("group", of: "a row", shown: .words),
                cells: zip(table.axes, keys).map { axis, keys in
                    reader.cells(fields.maps(axis.key), of: axis, keys, in: file)
                })
            rows.append(row)
        }
        return rows
    }

    private mutating func cells(
        _ items: [YAML], of axis: CrossTable.Axis, _ keys: KnownNames, in file: String
    ) -> [CrossTable.Cell] {
        items.map { item in
            var fields = Fields(
                item, known: ["of", "note", "sources", "facts"], of: "a cell", file: path(file))
            let key = fields.required("of", of: "a cell")
            if !key.isEmpty, !keys.contains(key) {
                let location = TextLocation(file: path(file), line: fields.line(of: "of"))
                fields.add(.unknownItem(key, axis.key, keys.nearest(to: key), at: location))
            }
            let sources = sources(&fields)
            if fields.texts("sources").isEmpty { _ = fields.required("sources", of: "a cell") }
            let cell = CrossTable.Cell(
                of: key, note: fields.text("note", shown: .markdown), sources: sources,
                facts: fields.texts("facts"))
            problems += fields.problems
            texts += fields.shown
            return cell
        }
    }
}

extension CrossTable {
    /// The fields of a row besides its cells.
    fileprivate static let rowFields = ["key", "name", "plain", "also", "group"]
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
