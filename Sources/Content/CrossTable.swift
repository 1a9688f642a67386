/// A table of things by one or two axes, such as symptoms by illness and by part of the body. Every
/// list of these things is drawn from it.
package struct CrossTable: Sendable, Hashable {
    /// One way to look at the rows.
    package struct Axis: Sendable, Hashable {
        package let key: String
        /// The name for its items, which is the head of their column.
        package let name: String
        /// The caption of the table by this axis.
        package let caption: String
        /// The head of the column with details of its items; nil if they have none.
        package let detail: String?
        package var items: [Item]
        /// The line of the table's file where the axis begins.
        package let line: Int

        package init(
            key: String, name: String, caption: String, detail: String?, items: [Item], line: Int
        ) {
            self.key = key
            self.name = name
            self.caption = caption
            self.detail = detail
            self.items = items
            self.line = line
        }
    }

    package struct Item: Sendable, Hashable {
        package let key: String
        package let name: String
        package let detail: String?
        /// The path, below `content/`, of the page about the item.
        package let page: String?
        /// The line that names the page or, if none does, the line where the item begins.
        package let pageLine: Int

        package init(key: String, name: String, detail: String?, page: String?, pageLine: Int) {
            self.key = key
            self.name = name
            self.detail = detail
            self.page = page
            self.pageLine = pageLine
        }
    }

    /// Says that a row has to do with an item of an axis.
    package struct Cell: Sendable, Hashable {
        /// The key of the item.
        package let of: String
        package let note: String?
        /// Keys of references.
        package let sources: [String]
        package let facts: [String]

        package init(of: String, note: String?, sources: [String], facts: [String]) {
            self.of = of
            self.note = note
            self.sources = sources
            self.facts = facts
        }
    }

    package struct Row: Sendable, Hashable {
        package let key: String
        package let name: String
        /// The row in plain words.
        package let plain: String?
        package let also: [String]
        package let group: String
        /// The cells for each axis, in the order of the axes.
        package let cells: [[Cell]]

        package init(
            key: String, name: String, plain: String?, also: [String], group: String,
            cells: [[Cell]]
        ) {
            self.key = key
            self.name = name
            self.plain = plain
            self.also = also
            self.group = group
            self.cells = cells
        }
    }

    /// The name of the file, by which pages ask for the table.
    package let name: String
    /// The head of the column of rows, in a table by an axis.
    package var rowsName: String
    /// The word for a single row: the head of its column, in a table by row.
    package var rowName: String
    /// The notice that follows every list drawn from the table.
    package var notice: Notice?
    package var axes: [Axis] = []
    package var rows: [Row] = []

    package init(name: String, rowsName: String = "", rowName: String = "") {
        self.name = name
        self.rowsName = rowsName
        self.rowName = rowName
    }

    /// The path of the table's file from the site's root.
    package var file: String { "content/data/tables/\(name).yaml" }

    package var views: [String] {
        ["index"] + (rowName.isEmpty ? [] : ["by-row"]) + axes.map { "by-\($0.key)" }
            + axes.flatMap { axis in axis.items.map { "of-\(axis.key) \($0.key)" } }
    }

    /// Whether a view would show nothing.
    package func isEmpty(_ view: String) -> Bool {
        for (index, axis) in axes.enumerated() {
            if view == "by-\(axis.key)" {
                return axis.items.isEmpty || rows.allSatisfy { $0.cells[index].isEmpty }
            }
            for item in axis.items where view == "of-\(axis.key) \(item.key)" {
                return !rows.contains { $0.cells[index].contains { $0.of == item.key } }
            }
        }
        return rows.isEmpty
    }
}
