import HoofbeatContent

extension Rule {
    static let aboutFields = [
        Rule(
            [.error], "missing-field",
            means: """
                A page, an entry of a data file or the settings lack a field that they need.
                """,
            fix: "Add the field that the message names.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                ---
                A scan takes an hour.

                """)),
        Rule(
            [.warning], "comma-in-text",
            means: "A field holds one text with a comma, where several may be meant.",
            fix: "Write a list in square brackets, or put the text in double quotes.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: How a scan is done, how long it takes, and what you can ask.
                also: CT, computed tomography
                ---
                A scan takes an hour.

                """)),
        Rule(
            [.error], "unknown-field",
            means: """
                There is no field of this name. It is often misspelt, and what it says \
                would be lost.
                """,
            fix: "Write the name that the message suggests, or take the line out.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                chnaged: 2026-11-21
                ---

                """)),
        Rule(
            [.error], "unknown-value",
            means: "The field can hold one of a few words, and this is none of them.",
            fix: "Write one of the words that the message lists.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                kind: tset
                ---

                """)),
        Rule(
            [.error], "wrong-type",
            means: """
                The field holds the wrong type of value, such as a list instead of a text, \
                or a text instead of a number.
                """,
            fix: "Write it in the form that the message shows.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                order: first
                ---

                """)),
        Rule(
            [.error], "impossible-date",
            means: """
                This day does not exist, or is not written as year-month-day.
                """,
            fix: "Write it like 2026-11-21.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                changed: 21 November 2026
                ---

                """)),
        Rule(
            [.error], "date-ahead",
            means: """
                The page says that it was changed, or that a source came out, on a day that \
                has not come yet.
                """,
            fix: """
                Write the day on which it was done. Only `date` and `expires` may be ahead.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                changed: 2099-01-01
                ---

                """)),
        Rule(
            [.error], "never-published",
            means: """
                The page expires before or on the day on which it is published, so nobody \
                would ever see it.
                """,
            fix: "Write a later day under `expires`, or take it out.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                date: 2026-11-01
                expires: 2026-10-01
                ---

                """)),
        Rule(
            [.note], "held-back",
            means: """
                The page is not published yet, or no longer: it is a draft, or its day \
                has not come or is over.
                """,
            fix: """
                Nothing, if that is meant. Otherwise take out `draft`, or change `date` or \
                `expires`.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                draft: true
                ---

                """)),
        Rule(
            [.error], "bad-id",
            means: """
                An id holds something other than lower-case letters, digits and hyphens.
                """,
            fix: "Write it like `liver-scan`.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                id: Liver scan
                ---

                """)),
        Rule(
            [.error], "shared-id",
            means: "Two pages have the same id, which must name only one.",
            fix: """
                Write another id on one of them, or take it out: it is then made from the \
                path.
                """,
            example: .file(
                "content/a.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                id: scans
                ---

                """),
            .file(
                "content/b.md",
                """
                ---
                title: X-rays
                description: A page that shows what a description of the right length looks\
                 like.
                id: scans
                ---

                """)),
        Rule(
            [.error], "bad-alias",
            means: """
                This site cannot have had such an address, or cannot redirect readers from \
                it.
                """,
            fix: """
                Write it like `old-folder/old-name/` or `old-name.html`. For other \
                endings, redirect readers in the settings of your host.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                aliases: [scans.php]
                ---

                """)),
        Rule(
            [.error], "missing-kind-field",
            means: "A page of this kind needs a field that it lacks.",
            fix: "Add the field that the message names, or choose another kind.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Privacy
                description: A page that shows what a description of the right length looks\
                 like.
                kind: policy
                date: 2026-11-01
                ---

                """)),
        Rule(
            [.error], "long-title",
            means: """
                The title is longer than 65 characters, so search results cut it off.
                """,
            fix: "Shorten it.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Everything that we could find out about how scans of the liver are d\
                one
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.warning], "description-length",
            means: "The description has fewer than 50 or more than 160 characters.",
            fix: "Write 50 to 160 characters, which search results show in full.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: About scans.
                ---

                """)),
        Rule(
            [.error], "long-summary",
            means: "The summary has more than three sentences.",
            fix: "Keep the main message.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                summary: One. Two. Three. Four.
                ---

                """)),
    ]
}
