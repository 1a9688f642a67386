/// A table of things by one or two axes, such as symptoms by illness and by part of the body. Every
/// list of these things is drawn from it.
public struct CrossTable: Sendable, Hashable {
    /// One way to look at the rows.
    public struct Axis: Sendable, Hashable {
        public let key: String
        /// The name for its items, which is the head of their column.
        public let name: String
        /// The caption of the table by this axis.
        public let caption: String
        /// The head of the column with details of its items; nil if they have none.
        public let detail: String?
        public var items: [Item]
        /// The line of the table's file where the axis begins.
        public let line: Int

        public init(
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

    public struct Item: Sendable, Hashable {
        public let key: String
        public let name: String
        public let detail: String?
        /// The path, below `content/`, of the page about the item.
        public let page: String?
        /// The line that names the page or, if none does, the line where the item begins.
        public let pageLine: Int

        public init(key: String, name: String, detail: String?, page: String?, pageLine: Int) {
            self.key = key
            self.name = name
            self.detail = detail
            self.page = page
            self.pageLine = pageLine
        }
    }

    /// Says that a row has to do with an item of an axis.
    public struct Cell: Sendable, Hashable {
        /// The key of the item.
        public let of: String
        public let note: String?
        /// Keys of references.
        public let sources: [String]
        public let facts: [String]

        public init(of: String, note: String?, sources: [String], facts: [String]) {
            self.of = of
            self.note = note
            self.sources = sources
            self.facts = facts
        }
    }

    public struct Row: Sendable, Hashable {
        public let key: String
        public let name: String
        /// The row in plain words.
        public let plain: String?
        public let also: [String]
        public let group: String
        /// The cells for each axis, in the order of the axes.
        public let cells: [[Cell]]

        public init(
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
    public let name: String
    /// The head of the column of rows, in a table by an axis.
    public var rowsName: String
    /// The word for a single row: the head of its column, in a table by row.
    public var rowName: String
    /// The notice that follows every list drawn from the table.
    public var notice: Notice?
    public var axes: [Axis] = []
    public var rows: [Row] = []

    public init(name: String, rowsName: String = "", rowName: String = "") {
        self.name = name
        self.rowsName = rowsName
        self.rowName = rowName
    }

    /// The path of the table's file from the site's root.
    public var file: String { "content/data/tables/\(name).yaml" }

    public var views: [String] {
        ["index"] + (rowName.isEmpty ? [] : ["by-row"]) + axes.map { "by-\($0.key)" }
            + axes.flatMap { axis in axis.items.map { "of-\(axis.key) \($0.key)" } }
    }

    /// Whether a view would show nothing.
    public func isEmpty(_ view: String) -> Bool {
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
