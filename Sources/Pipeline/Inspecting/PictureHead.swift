import HoofbeatContent
import HoofbeatText

/// What a picture says of itself in its bytes.
struct PictureHead {
    /// The size at which browsers show it; nil if it has none, or none that can be read.
    let size: Picture.Size?
    /// Whether it moves or may move.
    let isAnimated: Bool
    /// Whether the file is complete. Of a copy that broke off, browsers show a strip or nothing.
    let isWhole: Bool

    init(size: Picture.Size?, isAnimated: Bool = false, isWhole: Bool) {
        self.size = size
        self.isAnimated = isAnimated
        self.isWhole = isWhole
    }

    /// Why it cannot be shown.
    var damage: Picture.Damage? { isWhole ? size == nil ? .withoutSize : nil : .cutOff }

    /// nil for anything but a picture of pixels.
    init?(_ bytes: [UInt8], _ content: FileContent) {
        switch content {
        case .png: self = Self.png(bytes)
        case .jpeg: self = Self.jpeg(bytes)
        case .gif: self = Self.gif(bytes)
        case .webp: self = Self.webp(bytes)
        case .avif: self = AVIFBoxes(bytes).head
        default: return nil
        }
    }

    /// Reads a PNG. Width and height are the first two fields of the IHDR chunk; acTL says how many
    /// pictures follow one another (PNG specification, third edition, 11.2.1 and 11.3.6.1).
    private static func png(_ bytes: [UInt8]) -> PictureHead {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else {
            return PictureHead(size: nil, isWhole: false)
        }
        var (turns, frames, isWhole) = (false, 1, false)
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes.number(at: place, 4)
            let data = bytes[(place + 8)...].prefix(length)
            if bytes[(place + 4)...].starts(with: "eXIf".utf8) {
                turns = Exif(data)?.turnsSides ?? false
            } else if bytes[(place + 4)...].starts(with: "acTL".utf8), data.count >= 4 {
                frames = bytes.number(at: place + 8, 4)
            } else if bytes[(place + 4)...].starts(with: "IEND".utf8) {
                isWhole = true
                break
            }
            place += 12 + length
        }
        return PictureHead(
            size: size(bytes.number(at: 16, 4), bytes.number(at: 20, 4), turns),
            isAnimated: frames > 1, isWhole: isWhole)
    }

    /// Reads a JPEG. Height and width follow the precision in a start-of-frame segment (ITU-T T.81,
    /// B.2.2).
    private static func jpeg(_ bytes: [UInt8]) -> PictureHead {
        var place = 2
        var exif: Exif?
        while place + 9 < bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
                place += marker == 0xFF ? 1 : 2
                continue
            }
            // C4, C8 and CC mark tables and extensions, not frames.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                let (width, height) = (
                    bytes.number(at: place + 7, 2), bytes.number(at: place + 5, 2)
                )
                return PictureHead(
                    size: size(width, height, exif?.turnsSides ?? false),
                    isWhole: hasJPEGEnd(bytes, after: place))
            }
            let length = bytes.number(at: place + 2, 2)
            let segment = bytes[(place + 4)...].prefix(max(0, length - 2))
            if marker == 0xE1, exif == nil, segment.starts(with: "Exif\0\0".utf8) {
                exif = Exif(segment.dropFirst(6))
            }
            place += 2 + length
        }
        // There is no marker where one must be, or the file ends here.
        return PictureHead(size: nil, isWhole: place < bytes.count && bytes[place] != 0xFF)
    }

    /// Whether the end marker follows the scans (ITU-T T.81, B.1.1.2 and B.2.1). What comes after
    /// it, such as a second picture, does not matter.
    private static func hasJPEGEnd(_ bytes: [UInt8], after frame: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var place = frame
            while let mark = bytes.firstPlace(of: 0xFF, from: place), mark + 1 < bytes.count {
                switch bytes[mark + 1] {
                case 0xD9: return true
                case 0xFF: place = mark + 1
                // A stuffed byte of the picture, or a marker without a segment.
                case 0x00, 0x01, 0xD0...0xD8: place = mark + 2
                default:
                    guard mark + 3 < bytes.count else { return false }
                    place = mark + 2 + (Int(bytes[mark + 2]) << 8 | Int(bytes[mark + 3]))
                }
            }
            return false
        }
    }

    /// Reads a GIF: the size of the whole, and how many pictures are drawn into it (GIF89a,
    /// sections 18 to 26).
    private static func gif(_ bytes: [UInt8]) -> PictureHead {
        guard bytes.count >= 13 else { return PictureHead(size: nil, isWhole: false) }
        func table(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
        var place = 13 + table(bytes[10])
        var (pictures, isWhole) = (0, true)
        func skipBlocks() {
            while place < bytes.count, bytes[place] > 0 { place += 1 + Int(bytes[place]) }
            place += 1
        }
        while place < bytes.count {
            switch bytes[place] {
            case 0x2C where place + 9 < bytes.count:
                pictures += 1
                // The picture may have a colour table of its own; then comes a byte for the least
                // code size.
                place += 10 + table(bytes[place + 9]) + 1
                skipBlocks()
            case 0x21:
                place += 2
                skipBlocks()
            default:
                isWhole = bytes[place] != 0x2C
                place = bytes.count
            }
        }
        // Many files lack the final byte, and no browser needs it.
        isWhole = isWhole && pictures > 0 && place == bytes.count
        let (width, height) = (bytes.number(littleAt: 6, 2), bytes.number(littleAt: 8, 2))
        return PictureHead(
            size: size(width, height, false), isAnimated: pictures > 1, isWhole: isWhole)
    }

    /// Reads a WebP (RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1).
    private static func webp(_ bytes: [UInt8]) -> PictureHead {
        var sides: (width: Int, height: Int)?
        var (turns, isAnimated) = (false, false)
        var place = 12
        while place + 8 <= bytes.count {
            let length = bytes.number(littleAt: place + 4, 4)
            let data = place + 8
            let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
            switch name {
            case "VP8X" where data + 10 <= bytes.count:
                isAnimated = bytes[data] & 2 != 0
                sides = (
                    bytes.number(littleAt: data + 4, 3) + 1, bytes.number(littleAt: data + 7, 3) + 1
                )
            case "VP8 " where sides == nil && data + 10 <= bytes.count:
                guard bytes[(data + 3)...].starts(with: [0x9D, 0x01, 0x2A]) else { break }
                // The upper two bits suggest how to enlarge the picture.
                sides = (
                    bytes.number(littleAt: data + 6, 2) & 0x3FFF,
                    bytes.number(littleAt: data + 8, 2) & 0x3FFF
                )
            case "VP8L" where sides == nil && data + 5 <= bytes.count && bytes[data] == 0x2F:
                let bits = bytes.number(littleAt: data + 1, 4)
                sides = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
            case "ANIM", "ANMF": isAnimated = true
            case "EXIF":
                let exif = bytes[data...].prefix(length)
                let start = exif.starts(with: "Exif\0\0".utf8) ? 6 : 0
                turns = Exif(exif.dropFirst(start))?.turnsSides ?? false
            default: break
            }
            // A chunk of odd length is followed by a byte of padding.
            place = data + length + length % 2
        }
        // The file says at its beginning how many bytes follow.
        let isWhole = bytes.count >= 12 && bytes.number(littleAt: 4, 4) + 8 <= bytes.count
        return PictureHead(
            size: sides.flatMap { size($0.width, $0.height, turns) }, isAnimated: isAnimated,
            isWhole: isWhole)
    }

    /// - Parameter turns: whether width and height change places.
    static func size(_ width: Int, _ height: Int, _ turns: Bool) -> Picture.Size? {
        turns
            ? Picture.Size(checking: Double(height), Double(width))
            : Picture.Size(checking: Double(width), Double(height))
    }
}

extension [UInt8] {
    /// A number with its most significant byte first, all of whose bytes must be there.
    func number(at place: Int, _ count: Int) -> Int {
        self[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number with its least significant byte first, all of whose bytes must be there.
    func number(littleAt place: Int, _ count: Int) -> Int {
        self[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
