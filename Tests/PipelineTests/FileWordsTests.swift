import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What readers find in a file beside the pages goes through the checks of the pages' text.
@Suite("The words of a file that readers open") struct FileWordsTests {
    private func problems(_ path: String, _ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite()
        try site.write("content/static/" + path, bytes: bytes)
        return try site.problems()
    }

    private func problems(_ path: String, _ text: String) throws -> [String] {
        try problems(path, Array(text.utf8))
    }

    private static func drawing(_ inside: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\n\(inside)\n</svg>"
    }

    @Test(
        "a dose in a drawing is found at its line, whatever divides its words",
        arguments: [
            ("<text>Take 10 mg a day</text>", 2),
            ("<g>\n<text>Take</text>\n<text x=\"1\">10 mg</text>\n<text>a day</text></g>", 4),
            ("<text>Take <tspan>1</tspan><tspan>0</tspan> mg a day</text>", 2),
            ("<text><tspan x=\"1\">Take 10</tspan><tspan x=\"1\">mg daily</tspan></text>", 2),
            ("<desc>\nTake 10&#32;mg a day.</desc>", 3),
            ("<title>Take&#10;10 mg a day</title>", 2),
            ("<text><![CDATA[Take 10 mg a day]]></text>", 2),
            ("<rect aria-label=\"Take 10 mg a day\"/>", 2),
            ("<text><tspan x=\"0\">Take 10 m</tspan><tspan x=\"5\">g a day</tspan></text>", 2),
            ("<text>Take 10 m<a href=\"#x\">g</a> a day</text><g id=\"x\"/>", 2),
            ("<title>Take 10 mg</title>Morning", 2),
            ("<text>Take 10\nm<tspan>g</tspan> a day</text>", 2),
        ])
    func drawing(inside: String, line: Int) throws {
        #expect(
            try problems("a.svg", Self.drawing(inside)) == ["dose content/static/a.svg:\(line)"])
    }

    @Test("what readers do not see of a drawing is no dose")
    func hidden() throws {
        let inside = """
            <style>.a10mg { fill: red } /* Take 10 mg daily. */</style>
            <!-- Take 10 mg a day. -->
            <text id="take-10-mg" class="daily">Where it starts</text>
            <text>1</text><text>0</text><text>5 mm</text>
            """
        #expect(try problems("a.svg", Self.drawing(inside)) == [])
    }

    @Test(
        "a dose in a text, a table, captions, a calendar and a contact card is found at its line",
        arguments: [
            ("a.txt", "For you\n\nTake\n10 mg a day.", 4),
            ("a.txt", "\u{FEFF}Take 10 mg a day.\r\nEat well.\r\n", 1),
            ("LEAFLET", "Take two tablets daily.", 1),
            ("a.md", "# Leaflet\n\nTake 10 mg a day.", 3),
            ("a.csv", "name,how much\nglowine,10 mg daily\n", 2),
            ("a.csv", "name;dose (mg)\nglowine;10\n", 2),
            ("a.csv", "name\tdose\n\nglowine\t\"take\n10 mg\"\n", 3),
            ("a.csv", "a,b\n1,2\n3,4,\"Take 10 mg, daily\"\n", 3),
            ("a.csv", "Take 10 mg daily,b\n1,2\n", 1),
            ("a.vtt", "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nTake <b>10 mg</b> a day", 5),
            (
                "a.vtt",
                """
                WEBVTT

                a
                00:01.000 --> 00:02.000
                <v Ann>Take 10

                b
                00:02.000 --> 00:03.000
                mg a day
                """, 5
            ),
            ("a.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Take 10 m\r\n g a day\r\nEND:VCALENDAR\r\n", 2),
            ("a.ics", "BEGIN:VCALENDAR\nDESCRIPTION:Take\\n10 mg a day\nEND:VCALENDAR\n", 2),
            ("a.vcf", "BEGIN:VCARD\nNOTE:Take 10 mg a day\nEND:VCARD\n", 2),
            (
                "a.vtt",
                "WEBVTT\n\n00:00.000 --> 00:02.000\nTake 10 mg.\n00:02.000 --> 00:04.000\nx", 4
            ),
            ("a.vtt", "WEBVTT\r\r00:00.000 --> 00:02.000\rTake 10&nbsp;m<i>g</i> daily\r", 4),
            ("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Take 10 mg> daily", 4),
            ("a.ics", "BEGIN:VCALENDAR\rSUMMARY:Take 10 mg daily\rEND:VCALENDAR\r", 2),
            (
                "a.ics",
                "BEGIN:VCALENDAR\nX-ALT-DESC;FMTTYPE=text/html:Take <b>10</b> mg\nEND:VCALENDAR",
                2
            ),
            (
                "a.vcf",
                """
                BEGIN:VCARD
                NOTE;ENCODING=QUOTED-PRINTABLE:Take =31=30=20=
                =6D=67 daily
                END:VCARD
                """,
                2
            ),
            ("a.csv", "Doses\n\nname,Dose mg\nglowine,10 daily\n", 4),
            ("a.csv", "sep=;\nname;dose_mg\nglowine;10 (max 20)\n", 3),
            ("a.csv", "name,note\rglowine,Take 10 mg daily\r", 2),
            ("a.csv", "name|unit|amount\nglowine|mg|10\n", 2),
            ("a.csv", "name,age\nAnn,5\n\nname,dose (mg)\nglowine,10\n", 5),
            ("a.csv", "Daily doses in mg\nname,adults\nglowine,10\n", 3),
            ("a.csv", "name;dose (mg), usual;a,b,c\nglowine;10;x\n", 2),
            ("a.csv", "name,dose,when,unit\nglowine,10,early,mg\n", 2),
            ("a.csv", "name,dose (mg)\nglowine,10 bd\n", 2),
            ("a.csv", "name,doseMg\nglowine,10\n", 2),
            ("a.csv", "dose (mg)\n10\n", 2),
            ("a.csv", "name,dose (mg),,\n,adults,children,\nglowine,see,10,\n", 3),
            ("a.csv", "name,dose\n,(mg)\nglowine,10\n", 3),
            ("a.csv", "name,dose\nglowine,10&nbsp;mg\n", 2),
            ("a.csv", "name,dose (mg)\nglowine,1e1\n", 2),
            ("a.txt", "For you:\n\nname\tmg a day\nglowine\t10\n", 4),
            (
                "a.ics",
                "BEGIN:VCALENDAR\nDESCRIPTION;ENCODING=BASE64:VGFrZSAxMCBtZyBkYWlseQ==\n"
                    + "END:VCALENDAR", 2
            ),
            (
                "a.vcf", "BEGIN:VCARD\nNOTE;ENCODING=b:VGFrZSAx\n MCBtZyBkYWlseQ==\nEND:VCARD",
                2
            ),
            ("a.txt", "Take 5 mgm a day.", 1), ("a.txt", "Take 10 kIU a day.", 1),
            ("a.txt", "Take 2 grains a day.", 1), ("a.txt", "It gives 7 TBq.", 1),
            ("a.md", "Take **10** mg a day.", 1),
            ("a.md", "| Name | Dose (mg) |\n|---|---|\n| Glowine | 10 |", 3),
            ("a.txt", "Take *10*\u{200B} m\u{AD}g a day.", 1),
            ("site.webmanifest", "{\n\"description\": \"Take 10\\n\\u006dg a day\"\n}", 2),
            ("site.webmanifest", "{\n\"description\": \"Take 10 mg a day\"\n}", 2),
        ])
    func text(path: String, text: String, line: Int) throws {
        #expect(try problems(path, text) == ["dose content/static/\(path):\(line)"])
    }

    @Test("a number and a unit that do not belong together are no dose")
    func apart() throws {
        #expect(try problems("a.txt", "Version 10.\n\nmg is short for milligram.") == [])
        #expect(try problems("a.csv", "year,size (mm)\n2020,10\n") == [])
        #expect(try problems("a.csv", "name,age,G,U\nAnn,5,g,6\n") == [])
        let two = "name,dose (mg)\nglowine,ask\n\nname,age\nAnn,5\n"
        #expect(try problems("a.csv", two) == [])
        #expect(try problems("a.txt", "The level was 60 pmol/L, and 5 nmol per ml.") == [])
        let photo = "PHOTO;ENCODING=b:5mg5g10mgTake5mgdaily"
        #expect(try problems("a.vcf", "BEGIN:VCARD\n\(photo)\nEND:VCARD\n") == [])
        #expect(try problems("a.ics", "BEGIN:VCALENDAR\nUID:5-mg-20\nEND:VCALENDAR\n") == [])
    }

    private static let word = """
        <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Take 1</w:t></w:r><w:r><w:t>0 mg</w:t></w:r>\
        <w:r><w:tab/><w:t>a day</w:t></w:r></w:p></w:body></w:document>
        """
    private static let row = """
        <w:document xmlns:w="w"><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Glowine, take</w:t></w:r></w:p>\
        </w:tc><w:tc><w:p><w:r><w:t>10 mg</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>
        """

    @Test(
        "a dose in an Office document is found, in runs and in the cells of a row",
        arguments: [word, row])
    func office(main: String) throws {
        let bytes = ArchiveBytes.of([
            ArchiveBytes.Entry("[Content_Types].xml", ArchiveBytes.types),
            ArchiveBytes.Entry("word/document.xml", main),
        ])
        #expect(try problems("a.docx", bytes) == ["dose content/static/a.docx"])
    }

    @Test("a dose in a workbook, in slides, in an OpenDocument text and in a book is found")
    func documents() throws {
        let text = "Take 10 mg a day"
        let sheet = ArchiveBytes.of([
            ArchiveBytes.Entry("[Content_Types].xml", ArchiveBytes.types),
            ArchiveBytes.Entry("xl/workbook.xml", "<x/>"),
            ArchiveBytes.Entry("xl/sharedStrings.xml", "<sst><si><t>\(text)</t></si></sst>"),
        ])
        #expect(try problems("a.xlsx", sheet) == ["dose content/static/a.xlsx"])
        let slides = ArchiveBytes.of([
            ArchiveBytes.Entry("[Content_Types].xml", ArchiveBytes.types),
            ArchiveBytes.Entry("ppt/presentation.xml", "<x/>"),
            ArchiveBytes.Entry("ppt/slides/slide1.xml", "<s><p><r><t>\(text)</t></r></p></s>"),
        ])
        #expect(try problems("a.pptx", slides) == ["dose content/static/a.pptx"])
        let open = ArchiveBytes.of([
            ArchiveBytes.Entry("mimetype", "application/vnd.oasis.opendocument.text"),
            ArchiveBytes.Entry("content.xml", "<x><p>Take <span>10</span><s/>mg a day</p></x>"),
        ])
        #expect(try problems("a.odt", open) == ["dose content/static/a.odt"])
        let page = """
            <html xmlns="http://www.w3.org/1999/xhtml"><head><style>p { top: 10 }</style></head>\
            <body><p>\(text)</p></body></html>
            """
        let book = ArchiveBytes.of([
            ArchiveBytes.Entry("mimetype", "application/epub+zip"),
            ArchiveBytes.Entry("text/one.xhtml", page),
        ])
        #expect(try problems("a.epub", book) == ["dose content/static/a.epub"])
    }

    @Test("texts of a document that a program draws apart, or as one word, are read both ways")
    func joined() throws {
        func book(_ body: String) -> [UInt8] {
            ArchiveBytes.of([
                ArchiveBytes.Entry("mimetype", "application/epub+zip"),
                ArchiveBytes.Entry("text/one.xhtml", "<html><body>\(body)</body></html>"),
            ])
        }
        for body in [
            "<div>Take 10 mg</div><div>Every day</div>", "<p>Take 10 m<b>g</b> a day</p>",
            "<p>Take&nbsp;this: 10 mg a day</p>", "<img alt=\"Take 10 mg a day\"/>",
        ] {
            #expect(try problems("a.epub", book(body)) == ["dose content/static/a.epub"], "\(body)")
        }
    }

    @Test("a document that cannot be read is refused, and one that is nested endlessly, in time")
    func unreadable() throws {
        let broken = ArchiveBytes.of([
            ArchiveBytes.Entry("[Content_Types].xml", ArchiveBytes.types),
            ArchiveBytes.Entry("xl/workbook.xml", "<x/>"),
            ArchiveBytes.Entry("xl/persons/person.xml", "<a><b></a>"),
        ])
        #expect(try problems("a.xlsx", broken) == ["file-that-runs content/static/a.xlsx"])
        let many = String(repeating: "<p>", count: 100_000)
        let nested = ArchiveBytes.of([
            ArchiveBytes.Entry("mimetype", "application/vnd.oasis.opendocument.text"),
            ArchiveBytes.Entry("content.xml", many),
        ])
        #expect(try problems("a.odt", nested) == ["file-that-runs content/static/a.odt"])
    }

    @Test("the house style holds in them, and a waiver can name the file")
    func style() throws {
        let style = "words:\n  - write: people\n    instead-of: [patients]\n    why: Kinder.\n"
        let site = try TestSite(["content/data/house-style.yaml": style])
        try site.write("content/static/a.txt", "For\npatients\n")
        #expect(try site.problems() == ["house-style content/static/a.txt:2"])
    }

    @Test("a file that no page links to is not published, and so not checked")
    func unused() throws {
        let site = try TestSite()
        try site.write("content/notes.txt", "Take 10 mg a day.")
        #expect(try site.problems().filter { $0.hasPrefix("dose") } == [])
        try site.write("content/index.md", TestSite.page("Home", body: "[Our notes](notes.txt)\n"))
        #expect(try site.problems() == ["dose content/notes.txt:1"])
    }

    @Test("a problem shows the line as it was judged")
    func quote() throws {
        let site = try TestSite()
        try site.write("content/static/a.txt", "For you\nTake 10 mg a day.\n")
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(found.map(\.excerpt) == ["Take 10 mg a day."])
    }

    @Test("every amount of a very long row is found")
    func wide() throws {
        let cells = Array(repeating: "10 mg daily", count: 5_000)
        let found = try problems("a.csv", "a,b\n" + cells.joined(separator: ",") + "\n")
        #expect(Set(found) == ["dose content/static/a.csv:2"])
    }

    @Test("a text that is too long to be read is refused")
    func long() throws {
        let line = "Nothing that matters is written here.\n"
        let text = String(repeating: line, count: 5_000_001 / line.utf8.count + 1)
        #expect(try problems("a.txt", text) == ["file-too-large content/static/a.txt"])
        #expect(try problems("b.txt", String(text.dropFirst(2 * line.count))) == [])
    }
}
