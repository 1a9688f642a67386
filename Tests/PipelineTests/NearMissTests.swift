import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What is suggested must not build and be wrong.
@Suite("Suggestions for what was nearly right") struct NearMissTests {
    private func help(_ body: String, _ front: String = "") throws -> [String?] {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", front, body: body),
            "content/glow.md": TestSite.page("Glow", body: "## Help {#get-help}\n\nText.\n"),
            "content/symptom.md": TestSite.page("Symptom"),
        ])
        return try withExtendedLifetime(site) {
            try site.builder().check().problems.filter { $0.severity == .error }.map(\.help)
        }
    }

    @Test("a place of the same page comes before another page")
    func ownPlace() throws {
        let part = "## Part {#symptoms}\n\n"
        #expect(try help(part + "[below](symptoms)\n") == ["did you mean #symptoms?"])
        #expect(try help("Text. [below](symptoms)\n") == ["did you mean symptom.md?"])
    }

    @Test("a suggested page keeps the place on it")
    func keptPlace() throws {
        #expect(try help("[x](glow.md/#get-help)\n") == ["did you mean glow.md#get-help?"])
        #expect(try help("[x](glo.md#get-help)\n") == ["did you mean glow.md#get-help?"])
    }

    @Test(
        "a misspelt anchor of a section that the kind asks for is named where it is",
        arguments: ["{#symptons}", "(#symptoms)", "[#symptoms]", "#symptoms}"])
    func misspeltSection(anchor: String) throws {
        let front =
            "kind: condition\nsummary: S.\nneed: N?\naudience: [patients]\ndate: 2026-11-01\n"
            + "changed: 2026-11-01\n"
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", front, body: "## Glow \(anchor)\n\nText.\n")
        ])
        let problems = try withExtendedLifetime(site) {
            try site.builder().check().problems.filter { $0.code == "missing-section" }
        }
        let named = problems.filter { $0.line == 11 }
        #expect(named.map(\.help) == ["write {#symptoms} at the end of the heading"])
    }

    @Test(
        "help for a link says what is wrong with it",
        arguments: [
            ("[x](..\\glow.md)", "write / for \\"),
            ("[x](https//example.org)", "write https://example.org"),
            ("[x](glow.md?print=1)", "take out ? and the rest"),
            ("[x](glow.md for more.", "close the bracket behind the address: [text](glow.md)"),
            (
                "[x](mailto: a@example.org)",
                "take the blank out: [text](mailto:a@example.org)"
            ),
            (
                "[x](mailto:a@example.org?subject=The page)",
                "write %20 for each blank: mailto:a@example.org?subject=The%20page"
            ),
            (
                "[x](#What you may notice)",
                "write the anchor of the heading in place of its words, as in (#get-help)"
            ),
            ("[x](https:/example.org)", "write https://example.org"),
        ])
    func links(link: String, help: String) throws {
        #expect(try self.help(link + "\n") == [help])
    }

    @Test("help for a heading keeps its links and its anchor")
    func headings() throws {
        #expect(
            try help("# See [the glow](glow.md) {#what}\n\nText.\n") == [
                "write ## See [the glow](glow.md) {#what}"
            ])
        #expect(try help("#### What it is {#what}\n\nText.\n") == ["write ## What it is {#what}"])
    }

    @Test(
        "a caption of a table that is nearly one is named where it is",
        arguments: ["Table 1: Glows", "**Table:** Glows", "table: Glows", "Tabel: Glows"])
    func captions(caption: String) throws {
        let table = "| A | B |\n|---|---|\n| 1 | 2 |\n"
        let kind = "kind: section\n"
        #expect(try help(caption + "\n\n" + table, kind) == ["write Table: Glows"])
        #expect(try help(table + "\nTable: Glows\n", kind) == ["move this line above the table"])
    }

    @Test("the copy of a page is named, and not the page")
    func copies() throws {
        let page = TestSite.page("Page")
        for copy in ["page (1)", "page copy", "copy of page", "page-old"] {
            let site = try TestSite(["content/page.md": page, "content/\(copy).md": page])
            let problems = try withExtendedLifetime(site) {
                try site.builder().check().problems.filter { $0.code == "shared-title" }
            }
            #expect(problems.map(\.file) == ["content/\(copy).md"])
        }
    }

    @Test("what is no address of a page is told what to be")
    func addresses() throws {
        for (address, help) in [
            ("10.1000/x", "write https://doi.org/10.1000/x"),
            ("doi:10.1000/x", "write https://doi.org/10.1000/x"),
            ("https://example.org/a, https://example.org/b", "write one address only"),
            (
                "1 High Street, Ourtown",
                "write the address of a page in the web, as browsers show it"
            ),
        ] {
            let entry =
                "- key: a-1\n  kind: web\n  title: T\n  publisher: P\n  accessed: 2026-11-20\n"
                + "  address: \"\(address)\"\n"
            let site = try TestSite(["content/data/references.yaml": entry])
            let problems = try withExtendedLifetime(site) {
                try site.builder().check().problems.filter { $0.code == "bad-address" }
            }
            #expect(problems.map(\.help) == [help])
        }
    }
}
