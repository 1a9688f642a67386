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

    /// Why a picture cannot be shown.
    public enum Damage: Sendable, Hashable {
        /// Its bytes say no size, or one that no picture has.
        case withoutSize
        case cutOff
        /// A drawing says neither its sides nor what they are drawn in.
        case drawingWithoutSize
        case drawingOfOneSide
        /// Its sides depend on where it is shown.
        case drawingOfRelativeSize
        case badViewBox

        /// A sentence that goes on after a colon.
        public var reason: String {
            switch self {
            case .withoutSize: "its size cannot be read, or cannot be"
            case .cutOff: "it ends too early, so that a part of it is missing"
            case .drawingWithoutSize: "it does not say how large it is"
            case .drawingOfOneSide: "it gives one of its sides, but not the other"
            case .drawingOfRelativeSize: "its width and height are no fixed lengths"
            case .badViewBox: "its viewBox does not hold four numbers that make a size"
            }
        }

        public var help: String {
            let example = "viewBox=\"0 0 300 200\""
            return switch self {
            case .withoutSize: "export it again"
            case .cutOff: "copy it again from where it is whole, or export it again"
            case .drawingWithoutSize:
                "write into its <svg> a width and a height, or what is drawn on, as in \(example)"
            case .drawingOfOneSide:
                "write into its <svg> both width and height, or add a viewBox, as in \(example)"
            case .drawingOfRelativeSize:
                "write width and height as numbers of pixels, or add a viewBox, as in \(example)"
            case .badViewBox: "write left, top, width and height, as in \(example)"
            }
        }
    }

    public enum Facts: Sendable, Hashable {
        case notAPicture
        case picture(Size)
        /// Named like a picture, but it cannot be shown as it is.
        case unreadable(Damage)
        /// Named like a picture, but never published; what is wrong is said of the file itself.
        case refused
    }
}
