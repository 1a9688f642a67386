import HoofbeatContent

extension Rule {
    static let aboutWriting = [
        Rule(
            [.warning], "hard-to-read",
            means: """
                The page has long sentences or long words for most of its text. Its grade is that \
                of Flesch and Kincaid: for how many years a reader must have been at school. Words \
                that the glossary explains do not count, and no formula proves that a text is \
                understood.
                """,
            fix: """
                Write shorter sentences and shorter words. `hoofbeat check --grades` lists all \
                pages. A page that has to wait can be named under `harder-pages` of `writing:` in \
                `content/site.yaml`.
                """,
            example: .page(
                String(
                    repeating: """
                        Gastroenterological investigations necessitate considerable preparation.


                        """, count: 25))),
        Rule(
            [.warning], "loose-ceiling",
            means: "A page is easier to read than `harder-pages` in `content/site.yaml` allows.",
            fix: "Lower its grade there, or take the line out, so that nothing is lost again.",
            example: .page(
                String(repeating: "The scan does not hurt. You lie still.\n\n", count: 15)),
            .file(
                "content/site.yaml",
                """
                name: Beacon fever
                description: A site for an example.
                writing:
                  harder-pages:
                    - {page: page.md, grade: 12}

                """)),
        Rule(
            [.error, .warning], "long-sentence",
            means: """
                A sentence has more words than readers follow with ease: a warning over 20, and an \
                error over 30, unless `writing:` in `content/site.yaml` says otherwise.
                """,
            fix: "Make two sentences of it, or a list.",
            example: .page(
                """
                You lie on a narrow table that moves slowly through a ring, and the nurse, who \
                sits behind a window, asks you to hold your breath.

                """)),
        Rule(
            [.warning], "long-paragraph",
            means: """
                A paragraph has more than three sentences, unless `writing:` in \
                `content/site.yaml` says otherwise.
                """,
            fix: "Leave a line empty where the next idea begins, or make a list of it.",
            example: .page("You lie down. It is loud. You lie still. Then you go home.\n")),
        Rule(
            [.warning], "long-list",
            means: """
                A list has more than seven items and no list in it, unless `writing:` in \
                `content/site.yaml` says otherwise.
                """,
            fix: "Divide it into groups, each with a heading or a list of its own.",
            example: .page("- a\n- b\n- c\n- d\n- e\n- f\n- g\n- the eighth of all\n")),
        Rule(
            [.note], "passive-voice",
            means: """
                The main message, or more than a fifth of the sentences of a page, do not say who \
                does what.
                """,
            fix: "Say who does it: “the nurse gives it”, not “it is given”.",
            example: .page(
                String(repeating: "The scan was done by the nurse. It does not hurt.\n\n", count: 6)
            )),
        Rule(
            [.warning], "hard-word",
            means: "There is an easier word for this one, with the same meaning.",
            fix: """
                Write the word that the message names. If a page needs the hard one, put it under \
                `write` in `content/data/house-style.yaml`.
                """,
            example: .page("Drink water prior to the scan.\n")),
        Rule(
            [.warning], "unkind-word",
            means: """
                These words blame, frighten or promise too much: nobody wants to be a sufferer, or \
                to have lost a battle.
                """,
            fix: "Say it as the message suggests.",
            example: .page("Some people are suffering from it for years.\n")),
        Rule(
            [.warning], "spelling",
            means: """
                A word is spelt as in the United States on a site in UK English, or the other way \
                round. `language` in `content/site.yaml` decides: `en-US`, or any other English.
                """,
            fix: """
                Write it as the message says. A spelling that the house style decides on is right.
                """,
            example: .page("The color of the skin changes.\n")),
        Rule(
            [.warning], "mixed-numbers",
            means: """
                A page writes the same sort of number in two ways, so that readers cannot compare: \
                “5%” and “5 per cent”, “1,000” and “1000”, or in one passage “5%” and “1 in 20”.
                """,
            fix: "Write all of them in the same way.",
            example: .page("Of all people, 5% feel cold. In others, 1 in 8 feels warm.\n")),
        Rule(
            [.warning], "precise-percentage",
            means: "A percentage has decimals, which help nobody and look more certain than it is.",
            fix: "Round it, or say how many people in 100.",
            example: .page("It helps 14.3% of all people.\n")),
        Rule(
            [.warning], "emphasis",
            means: """
                Italics, capitals and long bold texts are hard to read, and what stands out \
                everywhere stands out nowhere.
                """,
            fix: "Make only single words bold, and keep capitals for names.",
            example: .page("*Never stop it without your team.*\n")),
    ]
}
