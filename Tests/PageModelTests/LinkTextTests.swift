import TestSupport
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

    @Test("a bare address is refused")
    func bareAddress() throws {
        try expectPage(
            "<https://example.org/>\n", "error empty-link-text content/page.md:5", data: pages)
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
