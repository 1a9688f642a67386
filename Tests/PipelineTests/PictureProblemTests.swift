import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
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
            ("a.png", []), ("a.png", PictureBytes.png(0, 3)),
            ("a.png", PictureBytes.png(0xFFFF_FFFF, 3)), ("a.png", PictureBytes.png(3, 100_001)),
            ("a.jpg", [0xFF, 0xD8] + [UInt8](repeating: 0, count: 5_000)),
            ("a.jpg", PictureBytes.jpeg(4, 0)),
            ("a.svg", PictureBytes.svg("width=\"nan\" height=\"inf\"")),
            ("a.svg", PictureBytes.svg("width=\"1e300\" height=\"5\"")),
        ] as [(String, [UInt8])])
    func damaged(name: String, bytes: [UInt8]) throws {
        try expect(
            "one\n\n![A cell](\(name))\n", as: "damaged-picture content/page.md:7",
            help: "export it again", files: ["content/" + name: bytes])
    }

    @Test(
        "one that ends too early, wherever it was cut",
        arguments: [
            ("a.png", PictureBytes.png(4, 3, "IDAT", [UInt8](repeating: 7, count: 60))),
            ("a.jpg", PictureBytes.jpeg(4, 3)), ("a.jpg", PictureBytes.jpeg(4, 3, frame: 0xC2)),
            ("a.gif", PictureBytes.gif(4, 3)), ("a.webp", PictureBytes.webp(4, 3)),
            ("a.webp", PictureBytes.losslessWebP(4, 3)), ("a.avif", PictureBytes.avif(4, 3)),
        ] as [(String, [UInt8])])
    func cutOff(name: String, bytes: [UInt8]) throws {
        let site = try TestSite(["content/page.md": TestSite.page("P", body: "![A](\(name))\n")])
        let isGIF = name.hasSuffix(".gif")
        // The byte that ends a GIF may be missing.
        for count in [16, 24, 40, bytes.count / 2, bytes.count - (isGIF ? 2 : 1)]
        where count < bytes.count {
            try site.write("content/" + name, bytes: Array(bytes.prefix(count)))
            let problems = try site.builder().check().problems.filter { $0.severity == .error }
            #expect(
                problems.map(TestSite.short) == ["damaged-picture content/page.md:5"], "\(count)")
            try site.write("content/static/" + name, bytes: Array(bytes.prefix(count)))
            #expect(
                try site.errors().contains("damaged-picture content/static/\(name)"), "\(count)")
            try site.remove("content/static/" + name)
        }
        try site.write("content/" + name, bytes: bytes)
        try site.write("content/static/" + name, bytes: bytes)
        #expect(try !site.errors().contains { $0.hasPrefix("damaged") })
    }

    @Test("a cut one says so, and one with something behind its end is whole")
    func cutOffHelp() throws {
        try expect(
            "![A cell](a.png)\n", as: "damaged-picture content/page.md:5",
            help: "copy it again from where it is whole, or export it again",
            files: ["content/a.png": Array(PictureBytes.png(4, 3).prefix(40))])
        for (name, bytes) in [
            ("a.png", PictureBytes.png(4, 3)), ("a.jpg", PictureBytes.jpeg(4, 3)),
            ("a.gif", PictureBytes.gif(4, 3)),
        ] {
            let site = try TestSite([
                "content/page.md": TestSite.page("P", body: "![A](\(name))\n")
            ])
            try site.write("content/" + name, bytes: bytes + [1, 2, 3, 0xFF, 0xD8])
            #expect(try site.errors() == [], "\(name)")
        }
    }

    @Test(
        "a drawing without a size says what is missing",
        arguments: [
            ("", "write into its <svg> a width and a height, or what is drawn on"),
            ("width=\"9\"", "write into its <svg> both width and height, or add a viewBox"),
            ("height=\"50%\"", "write into its <svg> both width and height, or add a viewBox"),
            ("width=\"100%\" height=\"5em\"", "write width and height as numbers of pixels"),
            ("viewBox=\"0 0 10\"", "write left, top, width and height, as in viewBox=\"0 0 300"),
            ("width=\"9\" viewBox=\"0 0 0 9\"", "write left, top, width and height"),
        ])
    func drawing(attributes: String, help: String) throws {
        let site = try TestSite(["content/page.md": TestSite.page("P", body: "![A](a.svg)\n")])
        try site.write("content/a.svg", bytes: PictureBytes.svg(attributes))
        let problems = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == ["damaged-picture content/page.md:5"])
        #expect(problems.first?.help?.hasPrefix(help) == true, "\(problems)")
    }

    @Test("a drawing in an older encoding is refused at the line of its first letter beyond ASCII")
    func latin1() throws {
        for (head, line) in [("", 2), ("<?xml version='1.0' encoding='ISO-8859-1'?>\n", 3)] {
            let text =
                head + "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n<title>Z"
            let bytes = Array(text.utf8) + [0xF6] + Array("</title></svg>\n".utf8)
            try expect(
                "![A cell](a.svg)\n", as: "unsafe-svg content/a.svg:\(line)",
                help: "save it again as UTF-8", files: ["content/a.svg": bytes])
        }
    }

    @Test("a drawing that cannot be read says why")
    func brokenDrawing() throws {
        try expect(
            "![A cell](a.svg)\n", as: "unsafe-svg content/a.svg:1",
            help: "save it again as “plain SVG” in your drawing program",
            files: ["content/a.svg": Array("<svg ".utf8)])
    }

    @Test(
        "one that moves",
        arguments: [
            ("a.gif", PictureBytes.gif(3, 4, pictures: 2)),
            ("a.webp", PictureBytes.webp(3, 4, flags: 2, [])),
            (
                "a.webp",
                PictureBytes.webp(3, 4, flags: 0, PictureBytes.chunk("ANIM", [0, 0, 0, 0, 0, 0]))
            ),
            ("a.png", PictureBytes.png(3, 4, "acTL", [0, 0, 0, 2, 0, 0, 0, 0])),
            ("a.avif", PictureBytes.avif(3, 4, brands: "avis0000avifmif1")),
            ("a.avif", PictureBytes.avif(3, 4, brands: "avif0000mif1avis")),
        ] as [(String, [UInt8])])
    func animated(name: String, bytes: [UInt8]) throws {
        for path in [name, "static/" + name] {
            let page = path == name ? "![A cell](\(name))\n" : "One.\n"
            try expect(
                page, as: "animated-picture content/\(path)",
                help: "show one of its pictures, or save it as a film (.mp4) and link to it",
                files: ["content/" + path: bytes])
        }
    }

    @Test("but not one that could, and does not")
    func still() throws {
        let png = PictureBytes.png(3, 4, "acTL", [0, 0, 0, 1, 0, 0, 0, 0])
        let site = try TestSite(["content/page.md": TestSite.page("P", body: "![A cell](a.png)\n")])
        try site.write("content/a.png", bytes: png)
        #expect(try site.errors() == [])
    }

    @Test("one whose name is not that of what it is says what to rename it to")
    func misnamed() throws {
        let files = [
            "a.png": (PictureBytes.jpeg(3, 4), "a.jpg"),
            "b.c.jpg": (PictureBytes.png(3, 4), "b.c.png"),
            "d.jpeg": (PictureBytes.webp(3, 4), "d.webp"),
            "e.svg": (PictureBytes.gif(3, 4), "e.gif"),
            "f.gif": (PictureBytes.avif(3, 4), "f.avif"),
        ]
        for (name, (bytes, right)) in files {
            try expect(
                "![A cell](\(name))\n", as: "wrong-file-type content/\(name)",
                help: "rename it to \(right)", files: ["content/" + name: bytes])
        }
    }

    @Test(
        "one that is heavy is a warning that says how to make it light",
        arguments: [300_000, 300_001])
    func heavy(count: Int) throws {
        let picture = PictureBytes.jpeg(3, 4)
        let padding = [UInt8](repeating: 0, count: count - picture.count)
        let site = try TestSite([
            "content/page.md": TestSite.page("P", body: "![A cell](a b.jpg)\n")
        ])
        try site.write("content/page.md", TestSite.page("P", body: "![A cell](<a b.jpg>)\n"))
        try site.write("content/a b.jpg", bytes: picture + padding)
        let found = try site.builder().check().problems.filter { $0.severity != .note }
        #expect(
            found.map(TestSite.short) == (count > 300_000 ? ["heavy-picture content/a b.jpg"] : []))
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found.allSatisfy { $0.help?.contains("magick 'a b.jpg' -resize") ?? false })
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
