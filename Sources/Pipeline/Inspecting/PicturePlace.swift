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

/// The first folder of EXIF data, and the one of GPS that it names (CIPA DC-008, sections 4.6.2 and
/// 4.6.6; TIFF 6.0, section 2).
private struct Exif {
    private let bytes: ArraySlice<UInt8>
    private let isLittleEndian: Bool

    init?(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) {
            isLittleEndian = true
        } else if bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
            isLittleEndian = false
        } else {
            return nil
        }
    }

    var hasPlace: Bool {
        let pointer = 0x8825
        // Latitude and longitude of the camera, or of what it looked at.
        let places: Set = [2, 4, 0x14, 0x16]
        guard let first = number(at: 4, 4),
            let entry = entries(at: first).first(where: { $0.tag == pointer }),
            let folder = number(at: entry.place + 8, 4)
        else { return false }
        return entries(at: folder).contains { places.contains($0.tag) }
    }

    private func entries(at place: Int) -> [(tag: Int, place: Int)] {
        guard let count = number(at: place, 2) else { return [] }
        return (0..<count).compactMap { index in
            let entry = place + 2 + 12 * index
            return number(at: entry, 2).map { ($0, entry) }
        }
    }

    private func number(at place: Int, _ count: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        let start = bytes.startIndex + place
        let part = bytes[start..<start + count]
        return isLittleEndian
            ? part.reversed().reduce(0) { $0 << 8 | Int($1) }
            : part.reduce(0) { $0 << 8 | Int($1) }
    }
}
