import HoofbeatTestSupport
import Testing

@Suite("HTML in a page") struct RawHTMLTests {
    private func page(_ markdown: String) -> [String: String] {
        ["content/page.md": TestSite.page("Page", body: markdown)]
    }

    @Test(
        "an element is refused with what to write instead",
        arguments: [
            ("text\n<b>", "write **bold**"), ("text\n<strong>", "write **bold**"),
            ("text\n<EM>", "write *emphasis*"), ("text\n<a href=\"x\">", "write [text](address)"),
            ("text\n<br/>", "end the line with a backslash"),
            ("\n<h2>Title</h2>", "write ## Heading"), ("\n<hr>", "write --- on a line of its own"),
            ("\n<div class=\"a\">\n\n", "leave it out; a blank line begins a paragraph"),
            ("\n<table><tr>", "write a table with | between the cells"),
            (
                "\n<script>\nalert(1)\n</script>",
                "scripts and styles belong to the templates, not to pages"
            ),
            ("\n<iframe src=x></iframe>", "link to it: [text](address)"),
            ("\n<img src=x onerror=alert(1)>", "write ![what it shows](picture.svg \"Caption\")"),
            ("x\n<blink>", "write it in Markdown, or leave it out"),
            ("\n</p>", "leave it out; a blank line begins a paragraph"),
            ("x\n<?php ?>", "write it in Markdown, or leave it out"),
            ("\n<!DOCTYPE html>", "write it in Markdown, or leave it out"),
            ("\n<![CDATA[ x ]]>", "write it in Markdown, or leave it out"),
        ])
    func element(markdown: String, help: String) throws {
        try expectRefusal(of: page(markdown), as: "raw-html content/page.md:6", help: help)
    }

    @Test("an element in a list, a quote and a heading is refused at its line")
    func inBlocks() throws {
        try expectRefusal(
            of: page("- a\n- <b>\n\n> one\n> <i>\n\n## A <u>\n"), as: "raw-html content/page.md:6",
            "raw-html content/page.md:9", "raw-html content/page.md:11")
    }

    @Test("a comment that never ends is refused, since it would swallow the rest")
    func unclosedComment() throws {
        try expectRefusal(
            of: page("text\n\n<!-- note\n\nlost\n"), as: "unclosed-comment content/page.md:7",
            help: "end it with -->")
    }

    @Test("markup behind or between comments is refused")
    func behindComment() throws {
        try expectRefusal(
            of: page("<!-- a --><b>x</b><!-- c -->\n"), as: "raw-html content/page.md:5",
            help: "write **bold**")
    }

    @Test("text behind a comment is refused, since it would go with it")
    func textBehindComment() throws {
        try expectRefusal(
            of: page("text\n\n<!-- note --> Call now.\n"),
            as: "text-after-comment content/page.md:7",
            help: "put the comment on lines of its own, with an empty line below")
    }

    @Test("a line break in a cell has another remedy")
    func breakInCell() throws {
        try expectRefusal(
            of: page("Table: T\n| a |\n|---|\n| one<br>two |\n"), as: "raw-html content/page.md:8",
            help: "a cell holds one line: make two rows of it, or a list below the table")
    }

    @Test("comments are dropped")
    func comments() throws {
        let body = try TestSite.body(
            "<!-- one\n\nsecret -->\n\nA<!-- two --> zebra\n\n- x\n\n  <!-- three -->\n- y\n")
        #expect(
            body == "<p>A zebra</p>\n<ul>\n<li>\n<p>x</p>\n</li>\n<li>\n<p>y</p>\n</li>\n</ul>\n")
    }

    @Test("HTML in code, and what only looks like it, is text")
    func text() throws {
        let body = try TestSite.body("`<b>` a < b > c &lt;b&gt; \\<i> 1<2\n\n    <p>\n")
        #expect(
            body == """
                <p><code>&lt;b&gt;</code> a &lt; b &gt; c &lt;b&gt; &lt;i&gt; 1&lt;2</p>
                <pre><code>&lt;p&gt;
                </code></pre>

                """)
    }
}
