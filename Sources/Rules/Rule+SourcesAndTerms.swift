import HoofbeatContent

extension Rule {
    static let aboutSourcesAndTerms = [
        Rule(
            [.error], "unknown-source",
            means: """
                A page or an entry cites a source that is not in the list, or such a source is \
                named as the successor of another (`replaced-by`).
                """,
            fix: """
                Write the key that the message suggests, or add the source to \
                `content/data/references.yaml`.
                """,
            example: .page("Scans take an hour. [@le-2024]\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.error], "misplaced-citation",
            means: """
                A citation is where its number cannot be, such as in a heading, a link or a \
                definition.
                """,
            fix: """
                Put it after a sentence that rests on the source; where an entry has the \
                field `sources`, name the source there.
                """,
            example: .page("## Scans [@lee-2024]\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.error], "not-a-citation",
            means: "This was meant as a citation, and is shown as it is.",
            fix: """
                Write `[@key]`, or `[@key; @other]`, and nothing else in the brackets.
                """,
            example: .page("Scans take an hour [see @lee-2024].\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.warning], "without-source",
            means: "A medical page cites no source.",
            fix: "Cite it in the text as `[@key]`, or name it under `sources`.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Questions
                description: A page that shows what a description of the right length looks\
                 like.
                kind: question-and-answer
                ---
                ## Does it hurt?

                No.

                """)),
        Rule(
            [.note], "paragraph-without-source",
            means: "A paragraph of a medical page names no source.",
            fix: "If it says something medical, add `[@key]`.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Questions
                description: A page that shows what a description of the right length looks\
                 like.
                kind: question-and-answer
                ---
                ## Does it hurt?

                No, a scan does not hurt, and it takes less than an hour.

                """)),
        Rule(
            [.warning], "old-source",
            means: """
                A page on treatment rests on a source more than five years old.
                """,
            fix: """
                Look for a newer one. If there is none, say so in \
                `content/data/waivers.yaml`.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Surgery
                description: A page that shows what a description of the right length looks\
                 like.
                kind: treatment
                sources: [old-2001]
                ---
                Text.

                """),
            .file(
                "content/data/references.yaml",
                """
                - key: old-2001
                  kind: paper
                  title: On surgery
                  year: 2001

                """)),
        Rule(
            [.warning], "old-guideline",
            means: "A guideline is more than five years old.",
            fix: """
                Look for a newer edition. If there is none, say so in \
                `content/data/waivers.yaml`.
                """,
            example: .file(
                "content/data/references.yaml",
                """
                - key: old-2001
                  kind: guideline
                  title: On scans
                  year: 2001

                """)),
        Rule(
            [.warning], "unused-source",
            means: "No page cites the source.",
            fix: "Cite it, or take it out.",
            example: .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.error], "unknown-term",
            means: "The glossary has no such term.",
            fix: """
                Write the key that the message suggests, or add the term to \
                `content/data/glossary.yaml`.
                """,
            example: .page("A [scan](glossary:scna).\n"),
            .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture of the inside of the body.

                """)),
        Rule(
            [.error], "term-in-field",
            means: """
                A text of a data file links to a word of the glossary, which is explained \
                only on pages that use it.
                """,
            fix: """
                Explain the word here, or link to a page by its path below `content/`.
                """,
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture, often an [MRI](glossary:mri).
                - key: mri
                  term: MRI
                  definition: A scan with magnets.

                """)),
        Rule(
            [.error], "shared-name",
            means: """
                One word belongs to two terms of the glossary, so it is unclear which is \
                meant.
                """,
            fix: "Take it out of one of them.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture.
                - key: mri
                  term: MRI
                  also: [scan]
                  definition: A scan with magnets.

                """)),
        Rule(
            [.error], "long-name",
            means: "A name is too long to be searched for on every page.",
            fix: "Shorten it to the words that pages use.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: a very long name a very long name a very long name a very long name\
                 a very long name a very long name a very long name a very long name a very\
                 long name a very long name a very long name a very long name a very long n\
                ame a very long name a very long name a very long name a very long name a v\
                ery long name 
                  definition: A picture.

                """)),
        Rule(
            [.error], "retracted-source",
            means: "A page cites a source that was taken back by those who published it.",
            fix: "Look at each sentence that rests on it, and cite another source.",
            example: .page("A scan takes an hour.[@lee-2024]\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: How long scans take
                  retracted: 2026-01-31

                """)),
        Rule(
            [.warning], "replaced-source",
            means: "A page cites a source of which there is a newer one.",
            fix: "Look at what the new one says, and cite it.",
            example: .page("A scan takes an hour.[@lee-2024]\n"),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: How long scans take
                  replaced-by: lee-2026
                - key: lee-2026
                  kind: paper
                  title: How long scans take now

                """)),
    ]
}
