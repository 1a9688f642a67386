import HoofbeatContent

extension Rule {
    static let aboutText = [
        Rule(
            [.error], "dose",
            means: """
                This reads like an amount of a medicine. Nobody must take a medicine by what a \
                guide says.
                """,
            fix: "Leave it out: only the reader's own team can say how much.",
            example: .page("Some people take 10 mg a day.\n")),
        Rule(
            [.warning], "house-style",
            means: "The house style has another word or spelling for this.",
            fix: """
                Write the word that the message names; the rules are in \
                `content/data/house-style.yaml`.
                """,
            example: .page("An edema can last for weeks.\n"),
            .file(
                "content/data/house-style.yaml",
                """
                words:
                  - write: oedema
                    instead-of: [edema]
                    why: UK spelling

                """)),
        Rule(
            [.warning], "unexplained-abbreviation",
            means: "An abbreviation is used before it is explained.",
            fix: """
                Write the long form and then the abbreviation in brackets. What every \
                reader knows goes into `known-abbreviations` in \
                `content/data/house-style.yaml`.
                """,
            example: .file(
                "content/page.md",
                """
                ---
                title: Questions
                description: A page that shows what a description of the right length looks\
                                 like.
                kind: question-and-answer
                ---
                ## What is done?

                You may have an MRCP, which takes an hour.

                """)),
        Rule(
            [.error], "raw-html",
            means: """
                HTML cannot be written on pages, so that no page can break the site or run \
                a script.
                """,
            fix: "Write it in Markdown; the message says how.",
            example: .page("This is <b>important</b>.\n")),
        Rule(
            [.error], "unclosed-comment",
            means: """
                A comment begins and does not end, or not before the next one, so all that \
                follows would be lost.
                """,
            fix: "End it with `-->`.",
            example: .page(
                """
                <!-- Ask the nurses

                Text.

                """)),
        Rule(
            [.error], "text-after-comment",
            means: """
                There is text on the last line of a comment, and Markdown drops it with the \
                comment.
                """,
            fix: "Put the comment on lines of its own, with an empty line below.",
            example: .page("<!-- Ask the nurses --> Scans take an hour.\n")),
        Rule(
            [.error], "unclosed-code",
            means: """
                A block begins with ``` and never ends, or not above the next one, so all that \
                follows is in it.
                """,
            fix: "Put ``` on a line of its own after the last line of the block.",
            example: .page(
                """
                ```
                A

                Text.

                """)),
        Rule(
            [.warning], "indented-code",
            means: "A text begins with four spaces or a tab, so it is shown as code.",
            fix: """
                Take the spaces out. If it is code, put ``` on the lines before and after \
                it.
                """,
            example: .page(
                """
                Text.

                    A scan takes an hour.

                """)),
        Rule(
            [.error], "empty-code",
            means: "There is nothing between two lines of ```, so readers see an empty box.",
            fix: """
                Put text between the lines, or take both out. The name of a block of data \
                comes right behind the first, as in ```` ```glossary ````.
                """,
            example: .page(
                """
                ```
                ```

                """)),
        Rule(
            [.error], "empty-item",
            means: "An item of a list, or the meaning of a word, is empty.",
            fix: "Write its text, or take its mark out.",
            example: .page(
                """
                - Come early.
                -

                """)),
        Rule(
            [.warning], "list-numbers",
            means: """
                An item of a list is shown with another number than it was written with.
                """,
            fix: """
                Number the items one after the other, or write a sentence for each number.
                """,
            example: .page(
                """
                1. Come early.
                3. Lie still.

                """)),
        Rule(
            [.error, .warning], "leftover-markup",
            means: """
                This looks like Markdown but is not, so readers would see its signs. It is \
                an error where words are hidden, struck out or boxed in other programs, and \
                a warning elsewhere.
                """,
            fix: """
                Write what the message suggests, or put a backslash before a sign that is \
                meant as it is.
                """,
            example: .page("This is ** important **.\n")),
        Rule(
            [.warning], "figure-in-quotation",
            means: """
                A line or an item begins with `>` and a figure. That is a quotation, so readers \
                do not see the sign.
                """,
            fix: """
                Write “more than”, or a backslash before the sign. If it is what someone said, \
                begin with a word.
                """,
            example: .page("Ring your team if the fever is\n> 38 °C\n")),
        Rule(
            [.error], "footnote",
            means: """
                There are no footnotes here, so the mark of one is shown as it is.
                """,
            fix: """
                Cite a source with `[@key]`, or say it in a sentence or in brackets.
                """,
            example: .page("It takes an hour.[^1]\n")),
        Rule(
            [.error], "stray-definition",
            means: """
                A line such as `[Note]: text` tells Markdown where a link leads, so readers \
                do not see it.
                """,
            fix: """
                If it is text, put a backslash before the bracket. Otherwise use it in a \
                link, or take it out.
                """,
            example: .page("[Note]: important\n")),
        Rule(
            [.error], "too-complex",
            means: """
                Lists and quotations are nested so deeply, or data drawn so large, that a \
                browser or the build would take very long.
                """,
            fix: "Write it with fewer levels, or divide the page.",
            example: .words("A list inside a list inside a list, some hundred times.")),
        Rule(
            [.error], "block-in-field",
            means: """
                A field that is one paragraph holds a heading, a list, a table, a quotation \
                or a second paragraph.
                """,
            fix: "Write it as a sentence, or put it on a page.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: "- A picture of the inside of the body."

                """)),
        Rule(
            [.error], "shows-nothing",
            means: "A text is nothing but a comment, so readers see nothing.",
            fix: "Write what readers should see outside `<!--` and `-->`.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: "<!-- ask the nurses -->"

                """)),
    ]
}
