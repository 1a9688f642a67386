import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("What pages rest on") struct ReferenceCheckTests {
    @Test("a paragraph of a medical page that names no source is noted")
    func paragraph() throws {
        var page = KindPage(kind: .test, text: "No source.\n\nThese:\n\n- a\n\nOne. [@lee-2024]")
        try expect(
            ["note paragraph-without-source content/page.md:13"], of: page.files(),
            help: "if it says something medical, add [@key]", notes: true)
        page = KindPage(kind: .directory, text: "No source.", hasCareCard: false)
        try expect([], of: page.files(), notes: true)
    }

    @Test("a medical page rests on a source", arguments: Kind.builtIn)
    func withoutReference(kind: Kind) throws {
        var files = KindPage(kind: kind, sources: "[]").files()
        files["content/page.md"] = files["content/page.md"]?.replacing("[@lee-2024]", with: "")
        try expect(
            kind.isMedical ? ["warning without-source content/page.md"] : [], of: files,
            help: kind.isMedical
                ? "cite it in the text as [@key], or name it under sources:" : nil)
    }

    @Test("a source for the page as a whole is enough")
    func referenceOfPage() throws {
        var files = KindPage(kind: .test).files()
        files["content/page.md"] = files["content/page.md"]?.replacing("[@lee-2024]", with: "")
        try expect([], of: files)
    }

    @Test("a source that no page cites is named by its line")
    func unused() throws {
        var files = SampleData.sources
        files["content/all-sources.md"] = TestSite.page("All", body: "So. [@lee-2024]\n")
        try expect(
            ["warning unused-source content/data/references.yaml:7"], of: files,
            help: "cite it, or take it out")
    }

    @Test("a draft does not count as use")
    func unusedButInDraft() throws {
        var files = SampleData.sources
        files["content/all-sources.md"] = TestSite.page("All", "draft: true\nsources: lee-2024\n")
        try expect(
            [
                "warning unused-source content/data/references.yaml:1",
                "warning unused-source content/data/references.yaml:7",
            ], of: files)
    }

    @Test("a treatment page does not rest on sources of more than five years ago")
    func old() throws {
        let files = KindPage(kind: .treatment).files()
        try expect([], of: files, today: "2029-12-31")
        try expect(
            ["warning old-source content/page.md"], of: files,
            help: "look for a newer one; if there is none, say so in content/data/waivers.yaml",
            today: "2030-01-01")
    }

    @Test("other pages may", arguments: Kind.builtIn.filter { $0 != .treatment })
    func oldElsewhere(kind: Kind) throws {
        try expect([], of: KindPage(kind: kind).files(), today: "2040-01-01")
    }

    @Test(
        "a source that was taken back is an error, and one that was replaced a warning",
        arguments: [
            ("retracted: 2026-01-31", "error retracted-source"),
            ("replaced-by: novak-2023", "warning replaced-source"),
        ])
    func withdrawn(line: String, said: String) throws {
        var files = KindPage(kind: .treatment).files()
        let file = "content/data/references.yaml"
        files[file] = files[file]?.replacing("  year: 2024\n", with: "  \(line)\n")
        // Once for each page that cites it.
        let pages = ["all-sources", "page"]
        try expect(pages.map { "\(said) content/\($0).md" }, of: files)
    }

    @Test("a source without a year has no age")
    func withoutYear() throws {
        var files = KindPage(kind: .treatment).files()
        let file = "content/data/references.yaml"
        files[file] = files[file]?.replacing("  year: 2024\n", with: "")
        try expect([], of: files, today: "2040-01-01")
    }

    @Test("a guideline of more than five years ago is named once, wherever it is cited")
    func oldGuideline() throws {
        var files = KindPage(kind: .test, text: "So. [@novak-2023]").files()
        let file = "content/data/references.yaml"
        files[file]?.append("\n  year: 2023\n")
        try expect([], of: files, today: "2028-12-31")
        try expect(
            ["warning old-guideline \(file):10"], of: files,
            help: "look for a newer edition; if there is none, say so in content/data/waivers.yaml",
            today: "2029-01-01")
    }
}
