package struct TextSection: Sendable, Hashable {
    /// The heading above the text; nil before the first.
    package let heading: Heading?
    package let text: String

    package init(heading: Heading?, text: String) {
        self.heading = heading
        self.text = text
    }
}
