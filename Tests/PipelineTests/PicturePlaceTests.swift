import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

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
        let page = TestSite.page("A", body: "See [a photo](\(name)).\n")
        let site = try TestSite(["content/a.md": page])
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

    /// `exif:GPSLatitude` in XMP, packed with a fixed and with a dynamic code (RFC 1951).
    private static let packed = [
        "78dab3a95048adc84cb3720f08f6492cc92c294d49b5553735d03131f153d7b703009a390920",
        "78da258fbb0a02410c457f65bb3482934ce611716c6d4404bf60c115b65f613f7f6f62778ae41cee"
            + "759fe63428d134f320530719d47b06648054800e6ad50005c002a8836a298036a85807748032c006"
            + "69571742acd29ce0ce2d2290677639c32ec5ed0c3d9beb197e56f73302ddfd8c80b89f11b01a8482"
            + "b1a724f995b7048566de1214da7f070a3586080a3596080a25a6080a25b608121a63048d1c6b048d"
            + "ec73967dfd5eeeaff763ded6edf759f0944eaa4f3adf0e1f524453",
    ]

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        var digits = hexadecimal[...]
        var bytes: [UInt8] = []
        while let byte = UInt8(digits.prefix(2), radix: 16) {
            bytes.append(byte)
            digits = digits.dropFirst(2)
        }
        return bytes
    }

    @Test("in the compressed texts of a PNG file", arguments: packed)
    func compressed(hexadecimal: String) throws {
        let data = Self.bytes(hexadecimal)
        for chunk in [
            ("iTXt", Array("XML:com.adobe.xmp\0\u{1}\0\0\0".utf8) + data),
            ("zTXt", Array("XMP\0\0".utf8) + data),
            (
                "tEXt",
                Array("Raw profile type exif\0\nexif\n 34\n".utf8)
                    + Self.exif(isLittleEndian: true, tag: 2).flatMap {
                        Array(String($0 >> 4, radix: 16).utf8)
                            + Array(String($0 & 15, radix: 16).utf8)
                    }
            ),
        ] {
            let png = PictureBytes.png(4, 3, chunk.0, chunk.1)
            #expect(try problems("a.png", png) == ["picture-has-place content/a.png"], "\(chunk.0)")
        }
        // A file that ends too early, or with other bits, must not stop the build.
        for count in stride(from: 0, to: data.count, by: 7) {
            var damaged = Array(data[..<count])
            _ = Inflate.text(of: damaged[...])
            damaged += data[count...].map { $0 ^ 0x55 }
            _ = Inflate.text(of: damaged[...])
        }
    }

    @Test("as the name of a city, in IPTC and in XMP")
    func city() throws {
        func jpeg(_ dataset: UInt8, _ text: String) -> [UInt8] {
            let record = [0x1C, 2, dataset, 0, UInt8(text.utf8.count)] + Array(text.utf8)
            return Self.jpeg(
                Array("Photoshop 3.0\08BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, UInt8(record.count)]
                    + record)
        }
        #expect(try problems("a.jpg", jpeg(90, "Bonn")) == ["picture-has-place content/a.jpg"])
        #expect(try problems("a.jpg", jpeg(120, "A caption")) == [])
        for (text, isPlace) in [
            ("photoshop:City=\"Bonn\"", true), ("<photoshop:City>Bonn</photoshop:City>", true),
            ("photoshop:City=\"\"", false), ("<photoshop:City></photoshop:City>", false),
        ] {
            let xmp = Array("http://ns.adobe.com/xap/1.0/\0\(text)".utf8)
            let expected = isPlace ? ["picture-has-place content/a.jpg"] : []
            #expect(try problems("a.jpg", Self.jpeg(xmp)) == expected, "\(text)")
        }
    }
}
