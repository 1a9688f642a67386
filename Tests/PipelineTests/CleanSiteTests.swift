import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("A site without a mistake") struct CleanSiteTests {
    @Test("the fixture site brings no error and no warning")
    func clean() throws {
        try expect([], of: FixtureSite.files())
    }

    @Test("what is noted of it are a waiver and settings")
    func notes() throws {
        let site = try TestSite(FixtureSite.files())
        #expect(
            Set(try site.builder().check().problems.map(\.code)) == [
                "no-help-page", "no-icon", "old-guideline",
            ])
    }

    @Test("it has a page of every kind", arguments: Kind.builtIn)
    func kinds(kind: Kind) throws {
        let files = try FixtureSite.files()
        let isThere = files.contains { path, text in
            switch kind {
            case .home: path == "content/index.md"
            case .section: path.hasSuffix("/index.md")
            default: path.hasSuffix(".md") && text.contains("\nkind: \(kind.name)\n")
            }
        }
        #expect(isThere)
    }

    @Test(
        "it uses every component",
        arguments: [
            "> [!EMERGENCY]", "> [!URGENT]", "> [!ROUTINE]", "> [!WARNING]", "> [!INFO]", "> [!DO]",
            "> [!DONT]", "> [!DETAILS]", "\nTable: ", "\n: ", "\nDescription: ", "](glossary:",
            "[@", "; @", "```symptoms index", "```symptoms by-hormone", "```symptoms by-site",
            "```symptoms of-hormone", "```symptoms of-site", "```organisations by-country",
            "```organisations by-audience", "```organisations by-kind", "```glossary",
            "```references",
        ])
    func components(mark: String) throws {
        #expect(try FixtureSite.files().values.contains { $0.contains(mark) })
    }
}
