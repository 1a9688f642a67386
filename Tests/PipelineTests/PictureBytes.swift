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

    static func svg(_ attributes: String) -> [UInt8] {
        let name = "http://www.w3.org/2000/svg"
        return Array(
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"\(name)\" \(attributes)><g/></svg>".utf8)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(value >> (8 * $0) & 255) }
    }

    private static func zeros(_ count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: count)
    }
}
