import HoofbeatContent
import HoofbeatText

/// The size of an SVG: its width and height, or else its viewBox (SVG 2, section 8.2).
struct SVGSize {
    let facts: Picture.Facts

    /// - Parameter attributes: those of the outermost element, with their names in lower case.
    init(_ attributes: [(name: String, value: ArraySlice<UInt8>)]) {
        func value(_ name: String) -> String? {
            attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
        }
        let written = (width: value("width"), height: value("height"), box: value("viewbox"))
        let box =
            written.box?.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) } ?? []
        let sides = (Self.pixels(written.width), Self.pixels(written.height))
        let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
        let size: Picture.Size?
        switch sides {
        case (let width?, let height?): size = Picture.Size(checking: width, height)
        // With one side and a viewBox, the other side follows from the shape (CSS Images 3, section
        // 5.3).
        case (let width?, nil) where hasBox:
            size = Picture.Size(checking: width, width / box[2] * box[3])
        case (nil, let height?) where hasBox:
            size = Picture.Size(checking: height / box[3] * box[2], height)
        case (nil, nil) where hasBox: size = Picture.Size(checking: box[2], box[3])
        default:
            facts = .unreadable(Self.damage(written.width, written.height, box: written.box))
            return
        }
        facts = size.map(Picture.Facts.picture) ?? .unreadable(.withoutSize)
    }

    /// Says why a drawing has no size: it gives neither both sides in pixels nor a viewBox to
    /// reckon from.
    private static func damage(
        _ width: String?, _ height: String?, box: String?
    ) -> Picture.Damage {
        if box != nil { return .badViewBox }
        switch (width, height) {
        case (nil, nil): return .drawingWithoutSize
        case (_?, _?): return .drawingOfRelativeSize
        default: return .drawingOfOneSide
        }
    }

    /// A length in pixels; nil for a percentage or a unit that depends on a font, since the result
    /// would differ from page to page.
    private static func pixels(_ length: String?) -> Double? {
        guard let length = length?.trimmingBlanks.lowercased() else { return nil }
        if let number = Double(length) { return number }
        return Double(length.dropLast(2)).flatMap { number in
            unitPixels[String(length.suffix(2))].map { number * $0 }
        }
    }

    /// The number of pixels in each unit (CSS Values 4, section 6.2).
    private static let unitPixels = [
        "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96.0 / 72, "pc": 16,
    ]
}

extension Picture.Size {
    /// nil for sides that no picture has: no program could show one of more than 100,000 pixels.
    init?(checking width: Double, _ height: Double) {
        let sensible = 1.0...100_000.0
        guard sensible.contains(width), sensible.contains(height) else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}
