import HoofbeatContent

extension Rule {
    static let aboutDataFiles = [
        Rule(
            [.error, .warning], "unknown-data",
            means: """
                Nothing reads this file. It is an error if its name is nearly that of a \
                data file, and a warning otherwise.
                """,
            fix: """
                Rename or move it as the message says; keep what is not for the site outside \
                `content/`.
                """,
            example: .file("content/data/glossery.yaml", "- key: scan\n")),
        Rule(
            [.error], "gone-data",
            means: """
                Many places on pages name entries of a data file that is not there, or that has \
                no entry.
                """,
            fix: "Put the file back, with its name and in its place.",
            example: .page("One. [@a-1]\n\nTwo. [@a-2]\n\nThree. [@a-3]\n\nFour. [@a-4]\n")),
        Rule(
            [.error], "bad-key",
            means: """
                A key or the name of a table holds something other than lower-case \
                letters, digits and hyphens, or is taken.
                """,
            fix: "Write it like `lee-2024`.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: Liver scan
                  term: scan
                  definition: A picture.

                """)),
        Rule(
            [.error], "shared-key",
            means: "Two entries of a file have the same key.",
            fix: "Give one of them another key.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: A picture.
                - key: scan
                  term: MRI
                  definition: A scan with magnets.

                """)),
        Rule(
            [.error], "unknown-column",
            means: "A row of a table names an item that its axis does not have.",
            fix: "Write the item that the message suggests, or add it to the axis.",
            example: .file(
                "content/data/tables/symptoms.yaml",
                """
                rows-name: What you may notice
                axes:
                  - key: site
                    name: Where it starts
                    caption: Where it starts and what it can cause
                    items:
                      - key: lung
                        name: Lung
                rows:
                  - key: cough
                    name: Cough
                    group: Chest
                    site:
                      - of: lnug
                        sources: [lee-2024]

                """),
            .file(
                "content/data/references.yaml",
                """
                - key: lee-2024
                  kind: paper
                  title: On scans
                  year: 2024

                """)),
        Rule(
            [.error], "too-many-axes",
            means: "A table has more than two axes.",
            fix: "Put the third axis into a table of its own.",
            example: .file(
                "content/data/tables/symptoms.yaml",
                """
                rows-name: Signs
                axes:
                  - {key: a, name: A, caption: C}
                  - {key: b, name: B, caption: C}
                  - {key: c, name: C, caption: C}

                """)),
        Rule(
            [.warning], "unchecked-address",
            means: "Nobody has checked the address of an organisation.",
            fix: "Open it, and write `checked:` with the date.",
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

                """)),
        Rule(
            [.warning], "untranslated",
            means: """
                Texts of the interface are missing in the language of the site and are \
                shown in English; or the file of texts still has sentences in English.
                """,
            fix: "Translate what `hoofbeat strings` writes.",
            example: .file(
                "content/site.yaml",
                """
                name: Hilfe
                description: Ein Beispiel.
                language: de

                """)),
        Rule(
            [.error], "missing-plural",
            means: "A text with a number lacks a plural form that the language has.",
            fix: "Add the line that the message names.",
            example: .file(
                "content/site.yaml",
                """
                name: Hilfe
                description: Ein Beispiel.
                language: de

                """),
            .file(
                "content/data/strings/de.yaml",
                """
                used-on:
                  other: Auf {count} Seiten

                """)),
        Rule(
            [.error], "empty-text",
            means: "A text of the interface is empty, such as a notice or the words of a button.",
            fix: "Write it in your words, or take the line out to have the one that is built in.",
            example: .file("content/data/strings/en.yaml", "not-reviewed: \"\"\n")),
        Rule(
            [.error], "wrong-placeholder",
            means: """
                A text of the interface lacks the braces where something is filled in, or \
                has them where nothing is.
                """,
            fix: "Leave what is in braces as it is in English.",
            example: .file(
                "content/site.yaml",
                """
                name: Hilfe
                description: Ein Beispiel.
                language: de

                """), .file("content/data/strings/de.yaml", "menu: \"{title}\"\n")),
        Rule(
            [.warning], "unused-waiver",
            means: "A waiver is for a warning that is no longer there, or for an error.",
            fix: "Take the waiver out.",
            example: .file(
                "content/data/waivers.yaml",
                """
                - check: old-source
                  file: content/index.md
                  reason: The only study of this question.
                  by: the editors

                """)),
        Rule(
            [.error], "unchanged-level",
            means: """
                `was` should name another level that the sign had before, but names its \
                present one.
                """,
            fix: "Take `was` out, or write the former level.",
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
                    was: urgent
                    reason: The source asks for the same day.

                """)),
        Rule(
            [.warning], "unused-sign",
            means: "No page shows the sign.",
            fix: "Name it in a care card as `- sign: KEY`, or take it out.",
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

                """)),
        Rule(
            [.error], "unreadable-index",
            means: "The index that was just made cannot be read, so no search test could run.",
            fix: "This is a fault of Hoofbeat, not of the site. Please report it.",
            example: .words("None is known.")),
        Rule(
            [.error, .note], "search-test",
            means: """
                A query of `search-tests.yaml` does not find its page, or finds something \
                where nothing should be. It is a note while a page is withdrawn because of its \
                review, so that no search keeps the page online, not even with `--strict`.
                """,
            fix: """
                Add other names to the page's `also` or to `synonyms.yaml`. `hoofbeat \
                search --explain` says how pages are ranked.
                """,
            example: .file(
                "content/data/search-tests.yaml",
                """
                - query: giraffe
                  first: index.md

                """)),
        Rule(
            [.error], "search-test-page",
            means: "A search test names a page that is not published.",
            fix: "Write the path of a page below `content/`.",
            example: .file(
                "content/data/search-tests.yaml",
                """
                - query: scans
                  first: scnas.md

                """)),
        Rule(
            [.note], "search-test-waits",
            means: "A search test names a page that is withdrawn or has expired, and waits for it.",
            fix: "Leave it until the page is back, or name the page that readers need instead.",
            example: .words("A page with `withdrawn:` and a query that finds it.")),
        Rule(
            [.error], "search-test-expects",
            means: """
                A search test has to expect exactly one thing.
                """,
            fix: "Write `first` or `top-three` with pages, or `nothing: true`.",
            example: .file("content/data/search-tests.yaml", "- query: scans\n")),
        Rule(
            [.error], "too-many-search-tests",
            means: """
                There are more than 1,000 search tests, and each is a search in every build.
                """,
            fix: "Keep the tests that find what the others do not.",
            example: .words("A file of 1,001 queries.")),
        Rule(
            [.warning, .note], "useless-synonym",
            means: """
                A synonym leads to a word that no page has. It is a note while a page is withdrawn \
                because of its review, which may be the one that has it.
                """,
            fix: "Write after `to:` a word that pages use, or take the entry out.",
            example: .file(
                "content/data/synonyms.yaml",
                """
                - to: giraffe
                  words: [okapi]

                """)),
    ]
}
