/// The first folder of EXIF data, and the GPS folder that it points to (CIPA DC-008, sections 4.6.2
/// and 4.6.6; TIFF 6.0, section 2).
struct Exif {
    private let bytes: ArraySlice<UInt8>
    private let isLittleEndian: Bool

    /// The marks that the data begin with, by the order of the bytes in a number.
    static let littleEndian: [UInt8] = [0x49, 0x49, 0x2A, 0]
    static let bigEndian: [UInt8] = [0x4D, 0x4D, 0, 0x2A]

    /// - Parameter bytes: the data from the mark of their byte order on.
    init?(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: Self.littleEndian) {
            isLittleEndian = true
        } else if bytes.starts(with: Self.bigEndian) {
            isLittleEndian = false
        } else {
            return nil
        }
    }

    var hasPlace: Bool {
        let pointer = 0x8825
        // Latitude and longitude of the camera, or of what it pointed at.
        let places: Set = [2, 4, 0x14, 0x16]
        guard let entry = entry(pointer), let folder = number(at: entry + 8, 4) else {
            return false
        }
        return entries(at: folder).contains { places.contains($0.tag) }
    }

    /// Whether the picture is shown turned by a quarter, so that width and height change places
    /// (Orientation, 5 to 8).
    var turnsSides: Bool {
        let orientation = 0x0112
        return entry(orientation).flatMap { number(at: $0 + 8, 2) }
            .map { (5...8).contains($0) } ?? false
    }

    /// The place where an entry of the first folder begins.
    private func entry(_ tag: Int) -> Int? {
        number(at: 4, 4).flatMap { first in entries(at: first).first { $0.tag == tag }?.place }
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
