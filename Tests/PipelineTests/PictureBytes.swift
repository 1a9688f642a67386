/// The bytes of small pictures, as far as a reader of their size looks.
enum PictureBytes {
    /// A signature, an IHDR chunk and the end (PNG specification, 5.2 and 11.2.1).
    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
        let header = number(13, 4) + Array("IHDR".utf8) + number(width, 4) + number(height, 4)
        let rest: [UInt8] = [8, 2, 0, 0, 0] + number(0, 4)
        return signature + header + rest + number(0, 4) + Array("IEND".utf8) + number(0, 4)
    }

    /// With an application segment and a table before the frame (ITU-T T.81, B.1 and B.2).
    static func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC0) -> [UInt8] {
        let start: [UInt8] = [0xFF, 0xD8]
        let application = [0xFF, 0xE0] + number(16, 2) + Array("JFIF\0".utf8) + zeros(9)
        let table = [0xFF, 0xC4] + number(6, 2) + zeros(4)
        // A marker may be preceded by any number of fill bytes.
        let begin = [0xFF, 0xFF, frame] + number(11, 2) + [8]
        return start + application + table + begin + number(height, 2) + number(width, 2)
            + [1, 1, 17, 0] + [0xFF, 0xDA] + zeros(8) + [0xFF, 0xD9]
    }

    /// EXIF data of big-endian numbers that say how the picture is turned (CIPA DC-008, 4.6.4).
    static func exif(orientation: Int) -> [UInt8] {
        Array("MM".utf8) + number(42, 2) + number(8, 4) + number(1, 2) + number(0x112, 2)
            + number(3, 2) + number(1, 4) + number(orientation, 2) + zeros(6)
    }

    static func jpeg(_ width: Int, _ height: Int, orientation: Int) -> [UInt8] {
        let exif = Array("Exif\0\0".utf8) + exif(orientation: orientation)
        let picture = jpeg(width, height)
        return picture[..<2] + [0xFF, 0xE1] + number(exif.count + 2, 2) + exif + picture[2...]
    }

    /// With one more chunk behind the header.
    static func png(_ width: Int, _ height: Int, _ chunk: String, _ data: [UInt8]) -> [UInt8] {
        let picture = png(width, height)
        return picture[..<33] + number(data.count, 4) + Array(chunk.utf8) + data + number(0, 4)
            + picture[33...]
    }

    /// With a palette of two colours, a comment, and pictures of one dot (GIF89a).
    static func gif(_ width: Int, _ height: Int, pictures: Int = 1) -> [UInt8] {
        let comment = [0x21, 0xFE, 3] + Array("a,b".utf8) + [0]
        let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80] + zeros(6) + [2, 2, 68, 1, 0]
        return Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0x80, 0, 0] + zeros(6)
            + comment + (0..<pictures).flatMap { _ in picture } + [0x3B]
    }

    /// Lossy.
    static func webp(_ width: Int, _ height: Int) -> [UInt8] {
        let frame = [0, 0, 0, 0x9D, 0x01, 0x2A] + little(width | 0x4000, 2) + little(height, 2)
        return riff(chunk("VP8 ", frame))
    }

    static func losslessWebP(_ width: Int, _ height: Int) -> [UInt8] {
        riff(chunk("VP8L", [0x2F] + little((width - 1) | (height - 1) << 14 | 1 << 28, 4)))
    }

    /// Extended, with other chunks behind the header.
    static func webp(_ width: Int, _ height: Int, flags: UInt8, _ rest: [UInt8]) -> [UInt8] {
        let header = [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        return riff(chunk("VP8X", header) + rest)
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(data.count, 4) + data + zeros(data.count % 2)
    }

    private static func riff(_ chunks: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }

    /// With a small alpha picture before the one that it is about.
    static func avif(
        _ width: Int, _ height: Int, turn: UInt8? = nil, brands: String = "avif0000mif1miaf"
    ) -> [UInt8] {
        let properties =
            box("ispe", zeros(4) + number(8, 4) + number(9, 4))
            + box("ispe", zeros(4) + number(width, 4) + number(height, 4))
            + (turn.map { box("irot", [$0]) } ?? [])
        let own: [UInt8] = turn == nil ? [1, 0x82] : [2, 0x82, 0x83]
        let items = number(2, 4) + number(1, 2) + [1, 1] + number(2, 2) + own
        let parts = box("ipco", properties) + box("ipma", zeros(4) + items)
        let meta = box("pitm", zeros(4) + number(2, 2)) + box("iprp", parts)
        return box("ftyp", Array(brands.utf8)) + box("meta", zeros(4) + meta) + box("mdat", [0])
    }

    private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        number(content.count + 8, 4) + Array(type.utf8) + content
    }

    static func svg(_ attributes: String) -> [UInt8] {
        let name = "http://www.w3.org/2000/svg"
        return Array(
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"\(name)\" \(attributes)><g/></svg>".utf8)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(value >> (8 * $0) & 255) }
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        number(value, count).reversed()
    }

    private static func zeros(_ count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: count)
    }
}
