import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Reviews that are typed by hand") struct TypedReviewTests {
    @Test(
        "are warnings, whoever is said to have done them",
        arguments: [
            "This page was clinically reviewed by Dr Ada Lantern.", "Reviewed by Dr. Quay in May.",
            "Medically reviewed, May 2026.", "Last reviewed: 3 May 2026", "Reviewed: May 2026",
            "Clinical reviewer: Ada Lantern", "**Next review due** in May 2028.",
            "This leaflet has been\nreviewed by our panel.",
        ])
    func found(text: String) throws {
        #expect(try pageProblems(text + "\n").map(\.code) == ["typed-review"])
    }

    @Test(
        "are told from reviews of other things, and from denials",
        arguments: [
            "This page has not been clinically reviewed.",
            "Ask when your care plan was last reviewed.",
            "Several doctors meet, and your scans are reviewed by the whole team.",
            "The trial was reviewed by a committee.",
        ])
    func right(text: String) throws {
        try expectPage(text + "\n")
    }

    @Test("count in the summary as well")
    func summary() throws {
        let page = TestSite.page("Page", "summary: Reviewed by Dr Quay.\n", body: "Text.\n")
        let problems = try pageProblems("", data: ["content/page.md": page])
        #expect(problems.map(\.code) == ["typed-review"])
    }
}
