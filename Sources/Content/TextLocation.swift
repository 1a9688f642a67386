/// The place of a text: a file and a line of it.
package struct TextLocation: Sendable, Hashable {
    /// The path from the site's root, for example `content/types/index.md`.
    package let file: String
    /// The line, counted from the file's first, front matter included; nil for the file as a whole.
    package let line: Int?

    package init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    /// The same file, some lines further down.
    package func below(_ lines: Int) -> TextLocation {
        TextLocation(file: file, line: line.map { $0 + lines })
    }
}
