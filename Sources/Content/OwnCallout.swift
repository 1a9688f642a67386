/// A box of a site's own, which pages write as `> [!NAME]`.
package struct OwnCallout: Sendable, Hashable {
    /// The built-in box that it looks and behaves like.
    package enum Look: String, Sendable, Hashable, CaseIterable {
        case info, warning, details
    }

    /// In capitals, as in the mark.
    package let name: String
    package let look: Look
    /// The title of a box that has none of its own.
    package let title: String?

    package init(name: String, look: Look, title: String? = nil) {
        self.name = name
        self.look = look
        self.title = title
    }
}
