import HoofbeatContent

extension Rule {
    static let aboutRemains = [
        Rule(
            [.error], "field-in-text",
            means: """
                A field is the first line of the text, below the front matter, where it does \
                nothing and readers see it. `draft: true` there publishes the page.
                """,
            fix: "Move the line above the second `---`.",
            example: .page("draft: true\n\nScans take an hour.\n")),
        Rule(
            [.warning], "lost-kind",
            means: """
                A page has all sections of a medical kind, but is of no such kind, so nothing that \
                a medical page needs is checked.
                """,
            fix: "Write its kind, as in `kind: condition`.",
            example: .page(
                """
                ## What you may notice {#symptoms}

                A glow.

                ## When to get help {#get-help}

                Ring your team today.

                ## What is not known {#not-known}

                Where it comes from.

                """)),
        Rule(
            [.warning], "dose-in-words",
            means: """
                A text says how much of a medicine to take without an amount, as in “a tablet a \
                day”, “a double dose” or “take 2 every 4 hours”. The phrases are \
                `rule-dose-phrases` of the language, with `{number}` for a number. \
                Nothing is said of a sentence with a “not”: “never take a double dose” is good \
                advice.
                """,
            fix: "Leave out how much and how often: only the reader’s own team can say.",
            example: .page("Most people take a tablet a day.\n")),
        Rule(
            [.warning], "dead-citation",
            means: """
                A number or a name stands for a source, as in another document, and leads readers \
                to none. `[1]` looks like the numbers that the build gives to sources.
                """,
            fix: "Write `[@key]` with the key of the source, or take it out.",
            example: .page("Scans take an hour. [1] They are free. [@lee-2024]\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.warning], "joined-lines",
            means: """
                Lines that look separate are shown as one text: short lines without an empty one \
                between them, a line right below a list, or a word that is broken at the end of a \
                line.
                """,
            fix: """
                Begin lines of a list with `-`, leave an empty line between paragraphs and below \
                a list, and write each word on one line.
                """,
            example: .page("You may notice\na glow\ntiredness\n")),
        Rule(
            [.warning], "broken-list",
            means: """
                A sign or number at the beginning of a line begins a list that nobody meant, or a \
                list within another one is not far enough to the right and divides it.
                """,
            fix: """
                Put the number on the line above; begin a list within a numbered one with three \
                blanks.
                """,
            example: .page("The temperature was\n- 5 degrees outside.\n")),
        Rule(
            [.warning], "bold-heading",
            means: """
                A bold line stands where a heading is meant, or a heading goes on in the next \
                line. Contents and screen readers do not know it.
                """,
            fix: "Write `##` and the whole heading on one line.",
            example: .page("**How it works**\n\nScans take an hour.\n")),
        Rule(
            [.warning], "empty-section",
            means: "Nothing is below a heading of a medical page.",
            fix: "Write what belongs there, or take the heading out.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Page
                description: A page that has a heading with nothing below it.
                kind: test
                ---

                ## How it works

                ## How long it takes

                An hour.

                """)),
        Rule(
            [.warning], "left-remark",
            means: """
                Something was left for someone to do, or behind by another program. The words are \
                `rule-remark-words` of the language.
                """,
            fix: "Do it and take it out, or keep the page back with `draft: true`.",
            example: .page("The number is [insert number].\n")),
    ]
}
