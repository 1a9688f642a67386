import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("A file that an editor adds") struct PublishedFilesTests {
    private func problems(
        _ path: String, _ bytes: [UInt8], publish: String? = nil
    ) throws -> [Diagnostic] {
        let setting = publish.map { "publish: \($0)\n" } ?? ""
        let site = try TestSite(["content/site.yaml": "name: N\ndescription: D\n" + setting])
        try site.write("content/static/" + path, bytes: bytes)
        return try site.builder().check().problems.filter { $0.severity != .note }
    }

    private func codes(_ path: String, _ text: String, publish: String? = nil) throws -> [String] {
        try problems(path, Array(text.utf8), publish: publish).map(\.code)
    }

    @Test(
        "may be of every type that charities use",
        arguments: [
            ("a.pdf", "%PDF-1.7"), ("a.txt", ""), ("a.txt", "\u{FEFF}größe\r\n\t< 5"),
            ("a.csv", "a,b\n1,2"), ("a.md", "# not a page"), ("a.ics", "BEGIN:VCALENDAR\n"),
            ("a.vcf", "BEGIN:VCARD\n"), ("a.vtt", "WEBVTT\n"), ("site.webmanifest", "{}"),
            ("a.rtf", "{\\rtf1 x}"), ("LICENSE", "words"), ("A.PDF", "%PDF-1.7"),
            ("a.mp4", "\0\0\0\u{18}ftypisom"), ("a.m4a", "\0\0\0\u{18}ftypM4A "),
            ("a.mp3", "ID3\u{3}\0"), ("a.ogg", "OggS"), ("a.woff2", "wOF2"),
            ("a.ico", "\0\0\u{1}\0"), ("a.txt", "MZ is a name"),
        ])
    func accepted(path: String, text: String) throws {
        #expect(try problems(path, Array(text.utf8)) == [])
    }

    @Test(
        "may be a picture of every kind",
        arguments: [
            ("a.gif", PictureBytes.gif(3, 4)), ("a.webp", PictureBytes.webp(3, 4)),
            ("a.avif", PictureBytes.avif(3, 4)), ("a.png", PictureBytes.png(3, 4)),
        ] as [(String, [UInt8])])
    func picture(path: String, bytes: [UInt8]) throws {
        #expect(try problems(path, bytes) == [])
    }

    @Test(
        "an archive says in its first entry which document it is",
        arguments: [
            ("a.odt", "vnd.oasis.opendocument.text"), ("a.epub", "epub+zip"),
            ("a.ods", "vnd.oasis.opendocument.spreadsheet"),
            ("a.odp", "vnd.oasis.opendocument.presentation"),
        ])
    func archives(path: String, type: String) throws {
        let bytes = ArchiveBytes.of([
            ArchiveBytes.Entry("mimetype", "application/" + type),
            ArchiveBytes.Entry("content.xml", "<x/>"),
        ])
        #expect(try problems(path, bytes) == [])
        #expect(try problems("a.docx", bytes).map(\.code) == ["wrong-file-type"])
    }

    @Test(
        "is never one that can run, whatever the settings say",
        arguments: [
            "html", "HTM", "xhtml", "xht", "shtml", "js", "mjs", "cjs", "wasm", "svgz", "swf",
            "php", "phtml", "cgi", "exe", "hta", "mht", "mhtml", "css", "xsl", "docm", "doc", "sh",
            "url", "desktop", "jar",
        ])
    func runs(ending: String) throws {
        let found = try problems("a.\(ending)", Array("harmless".utf8), publish: "[\(ending)]")
        let files = ["content/site.yaml", "content/static/a.\(ending)"]
        #expect(found.map(\.code) == ["file-that-runs", "file-that-runs"])
        #expect(found.map(\.file) == files && found.first?.line == 3)
        #expect(found.allSatisfy { $0.help != nil })
    }

    @Test("is not one that some hosts run because of another part of its name")
    func innerEnding() throws {
        #expect(try codes("a.php.pdf", "%PDF-1.7") == ["file-that-runs"])
        #expect(try codes("leaflet.pl.pdf", "%PDF-1.7") == [])
    }

    @Test("of another type needs a setting")
    func unlisted() throws {
        let found = try problems("a.gpx", Array("<gpx/>".utf8))
        #expect(found.map(TestSite.short) == ["unknown-file-type content/static/a.gpx"])
        #expect(found.first?.help?.hasSuffix("“publish: [gpx]” to content/site.yaml") == true)
        let track = "<?xml version='1.0'?><gpx xmlns='x'><link href='https://example.org/'/></gpx>"
        #expect(try codes("a.gpx", track, publish: "[gpx]") == [])
        for setting in ["[gpx]", ".GPX"] {
            #expect(try codes("a.gpx", "<gpx/>", publish: setting) == [])
        }
        #expect(try codes("evil.html.", "x") == ["forbidden-name"])
        #expect(try codes("x.txt", "x", publish: "[\"a/b\"]") == ["bad-ending"])
    }

    @Test("is plain text if its name has no ending")
    func noEnding() throws {
        #expect(try codes("proof-of-domain", "8f14e45fceea167a") == [])
        for text in ["<html>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "MZ\0\0", "#!/bin/sh"] {
            #expect(try codes("noending", text) == ["wrong-file-type"], "\(text)")
        }
    }

    @Test(
        "of a type that a setting allows still may not run",
        arguments: [
            "<html><script>", "#!/bin/sh", "MZ\0\0", "\u{7F}ELF\0", "\0asm\u{1}",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<a xmlns:x='http://www.w3.org/1999/xhtml'><x:script/></a>",
            "<a xmlns='http://www.w3.org/1999/&#120;html'/>",
            "<?xml version='1.0'?><?xml-stylesheet href='x.xsl'?><a xmlns='x'/>",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a xmlns='x'/>",
            "<?xml version='1.0' encoding='UTF-7'?><a/>", "<a xmlns='x'><b></a>",
        ])
    func unlistedContent(text: String) throws {
        #expect(try codes("a.gpx", text, publish: "[gpx]") == ["file-that-runs"])
    }

    @Test(
        "has to be what its name says",
        arguments: [
            ("a.pdf", PictureBytes.png(4, 3), "a PNG picture"),
            ("a.png", PictureBytes.jpeg(4, 3), "a JPEG picture"),
            ("a.jpg", PictureBytes.svg("width='1' height='1'"), "an SVG drawing"),
            ("a.txt", Array(" \n<!DOCTYPE html><p>".utf8), "a web page"),
            ("a.csv", Array("\u{FEFF}<script>".utf8), "a web page"),
            ("a.csv", Array("a,b\n<IFRAME src=x>".utf8), "a web page"),
            ("a.csv", Array("a,<img src=x onerror=y>".utf8), "a web page"),
            ("a.txt", Array("<?xml version='1.0'?><html>".utf8), "a web page"),
            ("a.svg", Array("<html><body>".utf8), "a web page"),
            ("a.pdf", Array("<html><body>".utf8), "a web page"),
            ("a.txt", Array("<?xml version='1.0'?><a/>".utf8), "an XML document"),
            ("a.ics", Array("hello".utf8), "plain text"),
            ("a.txt", [0xFF, 0xFE, 65, 0], "text in UTF-16"),
            ("a.csv", [65, 0xE9, 66], "text that is not UTF-8"),
            ("a.txt", [65, 0, 66], "a file of another kind"),
            ("a.docx", Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
            (
                "a.docx", Array("PK\u{3}\u{4}[Content_Types].xml vbaProject.bin".utf8),
                "an Office document with macros"
            ),
            ("a.pdf", [], "an empty file"),
        ] as [(String, [UInt8], String)])
    func wrongType(path: String, bytes: [UInt8], content: String) throws {
        let found = try problems(path, bytes)
        #expect(found.map(TestSite.short) == ["wrong-file-type content/static/\(path)"])
        #expect(found.first?.message.hasSuffix("but it is \(content)") == true, "\(found)")
        #expect(found.first?.help != nil)
    }

    @Test("beside a page matters only if a page uses it")
    func besidePages() throws {
        let site = try TestSite(["content/evil.html": "<script>", "content/a.png": "GIF89a"])
        #expect(try site.problems() == ["not-a-page content/evil.html"])
        try site.write("content/a.md", TestSite.page("A", body: "[x](evil.html) ![a cell](a.png)"))
        #expect(
            try site.problems() == [
                "wrong-file-type content/a.png", "file-that-runs content/evil.html",
            ])
    }
}
