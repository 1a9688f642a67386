import HoofbeatContent

extension Rule {
    static let aboutPageFiles = [
        Rule(
            [.error], "no-front-matter",
            means: """
                The file does not begin with its title and description between two lines of \
                `---`.
                """,
            fix: """
                Begin the file with `---`, `title: …`, `description: …` and `---`. Nothing \
                may come before it, not even an empty line.
                """,
            example: .file(
                "content/page.md",
                """
                # Scans

                A scan takes an hour.

                """)),
        Rule(
            [.error], "unterminated-front-matter",
            means: """
                The lines at the top begin but never end, so the whole page would be read \
                as fields.
                """,
            fix: """
                Put `---`, three plain hyphens, on a line of its own after the last field.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.

                A scan takes an hour.

                """)),
        Rule(
            [.error, .warning], "placeholder",
            means: """
                Readers would see a text that `hoofbeat new` wrote for you to replace. It is an \
                error on a page, and a warning in what a new site begins with.
                """,
            fix: "Write your own text, take it out, or keep `draft: true`.",
            example: .page("Write it here.\n")),
        Rule(
            [.error], "markup-in-words",
            means: """
                This text is shown as it is written, so readers would see the markup of HTML \
                or of a link.
                """,
            fix: "Write words alone.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans of the <b>liver</b>
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "invisible-character",
            means: """
                There is a character that nobody sees, such as one that reverses the \
                direction of writing, or �, which shows that one was lost.
                """,
            fix: "Delete this part of the line and type it again.",
            example: .page("The scan\u{200B} takes an hour.\n")),
        Rule(
            [.error], "empty-file",
            means: "The page's file is empty.",
            fix: "Write its title and description, or remove the file.",
            example: .file("content/page.md", "")),
        Rule(
            [.error], "too-large",
            means: """
                A page or a data file is larger than 5 MB, or another file than 100 MB.
                """,
            fix: """
                Divide the page; take out of a data file what no page needs; publish a film \
                elsewhere and link to it.
                """,
            example: .words(
                """
                `content/page.md` with 6 MB of text, which is longer than most books.
                """)),
        Rule(
            [.error], "nul-byte",
            means: "The file is not text: it holds a byte that no text has.",
            fix: "Save it as plain text in UTF-8.",
            example: .file(
                "content/page.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---
                A\0scan.

                """)),
        Rule(
            [.error], "invalid-utf8",
            means: """
                A line was saved in another encoding than UTF-8, so its letters cannot \
                be recognised.
                """,
            fix: "Save the file in UTF-8.",
            example: .words("A page with “é” that was saved as “Windows-1252”.")),
        Rule(
            [.warning], "wrong-encoding",
            means: """
                The letters are those of a text in UTF-8 that some program read in another \
                encoding, so readers see signs instead of letters.
                """,
            fix: """
                Copy the text again from where it came from, look at the whole file, and \
                save it in UTF-8.
                """,
            example: .page("You donâ€™t need it.\n")),
        Rule(
            [.warning], "empty-page",
            means: "The page has a title and nothing below it.",
            fix: "Write its text, or keep it back with `draft: true`.",
            example: .page("")),
    ]
}
