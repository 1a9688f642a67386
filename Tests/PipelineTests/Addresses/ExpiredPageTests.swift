import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("A page that has expired") struct ExpiredPageTests {
    private static let page = TestSite.page(
        "Meeting", "expires: 2026-11-20\naliases: [old-meeting/]\nalso: [gathering]\n",
        body: "## When {#when}\n\nOn Friday.\n")

    @Test("keeps its address, with a notice that leads on, and is on no list")
    func notice() throws {
        let site = try TestSite([
            "content/site.yaml":
                "name: Test\ndescription: A site.\nbase-url: https://example.org/\n",
            "content/news/index.md": TestSite.page("News"),
            "content/news/meeting.md": Self.page,
        ])
        try site.build()
        let page = try site.output("news/meeting/index.html")
        #expect(page.contains("This page is no longer current"))
        #expect(page.contains("It was taken down on 20 November 2026."))
        #expect(page.contains("<a href=\"/news/\">News</a>") && !page.contains("On Friday."))
        #expect(try site.output("old-meeting/index.html") == "to /news/meeting/")
        for list in ["sitemap.xml", "feed.xml", "a-z/index.html", "news/index.html"] {
            #expect(try !site.output(list).localizedCaseInsensitiveContains("meeting"), "\(list)")
        }
        let addresses = try site.output("addresses.json")
        #expect(
            addresses.contains(
                #"{"address":"news/meeting/","id":"news-meeting","title":"Meeting","anchors":[]}"#))
        #expect(addresses.contains(#"{"address":"old-meeting/","to":"news/meeting/"}"#))
    }

    @Test("gives way to the page that has its address, or takes it as an alias")
    func givesWay() throws {
        let site = try TestSite([
            "content/meeting.md": Self.page,
            "content/next.md": TestSite.page("Next", "aliases: [meeting/]\n"),
        ])
        #expect(try site.build().counts != nil)
        #expect(try site.output("meeting/index.html") == "to /next/")
    }

    @Test("may not be linked to, by its file, its address or a former one")
    func links() throws {
        for (link, code) in [
            ("meeting.md", "unpublished-page"), ("/meeting/", "unpublished-page"),
            ("/old-meeting/", "missing-page"),
        ] {
            try expectRefusal(
                of: [
                    "content/meeting.md": Self.page,
                    "content/page.md": TestSite.page("Page", body: "[the meeting](\(link))\n"),
                ], as: "\(code) content/page.md:5")
        }
    }

    @Test("has no address if it was never published")
    func neverPublished() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "draft: true\nexpires: 2026-11-20\n")
        ])
        try site.build()
        #expect(try site.outputFiles()["a/index.html"] == nil)
    }

    @Test("is the same in a warm build and for another number of threads")
    func warm() throws {
        let site = try TestSite(["content/meeting.md": Self.page])
        try site.build(jobs: 1)
        let first = try site.outputFiles()
        try site.build(jobs: 3)
        #expect(try site.outputFiles() == first)
    }
}
