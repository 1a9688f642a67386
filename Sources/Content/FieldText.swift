/// A text that readers see and that is the value of a field: in front matter, in the settings or in
/// a data file.
public struct FieldText: Sendable, Hashable {
    /// How readers see it.
    public enum Manner: Sendable {
        /// Rendered, as the text of a page is.
        case markdown
        /// As it is written.
        case words
        /// As it is written, and not ours to word: names, titles and what readers type.
        case name
    }

    public let text: String
    /// Path from the site's root, as problems name it.
    public let file: String
    public let manner: Manner
    private let firstLine: Int
    private let keepsLines: Bool

    /// - Parameters:
    ///   - line: of the file, where the text begins.
    ///   - keepsLines: whether each line of the text is one of the file.
    public init(_ text: String, file: String, line: Int, keepsLines: Bool, _ manner: Manner) {
        self.text = text
        self.file = file
        self.manner = manner
        firstLine = line
        self.keepsLines = keepsLines
    }

    /// Whether an empty line of the file has become the end of a line, as YAML has it, though a
    /// second paragraph was meant.
    public var hidesParagraph: Bool { !keepsLines && text.utf8.contains(UInt8(ascii: "\n")) }

    /// The line of the file that holds a line of the text; both count from 1.
    public func line(_ own: Int) -> Int {
        keepsLines ? firstLine + own - 1 : firstLine
    }
}
