import HoofbeatContent

extension Rule {
    static let aboutPictures = [
        Rule(
            [.error], "missing-alt",
            means: "The picture has no text for people who cannot see it.",
            fix: """
                Write `![what it shows](file.svg)`, or mark it as decoration: `![](file.svg \
                "decorative")`.
                """,
            example: .page("A ![](scan.svg) sign.\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.warning], "linked-picture",
            means: """
                A link to a picture has a paragraph of its own, so that readers see its words and \
                not the picture.
                """,
            fix: "Write `!` before it, or put the link into a sentence.",
            example: .page("[A scanner](scan.svg)\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.error], "file-name-as-alt",
            means: """
                The text for people who cannot see the picture is the name of its file, or only \
                says that it is a picture. Such words are `rule-empty-picture-texts` of the \
                language.
                """,
            fix: "Say what a reader would miss without the picture.",
            example: .page("A ![scan.svg](scan.svg) sign.\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.error], "foreign-picture",
            means: """
                The picture is on another site, which would learn of every reader's visit.
                """,
            fix: "Put the file beside the page.",
            example: .page("![A scanner](https://example.org/scanner.png)\n")),
        Rule(
            [.error], "not-a-picture",
            means: """
                The file is in none of the formats that browsers show: PNG, JPEG, WebP, \
                AVIF, GIF and SVG.
                """,
            fix: "Save it as PNG, JPEG or WebP, or link to it.",
            example: .page("![A leaflet](leaflet.pdf)\n"),
            .file("content/leaflet.pdf", "%PDF-1.4\n")),
        Rule(
            [.error], "missing-picture",
            means: "There is no such picture.",
            fix: "Put the file beside the page, or correct its name.",
            example: .page("A ![scanner](scanner.png) sign.\n")),
        Rule(
            [.error], "damaged-picture",
            means: """
                The picture cannot be shown: it ends too early, has no size or is in no \
                known format.
                """,
            fix: "Save or download it again.",
            example: .page("A ![scan](scan.svg) sign.\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'/>\n")),
        Rule(
            [.error], "figure-without-caption",
            means: """
                A picture with a paragraph of its own has no caption. A line right below it, or \
                in italics, is none.
                """,
            fix: """
                Write `![what it shows](file.svg "Caption. Where it is from, its \
                licence.")`.
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

                ![A scanner](scan.svg)

                """),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.error], "decorative-with-text",
            means: "A picture is marked as decorative, but has a text that tells what it shows.",
            fix: "Take out either `\"decorative\"` or the text.",
            example: .page("![A scanner](scanner.svg \"decorative\")\n")),
        Rule(
            [.error], "caption-not-shown",
            means: "The picture is among other text, where its caption is not shown.",
            fix: """
                Leave an empty line above and below the picture, or take the caption out.
                """,
            example: .page("A ![scanner](scan.svg \"A scanner. Own drawing, CC0.\") sign.\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.error], "figure-without-licence",
            means: "The caption does not say who may use the picture.",
            fix: "End it with its licence, as in `Drawn for this guide, CC BY 4.0`.",
            example: .page("![A scanner](scan.svg \"A scanner.\")\n"),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.warning], "stray-description",
            means: """
                `Description: …` is not below a picture that has a caption, is bold or \
                misspelt, so it is shown as text.
                """,
            fix: "Put it directly below the picture, one for each.",
            example: .page(
                """
                Text.

                Description: A ring with a bed in it.

                """)),
        Rule(
            [.error], "picture-in-field",
            means: """
                A text that is not a page, such as a definition, cannot hold a picture.
                """,
            fix: "Put it on a page.",
            example: .file(
                "content/data/glossary.yaml",
                """
                - key: scan
                  term: scan
                  definition: "A ![scan](scan.svg) of you."

                """),
            .file(
                "content/scan.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n")),
        Rule(
            [.error], "too-many-pictures",
            means: "A page has more than 2,000 pictures.",
            fix: "Divide it into several pages.",
            example: .words("A page that lists 3,000 photographs.")),
        Rule(
            [.error], "animated-picture",
            means: "The picture moves, and readers could not stop it (WCAG 2.2.2).",
            fix: """
                Show one of its pictures, or save it as a film (`.mp4`) and link to it.
                """,
            example: .words("A GIF with ten pictures, shown one after the other.")),
        Rule(
            [.warning], "heavy-picture",
            means: """
                The picture is larger than 300 kB, which takes long to load on a phone.
                """,
            fix: """
                Export it at most 1,600 pixels wide, as JPEG or WebP of medium quality. \
                The message has a command for it.
                """,
            example: .words("A photograph of 4 MB, as a phone takes it.")),
        Rule(
            [.warning], "picture-has-place",
            means: """
                The picture tells where it was taken, which may be someone's home.
                """,
            fix: """
                Save a copy without its location. The message has a command for it.
                """,
            example: .words(
                """
                A photograph that a phone took with its location switched on.
                """)),
        Rule(
            [.error], "unsafe-svg",
            means: """
                The drawing holds a script, a part of a web page, a document type or an \
                address outside itself.
                """,
            fix: """
                Save it as “Plain SVG” in your drawing program. The message names the line.
                """,
            example: .page("A ![scan](scan.svg) sign.\n"),
            .file(
                "content/scan.svg",
                """
                <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>
                <script>alert(1)</script>
                </svg>

                """)),
    ]
}
