import HoofbeatContent

extension Rule {
    static let aboutOutput = [
        Rule(
            [.error], "foreign-file",
            means: """
                The folder for the site holds a file that Hoofbeat did not write, or that \
                somebody has changed since. It is not overwritten or removed unasked.
                """,
            fix: """
                Move it to `content/static/` or elsewhere, or go on with `--adopt`, which \
                leaves it where it is unless the site has a file of that name.
                """,
            example: .words("`hoofbeat build --output .` in a folder with other things.")),
        Rule(
            [.error], "output-not-a-folder",
            means: "A file or a symbolic link is where the site has to be written.",
            fix: "Remove it, or write to another folder with `--output`.",
            example: .words("A file named `public`.")),
        Rule(
            [.error], "gone-address",
            means: """
                An address of the site as it was last published (`--addresses`) is gone, and no \
                page has it under `aliases`. Readers and other sites still link to it.
                """,
            fix: """
                Write the address under `aliases` of the page that its text moved to, as \
                `hoofbeat moved` does. Is the text gone for good, keep the page with \
                `withdrawn:` and the reason: its address then says so.
                """,
            example: .words("A page that was renamed without `hoofbeat moved`.")),
        Rule(
            [.warning], "gone-anchor",
            means: """
                A heading of a page as it was last published (`--addresses`) is gone, and so is \
                its place in the address: a link to it leads to the top of the page.
                """,
            fix: """
                Write the name that the message gives behind the heading that took its place, as \
                in `## What helps {#treatment}`.
                """,
            example: .words("A heading “Treatment” that became “What helps”.")),
        Rule(
            [.warning, .note], "gone-file",
            means: """
                A file of the site as it was last published (`--addresses`), such as a PDF, is \
                gone. It is a note if it is a picture, or if the page that links to it is held back.
                """,
            fix: """
                Put it back, or replace it by a file of the same name. If nobody needs it any \
                more, waive the warning until the site is published.
                """,
            example: .words("A leaflet that was removed from `content/static/`.")),
        Rule(
            [.error], "dead-anchor",
            means: """
                A finished page links to a place on itself that is not there, because a \
                template left it out.
                """,
            fix: """
                Let the templates list the sources and explain the words of a page, each \
                with its anchor.
                """,
            example: .words("A theme of one's own that does not list `page.sources`.")),
        Rule(
            [.error], "missing-part",
            means: """
                A finished page lacks what readers depend on, because the theme leaves it out or \
                hides it: the doctype, the language, the security policy before anything that is \
                loaded, the title, the text, the only main element and the link to it, the \
                sources, the words explained, the notices, the search box or the link to help. \
                What is in a comment, in `<template>` or `<noscript>`, in a closed `<details>`, or \
                in an element with `hidden`, `inert` or `aria-hidden="true"`, does not count. \
                Each fault is told once, with the number of pages.
                """,
            fix: "Show the part that the message names.",
            example: .words(
                "A look of one's own whose footer leaves out `parts.imprint`, and whose articles "
                    + "leave out `parts.standing`.")),
        Rule(
            [.error], "lost-link",
            means: """
                A theme links to a page, or shows a file, that the site does not have, or gives an \
                address that no browser should follow, such as `javascript:`.
                """,
            fix: "Lead to a page or a file that is there.",
            example: .words("A look of one's own with `<a href=\"/nowhere/\">` in its header.")),
        Rule(
            [.warning], "changing-page",
            means: """
                A theme of one's own draws a page differently each time, so that every build \
                writes it anew, and nobody can tell whether the published site is that of these \
                texts. Only `check` looks for it, since it draws each page twice.
                """,
            fix: """
                Draw what the page and the site hold, in their order: without a clock or chance, \
                and with what comes of a `Set` or a `Dictionary` sorted.
                """,
            example: .words("A footer of one's own with a random number.")),
        Rule(
            [.error], "unsafe-asset",
            means: """
                A file of the theme has a name that is no path below the folder of assets, or an \
                ending that a browser could open as a page.
                """,
            fix: "Give it the name that the message asks for, or leave it out.",
            example: .words("`theme.assets.append(.init(name: \"x.html\", bytes: page))`")),
        Rule(
            [.error], "blocked-by-policy",
            means: """
                A finished page has what its security policy blocks, because a theme put it \
                there: a script that is no file of the site named by its digest, code or a style \
                in an attribute, `<style>`, a frame, a film or an object, `<base>`, a form that \
                leads elsewhere, or a picture, drawing or style sheet of another host. Readers \
                would see the page without it.
                """,
            fix: """
                Write styles and scripts as files of the theme, put pictures into \
                `content/static/`, and lead to what others have with a link.
                """,
            example: .words(#"A header of one's own with `<p style="color: red">`."#)),
        Rule(
            [.error], "leads-elsewhere",
            means: """
                A finished page takes readers to another one by itself (`<meta \
                http-equiv="refresh">`), or the page of a former address does not lead to the \
                address that it was made for, or not to that alone.
                """,
            fix: """
                Only `redirect` of a theme leads on, and to `redirect.to`, with a link to the same \
                address beside it.
                """,
            example: .words(
                "A theme of one's own whose `redirect` leads to the home page in every case.")),
        Rule(
            [.error], "shuts-out-readers",
            means: """
                A finished page has a tag that keeps some readers out: a second `<main>`, a \
                `<body>` in another language than the site's, a picture without `alt`, a positive \
                `tabindex`, or a viewport that keeps readers from enlarging the page.
                """,
            fix: "Write the tag as the message says.",
            example: .words(#"A footer of one's own with `<img src="/bank.svg">`."#)),
        Rule(
            [.error], "duplicate-id",
            means: """
                A finished page has one anchor twice, because a template printed something \
                twice.
                """,
            fix: "Let the templates print it once.",
            example: .words("A theme of one's own that prints `page.body` twice.")),
        Rule(
            [.note], "not-on-disk",
            means: """
                A page links to a file that a copy for the disk does not have, such as the feed, \
                since only a published site needs it.
                """,
            fix: "Nothing is wrong on the published site. In the copy the link leads nowhere.",
            example: .words(
                "`hoofbeat build --for-disk` of a page with `[all changes](/feed.xml)`.")),
        Rule(
            [.error], "not-compiled",
            means: """
                A changed template does not compile, so the preview shows the site with the \
                templates as they were.
                """,
            fix: "Correct the line that the message names.",
            example: .words("A bracket that was forgotten in `templates/Layout.swift`.")),
    ]
}
