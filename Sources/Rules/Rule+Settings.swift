import HoofbeatContent

extension Rule {
    static let aboutSettings = [
        Rule(
            [.error], "no-settings",
            means: "The settings of the site cannot be read, or are not there.",
            fix: """
                Write at least `name` and `description` into `content/site.yaml`.
                """,
            example: .words("A site without `content/site.yaml`.")),
        Rule(
            [.error, .warning], "bad-base-url",
            means: "`base-url` is not the address of a site.",
            fix: """
                Write it like `https://example.org/` or `https://example.org/guide/`.
                """,
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                base-url: example.org

                """)),
        Rule(
            [.note], "no-base-url",
            means: """
                The site's own address is not known, so `sitemap.xml` and `feed.xml` are \
                not written.
                """,
            fix: "Add `base-url`, or build with `--base-url`.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.

                """)),
        Rule(
            [.error], "bad-language",
            means: "`language` is not the short code of a language.",
            fix: "Write it like `en-GB`, `cy` or `de-CH`.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                language: english

                """)),
        Rule(
            [.error], "bad-limit",
            means: "A limit under `writing:` is one that no text can keep.",
            fix: "Write a number from 1 on, or leave the line out for the usual limit.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                writing:
                  sentence: 0

                """)),
        Rule(
            [.note], "no-icon",
            means: "The site has no icon, so browsers ask for one that is not there.",
            fix: """
                Put a square drawing into `content/static/` as `favicon.svg`, or give `brand:` a \
                logo that is a drawing or a square PNG file.
                """,
            example: .words("A site without a logo and without `content/static/favicon.svg`.")),
        Rule(
            [.note], "no-help-page",
            means: """
                Pages of this site must say when to get help, but no page of it has the button \
                “Get help now”.
                """,
            fix: "Write the path of a page at `help-page` in `content/site.yaml`.",
            example: .words("A guide with a page on an illness, and no `help-page`.")),
        Rule(
            [.error], "missing-logo",
            means: """
                The logo is not there, is not in `content/static/`, or has no size.
                """,
            fix: "Write the path of an SVG or PNG file, as in `static/logo.svg`.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                brand:
                  logo: static/logo.svg

                """)),
        Rule(
            [.error], "bad-colour",
            means: "This is not a colour.",
            fix: """
                Write six digits after a number sign, in double quotes: `"#0d3b40"`.
                """,
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                brand:
                  colours: {accent: teal}

                """)),
        Rule(
            [.error], "low-contrast",
            means: """
                Two colours have too little contrast for everyone to read them (WCAG 2.2 \
                asks for 4.5 to 1).
                """,
            fix: "Use the nearest colour that is good enough, which the message names.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                brand:
                  colours: {accent: "#6fb1e0"}

                """)),
        Rule(
            [.error], "bad-font",
            means: "This cannot be the name of a font.",
            fix: """
                Write names as computers list them, as in `[Verdana, Noto Sans]`.
                """,
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                brand:
                  fonts: ["a;b"]

                """)),
        Rule(
            [.error], "bad-ending",
            means: """
                `publish` names something that is not the ending of a file's name.
                """,
            fix: "Write letters and digits only, as in `[gpx, stl]`.",
            example: .file(
                "content/site.yaml",
                """
                name: Help
                description: A guide.
                publish: ["a/b"]

                """)),
    ]
}
