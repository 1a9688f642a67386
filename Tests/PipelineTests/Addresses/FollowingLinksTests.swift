import Foundation
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("hoofbeat moved: links") struct FollowingLinksTests {
    private func text(_ site: TestSite, _ path: String) throws -> String {
        try String(contentsOfFile: site.root + "/content/" + path, encoding: .utf8)
    }

    /// What becomes of the body of the page `c/x.md` if `a/b.md` moves to `d/e.md`.
    private func followed(_ body: String) throws -> (body: String, steps: [PageMove.Step]) {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"), "content/a/b.md": TestSite.page("B"),
            "content/c/index.md": TestSite.page("C"), "content/d/index.md": TestSite.page("D"),
            "content/c/x.md": TestSite.page("X", body: body),
        ])
        let before = try text(site, "c/x.md")
        let steps = try PageMove(root: site.root).move("a/b.md", to: "d/e.md")
        let after = try text(site, "c/x.md")
        let head = before.dropLast(body.count)
        #expect(after.hasPrefix(head))
        return (String(after.dropFirst(head.count)), steps)
    }

    @Test(
        "lead to the new place, whichever way they are written",
        arguments: [
            ("[b](../a/b.md)", "[b](../d/e.md)"),
            ("[b](../a/b.md#when-to-go)", "[b](../d/e.md#when-to-go)"),
            ("[b]( ../a/b.md \"B (b)\")", "[b]( ../d/e.md \"B (b)\")"),
            ("[b](<../a/b.md>)", "[b](<../d/e.md>)"),
            ("[b](/a/b.md)", "[b](/d/e.md)"),
            ("[b](/a/b/)", "[b](/d/e/)"),
            ("[b](/a/b/#x)", "[b](/d/e/#x)"),
            ("[b](../a/%62.md)", "[b](../d/e.md)"),
            ("[b](..\\/a/b\\.md)", "[b](../d/e.md)"),
            ("[b](./../a/./b.md)", "[b](../d/e.md)"),
            (
                "[b][r] [b]\n\n[r]: ../a/b.md \"T\"\n[b]: <../a/b.md>",
                "[b][r] [b]\n\n[r]: ../d/e.md \"T\"\n[b]: <../d/e.md>"
            ),
            (
                "- [b](../a/b.md), [b](../a/b.md)\n  [c](index.md)",
                "- [b](../d/e.md), [b](../d/e.md)\n  [c](index.md)"
            ),
        ])
    func spellings(written: String, wanted: String) throws {
        let (body, steps) = try followed(written + "\n")
        #expect(body == wanted + "\n")
        let step = try #require(steps.last)
        #expect(step.old == "content/c/x.md" && step.new == step.old)
        #expect(step.links > 0 && step.left.isEmpty)
    }

    @Test(
        "what only looks like a link, or leads elsewhere, stays byte by byte",
        arguments: [
            "`[b](../a/b.md)` and ../a/b.md", "```\n[b](../a/b.md)\n```", "\\[b](../a/b.md)",
            "[b](https://example.org/a/b.md)", "[c](index.md) [x](#here)",
            "[b](../a/index.md)\r\n\r\nTwo  \r\nlines.", "[b](../a/bb.md)",
        ])
    func others(body: String) throws {
        let (after, steps) = try followed(body + "\n")
        #expect(after == body + "\n")
        #expect(steps.count == 1)
    }

    @Test("code beside a link stays as it is")
    func code() throws {
        let (body, steps) = try followed("`[b](../a/b.md)` is how [b](../a/b.md) is written.\n")
        #expect(body == "`[b](../a/b.md)` is how [b](../d/e.md) is written.\n")
        #expect(steps.last?.links == 1)
    }

    @Test("one that cannot be changed is named with its line")
    func left() throws {
        let (body, steps) = try followed("Text.\n\n[b](../a/b&#46;md)\n")
        #expect(body == "Text.\n\n[b](../a/b&#46;md)\n")
        let left = try #require(steps.last).left
        #expect(left.map(\.line) == [7] && left.map(\.written) == ["../a/b.md"])
    }

    @Test("those of a page that moves start from where it will be, and so do its pictures")
    func own() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"),
            "content/a/b.md": TestSite.page(
                "B", body: "[A](index.md), [b](b.md#x), [own](#x)\n\n## X\n\n![A line.](line.svg)\n"
            ),
            "content/a/line.svg": """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
            """,
            "content/c/d/index.md": TestSite.page("D"), "content/c/index.md": TestSite.page("C"),
        ])
        let steps = try PageMove(root: site.root).move("a/b.md", to: "c/d/e.md")
        #expect(steps.count == 1 && steps[0].links == 3 && steps[0].left.isEmpty)
        let text = try text(site, "c/d/e.md")
        #expect(text.contains("[A](../../a/index.md), [b](e.md#x), [own](#x)\n"))
        #expect(text.contains("![A line.](../../a/line.svg)\n"))
        let report = try site.build()
        #expect(report.counts != nil, "\(report.problems.map(TestSite.short))")
    }

    @Test("the page of a term, on which the term is no link, follows with what is drawn of data")
    func term() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"),
            "content/a/b.md": TestSite.page("B", body: "A glow. [A](index.md)\n"),
            "content/c.md": TestSite.page("C", body: "A glow.\n\n```glossary\n```\n"),
            "content/data/glossary.yaml": """
            - key: glow
              term: glow
              definition: "Light. [More](a/b.md)"
              page: a/b.md

            """,
        ])
        let steps = try PageMove(root: site.root).move("a/b.md", to: "e.md")
        #expect(steps.allSatisfy { $0.left.isEmpty })
        #expect(steps.map(\.links) == [1, 2])
        #expect(try text(site, "e.md").hasSuffix("A glow. [A](a/index.md)\n"))
        #expect(try text(site, "data/glossary.yaml").hasSuffix("(e.md)\"\n  page: e.md\n"))
    }

    @Test("a section takes its pictures along, and only links that lead out of it change")
    func section() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A", body: "[b](b.md), [c](../c.md)\n"),
            "content/a/b.md": TestSite.page("B", body: "![A line.](line.svg)\n\n[A](index.md)\n"),
            "content/a/line.svg": """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
            """,
            "content/c.md": TestSite.page("C", body: "[A](a/index.md)\n\n![A line.](a/line.svg)\n"),
            "content/n/index.md": TestSite.page("N"),
        ])
        let untouched = try text(site, "a/b.md")
        let steps = try PageMove(root: site.root).move("a/", to: "n/new/")
        #expect(steps.allSatisfy { $0.left.isEmpty })
        #expect(try text(site, "n/new/index.md").hasSuffix("[b](b.md), [c](../../c.md)\n"))
        let b = try text(site, "n/new/b.md")
        #expect(b == untouched.replacing("\n---\n", with: "\naliases: [a/b/]\nid: a-b\n---\n"))
        #expect(
            try text(site, "c.md").hasSuffix(
                "[A](n/new/index.md)\n\n![A line.](n/new/line.svg)\n"))
        let report = try site.build()
        #expect(report.counts != nil, "\(report.problems.map(TestSite.short))")
    }

    @Test("data files and settings follow, comments too, and all else in them stays")
    func data() throws {
        let settings = """
            name: Test
            description: A site for a test.
            help-page: a/b.md   # a/b.md, not a/b.mdx or aa/b.md

            """
        let waivers = """
            - check: old-source
              file: content/a/b.md
              reason: "See content/a/b.md."
              by: us

            """
        let glossary = """
            - term: glow
              text: "Light, as [b](/a/b/) and [this](a/b.md#x) say."

            """
        let record = "page: a/b.md\n"
        let site = try TestSite([
            "content/a/b.md": TestSite.page("B"), "content/site.yaml": settings,
            "content/data/waivers.yaml": waivers, "content/data/glossary.yaml": glossary,
            "content/data/reviews/a-b.yaml": record,
        ])
        let steps = try PageMove(root: site.root).move("a/b.md", to: "d/e.md")
        #expect(
            try text(site, "site.yaml")
                == settings.replacing(" a/b.md   # a/b.md,", with: " d/e.md   # d/e.md,"))
        #expect(try text(site, "data/waivers.yaml") == waivers.replacing("a/b.md", with: "d/e.md"))
        #expect(
            try text(site, "data/glossary.yaml")
                == glossary.replacing("a/b.md", with: "d/e.md").replacing("/a/b/", with: "/d/e/"))
        #expect(try text(site, "data/reviews/a-b.yaml") == record)
        #expect(steps.dropFirst().map(\.links) == [2, 2, 2])
    }

    @Test("what was interrupted before the page moved is finished by the same command")
    func interrupted() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A", body: "[b](b.md)\n"),
            "content/a/b.md": TestSite.page("B", body: "[A](index.md)\n"),
        ])
        _ = try PageMove(root: site.root).move("a/b.md", to: "e.md")
        let (index, page) = (try text(site, "a/index.md"), try text(site, "e.md"))
        // All but the last step has been done.
        try FileManager.default.moveItem(
            atPath: site.root + "/content/e.md", toPath: site.root + "/content/a/b.md")
        _ = try PageMove(root: site.root).move("a/b.md", to: "e.md")
        #expect(try text(site, "a/index.md") == index && text(site, "e.md") == page)
        #expect(index.contains("[b](../e.md)") && page.contains("[A](a/index.md)"))
    }
}
