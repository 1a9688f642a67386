/// Whether a picture says where it was taken: in its EXIF data or in its XMP data.
///
/// JPEG, PNG, WebP and AVIF wrap these data differently, but the data themselves look alike, so
/// they are searched for in the whole file.
enum PicturePlace {
    static func isToldBy(_ bytes: [UInt8]) -> Bool {
        // XMP is text (Adobe, XMP Specification, part 2, “Exif schema for GPS properties”).
        if bytes.holds("GPSLatitude") || bytes.holds("GPSLongitude") { return true }
        return isInExif(bytes, after: "Exif\0\0", skipping: 0)
            || isInExif(bytes, after: "eXIf", skipping: 0)
            || isInExif(bytes, after: "EXIF", skipping: 4)
    }

    /// - Parameter skipping: bytes between the mark and the data, such as their length.
    private static func isInExif(_ bytes: [UInt8], after mark: String, skipping: Int) -> Bool {
        var rest = bytes[...]
        // A picture has one, and perhaps one more for each small picture in it.
        for _ in 0..<16 {
            guard let found = rest.firstPlace(of: Array(mark.utf8)) else { return false }
            rest = rest[(found + mark.utf8.count)...]
            if Exif(rest.dropFirst(skipping))?.hasPlace == true { return true }
        }
        return false
    }
}
