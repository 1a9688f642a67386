import HoofbeatContent

extension Rule {
    static let aboutSignWording = [
        Rule(
            [.warning], "text-in-care-card",
            means: """
                A care card has a text below its signs that names no number to ring. Nothing \
                checks what it says, and it could ask a reader in need to wait.
                """,
            fix: """
                Take it out, or write it as `closing:` of the level in \
                `content/data/signs.yaml`. What does not call for help stands below the card, \
                under a heading.
                """,
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - you feel worse
                >
                > First try a bath, and wait a day.

                """)),
        Rule(
            [.error], "misspelt-sign",
            means: """
                An item of a care card was meant to name a sign, but a card would show its key, \
                or a part of the item.
                """,
            fix: "Write `- sign: key` on a line of its own, with nothing below it in the item.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - Sign: black-poo

                """),
            .file("content/data/signs.yaml", Rule.blackPoo)),
        Rule(
            [.error, .warning], "two-levels",
            means: """
                Two signs have the same words on two levels. It is an error if they are for the \
                same readers, and a warning if only `for` or `in-treatment` is different: whoever \
                is shown both cannot tell which to follow.
                """,
            fix: """
                Give both one level, say in the words what is different, or make one of them a \
                variant of the other.
                """,
            example: .file(
                "content/data/signs.yaml",
                Rule.blackPoo + """
                      - key: dark-poo
                        words: Poo is black or dark red.
                        level: soon
                        group: bleeding

                    """)),
        Rule(
            [.error], "contradictory-sign",
            means: """
                A field of a sign says what no card of its level would show, such as `at-once` \
                of a sign that can wait.
                """,
            fix: "Take the field out, or change the level.",
            example: .file(
                "content/data/signs.yaml",
                Rule.blackPoo.replacing("level: urgent", with: "level: soon")
                    + "    at-once: true\n")),
        Rule(
            [.warning], "unused-group",
            means: "A group of `signs.yaml` has no sign, so no list shows it.",
            fix: "Write its key as the `group` of the signs that belong to it, or take it out.",
            example: .file(
                "content/data/signs.yaml",
                Rule.blackPoo.replacing(
                    "signs:", with: "  - {key: breathing, name: Breathing}\nsigns:"))),
        Rule(
            [.error], "repeated-number",
            means: """
                A country in `numbers` of `site.yaml` is there twice, or has the same number \
                twice.
                """,
            fix: "Take one of the two out.",
            example: .file(
                "content/site.yaml",
                """
                name: A guide
                description: What it is about.
                language: en
                numbers:
                  - country: Germany
                    emergency: ["112", "112"]

                """)),
    ]

    /// A file of one sign, for examples that need one.
    static let blackPoo = """
        groups:
          - {key: bleeding, name: Bleeding}
        signs:
          - key: black-poo
            words: poo is black or dark red
            level: urgent
            group: bleeding

        """
}
