import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Lines quoted below problems") struct QuoteTests {
    private let page = TestSite.page("Page", body: "Take 10 mg.\n\n[A page](gone.md)\n")

    private func quotes(_ site: TestSite, change: String? = nil) throws -> [String: String?] {
        var build = try site.builder()
        let file = site.root + "/content/page.md"
        build.observer = { progress in
            // An editor saves when all pages are read.
            guard progress.stage == .link, let change else { return }
            try? change.write(toFile: file, atomically: false, encoding: .utf8)
        }
        let problems = build.check().problems.filter { $0.severity != .note }
        return Dictionary(problems.map { ($0.code, $0.excerpt) }) { first, _ in first }
    }

    @Test("every line is quoted, that of a page, of a data file and of the settings")
    func whole() throws {
        let site = try TestSite([
            "content/page.md": page,
            "content/site.yaml": "name: N\ndescription: D\nlanguage: english\n",
            "content/data/waivers.yaml": "- check: dose\n  reason: So.\n  by: us\n",
        ])
        #expect(
            try quotes(site) == [
                "dose": "Take 10 mg.", "missing-page": "[A page](gone.md)",
                "bad-language": "language: english", "unused-waiver": "- check: dose",
            ])
    }

    @Test("a file that was saved in between is not quoted with a line that nobody judged")
    func changed() throws {
        let site = try TestSite(["content/page.md": page])
        let other = TestSite.page("Page", body: "Other words.\n\nOther words.\n")
        #expect(try quotes(site, change: other) == ["dose": "Take 10 mg.", "missing-page": nil])
    }

    @Test("a drawing is quoted from what was inspected")
    func drawing() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: "A ![sign](a.svg) here.\n"),
            "content/a.svg":
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n<script/>\n</svg>",
        ])
        #expect(try quotes(site)["unsafe-svg"] == "<script/>")
    }

    @Test("a waived problem keeps its line")
    func waived() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: "1. One.\n3. Three.\n"),
            "content/data/waivers.yaml": "- check: list-numbers\n  reason: So.\n  by: us\n",
        ])
        let note = try site.builder().check().problems.first { $0.code == "list-numbers" }
        #expect(note?.severity == .note && note?.excerpt == "3. Three.")
    }
}
