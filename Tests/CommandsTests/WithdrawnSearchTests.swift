import HoofbeatTestSupport
import Testing

@Suite("A page that is out of date, in the search") struct WithdrawnSearchTests {
    /// What the search finds on a site that is built on a day, once the review has been recorded.
    private func found(_ policy: String, on day: String) throws -> String {
        let site = try TestSite([
            "content/site.yaml": """
            name: Beacon fever
            description: A guide about an illness that does not exist.
            base-url: https://example.org/
            review:
              overdue: \(policy)
              roles: [{key: clinician, name: consultant, kinds: [all]}]

            """,
            "content/rest.md": TestSite.page("Rest", "id: rest\n", body: "\nA hammock is best.\n"),
        ])
        let recorded = try Program.run([
            "review", "record", "rest", "--root", site.root, "--today", "2026-11-01", "--next",
            "2026-11-15", "--name", "Dr Ada Lantern", "--role", "clinician", "--verify",
            "Register of Ourland, 0000",
        ])
        #expect(recorded.status == 0, "\(recorded.errors)")
        let built = try site.run("build", "--today", day)
        #expect(built.status == 0, "\(built.errors)")
        return try Program.run(["search", "hammock", "--site", site.root + "/public"]).output
    }

    @Test("it is found until the day on which its review is due")
    func before() throws {
        #expect(try found("withdrawn", on: "2026-11-14").contains("/rest/"))
    }

    @Test("from that day, a withdrawn page is not found by its text")
    func withdrawn() throws {
        #expect(try !found("withdrawn", on: "2026-11-15").contains("/rest/"))
    }

    @Test("a page that is only kept from search engines is found on the site itself")
    func unlisted() throws {
        #expect(try found("unlisted", on: "2026-11-15").contains("/rest/"))
    }
}
