import TestSupport
import Testing

@Suite("A picture that cannot be shown") struct PictureProblemTests {
    private func expect(
        _ markdown: String, as expected: String..., help: String? = nil,
        files: [String: [UInt8]] = ["content/cell.png": PictureBytes.png(4, 3)],
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: markdown)])
        for (path, bytes) in files { try site.write(path, bytes: bytes) }
        let report = try site.build()
        let problems = report.problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == expected, sourceLocation: place)
        #expect(try site.outputFiles() == [:], "nothing was written", sourceLocation: place)
        if let help { #expect(problems.first?.help == help, sourceLocation: place) }
    }

    @Test("one that is missing names the nearest one")
    func missing() throws {
        try expect(
            "text\n![A cell](cel.png)\n", as: "missing-picture content/page.md:6",
            help: "did you mean content/cell.png?")
        try expect(
            "![A cell](pictures/zebra.svg)\n", as: "missing-picture content/page.md:5",
            help: "put the file beside the page")
    }

    @Test("more than a page can hold")
    func tooMany() throws {
        let pictures = String(repeating: "![A cell](cell.png)\n\n", count: 2001)
        try expect(
            pictures, as: "too-many-pictures content/page.md:4005",
            help: "divide it into several pages")
    }

    @Test(
        "one on another site",
        arguments: [
            "https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AAAA",
            "javascript:x", "HTTP://example.org/a.png",
        ])
    func foreign(written: String) throws {
        try expect("![A cell](\(written))\n", as: "foreign-picture content/page.md:5")
    }

    @Test("one outside the content folder", arguments: ["../x.png", "a%2f..%2F..%2fx.png"])
    func outside(written: String) throws {
        try expect("![A cell](\(written))\n", as: "outside-content content/page.md:5")
    }

    @Test(
        "one that is damaged",
        arguments: [
            ("a.png", Array(PictureBytes.png(4, 3).prefix(23))), ("a.png", []),
            ("a.png", PictureBytes.png(0, 3)), ("a.png", PictureBytes.png(0xFFFF_FFFF, 3)),
            ("a.png", PictureBytes.png(3, 100_001)), ("a.jpg", [0xFF, 0xD8, 0xFF]),
            ("a.jpg", Array(PictureBytes.jpeg(4, 3).prefix(30))), ("a.jpg", [0xFF, 0xD8]),
            ("a.jpeg", [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5_000)),
            ("a.jpg", [0xFF, 0xD8] + [UInt8](repeating: 0, count: 5_000)),
            ("a.jpg", PictureBytes.jpeg(4, 0)), ("a.svg", PictureBytes.svg("")),
            ("a.svg", PictureBytes.svg("width=\"100%\" height=\"50%\"")),
            ("a.svg", PictureBytes.svg("viewBox=\"0 0 10\"")),
            ("a.svg", PictureBytes.svg("width=\"nan\" height=\"inf\"")),
            ("a.svg", PictureBytes.svg("width=\"1e300\" height=\"5\"")),
            ("a.svg", Array("<svg ".utf8)),
        ] as [(String, [UInt8])])
    func damaged(name: String, bytes: [UInt8]) throws {
        try expect(
            "one\n\n![A cell](\(name))\n", as: "damaged-picture content/page.md:7",
            help: "export it again; an SVG needs width and height, or a viewBox",
            files: ["content/" + name: bytes])
    }

    @Test("one of another format")
    func notAPicture() throws {
        try expect(
            "![A leaflet](a.pdf)\n", as: "not-a-picture content/page.md:5",
            help: "convert it, or link to it: [text](a.pdf)", files: ["content/a.pdf": [1]])
    }

    @Test(
        "one without a text for those who cannot see it",
        arguments: [
            "![](cell.png)", "![ ](cell.png)", "![](cell.png \"A cell\")", "![`  `](cell.png)",
        ])
    func withoutText(markdown: String) throws {
        try expect(
            "- one\n- two \(markdown)\n", as: "missing-alt content/page.md:6",
            help: "write ![what it shows](cell.png), or mark it: ![](cell.png \"decorative\")")
    }

    @Test("one whose text is its file name")
    func fileName() throws {
        try expect(
            "![cell.png](cell.png)\n", as: "file-name-as-alt content/page.md:5",
            help: "say what a reader would miss without the picture")
    }

    @Test("one by reference is reported where the reference is defined")
    func reference() throws {
        try expect("![A cell][c]\n\n[c]: gone.png\n", as: "missing-picture content/page.md:7")
    }
}
