import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Every link within a finished page leads somewhere, whatever the templates print.
@Suite("Anchors of finished pages") struct AnchorTests {
    private let files = [
        "content/data/references.yaml": "- {key: lee, kind: book, title: T}\n",
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: D.}\n",
        "content/a.md": TestSite.page("A", body: "So. [@lee]\n"),
        "content/b.md": TestSite.page("B", body: "So. [@lee]\n"),
        "content/c.md": TestSite.page("C", body: "A zebra.\n"),
    ]

    /// What `check` says, and `build`, which writes nothing.
    private func errors(_ theme: Theme, _ files: [String: String]) throws -> [Diagnostic] {
        let site = try TestSite(files)
        let report = try site.build(theme: theme)
        let built = report.problems.filter { $0.severity == .error }
        let checked = try site.builder(theme: theme).check().problems
        #expect(Set(built) == Set(checked.filter { $0.severity == .error }))
        if !built.isEmpty {
            #expect(report.counts == nil)
            #expect(try site.outputFiles().isEmpty)
        }
        return built
    }

    @Test("a theme that lists no sources and explains no words is found before anything is written")
    func deadAnchors() throws {
        let found = try errors(.plain(page: { page, _ in page.body }), files)
        #expect(Set(found.map(\.code)) == ["dead-anchor"] && found.count == 2)
        let source = try #require(found.first { $0.message.contains("_ref") })
        #expect(source.message == "/a/ links to #_ref-1, which is not on it")
        #expect(source.file == "content/a.md" && source.line == nil)
        #expect(
            source.help == "the templates must list the sources of a page, each with its anchor")
        #expect(
            found.first { $0.message.contains("_term") }?.help
                == "the templates must explain the words of a page, each with its anchor")
    }

    @Test("a page like no other ends the build when it is written; the next build goes on")
    func lateAnchor() throws {
        let site = try TestSite(files)
        let report = try site.build(
            theme: .plain(page: { page, _ in
                page.entry.path == "b.md" ? page.body : "\(anchors(of: page))\(page.body)"
            }))
        let errors = report.problems.filter { $0.severity == .error }
        #expect(errors.map(TestSite.short) == ["dead-anchor content/b.md"])
        #expect(report.fails(strictly: false) && report.hasWritten && report.counts == nil)
        let next = try site.build()
        #expect(next.counts != nil && !next.fails(strictly: false))
    }

    @Test("an anchor that is printed twice is an error")
    func duplicates() throws {
        let theme = Theme.plain(page: { page, _ in
            "\(anchors(of: page))<p id='x'></p><p id=x></p>\(page.body)"
        })
        let found = try errors(theme, files)
        #expect(found.map(\.code) == ["duplicate-id"])
        #expect(found.first?.message == "/a/ has the anchor #x twice")
        #expect(
            found.first?.help == "let the templates print it once; pages bring their own body")
    }

    @Test("the lists that the build brings are looked at, too")
    func generated() throws {
        let theme = Theme.plain(allPages: { _ in "<a href=\"/a-z/#b\">b</a>" })
        let found = try errors(theme, files)
        #expect(found.map(\.message) == ["/a-z/ links to #b, which is not on it"])
        #expect(found.first?.file == "templates")
    }

    @Test(
        "an anchor is found however it is written",
        arguments: [
            "<p id=\"x\"><a href=\"#x\">", "<p id='x'><a href='#x'>", "<p id=x><a href=#x>",
            "<a href=\"#x\"></a><p class=\"a\"\nid=\"x\">", "<a href=\"/a/#x\"></a><p id=\"x\">",
            "<p id=\"é\"><a href=\"#%C3%A9\">", "<p id=\"a&amp;b\"><a href=\"#a&amp;b\">",
            "<a href=\"#\">", "<a href=\"#top\">", "<a href=\"/b/#x\">",
            "<p data-id=\"x\" id=\"x\">",
            "<p>x id='x' and id='x' href='#y'", "<a href=\"https://example.org/a/#y\">",
        ] as [StaticString])
    func forms(html: StaticString) throws {
        let markup = HTML(stringLiteral: html)
        let theme = Theme.plain(page: { page, _ in
            page.entry.path == "a.md" ? "\(anchors(of: page))\(markup)" : "\(anchors(of: page))"
        })
        #expect(try errors(theme, files) == [])
    }

    @Test("no two pages of a volume share an anchor, and none has a space")
    func volumes() throws {
        let site = try TestSite([
            "content/site.yaml": "name: T\ndescription: T.\non-one-page: true\n",
            "content/a.md": TestSite.page("A", body: "## b\n\nOne.\n"),
            "content/a.b.md": TestSite.page("AB", body: "[to b](a.md#b), [c](<c d.md>)\n"),
            "content/c d.md": TestSite.page("CD", body: "[self](#x)\n\n## x\n"),
            "content/c_20d.md": TestSite.page("C20D", body: "[cd](c%20d.md#x)\n"),
        ])
        let report = try site.build()
        #expect(report.problems.filter { $0.severity == .error } == [])
        let volume = try site.output("on-one-page/index.html")
        let ids = volume.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count && !ids.contains { $0.contains(" ") })
        for link in volume.matches(of: /\shref="#([^"]*)"/) {
            #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
        }
        #expect(ids.contains("a.b") && ids.contains("a_2Eb") && ids.contains("c_20d.x"))
    }
}
