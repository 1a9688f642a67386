/// The text of a field that readers see: of front matter, of the settings or of a data file.
package struct FieldText: Sendable, Hashable {
    /// How readers see the text.
    package enum Manner: Sendable {
        /// Rendered like the text of a page.
        case markdown
        /// Exactly as it is written.
        case words
        /// Exactly as it is written, and in words that the guide did not choose: names, titles,
        /// what readers type.
        case name
    }

    package let text: String
    /// The path from the site's root, which problems name.
    package let file: String
    package let manner: Manner
    private let firstLine: Int
    private let keepsLines: Bool

    /// - Parameters:
    ///   - line: the line of the file where the text begins.
    ///   - keepsLines: whether each line of the text is a line of the file.
    package init(_ text: String, file: String, line: Int, keepsLines: Bool, _ manner: Manner) {
        self.text = text
        self.file = file
        self.manner = manner
        firstLine = line
        self.keepsLines = keepsLines
    }

    /// Whether YAML has turned an empty line into the end of a line, although a second paragraph
    /// was meant.
    package var hidesParagraph: Bool { !keepsLines && text.utf8.contains(UInt8(ascii: "\n")) }

    /// The line of the file that holds a line of the text; both count from 1.
    package func line(_ own: Int) -> Int {
        keepsLines ? firstLine + own - 1 : firstLine
    }
}
