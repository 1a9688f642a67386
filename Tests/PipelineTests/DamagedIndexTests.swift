import HoofbeatContent
import HoofbeatMarkup
import HoofbeatSearch
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("Search tests without an index") struct DamagedIndexTests {
    @Test("an index that cannot be read fails the tests of the search, and passes none")
    func damaged() throws {
        let site = try TestSite([
            "content/data/search-tests.yaml": "- query: giraffe\n  nothing: true\n"
        ])
        let theme = Theme.plain(search: { _ in "<p>Search</p>\n" })
        var build = WarmBuild(try site.builder(theme: theme))
        let edition = build.run(after: .anything).edition
        #expect(SearchChecks(edition.site, edition.search.value).problems == [])
        for bytes in ["{", "{}", ""] {
            let root = IndexFile(path: "search/root.json", bytes: Array(bytes.utf8), digest: "")
            let problems = SearchChecks(edition.site, SearchFiles([root])).problems
            #expect(problems.map(\.code) == ["unreadable-index"], "\(bytes)")
        }
        withExtendedLifetime(site) {}
    }
}
