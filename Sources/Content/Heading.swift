public struct Heading: Sendable, Hashable {
    /// The level from 1 to 6.
    public let level: Int
    public let id: String
    public let text: String
    public let line: Int

    public init(level: Int, id: String, text: String, line: Int) {
        self.level = level
        self.id = id
        self.text = text
        self.line = line
    }
}
