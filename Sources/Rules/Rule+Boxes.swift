import HoofbeatContent

extension Rule {
    static let aboutBoxes = [
        Rule(
            [.error], "unknown-callout",
            means: "There is no box of this name.",
            fix: "Write the name that the message suggests.",
            example: .page(
                """
                > [!EMERGENCI] Call 999 if:
                > - you cannot breathe

                """)),
        Rule(
            [.error], "misplaced-callout",
            means: """
                The mark of a box is where it cannot begin one, so readers would see it.
                """,
            fix: """
                Begin the line with `> [!NAME]`, and put an empty line without `>` above it.
                """,
            example: .page("[!URGENT] Call your team today if:\n")),
        Rule(
            [.error], "callout-without-title",
            means: "The box has no title.",
            fix: "Write it on the same line: `> [!INFO] What it is about`.",
            example: .page(
                """
                > [!INFO]
                > Scans take an hour.

                """)),
        Rule(
            [.error], "empty-box",
            means: "A box has only a title; the text meant for it may be below it.",
            fix: "Begin each line of its text with `>`.",
            example: .page(
                """
                > [!DETAILS] How a scan works

                You lie still for an hour.

                """)),
        Rule(
            [.error], "hidden-care-card",
            means: """
                A care card is in a list, a quotation or another box, where someone \
                in need does not find it.
                """,
            fix: """
                Put it on the page itself, with an empty line above and below it.
                """,
            example: .page(
                """
                > [!DETAILS] When to call
                > > [!EMERGENCY] Call 999 if:
                > > - you cannot breathe

                """)),
        Rule(
            [.error], "text-after-callout",
            means: """
                Text comes directly after a care card, a warning or a list of dos and don'ts, \
                as if it were part of it, or without the `>` that its last line needs.
                """,
            fix: "Write an empty line and a heading after the box.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - you feel worse

                Scans take an hour.

                """)),
        Rule(
            [.error], "do-after-dont",
            means: "The list of don'ts comes before the list of dos.",
            fix: "Swap the two lists.",
            example: .page(
                """
                > [!DONT]
                > - do not run
                > - do not lift

                > [!DO]
                > - rest
                > - drink

                """)),
        Rule(
            [.error], "care-without-if",
            means: "The title of a care card does not lead into its list of signs.",
            fix: "End it in “if:”, as in `Call your team today if:`.",
            example: .page(
                """
                > [!URGENT] Call your team
                > - you feel worse

                """)),
        Rule(
            [.error], "care-without-list",
            means: "A care card has no list of signs.",
            fix: "Write `> - ` and a sign on the line after the title.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > You feel worse.

                """)),
        Rule(
            [.warning], "second-care-card",
            means: """
                Two cards of one level are under one heading, so readers may miss one.
                """,
            fix:
                "Put all their signs into one card, or give this one a heading of its own.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - you feel worse

                > [!URGENT] Call your team today if:
                > - you feel hot

                """)),
        Rule(
            [.error], "care-order",
            means: "A milder card comes before a more serious one.",
            fix: """
                Put the cards under a heading in the order `EMERGENCY`, `URGENT`, `ROUTINE`.
                """,
            example: .page(
                """
                > [!ROUTINE] Make an appointment if:
                > - you feel tired

                > [!URGENT] Call your team today if:
                > - you feel hot

                """)),
        Rule(
            [.warning], "long-care-card",
            means: """
                A card has more than five signs, or an urgent one that ends in a sign for all \
                others has more than six; a reader in need does not take in more.
                """,
            fix: """
                Divide it between headings that say what the reader sees, such as “Bleeding”. \
                Only a clinician can say which sign may be left out.
                """,
            example: .page(
                """
                > [!EMERGENCY] Call 999 if:
                > - you cannot breathe
                > - you cannot speak
                > - you cannot move
                > - you cannot see
                > - you cannot wake up
                > - you cannot swallow

                """)),
        Rule(
            [.warning], "two-calls",
            means: """
                The title of a care card asks for two things, so the reader has to \
                choose.
                """,
            fix: "Ask for the one that matters most.",
            example: .page(
                """
                > [!URGENT] Do not wait, and tell your team, if:
                > - you feel hot

                """)),
        Rule(
            [.warning], "vague-sign",
            means: """
                A word such as “persistent” does not tell readers whether they have the sign.
                """,
            fix: "Say what the reader sees or feels.",
            example: .page(
                """
                > [!URGENT] Call your team today if:
                > - you have persistent pain

                """)),
        Rule(
            [.error], "link-in-emergency",
            means: """
                An emergency card has a link, but its reader must call now, not read on.
                """,
            fix: "Take the link out of the card.",
            example: .page(
                """
                > [!EMERGENCY] Call 999 if:
                > - you have [chest pain](https://example.org/chest-pain)

                """)),
        Rule(
            [.error], "vague-warning",
            means: "The title of a warning does not say what it warns of.",
            fix: """
                Say it, as in `> [!WARNING] Do not stop your medicine for a test`.
                """,
            example: .page(
                """
                > [!WARNING] Important
                > Do not stop your medicine.

                """)),
        Rule(
            [.error, .warning], "warning-for-care",
            means: """
                A box tells people to get help, which is what care cards are for. It is an error \
                in the title of a warning, and a warning elsewhere. Calls are known by \
                `rule-ring-words` and `rule-not-routine-words` of the language.
                """,
            fix: "Write a care card: `[!EMERGENCY]`, `[!URGENT]` or `[!ROUTINE]`.",
            example: .page(
                """
                > [!WARNING] Call your team if:
                >
                > You feel worse.

                """)),
        Rule(
            [.warning], "too-many-warnings",
            means: "A page has more than two warnings, so readers stop reading them.",
            fix: "Keep the two that matter most.",
            example: .page(
                """
                > [!WARNING] Do not run before the scan
                > It blurs the pictures.

                > [!WARNING] Do not swim before the scan
                > It blurs the pictures.

                > [!WARNING] Do not dance before the scan
                > It blurs the pictures.


                """)),
        Rule(
            [.error], "not-only-a-list",
            means: "A box of dos or don'ts holds something other than its list.",
            fix: "Write `> - ` at the beginning of each line.",
            example: .page(
                """
                > [!DO]
                > Rest.

                """)),
        Rule(
            [.error], "single-item",
            means: "A box of dos or don'ts holds a single line.",
            fix: "Write a single piece of advice as a sentence.",
            example: .page(
                """
                > [!DO]
                > - rest

                """)),
        Rule(
            [.error], "without-do-not",
            means: """
                A line of don'ts does not say “do not”, so a reader who skips the title \
                takes it for advice.
                """,
            fix: "Begin each line with “do not”.",
            example: .page(
                """
                > [!DONT]
                > - run
                > - lift

                """)),
        Rule(
            [.error], "without-care-card",
            means: "The page lists symptoms, but does not say when to get help.",
            fix: "Add a card: `[!EMERGENCY]`, `[!URGENT]` or `[!ROUTINE]`.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Flushing
                description: A page that shows what a description of the right length looks\
                 like.
                kind: symptom
                ---
                ## When to get help {#get-help}

                Text.

                """)),
    ]
}
