import Content

/// Sizes as the first bytes of a picture say them; nil if they say none, or one that cannot be.
extension Picture {
    /// Width and height are the first two fields of the IHDR chunk (PNG specification, 11.2.1).
    static func size(ofPNG head: [UInt8]) -> Size? {
        let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
        guard head.starts(with: signature), head.count >= 24,
            head[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        return size(width: number(head, at: 16, 4), height: number(head, at: 20, 4))
    }

    /// Height and width follow the precision in a start-of-frame segment (ITU-T T.81, B.2.2).
    static func size(ofJPEG head: [UInt8]) -> Size? {
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
        Size(checking: Double(width), Double(height))
    }
}
