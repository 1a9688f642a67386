import HoofbeatContent

extension Rule {
    static let aboutCardTitles = [
        Rule(
            [.warning], "card-level",
            means: """
                The title of a care card asks for something that another level stands for, as an \
                emergency card that tells readers to ring a doctor tomorrow. Which words belong to \
                no card of a level is among the strings of the language.
                """,
            fix: """
                Write the call of the level, as in `Call your local emergency number if:`, or put \
                the signs into a card of the level that the title speaks of.
                """,
            example: .page(
                """
                > [!EMERGENCY] Call your doctor tomorrow if:
                > - you cannot breathe

                """)),
        Rule(
            [.warning], "other-number",
            means: """
                Readers are told to ring a number of the emergency services that is not among \
                those of `site.yaml`, as in a text that was written for another country.
                """,
            fix: """
                Write a number of the site, or “your local emergency number”; if the number is \
                right, add it to `numbers:`.
                """,
            example: .page("In an emergency, call 911.\n"),
            .file(
                "content/site.yaml",
                """
                name: A guide
                description: What it is about.
                language: en
                numbers:
                  - country: Germany
                    emergency: ["112"]

                """)),
    ]
}
