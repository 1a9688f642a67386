public struct TextSection: Sendable, Hashable {
    /// The heading above the text; nil before the first.
    public let heading: Heading?
    public let text: String

    public init(heading: Heading?, text: String) {
        self.heading = heading
        self.text = text
    }
}
