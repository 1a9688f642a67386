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
        /// Named like a picture, but never published; what is wrong is said of the file itself.
        case refused
    }
}
