import TestSupport
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
            ("a.svg", PictureBytes.svg("stroke-width=\"7\" width = \"9\"\n height='8'"), 9, 8),
        ] as [(String, [UInt8], Int, Int)])
    func size(name: String, bytes: [UInt8], width: Int, height: Int) throws {
        let tags = try tags("![A cell](\(name)) here\n", files: [name: bytes])
        #expect(tags == ["src=\"/\(name)\" alt=\"A cell\" width=\"\(width)\" height=\"\(height)\""])
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
