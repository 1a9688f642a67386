import Content
import Pipeline
import TestSupport
import Testing

@Suite("A photograph that tells where it was taken") struct PicturePlaceTests {
    /// The first folder has an entry that leads to that of GPS, which has one entry.
    private static func exif(isLittleEndian: Bool, tag: Int) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 255) }
            return isLittleEndian ? bytes : bytes.reversed()
        }
        func folder(_ tag: Int, _ value: Int) -> [UInt8] {
            number(1, 2) + number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4)
                + number(0, 4)
        }
        return Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
            + folder(0x8825, 26) + folder(tag, 0)
    }

    private static func jpeg(_ segment: [UInt8]) -> [UInt8] {
        let size = segment.count + 2
        let picture = PictureBytes.jpeg(4, 3)
        return picture[..<2] + [0xFF, 0xE1, UInt8(size >> 8), UInt8(size & 255)] + segment
            + picture[2...]
    }

    private func problems(_ name: String, _ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite(["content/a.md": TestSite.page("A", body: "[a photo](\(name))\n")])
        try site.write("content/" + name, bytes: bytes)
        let found = try site.builder().check().problems.filter { $0.severity != .note }
        #expect(found.allSatisfy { $0.help?.contains("exiftool -gps:all=") == true })
        return found.map(TestSite.short)
    }

    @Test("in its EXIF data, of either byte order", arguments: [true, false], [2, 4, 0x16])
    func exif(isLittleEndian: Bool, tag: Int) throws {
        let exif = Self.exif(isLittleEndian: isLittleEndian, tag: tag)
        let marked = Array("Exif\0\0".utf8) + exif
        #expect(try problems("a.jpg", Self.jpeg(marked)) == ["picture-has-place content/a.jpg"])
        let png = PictureBytes.png(4, 3) + [0, 0, 0, UInt8(exif.count)] + Array("eXIf".utf8) + exif
        #expect(try problems("a.png", png) == ["picture-has-place content/a.png"])
        let webp = PictureBytes.webp(4, 3, flags: 8, PictureBytes.chunk("EXIF", exif))
        #expect(try problems("a.webp", webp) == ["picture-has-place content/a.webp"])
        // Behind the length of what is before them, which is nothing.
        let avif = PictureBytes.avif(4, 3) + [0, 0, 0, 0] + exif
        #expect(try problems("a.avif", avif) == ["picture-has-place content/a.avif"])
    }

    @Test("in its XMP data")
    func xmp() throws {
        let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='1'/>".utf8)
        #expect(try problems("a.jpg", Self.jpeg(xmp)) == ["picture-has-place content/a.jpg"])
    }

    @Test("is told from one that does not, or that is damaged")
    func without() throws {
        let version = Self.exif(isLittleEndian: true, tag: 0)
        #expect(try problems("a.jpg", Self.jpeg(Array("Exif\0\0".utf8) + version)) == [])
        for count in 0..<44 {
            let cut = Self.exif(isLittleEndian: false, tag: 2).prefix(count)
            _ = try problems("a.jpg", Self.jpeg(Array("Exif\0\0".utf8) + cut))
        }
    }
}
