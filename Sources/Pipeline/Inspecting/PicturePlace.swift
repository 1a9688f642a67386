import Text

/// Whether a picture says where it was taken: in its EXIF data or in its XMP data.
///
/// JPEG, PNG, WebP and AVIF wrap these data differently, but the data themselves look alike, so
/// they are searched for in the whole file.
enum PicturePlace {
    static func isToldBy(_ bytes: [UInt8]) -> Bool {
        // XMP is text (Adobe, XMP Specification, part 2, “Exif schema for GPS properties”).
        if bytes.holds("GPSLatitude") || bytes.holds("GPSLongitude") { return true }
        return [Exif.littleEndian, Exif.bigEndian].contains { isInExif(bytes, beginningWith: $0) }
    }

    private static func isInExif(_ bytes: [UInt8], beginningWith mark: [UInt8]) -> Bool {
        var rest = bytes[...]
        // A picture has one, and perhaps one more for each small picture in it.
        for _ in 0..<16 {
            guard let found = rest.firstPlace(of: mark) else { return false }
            rest = rest[found...]
            if Exif(rest)?.hasPlace == true { return true }
            rest = rest.dropFirst(mark.count)
        }
        return false
    }
}
