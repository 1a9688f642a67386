import Content

/// The size of an SVG: its width and height, or else its viewBox (SVG 2, section 8.2).
struct SVGSize {
    let size: Picture.Size?

    /// - Parameter attributes: of the outermost element, with their names in lower case.
    init(_ attributes: [(name: String, value: ArraySlice<UInt8>)]) {
        func value(_ name: String) -> String? {
            attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
        }
        let box =
            value("viewbox")?.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) } ?? []
        let width = Self.pixels(value("width")) ?? (box.count == 4 ? box[2] : nil)
        let height = Self.pixels(value("height")) ?? (box.count == 4 ? box[3] : nil)
        size = width.flatMap { width in
            height.flatMap { Picture.Size(checking: width, $0) }
        }
    }

    /// A length in pixels; a percentage or another unit says nothing that can be relied on.
    private static func pixels(_ length: String?) -> Double? {
        guard let length else { return nil }
        return Double(length.hasSuffix("px") ? String(length.dropLast(2)) : length)
    }
}

extension Picture.Size {
    /// nil for what no picture is: no program could show one of more than 100,000 pixels.
    init?(checking width: Double, _ height: Double) {
        let sensible = 1.0...100_000.0
        guard sensible.contains(width), sensible.contains(height) else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}
