import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

private typealias Part = ArchiveBytes.Entry

/// Tables of documents are read as those of pages are: a head gives its unit to the numbers below.
@Suite("A table in a document") struct DocumentTableTests {
    private func problems(_ path: String, _ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite()
        try site.write("content/static/" + path, bytes: bytes)
        return try site.problems()
    }

    private func expectDose(
        _ path: String, _ bytes: [UInt8], at place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(
            try problems(path, bytes) == ["dose content/static/\(path)"], sourceLocation: place)
    }

    /// A table of Word, whose cells hold a paragraph each.
    private static func word(_ rows: [[String]]) -> String {
        let written = rows.map { row in
            let cells = row.map { cell in
                "<w:tc><w:tcPr/><w:p><w:pPr/><w:r><w:t>\(cell)</w:t></w:r></w:p></w:tc>"
            }
            return "<w:tr>\(cells.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr/>\(written.joined())</w:tbl>"
    }

    private static func document(_ body: String, _ more: [Part] = []) -> [UInt8] {
        ArchiveBytes.of(
            [
                Part("[Content_Types].xml", ArchiveBytes.types),
                Part("word/document.xml", "<w:document xmlns:w='w'>\(body)</w:document>"),
            ] + more)
    }

    private static let rows = [["Medicine", "Dose (mg)"], ["Glowine", "10"]]

    @Test("of Word gives the unit of a head, a caption or a cell beside to its numbers")
    func word() throws {
        try expectDose("a.docx", Self.document(Self.word(Self.rows)))
        let caption = "<w:p><w:r><w:t>Daily doses in mg</w:t></w:r></w:p><w:p/>"
        let plain = [["Medicine", "Adults"], ["Glowine", "10"]]
        try expectDose("a.docx", Self.document(caption + Self.word(plain)))
        try expectDose("a.docx", Self.document(Self.word([["Glowine", "10", "mg"]])))
        #expect(try problems("a.docx", Self.document(Self.word(plain))) == [])
        // A table inside a cell is one of its own.
        let outer = Self.word([["x", Self.word(Self.rows)]])
        try expectDose("a.docx", Self.document(outer))
    }

    @Test("of Word may have heads over several columns")
    func spans() throws {
        let head =
            "<w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
            + "<w:p><w:r><w:t>Dose (mg)</w:t></w:r></w:p></w:tc></w:tr>"
        let table = Self.word([["Medicine", "Adults", "Children"], ["Glowine", "yes", "10"]])
        let spanned = table.replacing("<w:tblPr/>", with: head)
        try expectDose("a.docx", Self.document(spanned))
    }

    @Test("of PowerPoint, of OpenDocument and of a book is read as well")
    func others() throws {
        func cells(_ start: String, _ end: String, row: String) -> String {
            Self.rows.map { cells in
                "<\(row)>\(cells.map { start + $0 + end }.joined())</\(row)>"
            }.joined()
        }
        let slide =
            "<a:tbl>"
            + cells("<a:tc><a:p><a:r><a:t>", "</a:t></a:r></a:p></a:tc>", row: "a:tr") + "</a:tbl>"
        let slides = ArchiveBytes.office(
            "ppt/presentation.xml", [Part("ppt/slides/slide1.xml", "<s>\(slide)</s>")])
        try expectDose("a.pptx", slides)
        let open =
            "<o><t:table>"
            + cells("<t:table-cell><p>", "</p></t:table-cell>", row: "t:table-row")
            + "</t:table></o>"
        try expectDose("a.odt", ArchiveBytes.open("text", content: open))
        try expectDose("a.ods", ArchiveBytes.open("spreadsheet", content: open))
        // Cells that are alike stand once, with their number.
        let repeated =
            "<o><table><table-row><table-cell/>"
            + "<table-cell number-columns-repeated='2'><p>mg</p></table-cell></table-row>"
            + "<table-row><table-cell><p>x</p></table-cell><table-cell/><table-cell><p>5</p>"
            + "</table-cell></table-row></table></o>"
        try expectDose("a.ods", ArchiveBytes.open("spreadsheet", content: repeated))
        let page =
            "<html><body><table>"
            + cells("<td><div><p>", "</p></div></td>", row: "tr") + "</table></body></html>"
        try expectDose("a.epub", ArchiveBytes.book([Part("a.xhtml", page)]))
    }

    @Test("of a book may have cells over several rows, which move the cells of the rows below")
    func tallCells() throws {
        let start = "<tr><th>Medicine</th><th>Taken</th><th>Dose (mg)</th></tr>"
        func book(_ rows: String) -> [UInt8] {
            ArchiveBytes.book([
                Part("a.xhtml", "<html><body><table>\(start)\(rows)</table></body></html>")
            ])
        }
        let tall = "<tr><td rowspan='2'>Glowine</td><td>at night</td><td>none</td></tr>"
        try expectDose("a.epub", book(tall + "<tr><td>in the morning</td><td>10</td></tr>"))
        #expect(try problems("a.epub", book(tall + "<tr><td>10</td><td>none</td></tr>")) == [])
        let rest = "<tr><td rowspan='0'></td><td rowspan='0'>10</td></tr>"
        try expectDose("a.epub", book(rest + "<tr/><tr></tr><tr><td>mg</td></tr>"))
        let many = "<tr><td rowspan='65534'>\(String(repeating: "word ", count: 30))</td></tr>"
        let rows = String(repeating: "<tr></tr>", count: 10_000)
        #expect(try problems("a.epub", book(many + rows)) == [])
    }

    private static func workbook(_ sheet: String, _ more: [Part] = []) -> [UInt8] {
        let whole = "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"
        return ArchiveBytes.office(
            "xl/workbook.xml", [Part("xl/worksheets/sheet1.xml", whole)] + more)
    }

    @Test("of Excel has texts that all sheets share, gaps, and units in the format of numbers")
    func excel() throws {
        let shared = Part(
            "xl/sharedStrings.xml",
            "<sst><si><t>Medicine</t></si><si><r><t>Dose </t></r><r><t>(mg)</t></r></si></sst>")
        let head = "<row><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
        let row = "<row><c r='A2' t='s'><v>0</v></c><c r='C2'><v>10</v></c></row>"
        try expectDose("a.xlsx", Self.workbook(head + row, [shared]))
        let other = row.replacing("C2", with: "B2")
        #expect(try problems("a.xlsx", Self.workbook(head + other, [shared])) == [])
        let styles = Part(
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0&quot; mg&quot;'/></numFmts>\
            <cellStyleXfs><xf numFmtId='0'/></cellStyleXfs>\
            <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>
            """)
        let number = "<row><c r='A1' s='1'><v>10</v></c></row>"
        try expectDose("a.xlsx", Self.workbook(number, [styles]))
        let plain = number.replacing("s='1'", with: "s='0'")
        #expect(try problems("a.xlsx", Self.workbook(plain, [styles])) == [])
    }

    private static func chart(title: String, format: String = "General") -> Part {
        Part(
            "word/charts/chart1.xml",
            """
            <c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>\(title)</a:t></a:r></a:p>\
            </c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>\
            <c:pt idx="0"><c:v>Glowine</c:v></c:pt></c:strCache></c:strRef></c:tx>\
            <c:val><c:numRef><c:numCache><c:formatCode>\(format)</c:formatCode>\
            <c:pt idx="0"><c:v>10</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>\
            </c:barChart></c:plotArea></c:chart></c:chartSpace>
            """)
    }

    @Test("of a chart has the units of its titles and numbers, and so has the workbook behind it")
    func charts() throws {
        try expectDose("a.docx", Self.document("<p/>", [Self.chart(title: "Daily dose in mg")]))
        let format = Self.chart(title: "Daily dose", format: "0&quot; mg&quot;")
        try expectDose("a.docx", Self.document("<p/>", [format]))
        let plain = Self.chart(title: "People in a study")
        #expect(try problems("a.docx", Self.document("<p/>", [plain])) == [])
        let book = Self.workbook(
            "<row><c t='str'><v>Dose (mg)</v></c></row><row><c><v>10</v></c></row>")
        let inner = Part("word/embeddings/a.xlsx", bytes: book)
        try expectDose("a.docx", Self.document("<p/>", [inner]))
    }

    @Test("has texts besides that readers see: descriptions, tips, names and numbers of lists")
    func attributes() throws {
        for element in [
            "<wp:docPr descr='Take 10 mg a day'/>", "<w:lvlText w:val='Take 10 mg'/>",
            "<v:textpath string='Take 10 mg'/>", "<w:hyperlink w:tooltip='Take 10 mg'/>",
            "<w:listItem w:displayText='Take 10 mg'/>",
        ] {
            try expectDose("a.docx", Self.document(element))
        }
        let name = Part("xl/tables/table1.xml", "<table><tableColumn name='10 mg daily'/></table>")
        try expectDose("a.xlsx", Self.workbook("", [name]))
    }

    @Test("and a drawing in it is read as well")
    func drawings() throws {
        let text = "<svg><text>Take <tspan>10 mg</tspan> a day</text></svg>"
        let drawing = Part("word/media/image1.svg", text)
        try expectDose("a.docx", Self.document("<p/>", [drawing]))
        let plain = Part("word/media/image1.svg", "<svg><text>Your tummy</text></svg>")
        #expect(try problems("a.docx", Self.document("<p/>", [plain])) == [])
    }

    @Test(
        "in a book has no numbers that a style sheet adds, and no doses",
        arguments: [
            (".d::before { content: '10' }", ["file-that-runs content/static/a.epub"]),
            (
                "p:after{color:red;content : \"\\31 \" attr(x)}",
                ["file-that-runs content/static/a.epub"]
            ),
            ("p::after { content: 'Take two tablets daily' }", ["dose content/static/a.epub"]),
            ("q::before { content: '\\201C' } h2::before { content: counter(h2) '. ' }", []),
            (".content { width: 10px } p { align-content: '10' }", []),
        ])
    func addedTexts(style: String, expected: [String]) throws {
        let page = Part("a.xhtml", "<html><body><p><span class='d'/> mg a day</p></body></html>")
        let book = ArchiveBytes.book([page, Part("a.css", style)])
        #expect(try problems("a.epub", book) == expected)
        let inside = Part("a.xhtml", "<html><head><style>\(style)</style></head><body/></html>")
        #expect(try problems("a.epub", ArchiveBytes.book([inside])) == expected)
    }

    @Test("is told from what only stands near it: runs, boxes and notes inside a paragraph")
    func paragraphs() throws {
        // Every run of Word says how it looks, which is no blank.
        let runs =
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>10 m</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
            + "<w:t>g daily</w:t></w:r></w:p>"
        try expectDose("a.docx", Self.document(runs))
        let box =
            "<w:p><w:r><w:t>Take 10 mg</w:t></w:r><w:r><w:txbxContent><w:p><w:r>"
            + "<w:t>Every day</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
        try expectDose("a.docx", Self.document(box))
        let apart =
            "<w:p><w:r><w:t>Chapter 5</w:t></w:r></w:p><w:p><w:r><w:t>g is a letter</w:t>"
            + "</w:r></w:p>"
        #expect(try problems("a.docx", Self.document(apart)) == [])
        let note =
            "<o><p>Take 10 mg<note><note-citation>1</note-citation><note-body><p>x</p>"
            + "</note-body></note></p></o>"
        try expectDose("a.odt", ArchiveBytes.open("text", content: note))
        let hidden = "<w:p><w:r><w:t>Take 10\u{200B} m\u{AD}g</w:t></w:r></w:p>"
        try expectDose("a.docx", Self.document(hidden))
        let page = "<html><body><p>Take 10&nbsp;&#109;g a day</p></body></html>"
        try expectDose("a.epub", ArchiveBytes.book([Part("a.xhtml", page)]))
    }

    @Test("of many cells that share a long text is read in time")
    func shared() throws {
        let text = String(repeating: "word ", count: 20_000)
        let shared = Part("xl/sharedStrings.xml", "<sst><si><t>\(text)</t></si></sst>")
        let row = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 100) + "</row>"
        let sheet = String(repeating: row, count: 200)
        #expect(try problems("a.xlsx", Self.workbook(sheet, [shared])) == [])
    }
}
