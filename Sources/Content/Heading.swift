/// A heading of a page.
public struct Heading: Sendable, Hashable {
    /// The level from 1 to 6.
    public let level: Int
    /// Its anchor.
    public let id: String
    /// Its words as plain text.
    public let text: String
    package let line: Int

    package init(level: Int, id: String, text: String, line: Int) {
        self.level = level
        self.id = id
        self.text = text
        self.line = line
    }
}
