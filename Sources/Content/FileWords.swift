/// The words that readers find in a file beside the pages: in a drawing, a text, a table or a
/// document that they open.
package struct FileWords: Sendable, Hashable {
    package enum Form: Sendable {
        /// A plain text, which may hold signs of Markdown.
        case markdown
        /// Paragraphs with empty lines between them.
        case paragraphs
        /// Pieces that belong together wherever they stand: labels of a drawing, captions.
        case pieces
        /// A table in CSV (RFC 4180).
        case table
        /// Paragraphs and tables of a document, divided by `Mark`s.
        case document
    }

    /// What divides the words of a document. No text of XML holds these characters.
    package enum Mark {
        /// Ends a paragraph or a table.
        package static let block: UInt8 = 0x1D
        /// Ends a row of a table. What stands above a table is a row with one cell.
        package static let row: UInt8 = 0x1E
        /// Ends a cell.
        package static let cell: UInt8 = 0x1F
    }

    /// In UTF-8. Each line is a line of the file, unless `hasLines` is false.
    ///
    /// Whether a blank is seen where an element begins or ends depends on how a program draws it.
    /// So files with markup have two readings: with a blank at each such place, and with none.
    package let readings: [[UInt8]]
    package let form: Form
    /// The values of a file of data below their names, as a `document` divides rows and cells;
    /// empty for other files.
    package let namedValues: [UInt8]
    /// Whether the file is a text, so that a line of it can be named.
    package let hasLines: Bool

    package init(
        _ readings: [UInt8]..., form: Form, namedValues: [UInt8] = [], hasLines: Bool = true
    ) {
        self.readings = readings
        self.namedValues = namedValues
        self.form = form
        self.hasLines = hasLines
    }
}
