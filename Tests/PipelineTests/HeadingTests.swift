import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("Headings") struct HeadingTests {
    /// The ids in the order of the page.
    private func ids(_ markdown: String) -> [String] {
        let library = Library(settings: Settings(name: "Test", description: ""))
        let page = TestSite.page("Page", body: markdown)
        let parsed = PageReader(library: library).parse(Array(page.utf8), path: "page.md")
        return parsed.entry.outline.map(\.id)
    }

    @Test("an anchor that is given twice is refused at its second line")
    func duplicate() throws {
        let body = "## A {#x}\n\ntext\n\nB {#x}\n---\n"
        try expectRefusal(
            of: ["content/page.md": TestSite.page("P", body: body)],
            as: "duplicate-anchor content/page.md:9",
            help: "give this heading another anchor, or none")
    }

    @Test("an anchor that an editor chose is given to no other heading, above or below")
    func chosen() {
        #expect(ids("## Care\n## Treatment {#care}\n") == ["care-2", "care"])
        #expect(ids("## Treatment {#care}\n## Care\n") == ["care", "care-2"])
        #expect(ids("## A\n### C\n## B {#c-2}\n### C\n") == ["a", "c", "c-2", "c-3"])
    }

    @Test("headings with one id get numbers, and a number that is taken is passed over")
    func unique() throws {
        #expect(
            ids("## A\n## A!\n## A 2\n## A?\n## a.\n") == ["a", "a-2", "a-2-2", "a-3", "a-4"])
    }

    @Test(
        "ids are the words in lower case in any script",
        arguments: [
            ("Über *Größe*", "über-größe"), ("神経内分泌", "神経内分泌"),
            ("علامات المرض", "علامات-المرض"), ("What's `5-HT`?", "whats-5-ht"), ("🦓", "section"),
            ("MEN 1/2", "men-1-2"), ("a\" onclick=\"x", "a-onclickx"), ("'&amp;<\\>", "section"),
        ])
    func unicode(text: String, id: String) throws {
        #expect(ids("## \(text)\n") == [id])
        let body = try TestSite.body("## \(text)\n")
        #expect(body.hasPrefix("<h2 id=\"\(id)\">"))
    }

    @Test("a custom id is taken out of the text and can be linked to")
    func custom() throws {
        let body = try TestSite.body("## The care {#help-2}\n\n[own](#help-2)\n\n## B \\{#c} d\n")
        #expect(
            body == """
                <h2 id="help-2">The care</h2>
                <p><a href="#help-2">own</a></p>
                <h2 id="b-c-d">B {#c} d</h2>

                """)
    }

    @Test(
        "what is no id stays text", arguments: ["{#}", "{#A b}", "{x}", "{#_a} b", "{# a"])
    func notCustom(text: String) throws {
        let body = try TestSite.body("## Care \\\(text)\n")
        #expect(body.contains(">Care \(text.replacing("\"", with: "&quot;"))</h2>"))
    }

    @Test("an anchor that is none is not said to be taken as well", arguments: [true, false])
    func badAnchor(isFirst: Bool) throws {
        let headings = ["## A {#a}", "## B {#A}"]
        let body = (isFirst ? headings.reversed() : headings).joined(separator: "\n\n") + "\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        #expect(try site.problems() == ["bad-anchor content/page.md:\(isFirst ? 5 : 7)"])
    }
}
