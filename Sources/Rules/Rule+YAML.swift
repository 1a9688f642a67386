import HoofbeatContent

extension Rule {
    static let aboutYAML = [
        Rule(
            [.error], "merge-conflict",
            means: """
                Two people changed the same lines, and Git has left both versions in the file, \
                between `<<<<<<<` and `>>>>>>>`.
                """,
            fix: """
                Keep one of the two, and take out the lines that begin with `<<<<<<<`, `=======` \
                and `>>>>>>>`.
                """,
            example: .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                <<<<<<< HEAD
                  year: 2024
                =======
                  year: 2025
                >>>>>>> main
                  title: On scans

                """)),
        Rule(
            [.error], "yaml",
            means: """
                The fields cannot be read. The message says why: a tab, a missing space, a \
                colon or a quote too many.
                """,
            fix: """
                Do what the message says; most often, put the whole text in double quotes.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans: how they are done
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-comment",
            means: "A text would end before its `#`, since a comment begins there.",
            fix: """
                Put the whole text in double quotes; a comment has a line of its own.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scan #1
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-tag",
            means: "A text begins with `!`, and YAML would drop its first word.",
            fix: "Put it in double quotes.",
            example: .file(
                "content/page.md",
                """
                ---
                title: !Scans today
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-block",
            means: """
                A text begins with `>` or `|`, which stands for a text in the lines below.
                """,
            fix: "Put it in double quotes.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                summary: >
                description: A page that shows what a description of the right length looks\
                                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-comma",
            means: """
                In square brackets, the comma in a number would split it into two texts.
                """,
            fix: """
                Put the number in double quotes, or put a space after the comma if two \
                texts are meant.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                also: [1,000 scans]
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-space",
            means: """
                A no-break space is where YAML needs an ordinary one. It looks the same.
                """,
            fix: "Delete it and type a space.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                also:\u{A0}scan
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-alias",
            means: "Anchors (`&`) and aliases (`*`) of YAML are not read.",
            fix: "Write the text again, or put it in double quotes.",
            example: .file(
                "content/page.md",
                """
                ---
                title: &scans Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "yaml-directive",
            means: "A line begins with `%`, which is a command to YAML.",
            fix: "Take it out, or put a space before it.",
            example: .file(
                "content/data/glossary.yaml",
                """
                %YAML 1.1
                ---
                - key: scan

                """)),
        Rule(
            [.error], "yaml-depth",
            means: "Lists and fields are nested far deeper than any entry needs.",
            fix: "Take some of the brackets out.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                also: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\
                [[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\
                ]]]]]]]]]]]]]]]]
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "duplicate-key",
            means: "A field is there twice, and one of the two would be lost.",
            fix: "Take one of them out.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                title: X-rays
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
    ]
}
