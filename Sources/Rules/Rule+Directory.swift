import HoofbeatContent

extension Rule {
    static let aboutDirectory = [
        Rule(
            [.warning], "old-check",
            means: "Somebody opened the address of an organisation, but over a year ago.",
            fix: "Open it again, and write the new date behind `checked:`.",
            example: .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity
                  address: https://example.org/
                  checked: 2025-01-31

                """)),
        Rule(
            [.warning], "unsaid-cost",
            means: """
                The directory does not say whether a reader has to register or to pay. Few would \
                expect it of a charity, but some ask for it.
                """,
            fix: "Write `access: free`, `registration` or `paid`, or what it costs behind `cost:`.",
            example: .file(
                "content/data/organisations.yaml",
                """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity
                  address: https://example.org/
                  checked: 2026-11-01

                """)),
    ]
}
