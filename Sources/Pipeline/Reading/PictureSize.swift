import Content

extension Picture {
    /// The head of a file in which the size of a picture must stand.
    static let headSize = 1024 * 1024

    /// What the first bytes of a file say; the name only decides what the file claims to be.
    static func facts(ofFile name: String, head: [UInt8]) -> Facts {
        let size: Size?
        switch name.split(separator: ".").last?.lowercased() {
        case "png": size = png(head)
        case "jpg", "jpeg": size = jpeg(head)
        case "svg": size = SVGSize(head).size
        default: return .notAPicture
        }
        return size.map(Facts.picture) ?? .unreadable
    }

    static func isPicture(_ name: String) -> Bool {
        ["png", "jpg", "jpeg", "svg"].contains(name.split(separator: ".").last?.lowercased() ?? "")
    }

    /// Width and height are the first two fields of the IHDR chunk (PNG specification, 11.2.1).
    private static func png(_ head: [UInt8]) -> Size? {
        let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
        guard head.starts(with: signature), head.count >= 24,
            head[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        return size(width: number(head, at: 16, 4), height: number(head, at: 20, 4))
    }

    /// Height and width follow the precision in a start-of-frame segment (ITU-T T.81, B.2.2).
    private static func jpeg(_ head: [UInt8]) -> Size? {
        guard head.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 9 < head.count {
            guard head[index] == 0xFF else { return nil }
            let marker = head[index + 1]
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
                index += marker == 0xFF ? 1 : 2
                continue
            }
            // C4, C8 and CC are tables and extensions, not frames.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return size(
                    width: number(head, at: index + 7, 2), height: number(head, at: index + 5, 2))
            }
            index += 2 + number(head, at: index + 2, 2)
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], at index: Int, _ count: Int) -> Int {
        bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func size(width: Int, height: Int) -> Size? {
        width > 0 && height > 0 ? Size(width: width, height: height) : nil
    }
}

/// The size of an SVG: its width and height, or else its viewBox (SVG 2, section 8.2).
private struct SVGSize {
    let size: Picture.Size?

    init(_ head: [UInt8]) {
        let text = Self.withoutComments(String(decoding: head, as: UTF8.self))
        guard let start = text.firstRange(of: "<svg"),
            let end = text[start.upperBound...].firstIndex(of: ">")
        else {
            size = nil
            return
        }
        let tag = text[start.upperBound..<end]
        let box =
            Self.attribute("viewBox", of: tag)?
            .split { $0 == " " || $0 == "," || $0.isNewline }.compactMap { Double($0) } ?? []
        let width = Self.pixels(Self.attribute("width", of: tag)) ?? (box.count == 4 ? box[2] : nil)
        let height =
            Self.pixels(Self.attribute("height", of: tag)) ?? (box.count == 4 ? box[3] : nil)
        guard let width, let height, (1...100_000).contains(width), (1...100_000).contains(height)
        else {
            size = nil
            return
        }
        size = Picture.Size(width: Int(width.rounded()), height: Int(height.rounded()))
    }

    private static func withoutComments(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<!--"),
            let end = rest[start.upperBound...].firstRange(of: "-->")
        {
            kept += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        var rest = tag
        while let found = rest.firstRange(of: name) {
            let isWhole = rest[..<found.lowerBound].last?.isWhitespace ?? false
            rest = rest[found.upperBound...]
            let value = rest.drop { $0.isWhitespace }
            guard isWhole, value.first == "=" else { continue }
            let quoted = value.dropFirst().drop { $0.isWhitespace }
            guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
            return String(quoted.dropFirst().prefix { $0 != quote })
        }
        return nil
    }

    /// A length in pixels; a percentage or another unit says nothing that can be relied on.
    private static func pixels(_ length: String?) -> Double? {
        guard let length else { return nil }
        return Double(length.hasSuffix("px") ? String(length.dropLast(2)) : length)
    }
}
