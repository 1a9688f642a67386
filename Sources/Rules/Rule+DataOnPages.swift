import HoofbeatContent

extension Rule {
    static let aboutDataOnPages = [
        Rule(
            [.error], "unknown-data-block",
            means: """
                A block asks for data that do not exist, or for a drawing that another program \
                makes, so that readers see code. So do names of data between other signs than \
                three backticks.
                """,
            fix: "Write the name that the message suggests.",
            example: .page(
                """
                ```organisation by-country
                ```

                """),
            .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity

                """)),
        Rule(
            [.error], "unknown-view",
            means: "The data are there, but cannot be shown in this way.",
            fix: "Write one of the views that the message lists.",
            example: .page(
                """
                ```organisations by-contry
                ```

                """),
            .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity

                """)),
        Rule(
            [.error], "unreadable-chart",
            means: "A chart cannot be drawn of what is written in its block.",
            fix: "Write what it shows in its first line, and then a row for each number.",
            example: .page(
                """
                ```people
                The glow faded within a week [@lee-2024]
                - 65 of 100 with the shade cure
                - half of all without it
                ```

                """),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On the shade cure
                  year: 2024

                """)),
        Rule(
            [.error], "unreadable-map",
            means: "A map has no picture, no list, or an item without a page and a place.",
            fix: "Write the picture, an empty line, and a line like - [Kitchen](kitchen.md) 20% "
                + "75% for each place, counted from the left and from the top.",
            example: .page(
                """
                ```map
                - [Home](index.md) 20% 75%
                ```

                """)),
        Rule(
            [.error], "chart-without-source",
            means: "Nothing says where the numbers of a chart are from.",
            fix: "Cite the source at the end of its caption.",
            example: .page(
                """
                ```people
                The glow faded within a week
                - 65 of 100 with the shade cure
                - 33 of 100 without it
                ```

                """)),
        Rule(
            [.error], "chart-of-survival",
            means: """
                A chart shows how many live or die. A picture is seen by readers who did not \
                choose to look.
                """,
            fix: "Say it in words, below a heading that readers choose to open.",
            example: .page(
                """
                ```people
                Still alive after 5 years [@lee-2024]
                - 65 of 100
                ```

                """),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On the shade cure
                  year: 2024

                """)),
        Rule(
            [.error], "empty-data-block",
            means: """
                The data that a block asks for are empty, so nothing would be shown.
                """,
            fix: "Add what is to be shown, or take the block out.",
            example: .page(
                """
                ```glossary
                ```

                """)),
        Rule(
            [.error], "repeated-data-block",
            means: "A page shows the same data twice.",
            fix: "Take one of the two blocks out.",
            example: .page(
                """
                ## A

                ```organisations by-country
                ```

                ## B

                ```organisations by-country
                ```

                """),
            .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity

                """)),
        Rule(
            [.error], "text-behind-fence",
            means: """
                Words are on the line that opens a block of code, where readers do not see them.
                """,
            fix: "Put them on the line below.",
            example: .page(
                """
                ``` Ask at the desk
                Floor 2
                ```

                """)),
        Rule(
            [.error], "text-in-data-block",
            means: """
                There is text between the two lines of a block of data, where it is not shown.
                """,
            fix: "Write it above or below the block.",
            example: .page(
                """
                ```organisations by-country
                These charities help.
                ```

                """),
            .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity

                """)),
        Rule(
            [.error], "missing-data-page",
            means: "A data file or the settings name a page that is not there.",
            fix: "Write its path below `content/`, as in `tests/scans.md`.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture.
                  page: scnas.md

                """)),
        Rule(
            [.warning], "one-way-relation",
            means: """
                A table names a page for one of its items, and that page does not show what \
                the table says of it.
                """,
            fix: "Write the block that the message names on that page.",
            example: .file(
                "content/lung.md",
                """
                ---
                title: Lung
                description: A page that shows what a description of the right length looks\
                 like.
                ---
                Text.

                """),
            .file(
                "content/data/tables/symptoms.yaml",
                """
                rows-name: What you may notice
                axes:
                  - key: site
                    name: Where it starts
                    caption: Where it starts and what it can cause
                    items:
                      - key: lung
                        name: Lung
                        page: lung.md
                rows:
                  - key: cough
                    name: Cough
                    group: Chest
                    site:
                      - of: lung
                        sources: [lee-2024]

                """),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
    ]
}
