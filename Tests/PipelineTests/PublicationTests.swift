import FoundationEssentials
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Which pages are published") struct PublicationTests {
    private let late: [String: String] = [
        "content/ahead.md": TestSite.page("Ahead", "date: 2026-11-22\n"),
        "content/draft.md": TestSite.page("Draft", "draft: true\n"),
        "content/expired.md": TestSite.page("Expired", "expires: 2026-11-21\n"),
        "content/soon.md": TestSite.page("Soon", "expires: 2026-11-22\n"),
        "content/today.md": TestSite.page("Today", "date: 2026-11-21\n"),
    ]

    private func pages(_ files: [String: String], includesDrafts: Bool) throws -> Set<String> {
        let site = try TestSite(files)
        try site.build { $0.includesDrafts = includesDrafts }
        let names = ["ahead", "draft", "expired", "soon", "today"]
        let files = try site.outputFiles()
        let listed = try site.output("a-z/index.html")
        return Set(
            names.filter { name in
                let isListed = listed.contains(name.capitalized)
                // Of an expired page, the address is left.
                let isThere = files[name + "/index.html"] != nil
                #expect(isThere == (isListed || name == "expired"), "\(name)")
                return isListed
            })
    }

    @Test("drafts, pages dated ahead and expired ones stay out, on the day itself, too")
    func published() throws {
        #expect(try pages(late, includesDrafts: false) == ["soon", "today"])
    }

    @Test("--drafts brings drafts and pages dated ahead, but no expired ones")
    func drafts() throws {
        #expect(try pages(late, includesDrafts: true) == ["ahead", "draft", "soon", "today"])
    }

    @Test("what is wrong in a draft is only said with --drafts; its title is not needed before")
    func problemsOfDrafts() throws {
        let site = try TestSite(["content/page.md": "---\ndraft: true\n---\n[x](gone.md) <b>\n"])
        #expect(try site.errors() == [])
        let all = try site.errors { $0.includesDrafts = true }
        #expect(
            all == [
                "missing-field content/page.md:2", "missing-field content/page.md:2",
                "missing-page content/page.md:4", "raw-html content/page.md:4",
            ])
    }

    @Test("a page dated ahead is checked at once")
    func problemsAhead() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("P", "date: 2027-01-01\n", body: "<b>")
        ])
        #expect(try site.errors() == ["raw-html content/page.md:6"])
    }
}
