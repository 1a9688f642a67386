import HoofbeatContent

/// Rules about `hazards.yaml`.
extension Rule {
    private static func hazard(_ lines: String) -> Example {
        .file(
            "content/data/hazards.yaml",
            "- key: invented-dose\n  harm: A reader takes an amount that a page names.\n\(lines)")
    }

    private static let waiver = """
        - check: house-style
          file: content/index.md
          reason: It is a quotation.
          by: the editors

        """

    static let aboutHazards = [
        Rule(
            [.error], "unknown-control",
            means: """
                A hazard counts on a rule that this version of the program does not have, so \
                nothing keeps it from readers.
                """,
            fix: """
                Write the name that the message suggests. If the rule is gone, name what is in its \
                place, or write under `open:` what is missing.
                """,
            example: hazard("  rules: [doses]\n")),
        Rule(
            [.error], "control-off",
            means: """
                A hazard counts on a rule that says nothing on this site: a setting, a missing \
                data file or a waiver of all its warnings has turned it off, or it only makes notes.
                """,
            fix: """
                Turn the rule on again, let the waiver name a file or a part of the message, or \
                write under `open:` what is missing.
                """,
            example: hazard("  rules: [house-style]\n")),
        Rule(
            [.error, .warning], "without-control",
            means: """
                A hazard names no rule and no test. It is a warning if it says what is still to be \
                done.
                """,
            fix: "Name the rules and tests that keep it from readers.",
            example: hazard("")),
        Rule(
            [.note], "open-control",
            means: "Something is still to be done about a hazard, as `open:` says.",
            fix: "Do it, and name the rule or the test that shows that it is done.",
            example: hazard("  rules: [dose]\n  open: [A pharmacist reads all pages.]\n")),
        Rule(
            [.error], "unaccepted-hazard",
            means: """
                A waiver lets a warning stand on which a hazard counts, and does not say that it \
                accepts the hazard.
                """,
            fix: """
                Fix what the warning is about. If it is right to let it stand, write the key of \
                the hazard behind `accepts:`, and in the reason why readers are safe all the same.
                """,
            example: hazard("  rules: [house-style]\n"),
            .file(
                "content/data/house-style.yaml",
                "words:\n  - {write: tiredness, instead-of: [fatigue]}\n"),
            .file("content/data/waivers.yaml", waiver)),
        Rule(
            [.error], "unknown-hazard",
            means: "A waiver accepts a hazard that is not there, or that its rule has no part in.",
            fix: "Write the key that the message suggests, or take `accepts:` out.",
            example: .file("content/data/waivers.yaml", waiver + "  accepts: invented-dose\n")),
    ]
}
