import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Blocks with nothing in them") struct EmptyBlockTests {
    @Test(
        "an empty item of a list is reported at its line",
        arguments: ["- a\n-\n- b", "1. a\n2.\n", "> - a\n> -\n", "- a\n- <!-- b -->"])
    func item(markdown: String) throws {
        try expectPage(markdown + "\n", "error empty-item content/page.md:6")
    }

    @Test(
        "items with a text, a list, code or a picture are fine",
        arguments: ["- a\n- - b", "- ```\n  a\n  ```", "-\n  a", "- a\n\n- b", "- 5", "a -\nb"])
    func items(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test("a word without its meaning is reported at the colon")
    func meaning() throws {
        try expectPage("Word\n:\n", "error empty-item content/page.md:6")
        try expectPage("Word\n: meaning\n")
        try expectPage("These are:\n\n- a\n- b\n")
    }

    @Test("a table without rows is reported")
    func table() throws {
        try expectPage("| a | b |\n|---|---|\n", "error table-without-rows content/page.md:5")
        try expectPage("| a | b |\n|---|---|\n| c | d |\n")
    }

    @Test("a page without a text is reported, but for those that list others")
    func page() throws {
        try expectPage("", "warning empty-page content/page.md")
        try expectPage("\n<!-- later -->\n\n", "warning empty-page content/page.md")
        try expect(
            [],
            of: [
                "content/index.md": TestSite.page("Home", body: ""),
                "content/a/index.md": TestSite.page("A", body: ""),
                "content/a/b.md": TestSite.page("B"),
                "content/c.md": TestSite.page("C", "draft: true\n", body: ""),
            ])
    }
}
