/// What pages need to know about a picture.
package enum Picture {
    package struct Size: Sendable, Hashable {
        /// The width in CSS pixels.
        package let width: Int
        package let height: Int

        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// Why a picture cannot be shown.
    package enum Damage: Sendable, Hashable {
        /// Its bytes give no size, or one that no picture has.
        case withoutSize
        /// It has no byte.
        case empty
        case cutOff
        /// A drawing gives neither its width and height nor a viewBox.
        case drawingWithoutSize
        case drawingOfOneSide
        /// Its width and height depend on where it is shown.
        case drawingOfRelativeSize
        case badViewBox

        /// The reason as a sentence that goes on after a colon.
        package var reason: String {
            switch self {
            case .withoutSize: "its size cannot be read, or cannot be"
            case .empty: "the file is empty"
            case .cutOff: "it ends too early, so that a part of it is missing"
            case .drawingWithoutSize: "it does not say how large it is"
            case .drawingOfOneSide: "it gives one of its sides, but not the other"
            case .drawingOfRelativeSize: "its width and height are no fixed lengths"
            case .badViewBox: "its viewBox does not hold four numbers that make a size"
            }
        }

        package var help: String {
            let example = "viewBox=\"0 0 300 200\""
            return switch self {
            case .withoutSize, .empty: "export it again"
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

    package enum Facts: Sendable, Hashable {
        case notAPicture
        case picture(Size)
        /// A file named like a picture that cannot be shown as it is.
        case unreadable(Damage)
        /// A file named like a picture that is never published; what is wrong is reported for the
        /// file itself.
        case refused
    }
}
