import HoofbeatContent

extension Rule {
    static let aboutWays = [
        Rule(
            [.warning], "work-address",
            means: """
                A link has the address that a program of an office made, such as a safe link of \
                Outlook, a search result, or a document that is being edited. Readers are followed \
                or asked to log in.
                """,
            fix: "Open the page, and copy the address that the browser shows then.",
            example: .page("[A leaflet](https://docs.google.com/document/d/1abc/edit)\n")),
        Rule(
            [.warning], "orphan-page",
            means: """
                No page leads to this one: no text links to it, and its section is a sheet to \
                print, which does not list its pages.
                """,
            fix: "Link to it where readers would look for it.",
            example: .file(
                "content/sheets/index.md",
                """
                ---
                title: A sheet
                description: A sheet to print, which has room for what is on it and no list.
                kind: print-sheet
                summary: One sentence.
                need: What do I take along?
                audience: patients
                date: 2026-11-01
                changed: 2026-11-01
                ---
                Text.

                """),
            .file(
                "content/sheets/lost.md",
                """
                ---
                title: Lost page
                description: A page that no text links to, and that no section has in its list.
                ---
                Text.

                """)),
        Rule(
            [.warning], "one-way-links",
            means: """
                Three pages or more link to a medical page whose own text links back to none of \
                them. The page lists them at its end.
                """,
            fix: "Link to those that go on from here.",
            example: .words(
                "Three pages link to the page of a test, which links to none of them.")),
        Rule(
            [.warning], "heavy-page",
            means: """
                The text of the page, its drawings and the style sheet are more than 200 kB, which \
                is slow and costs money on a telephone.
                """,
            fix: "Divide the page, or draw with fewer points.",
            example: .page(String(repeating: "It takes an hour.\n\n", count: 12_000))),
        Rule(
            [.error], "copied-text",
            means: """
                Twelve words in a row or more are the same as in a text of others: \
                `hoofbeat check --compare FOLDER` compares every page with the texts in a folder. \
                What stands in quotation marks or in a quotation may.
                """,
            fix: """
                Say it in your own words, or put it between quotation marks, with its source.
                """,
            example: .words("A page that repeats two lines of a leaflet.")),
    ]
}
