import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Texts of links") struct LinkTextTests {
    private let pages = [
        "content/a.md": TestSite.page("A", body: "## Part\n"), "content/b.md": TestSite.page("B"),
    ]

    @Test(
        "a text that says nothing is refused",
        arguments: [
            "here", "Click here", "MORE", "read more", "Learn more", "this", "this page",
            "this link", "link", "page", "details", "See here", "find out more", "**here**",
            "https://example.org/", "`here`", "Click here.", "here!", "More …", "find out more →",
        ])
    func empty(text: String) throws {
        try expectPage(
            "Text\n[\(text)](a.md)\n", "error empty-link-text content/page.md:6",
            help: "name the page or what the reader finds there", data: pages)
    }

    @Test(
        "a link without a text is refused",
        arguments: ["[](a.md)", "[ ](a.md)", "[&nbsp;](a.md)", "[\u{A0}](a.md)", "[][x]"])
    func noText(link: String) throws {
        try expectPage(
            "Text\n\(link)\n" + (link == "[][x]" ? "\n[x]: a.md\n" : ""),
            "error link-without-text content/page.md:\(link == "[][x]" ? 8 : 6)",
            help: "say between the square brackets what the reader finds there", data: pages)
    }

    @Test(
        "the same text is ambiguous, however it is written",
        arguments: [
            ("Our way", "Our *way*"), ("Our *way*", "Our way"), ("Our `way`", "Our **way**"),
            ("A caf\u{E9}", "A cafe\u{301}"), ("Our&#32;way", "Our way"),
        ])
    func sameText(first: String, second: String) throws {
        try expectPage(
            "[\(first)](a.md)\n\n[\(second)](b.md)\n",
            "warning ambiguous-link-text content/page.md:7", data: pages)
    }

    @Test("a link around a picture without a text is refused, once")
    func pictureWithoutText() throws {
        var data = pages
        data["content/p.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
        try expectPage(
            "[![](p.svg \"decorative\")](a.md)\n", "error link-without-text content/page.md:5",
            help: "say where it leads as the text of the picture, which is then not decorative",
            data: data)
        try expectPage("[![](p.svg)](a.md)\n", "error missing-alt content/page.md:5", data: data)
        try expectPage("[![Part A](p.svg)](a.md)\n", data: data)
        try expectPage("[]()\n", "error empty-link content/page.md:5", data: pages)
    }

    @Test(
        "an address that is its own text is a note",
        arguments: ["<https://example.org/>", "https://example.org/"])
    func addressAsText(link: String) throws {
        let page = ["content/page.md": TestSite.page("Page", body: "Text.\n\(link)\n")]
        let site = try TestSite(page.merging(pages) { $1 })
        let note = try #require(
            try site.builder().check().problems.first { $0.code == "address-as-text" })
        #expect(note.severity == .note && note.line == 6)
        #expect(
            note.help == "where readers need no address, write [what they find there](address)")
        #expect(try site.problems() == [])
    }

    @Test("a text that says something is fine", arguments: ["here and now", "more tests", "pages"])
    func fine(text: String) throws {
        try expectPage("[\(text)](a.md)\n", data: pages)
    }

    @Test("one text leads to one page")
    func ambiguous() throws {
        try expectPage(
            "[the test](a.md)\n\n[the test](b.md)\n",
            "warning ambiguous-link-text content/page.md:7",
            help: "give one of the links another text", data: pages)
        try expectPage("[the test](a.md) and [the test](a.md#part)\n", data: pages)
        try expectPage("[the test](a.md) and [the tests](b.md)\n", data: pages)
        try expectPage("[the test](a.md) and [the test](./a.md)\n", data: pages)
        try expectPage("[the test](a.md) and [the test](x/../a.md#part)\n", data: pages)
    }
}
