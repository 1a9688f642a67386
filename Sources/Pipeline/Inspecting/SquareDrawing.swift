import HoofbeatContent

/// A drawing in the middle of a square, on a ground of one colour.
///
/// A logo is made for the bar at the top, so on the bar's colour it can be seen in a browser with
/// light tabs and in one with dark tabs. Only the tag of the drawing's outermost element changes.
struct SquareDrawing {
    /// The drawing itself if it cannot be read.
    let bytes: [UInt8]

    /// - Parameters:
    ///   - width: the width of the drawing in pixels, needed if it has no `viewBox`.
    init(_ drawing: [UInt8], width: Int, height: Int, ground: Colour) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let drawing = drawing.starts(with: mark) ? Array(drawing.dropFirst(3)) : drawing
        bytes =
            Self.square(XMLScanner(drawing), Double(width), Double(height), ground) ?? drawing
    }

    private static func square(
        _ whole: XMLScanner, _ width: Double, _ height: Double, _ ground: Colour
    ) -> [UInt8]? {
        var scanner = whole
        while let token = try? scanner.next() {
            guard case .start(let name, let isEmpty) = token else { continue }
            let attributes = scanner.attributes
            guard !isEmpty, (try? scanner.next()) != nil else { return nil }
            let box = attributes.first { scanner.text($0.name) == "viewBox" }
            let sides = attributes.filter { ["width", "height"].contains(scanner.text($0.name)) }
            let written = box.map { numbers(in: scanner.bytes[$0.value]) }
            let area = written ?? [0, 0, width, height]
            guard area.count == 4 else { return nil }
            let side = max(area[2], area[3])
            let (left, top) = (area[0] - (side - area[2]) / 2, area[1] - (side - area[3]) / 2)
            let square = "\(left) \(top) \(side) \(side)"
            var edits = sides.map { ($0.value, "\(side)") }
            if let box {
                edits.append((box.value, square))
            } else {
                edits.append((name.upperBound..<name.upperBound, " viewBox=\"\(square)\""))
            }
            let element = scanner.text(name)
            let prefix = element.lastIndex(of: ":").map { String(element[...$0]) } ?? ""
            let behind = """
                <\(prefix)rect x="\(left)" y="\(top)" width="\(side)" height="\(side)" \
                style="fill:\(ground.hex);stroke:none"/>
                """
            // The next token begins where the tag ends.
            edits.append((scanner.start..<scanner.start, behind))
            return edited(scanner.bytes, edits)
        }
        return nil
    }

    private static func numbers(in value: ArraySlice<UInt8>) -> [Double] {
        String(decoding: value, as: UTF8.self)
            .split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
    }

    private static func edited(_ bytes: [UInt8], _ edits: [(Range<Int>, String)]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for (range, text) in edits.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
            result += bytes[copied..<range.lowerBound]
            result += text.utf8
            copied = range.upperBound
        }
        return result + bytes[copied...]
    }
}
