/// The words that readers find in a file beside the pages: in a drawing, a text, a table or a
/// document that they open.
package struct FileWords: Sendable, Hashable {
    package enum Form: Sendable {
        /// Paragraphs with empty lines between them.
        case paragraphs
        /// Pieces that belong together wherever they stand: labels of a drawing, captions.
        case pieces
        /// A table in CSV (RFC 4180).
        case table
    }

    /// In UTF-8. Each of its lines is a line of the file, unless `hasLines` is false.
    package let bytes: [UInt8]
    package let form: Form
    /// Whether the file is a text, so that a line of it can be named.
    package let hasLines: Bool

    package init(_ bytes: [UInt8], _ form: Form, hasLines: Bool = true) {
        self.bytes = bytes
        self.form = form
        self.hasLines = hasLines
    }
}
