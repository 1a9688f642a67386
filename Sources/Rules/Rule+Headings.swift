import HoofbeatContent

extension Rule {
    static let aboutHeadings = [
        Rule(
            [.error], "block-in-meaning",
            means: "The meaning of a word is a list, a quotation, a box or a heading.",
            fix: "Write it as a sentence.",
            example: .page(
                """
                Scan
                : - a picture
                  - of the inside

                """)),
        Rule(
            [.error], "joined-term",
            means: """
                A word that is explained does not stand in the first line of its paragraph, so \
                it is joined to the text above it.
                """,
            fix: "Leave an empty line above the word.",
            example: .page(
                """
                Glow
                : light of the skin
                Shade
                : a dark room

                """)),
        Rule(
            [.error], "shared-title",
            means: """
                Two pages have the same title, so readers cannot tell them apart in \
                lists and search results.
                """,
            fix: "Say in each title what is special about the page.",
            example: .file(
                "content/a.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """),
            .file(
                "content/b.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "first-level-heading",
            means: """
                A heading with a single `#` is on the page, but the title is the only \
                heading of the first level.
                """,
            fix: "Write `##`.",
            example: .page("# How it is done\n")),
        Rule(
            [.error], "deep-heading",
            means: """
                The heading has five or six `#`; readers and screen readers lose their way \
                that deep.
                """,
            fix: "Use at most `####`, or divide the page.",
            example: .page(
                """
                ## A

                ### B

                #### C

                ##### D

                """)),
        Rule(
            [.error], "skipped-level",
            means: """
                The heading leaves out a level, so screen readers announce a section that \
                is not there.
                """,
            fix: """
                Write the heading with one `#` more than the one that it is under.
                """,
            example: .page(
                """
                ## A

                #### B

                """)),
        Rule(
            [.error], "empty-heading",
            means: "A heading has no words after its `#`.",
            fix: "Say what the section is about, or take the line out.",
            example: .page(
                """
                ##

                Text.

                """)),
        Rule(
            [.error], "repeated-heading",
            means: """
                Two headings with the same words are under one heading, so readers cannot \
                tell them apart in a list of headings.
                """,
            fix: "Say in each what is special about it.",
            example: .page(
                """
                ## After the scan

                Rest.

                ## After the scan

                Drink.

                """)),
        Rule(
            [.error], "duplicate-anchor",
            means: "Two headings were given the same name in curly brackets.",
            fix: "Give one of them another name, or none.",
            example: .page(
                """
                ## Before {#scan}

                ## After {#scan}

                """)),
        Rule(
            [.error], "bad-anchor",
            means: """
                What is in curly brackets is not an anchor, so readers would see it.
                """,
            fix: """
                Write `{#name}` at the end of a heading, with a space before it: lower-case \
                letters, digits and hyphens.
                """,
            example: .page("## After the scan {#After Scan}\n")),
        Rule(
            [.warning], "underlined-heading",
            means: """
                A line of `---` or `===` directly below a text makes it a heading, which is \
                seldom meant.
                """,
            fix: """
                Write `##` before a heading, or leave an empty line above the `---`.
                """,
            example: .page(
                """
                After the scan
                ---

                Rest.

                """)),
        Rule(
            [.error], "missing-section",
            means: """
                A page of this kind has to answer a question that it does not answer.
                """,
            fix: """
                Add a section whose heading ends in the name that the message shows, as in \
                `## What is not known {#not-known}`.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                kind: test
                ---
                Text.

                """)),
        Rule(
            [.error], "no-question",
            means: """
                A page of questions and answers has no heading that asks a question.
                """,
            fix: "End a heading in a question mark, or choose another kind.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                kind: question-and-answer
                ---
                ## Scans

                Text.

                """)),
    ]
}
