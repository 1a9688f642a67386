import HoofbeatContent
import HoofbeatTestSupport
import Testing

@Suite struct SiteTests {
    private static let settings = Settings(name: "Test", description: "")

    private func entry(_ path: String, _ title: String? = nil, order: Int? = nil) -> Entry {
        var front = FrontMatter(title: title ?? path, description: "", id: path)
        front.order = order
        return Entry(path: path, front: front, settings: Self.settings)
    }

    private func site(_ entries: [Entry], linkedFrom: [[Int]]? = nil) -> Site {
        let none = [[Int]](repeating: [], count: entries.count)
        return Site(
            library: Library(settings: Self.settings), entries: entries,
            redirects: [], assetFolder: "assets/x/",
            byTitle: entries.indicesByTitle, linkedFrom: linkedFrom ?? none,
            relatedTo: linkedFrom ?? none)
    }

    @Test("children are in the order of order, then title, then path")
    func childrenOrder() {
        let entries = [
            entry("index.md"), entry("t/index.md"), entry("t/a.md", "Zebra", order: 2),
            entry("t/b.md", "Beta"), entry("t/c.md", "Alpha"), entry("t/d.md", "Horse", order: 1),
            entry("t/e.md", "Alpha"), entry("t/f/index.md", "Folder", order: -1),
            entry("t/f/g.md", "Deep"),
        ]
        let children = site(entries).children(of: entries[1]).map(\.path)
        #expect(
            children == ["t/f/index.md", "t/d.md", "t/a.md", "t/c.md", "t/e.md", "t/b.md"])
    }

    @Test("a page knows the pages above it, from home down")
    func ancestors() {
        let entries = [
            entry("index.md"), entry("a/index.md"), entry("a/b/index.md"), entry("a/b/c.md"),
            entry("top.md"),
        ]
        let site = site(entries)
        #expect(
            site.ancestors(of: entries[3]).map(\.path)
                == ["index.md", "a/index.md", "a/b/index.md"])
        #expect(site.ancestors(of: entries[2]).map(\.path) == ["index.md", "a/index.md"])
        #expect(site.ancestors(of: entries[4]).map(\.path) == ["index.md"])
        #expect(site.ancestors(of: entries[0]).isEmpty)
        #expect(site.parent(of: entries[0]) == nil && site.home === entries[0])
    }

    @Test("previous and next follow the order of the navigation and stop at its ends")
    func previousAndNext() {
        let entries = [
            entry("index.md"), entry("a.md", order: 3), entry("b.md", order: 1),
            entry("c.md", order: 2),
        ]
        let site = site(entries)
        #expect(site.previous(of: entries[2]) == nil)
        #expect(site.next(of: entries[2]) === entries[3])
        #expect(site.previous(of: entries[1]) === entries[3])
        #expect(site.next(of: entries[1]) == nil)
        #expect(site.previous(of: entries[0]) == nil && site.next(of: entries[0]) == nil)
    }

    @Test("previous and next do not leave the section")
    func sectionsAreApart() {
        let entries = [
            entry("index.md"), entry("a/index.md"), entry("a/x.md"), entry("b/index.md"),
            entry("b/y.md"),
        ]
        let site = site(entries)
        #expect(site.next(of: entries[2]) == nil && site.previous(of: entries[4]) == nil)
        #expect(site.next(of: entries[1]) === entries[3])
    }

    @Test("pages that link here, and related pages, keep the order that they were given in")
    func relations() {
        let entries = [entry("index.md"), entry("a.md"), entry("b.md")]
        let site = site(entries, linkedFrom: [[2, 1], [], [0]])
        #expect(site.entriesLinking(to: entries[0]).map(\.path) == ["b.md", "a.md"])
        #expect(site.related(to: entries[0]).map(\.path) == ["b.md", "a.md"])
        #expect(site.entriesLinking(to: entries[1]).isEmpty)
    }

    @Test("a page of a large section has at most 40 neighbours, itself among them")
    func neighbours() {
        let count = 100
        let pages = (0..<count).map { entry("p\($0).md", order: $0) }
        let entries = ([entry("index.md")] + pages).sorted { $0.path < $1.path }
        let site = site(entries)
        for (place, entry) in pages.enumerated() {
            let neighbours = Page.test(entry, in: site).neighbours
            #expect(neighbours.count == 40)
            let start = max(0, min(place - 20, count - 40))
            #expect(neighbours.map(\.front.order) == (start..<start + 40).map { $0 })
        }
    }

    @Test("a page of a small section has all of it as neighbours")
    func fewNeighbours() {
        let entries = [entry("index.md"), entry("a.md"), entry("b.md")]
        let site = site(entries)
        #expect(Page.test(entries[2], in: site).neighbours.map(\.path) == ["a.md", "b.md"])
        #expect(Page.test(entries[0], in: site).neighbours.isEmpty)
    }

    @Test("only a section's own page has children")
    func childrenOfPages() {
        let entries = [entry("index.md"), entry("a/index.md"), entry("a/x.md")]
        let site = site(entries)
        #expect(Page.test(entries[1], in: site).children.map(\.path) == ["a/x.md"])
        #expect(Page.test(entries[2], in: site).children.isEmpty)
    }

    @Test("a page is found by its path")
    func subscripting() {
        let entries = [entry("index.md"), entry("a.md")]
        #expect(site(entries)["a.md"] === entries[1])
        #expect(site(entries)["b.md"] == nil)
    }
}
