import HoofbeatText

/// Finds out whether a picture says where it was taken: in its EXIF, XMP or IPTC data.
///
/// JPEG, PNG, WebP and AVIF wrap these data differently, but the data themselves look alike, so
/// they are searched for in the whole file, and in what PNG files keep compressed.
enum PicturePlace {
    static func isToldBy(_ bytes: [UInt8]) -> Bool {
        isPlain(bytes) || PNGTexts(in: bytes).all.contains(where: isPlain)
    }

    /// Fields of XMP, which is text (Adobe, XMP Specification, part 2, “Exif schema for GPS
    /// properties”; IPTC Photo Metadata Standard 2023.2).
    private static let places = [
        "photoshop:City", "photoshop:State", "Iptc4xmpCore:Location", "Iptc4xmpExt:City",
        "Iptc4xmpExt:Sublocation",
    ]

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        if bytes.holds("GPSLatitude") || bytes.holds("GPSLongitude") { return true }
        if bytes.holds("ns.adobe.com/") || bytes.holds("photoshop:"),
            places.contains(where: { isFilled($0, in: bytes) })
        {
            return true
        }
        if isInIPTC(bytes) { return true }
        return [Exif.littleEndian, Exif.bigEndian].contains { isInExif(bytes, beginningWith: $0) }
    }

    private static func isInExif(_ bytes: [UInt8], beginningWith mark: [UInt8]) -> Bool {
        var rest = bytes[...]
        // A picture has EXIF data once, and small pictures inside it may have their own. The mark
        // may also occur by chance, but not often.
        for _ in 0..<16 {
            guard let found = rest.firstPlace(of: mark) else { return false }
            rest = rest[found...]
            if Exif(rest)?.hasPlace == true { return true }
            rest = rest.dropFirst(mark.count)
        }
        return false
    }

    /// Whether a field has a value, as in `photoshop:City="Bonn"` or `<photoshop:City>Bonn`.
    private static func isFilled(_ name: String, in bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        let name = Array(name.utf8)
        for _ in 0..<8 {
            guard let found = rest.firstPlace(of: name) else { return false }
            let isEnd = found > 0 && bytes[found - 1] == UInt8(ascii: "/")
            rest = rest[found...].dropFirst(name.count)
            if isEnd { continue }
            let next = rest.prefix(80).drop { "=\"'> \n\r\t".utf8.contains($0) }.first
            let isValue = rest.first == UInt8(ascii: "=") || rest.first == UInt8(ascii: ">")
            let isEmpty =
                next == UInt8(ascii: "<") || rest.starts(with: "=\"\"".utf8)
                || rest.starts(with: "=''".utf8)
            if isValue, !isEmpty { return true }
        }
        return false
    }

    /// Whether the Photoshop resource for IPTC data holds a city, a part of one, or a state
    /// (IPTC-NAA Information Interchange Model 4.2, 2:90, 2:92, 2:95).
    private static func isInIPTC(_ bytes: [UInt8]) -> Bool {
        let mark = Array("8BIM".utf8) + [4, 4]
        guard let start = bytes.firstPlace(of: mark) else { return false }
        // The resource has a name, padded to an even length together with its length byte, and then
        // four bytes for the length of its data.
        var place = start + mark.count
        guard place < bytes.count else { return false }
        place += (Int(bytes[place]) + 2) / 2 * 2 + 4
        while place + 5 <= bytes.count, bytes[place] == 0x1C {
            let size = Int(bytes[place + 3]) << 8 | Int(bytes[place + 4])
            if bytes[place + 1] == 2, [90, 92, 95].contains(bytes[place + 2]), size > 0 {
                return true
            }
            place += 5 + size
        }
        return false
    }
}
