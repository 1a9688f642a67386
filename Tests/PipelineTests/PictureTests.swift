import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Pictures") struct PictureTests {
    /// What stands in the `<img>` tags of a page.
    private func tags(_ markdown: String, files: [String: [UInt8]]) throws -> [String] {
        let named = Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, $1) })
        return try TestSite.body(markdown, files: named).matches(of: /<img ([^>]*?) ?\/>/)
            .map { String($0.output.1) }
    }

    @Test(
        "the size is read from the file's bytes",
        arguments: [
            ("a.png", PictureBytes.png(640, 70_000), 640, 70_000),
            ("a.PNG", PictureBytes.png(1, 2), 1, 2),
            ("a.jpg", PictureBytes.jpeg(640, 480), 640, 480),
            ("a.jpeg", PictureBytes.jpeg(65_535, 256, frame: 0xC2), 65_535, 256),
            ("a.svg", PictureBytes.svg("width=\"30\" height=\"20px\""), 30, 20),
            ("a.svg", PictureBytes.svg("viewBox=\"0 0 24 12.4\""), 24, 12),
            ("a.svg", PictureBytes.svg("viewBox='-5,-5,24,12' width='100%'"), 24, 12),
            ("a.svg", PictureBytes.svg("viewBox='0 0 200 100' width='50'"), 50, 25),
            ("a.svg", PictureBytes.svg("viewBox='0 0 200 100' width='100%' height='50'"), 100, 50),
            (
                "a.svg", PictureBytes.svg("viewBox='0 0 210 297' width='25.4mm' height='2in'"), 96,
                192
            ),
            ("a.svg", PictureBytes.svg("viewBox='0 0 10 5' width='2em'"), 10, 5),
            ("a.gif", PictureBytes.gif(300, 2), 300, 2),
            ("a.webp", PictureBytes.webp(640, 480), 640, 480),
            ("a.webp", PictureBytes.losslessWebP(16_384, 3), 16_384, 3),
            ("a.webp", PictureBytes.webp(70_000, 5, flags: 0x10, []), 70_000, 5),
            ("a.avif", PictureBytes.avif(640, 480), 640, 480),
            ("a.avif", PictureBytes.avif(640, 480, turn: 2), 640, 480),
            ("a.avif", PictureBytes.avif(640, 480, brands: "mif10000miafavif"), 640, 480),
            ("a.svg", PictureBytes.svg("stroke-width=\"7\" width = \"9\"\n height='8'"), 9, 8),
        ] as [(String, [UInt8], Int, Int)])
    func size(name: String, bytes: [UInt8], width: Int, height: Int) throws {
        let tags = try tags("![A cell](\(name)) here\n", files: [name: bytes])
        #expect(tags == ["src=\"/\(name)\" alt=\"A cell\" width=\"\(width)\" height=\"\(height)\""])
    }

    @Test(
        "a picture that is turned by a quarter has its sides as they are shown",
        arguments: 0...9)
    func turned(orientation: Int) throws {
        let exif = PictureBytes.exif(orientation: orientation)
        let files = [
            "a.jpg": PictureBytes.jpeg(40, 30, orientation: orientation),
            "a.png": PictureBytes.png(40, 30, "eXIf", exif),
            "a.webp": PictureBytes.webp(40, 30, flags: 8, PictureBytes.chunk("EXIF", exif)),
        ]
        let (width, height) = (5...8).contains(orientation) ? (30, 40) : (40, 30)
        for (name, bytes) in files {
            let tags = try tags("![A cell](\(name)) here\n", files: [name: bytes])
            #expect(
                tags.first?.hasSuffix("width=\"\(width)\" height=\"\(height)\"") ?? false, "\(name)"
            )
        }
        let turn = UInt8(orientation & 3)
        let avif = PictureBytes.avif(40, 30, turn: turn)
        let tags = try tags("![A cell](a.avif) here\n", files: ["a.avif": avif])
        #expect(tags.first?.contains(turn & 1 == 1 ? "width=\"30\"" : "width=\"40\"") ?? false)
    }

    @Test("a path with a slash at its beginning starts at content/")
    func fromRoot() throws {
        let site = try TestSite([
            "content/about/index.md": TestSite.page("About", body: "x ![A cell](/cell.png)\n")
        ])
        try site.write("content/cell.png", bytes: PictureBytes.png(4, 3))
        try site.write("content/about/cell.png", bytes: PictureBytes.png(8, 9))
        #expect(try site.build().problems.filter { $0.severity == .error } == [])
        #expect(
            try site.output("about/index.html").contains(
                "src=\"/cell.png\" alt=\"A cell\" width=\"4\""))
    }

    @Test("all but the first are loaded when they come near")
    func lazy() throws {
        let tags = try tags(
            "A ![One](a.png) b ![Two](a.png)\n\nC ![Three](b.png) d\n",
            files: ["a.png": PictureBytes.png(1, 1), "b.png": PictureBytes.png(1, 1)])
        #expect(tags.map { $0.hasSuffix(" loading=\"lazy\"") } == [false, true, true])
    }

    @Test("a decorative picture has an empty text and no title")
    func decorative() throws {
        let tags = try tags(
            "x ![](a.png \"decorative\")\n", files: ["a.png": PictureBytes.png(1, 1)])
        #expect(tags == ["src=\"/a.png\" alt=\"\" width=\"1\" height=\"1\""])
    }

    @Test("texts and names are escaped")
    func escaped() throws {
        let tags = try tags(
            "x ![\"A\" & *b* \\<c>](<a & 'b'.png>)\n",
            files: ["a & 'b'.png": PictureBytes.png(1, 1)])
        #expect(
            tags == [
                "src=\"/a%20&amp;%20&#39;b&#39;.png\" alt=\"&quot;A&quot; &amp; b &lt;c&gt;\""
                    + " width=\"1\" height=\"1\""
            ])
    }

    @Test("a picture is copied beside the page's address as it is")
    func copied() throws {
        let bytes = PictureBytes.jpeg(3, 4)
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A", body: "x ![One](../b/p.jpg)\n")
        ])
        try site.write("content/b/p.jpg", bytes: bytes)
        try site.build()
        #expect(try site.outputFiles()["b/p.jpg"] == bytes)
    }
}
