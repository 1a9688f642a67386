/// A table of things by one or two axes, such as symptoms by hormone and by part of the body: the
/// one place from which every list of them is drawn.
public struct CrossTable: Sendable, Hashable {
    /// One way to look at the rows.
    public struct Axis: Sendable, Hashable {
        public let key: String
        /// What its items are, as the head of their column.
        public let name: String
        /// What the table by this axis shows.
        public let caption: String
        /// The head of the column of their details; nil if they have none.
        public let detail: String?
        public var items: [Item]
        /// Where it stands in the table's file.
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
        /// Path of the page about it, below `content/`.
        public let page: String?
        /// Where the page is named in the table's file, or else where the item is.
        public let pageLine: Int

        public init(key: String, name: String, detail: String?, page: String?, pageLine: Int) {
            self.key = key
            self.name = name
            self.detail = detail
            self.page = page
            self.pageLine = pageLine
        }
    }

    /// That an item of an axis has to do with a row.
    public struct Cell: Sendable, Hashable {
        /// Key of the item.
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
        /// What it is, in plain words.
        public let plain: String?
        public let also: [String]
        public let group: String
        /// By axis, in the order of the axes.
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

    /// As blocks name it, and its file.
    public let name: String
    /// The head of the column of rows in a table by an axis.
    public var rowsName: String
    /// What one row is, as the head of its column in a table by row.
    public var rowName: String
    /// Follows every list that is drawn from it.
    public var notice: Notice?
    public var axes: [Axis] = []
    public var rows: [Row] = []

    public init(name: String, rowsName: String = "", rowName: String = "") {
        self.name = name
        self.rowsName = rowsName
        self.rowName = rowName
    }

    /// Path of its file from the site's root.
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
