/// What a page may refer to while it is drafted: settings and data, but no other page.
public final class Library: Sendable {
    public let settings: Settings
    public let words: Words
    /// Every file below `content/` that is not a page, by its path.
    public let files: [String: Picture.Facts]

    public init(settings: Settings, words: Words, files: [String: Picture.Facts] = [:]) {
        self.settings = settings
        self.words = words
        self.files = files
    }
}

/// What a page needs to know of a picture.
public enum Picture {
    public struct Size: Sendable, Hashable {
        /// In CSS pixels.
        public let width: Int
        public let height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    public enum Facts: Sendable, Hashable {
        case notAPicture
        case picture(Size)
        /// Named like a picture, but its size could not be read.
        case unreadable
    }
}
