import HoofbeatContent

extension Rule {
    static let aboutSigns = [
        Rule(
            [.error], "unknown-sign",
            means: "A card names a sign that is not in `content/data/signs.yaml`.",
            fix: """
                Write the name that the message suggests, or add the sign with its words \
                and its level.
                """,
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - sign: black-pooh

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error], "wrong-sign-level",
            means: "A sign is in a card of a level other than its own.",
            fix: """
                Move it to a card of its level. If it has another level here, `signs.yaml` \
                needs a variant of it that says why.
                """,
            example: .page(
                """
                > [!EMERGENCY] Call 999 if:
                > - sign: black-poo

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error], "sign-outside-card",
            means: "A sign is named outside a care card, so readers would see its key.",
            fix:
                "Put it below a line such as `> [!URGENT] Call your team today if:`, behind `> -`.",
            example: .page("- sign: black-poo\n"),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error], "repeated-sign",
            means: "A card names the same sign twice.",
            fix: "Take one of the two out.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - sign: black-poo
                > - sign: black-poo

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error], "copied-sign",
            means: """
                A text typed by hand repeats a sign in other words, and would no longer \
                match it when the sign is changed.
                """,
            fix: "Name the sign: `- sign: KEY`.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - your poo is dark red

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.warning], "unlisted-sign",
            means: """
                A sign is typed by hand in a card, and `content/data/signs.yaml` has none \
                like it.
                """,
            fix: "Add it there, with its level, and name it here as `- sign: KEY`.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - the wound is hot

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error], "mixed-closing",
            means: """
                A card mixes signs that have a closing line with one that has none. \
                Someone in despair must not have to look for a card to show.
                """,
            fix: "Give that sign a card of its own, under a heading of its own.",
            example: .page(
                """
                > [!EMERGENCY] Call 999 if:
                > - sign: stroke
                > - sign: despair

                """),
            .file(
                "content/data/signs.yaml",
                """
                closing:
                  emergency: Show the alert card.
                groups:
                  - {key: head, name: Head}
                signs:
                  - {key: stroke, words: the face droops, level: emergency, group: head}
                  - key: despair
                    words: you think of ending your life
                    level: emergency
                    group: head
                    closing: false

                """)),
        Rule(
            [.error], "catch-all-not-last",
            means: """
                The sign that stands for all others is not the last of its card, so \
                readers may skip what follows.
                """,
            fix: "Move it to the end of the list.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - sign: other
                > - sign: hot

                """),
            .file(
                "content/data/signs.yaml",
                """
                groups:
                  - {key: all, name: All}
                signs:
                  - {key: hot, words: the wound is hot, level: urgent, group: all}
                  - key: other
                    words: anything else worries you
                    level: urgent
                    group: all
                    catch-all: true

                """)),
        Rule(
            [.error], "catch-all-outside-urgent",
            means: """
                Only an urgent card may end in a sign that stands for all others.
                """,
            fix: "Take `catch-all` out, or give the sign the level `urgent`.",
            example: .file(
                "content/data/signs.yaml",
                """
                groups:
                  - {key: bleeding, name: Bleeding}
                signs:
                  - key: black-poo
                    words: poo is black or dark red
                    level: urgent
                    group: bleeding
                    was: soon
                    reason: So.
                  - key: other
                    words: anything else worries you
                    level: soon
                    group: bleeding
                    catch-all: true

                """)),
        Rule(
            [.error], "unknown-group",
            means: "A sign names a group that is not at the top of `signs.yaml`.",
            fix: "Write the name that the message suggests, or add the group.",
            example: .file(
                "content/data/signs.yaml",
                """
                groups:
                  - {key: bleeding, name: Bleeding}
                signs:
                  - key: black-poo
                    words: poo is black or dark red
                    level: urgent
                    group: bleeding
                  - {key: cough, words: you cough blood, level: urgent, group: bleding}

                """)),
        Rule(
            [.error], "missing-sign",
            means: """
                A page claims to be complete (`signs: all`) and lacks a sign of a level that \
                its cards are for.
                """,
            fix: """
                Add the sign to a card, or show the whole list with a block such as ```` \
                ```signs emergency ````.
                """,
            example: .file(
                "content/list.md",
                """
                ---
                title: All signs
                description: A page that shows what a description of the right length looks\
                 like.
                signs: all
                ---
                ## Bleeding

                > [!URGENT] Call your team today if:
                > - sign: black-poo

                """),
            .page(
                """
                > [!URGENT] Call your team today if:
                > - sign: cough

                """),
            .file(
                "content/data/signs.yaml",
                """
                groups:
                  - {key: bleeding, name: Bleeding}
                signs:
                  - key: black-poo
                    words: poo is black or dark red
                    level: urgent
                    group: bleeding
                  - {key: cough, words: you cough blood, level: urgent, group: bleeding}

                """)),
    ]
}
