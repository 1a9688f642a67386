import HoofbeatContent

/// What a file of `tables/` can hold.
extension DataReader {
    struct TableFields: Sendable {
        let rowsName = Field.required(
            "rows-name", .words, "The head of the column of rows, in a table by an axis.")
        let rowName = Field.text(
            "row-name", .words,
            "The head of that column in the table by row; without it there is no table by row.")
        let notice = Field.choice(
            "notice", Notice.self, among: Notice.afterEntries, "The text that follows every list.")
        let axes = Field.list(
            "axes", DataReader.axis.entry, "One or two axes of things that rows have to do with.")
        let rows = Field.list("rows", DataReader.row.entry, "The rows.")
    }

    struct AxisFields: Sendable {
        let key = Field.required(
            "key", .key, "The name of the axis, under which rows list their cells.")
        let name = Field.required(
            "name", .words, "The word for its items: the head of their column.")
        let caption = Field.required("caption", .words, "The caption of the table by this axis.")
        let detail = Field.text(
            "detail", .words, "The head of a further column, with the details of the items.")
        let items = Field.list("items", DataReader.axisItem.entry, "The items of the axis.")
    }

    struct AxisItemFields: Sendable {
        let key = Field.required("key", .key, "The name by which cells know the item.")
        let name = Field.required("name", .words, "Its name.")
        let detail = Field.text("detail", .markdown, "What is in the column of details.")
        let page = Field.text(
            "page", .page, "The page about it, which must show what the table says of it.")
    }

    struct RowFields: Sendable {
        let key = Field.required("key", .key, "The name of the row.")
        let name = Field.required("name", .words, "What readers see of it.")
        let group = Field.required(
            "group", .words, "The heading under which lists of more than seven rows show it.")
        let plain = Field.text("plain", .markdown, "What it is, in plain words, for the index.")
        let also = Field.texts("also", .others, "Other names, for the index.")
    }

    struct CellFields: Sendable {
        let of = Field.required("of", .key, "The key of the item of the axis.")
        let sources = Field.texts("sources", .source, isRequired: true, "What it rests on.")
        let note = Field.text("note", .markdown, "What is said behind the name of the row.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that it rests on.")
    }

    static let table = Declared("a table", TableFields())
    static let axis = Declared("an axis", AxisFields())
    static let axisItem = Declared("an item", AxisItemFields())
    static let row = Declared("a row", RowFields(), others: cells("AXIS"))
    static let cell = Declared("a cell", CellFields())

    /// The field of a row that holds its cells for an axis.
    static func cells(_ axis: String) -> FieldDeclaration {
        FieldDeclaration(
            name: axis, type: .entries(cell.entry),
            meaning: "The items of the axis with this key that the row has to do with.")
    }

    static let tableFile = DeclaredFile(
        "tables/NAME.yaml",
        for: """
            Things by one or two axes, such as symptoms by trigger and by time of day, so that \
            many lists are drawn from what is written once. The name of the file, in small \
            letters, digits and hyphens, is that of the block: `symptoms of-trigger neon-light`.
            """,
        .fields(table.entry),
        example: """
            rows-name: What you may notice
            row-name: Symptom
            notice: other-conditions
            axes:
              - key: trigger
                name: Trigger
                caption: Triggers and what they can start
                detail: Where it is found
                items:
                  - key: neon-light
                    name: Neon light
                    detail: in shops and offices
                    page: triggers/neon-light.md
            rows:
              - key: glowing-hands
                name: Glowing hands
                plain: Your hands give a warm glow in the dark.
                group: Skin
                trigger:
                  - of: neon-light
                    note: mostly in the evening
                    sources: [lee-2024]

            """)
}
