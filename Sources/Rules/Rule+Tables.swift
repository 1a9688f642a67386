import HoofbeatContent

extension Rule {
    static let aboutTables = [
        Rule(
            [.error], "table-without-caption",
            means: "The table does not say what it shows.",
            fix: "Write a line above it: `Table: What it shows`.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Questions
                description: A page that shows what a description of the right length looks\
                                 like.
                kind: question-and-answer
                ---
                ## What is done?

                | Scan | Time |
                |---|---|
                | CT | short |

                """)),
        Rule(
            [.error], "surplus-cells",
            means: """
                A row has more cells than the heading of the table, and readers would not \
                see them.
                """,
            fix: """
                Write `\\|` for a bar inside a cell, or add a column to the heading.
                """,
            example: .page(
                """
                Table: Scans

                | Scan | Time |
                |---|---|
                | CT | short | loud |

                """)),
        Rule(
            [.warning], "missing-cells",
            means: """
                A row has fewer cells than the heading, or a text is directly below the \
                table and became a row of it.
                """,
            fix: """
                Write `| |` for an empty cell; put an empty line between a table and the \
                text below it.
                """,
            example: .page(
                """
                Table: Scans

                | Scan | Time |
                |---|---|
                | CT |

                """)),
        Rule(
            [.warning], "wide-table",
            means: "A table of more than five columns is hard to read on a phone.",
            fix: "Use fewer columns, or swap rows and columns.",
            example: .page(
                """
                Table: Scans

                | A | B | C | D | E | F |
                |---|---|---|---|---|---|
                | a | b | c | d | e | f |

                """)),
        Rule(
            [.warning], "stray-caption",
            means: """
                `Table: …` is not directly above a table, so it is shown as text.
                """,
            fix: """
                Put it directly above the table; if it is not a caption, reword it.
                """,
            example: .page(
                """
                Table: Scans

                Text.

                """)),
        Rule(
            [.error], "not-a-table",
            means: "This was meant as a table and is shown as it was typed.",
            fix: """
                Write `|` between the cells of every row, and `|---|---|` below the names \
                of the columns.
                """,
            example: .page(
                """
                Table: Scans

                | Scan | Time |
                | CT | short |

                """)),
        Rule(
            [.error], "table-without-rows",
            means: "A table has the names of its columns and nothing below them.",
            fix: "Write its rows directly below the row of dashes, or take the table out.",
            example: .page(
                """
                Table: Scans

                | Scan | Time |
                |---|---|

                """)),
    ]
}
