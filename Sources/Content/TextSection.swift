public struct TextSection: Sendable, Hashable {
    /// nil before the first heading.
    public let heading: Heading?
    public let text: String

    public init(heading: Heading?, text: String) {
        self.heading = heading
        self.text = text
    }
}
