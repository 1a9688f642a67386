/// A box of a site's own, which pages write as `> [!NAME]`.
public struct OwnCallout: Sendable, Hashable {
    /// The built-in box that it looks and behaves like.
    public enum Look: String, Sendable, Hashable, CaseIterable {
        case info, warning, details
    }

    /// In capitals, as in the mark.
    public let name: String
    public let look: Look
    /// The title of a box that has none of its own.
    public let title: String?

    public init(name: String, look: Look, title: String? = nil) {
        self.name = name
        self.look = look
        self.title = title
    }
}
