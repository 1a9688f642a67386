import Testing

@testable import HoofbeatPipeline

@Suite("What a publication sends") struct PublicationPlanTests {
    /// - Parameter files: paths, each with a digit that stands for its digest.
    private func manifest(_ files: [String: Int]) -> Manifest {
        Manifest(
            Dictionary(
                uniqueKeysWithValues: files.map {
                    (OutputPath($0.key), String(repeating: String($0.value), count: 64))
                }))
    }

    private static let site = [
        "index.html": 1, "a/index.html": 1, "a/x.svg": 1, "sitemap.xml": 1, "a-z/index.html": 1,
        "search/root.json": 1, "search/parts/w.json": 1, "assets/1/site.css": 1,
    ]

    @Test("to a host that has nothing: assets, pages, and then what lists them")
    func first() {
        let plan = PublicationPlan(manifest(Self.site), published: nil, journal: nil, there: [])
        #expect(
            plan.groups == [
                ["a/x.svg", "assets/1/site.css", "search/parts/w.json"],
                ["a/index.html", "index.html"],
                ["a-z/index.html", "search/root.json", "sitemap.xml"],
            ])
        #expect(plan.unchanged == 0 && plan.removals.isEmpty && plan.foreign.isEmpty)
    }

    @Test("what is the same stays, what is gone is removed, pages before pictures")
    func changes() {
        let published = manifest([
            "index.html": 1, "a/index.html": 2, "old/index.html": 1, "old/y.svg": 1, "never": 1,
        ])
        let plan = PublicationPlan(
            manifest(["index.html": 1, "a/index.html": 1]), published: published, journal: nil,
            there: ["index.html", "a/index.html", "old/index.html", "old/y.svg"])
        #expect(plan.groups == [["a/index.html"]] && plan.unchanged == 1)
        #expect(plan.removals == ["old/index.html", "old/y.svg"])
    }

    @Test("a file that the manifest names and that is not there is sent again")
    func lost() {
        let site = manifest(["index.html": 1])
        let plan = PublicationPlan(site, published: site, journal: nil, there: [])
        #expect(plan.groups == [["index.html"]])
    }

    @Test("after an interruption, a file is unchanged only if nothing says otherwise")
    func interrupted() {
        let site = manifest(["a.html": 1, "b.html": 1, "c.html": 1])
        let plan = PublicationPlan(
            site, published: manifest(["a.html": 1, "b.html": 1]),
            journal: manifest(["a.html": 2, "b.html": 1, "d.html": 1]),
            there: ["a.html", "b.html", "d.html"])
        #expect(plan.groups == [["a.html", "c.html"]])
        #expect(plan.removals == ["d.html"] && plan.foreign.isEmpty)
    }

    @Test("files of others are named, but for a host's own, which begin with a dot")
    func foreign() {
        let site = manifest(["index.html": 1])
        let plan = PublicationPlan(
            site, published: site, journal: nil,
            there: [
                "index.html", "mine.txt", ".well-known/x", ".htaccess", ".hoofbeat-publish/a",
                "manifest.sha256",
            ])
        #expect(plan.foreign == [".htaccess", "mine.txt"] && plan.removals.isEmpty)
    }
}
