/// A small picture that browsers show beside the title of a page.
public struct SiteIcon: Sendable, Hashable {
    /// The colours of the screens for which an icon is made.
    public enum Mode: String, Sendable, Hashable {
        case light, dark
    }

    /// The path relative to the site's root.
    public let path: String
    /// The media type, such as `image/svg+xml`.
    public let mediaType: String
    /// The width and the height in pixels, as in `64x64`; nil for a drawing, which has any.
    public let sizes: String?
    /// The mode of the reader's screen that it is for; nil for any.
    public let mode: Mode?

    package init(path: String, mediaType: String, sizes: String? = nil, mode: Mode? = nil) {
        self.path = path
        self.mediaType = mediaType
        self.sizes = sizes
        self.mode = mode
    }
}
