import HoofbeatContent

extension Rule {
    static let aboutLinks = [
        Rule(
            [.error], "missing-page",
            means: "The link leads to a page that is not there.",
            fix: """
                Write the path of the page as it is now; the message suggests a similar one.
                """,
            example: .page("See [scans](scnas.md).\n")),
        Rule(
            [.error], "missing-file",
            means: "The link leads to a file that is not there.",
            fix: "Put the file beside the page, or write its path as it is now.",
            example: .page("Print [the form](form.pdf).\n")),
        Rule(
            [.error], "missing-anchor",
            means: "The page is there, but it has no heading of this name.",
            fix: "Write the name of one of its headings; the message lists them.",
            example: .page(
                """
                ## After the scan

                See [what comes before](#before).

                """)),
        Rule(
            [.error], "unpublished-page",
            means: """
                The link leads to a page that is held back, so readers would find nothing.
                """,
            fix: "Take the link out, or publish the page.",
            example: .page("See [scans](scans.md).\n"),
            .file(
                "content/scans.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                draft: true
                ---

                """)),
        Rule(
            [.error], "outside-content",
            means: """
                The path leads out of `content/`, and nothing outside is published.
                """,
            fix: "Move the file into `content/`.",
            example: .page("![A leaflet](../../leaflet.png)\n")),
        Rule(
            [.error], "empty-link",
            means: "The link has no address, or nothing follows its `#`.",
            fix: "Write the path of a page between the round brackets.",
            example: .page("See [scans]().\n")),
        Rule(
            [.error], "unsafe-link",
            means: """
                The link begins with something that pages may not use, such as \
                `javascript:`.
                """,
            fix: """
                Use a web address, a mail address, a telephone number or a path to a page.
                """,
            example: .page("[Press here](javascript:alert(1))\n")),
        Rule(
            [.error], "hidden-character",
            means: """
                The address holds a character that nobody sees, so it leads elsewhere than \
                it seems to.
                """,
            fix: "Type the address again.",
            example: .page("[Scans](https://example.org/&#9;scans)\n")),
        Rule(
            [.error], "link-without-scheme",
            means: "The address begins with `//` and not with `https://`.",
            fix: "Write `https://`.",
            example: .page("[The charity](//example.org/)\n")),
        Rule(
            [.error], "bad-address",
            means: "This is not an address of the web.",
            fix: "Write it like `https://example.org/page`.",
            example: .page("[The charity](https:///page)\n")),
        Rule(
            [.error], "bad-mail-address",
            means: "This is not a mail address.",
            fix: "Write it like `mailto:name@example.org`.",
            example: .page("[The nurses](mailto:nurses.example.org)\n")),
        Rule(
            [.error], "bad-phone-number",
            means: "Nobody can dial this number as it is written.",
            fix: """
                Write digits, with `+` and the country before them if readers may call from \
                abroad.
                """,
            example: .page("[Call](tel:+44(0)123456)\n")),
        Rule(
            [.error], "local-address",
            means: """
                The address is one of a computer or a network at home or at work, which \
                readers cannot reach.
                """,
            fix: "Write the address under which everyone can open it.",
            example: .page("[Scans](http://localhost:8000/scans/)\n")),
        Rule(
            [.warning], "numeric-address",
            means: "The address is a number, which does not say whose it is.",
            fix: "Write the name of the host.",
            example: .page("[Scans](https://203.0.113.7/)\n")),
        Rule(
            [.warning], "misleading-link-text",
            means: """
                The text of the link is an address, but the link leads to another.
                """,
            fix: "Let the text say where the link leads.",
            example: .page("[www.example.org](https://example.com/)\n")),
        Rule(
            [.error], "nested-link",
            means: """
                A link is where none is allowed, such as in a heading or in the text of another \
                link.
                """,
            fix: "Put it into the sentence before or after.",
            example: .page(
                """
                > [!DETAILS] See [scans](https://example.org/scans)
                > They take an hour.

                """)),
        Rule(
            [.error], "link-without-text",
            means: """
                The link has no text, so readers cannot see it and screen readers read out \
                its address.
                """,
            fix: "Say between the square brackets what the reader finds there.",
            example: .page("See [](https://example.org/scans).\n")),
        Rule(
            [.note], "address-as-text",
            means: "An address is shown as it is, and read out character by character.",
            fix: """
                Where readers need no address, write `[what they find there](address)`.
                """,
            example: .page("See https://example.org/scans-of-the-liver for more.\n")),
        Rule(
            [.error], "empty-link-text",
            means: """
                The text of the link, such as “here”, does not say where it leads.
                """,
            fix: "Name the page, or what the reader finds there.",
            example: .page("For scans, click [here](https://example.org/).\n")),
        Rule(
            [.warning], "ambiguous-link-text",
            means: "The same text leads to two different places on one page.",
            fix: "Give one of the links another text.",
            example: .page("See [the test](scans.md) and [the test](x-rays.md).\n")),
        Rule(
            [.error], "not-a-link",
            means: """
                This was meant as a link or a picture, and is shown with its brackets.
                """,
            fix: """
                Write `[text](address)`, without a space between them or in the address.
                """,
            example: .page("See [scans] (scans.md).\n")),
        Rule(
            [.error], "anchor-in-field",
            means: """
                A text of a data file, which many pages may show, links to a heading of its \
                own page.
                """,
            fix: "Name the page, too, as in `tests/scans.md#results`.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture, see [below](#results).

                """)),
    ]
}
