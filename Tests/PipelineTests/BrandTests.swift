import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("How a site looks") struct BrandTests {
    private let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h9v9z"/></svg>
        """

    private func files(_ brand: String) -> [String: String] {
        [
            "content/site.yaml": "name: N\ndescription: D\nbrand:\n" + brand,
            "content/static/logo.svg": drawing, "content/logo.svg": drawing,
            "content/page.md": TestSite.page("Page"),
        ]
    }

    private func brand(_ yaml: String) throws -> Brand {
        let site = try TestSite(files(yaml))
        var build = WarmBuild(try site.builder())
        let (edition, report) = build.run(after: .anything)
        #expect(report.problems.filter { $0.severity != .note }.isEmpty, "\(report.problems)")
        return edition.site.settings.brand
    }

    @Test("a site chooses its logo, colours, fonts, footer, links and doors")
    func whole() throws {
        let brand = try brand(
            """
              logo: static/logo.svg
              colours: {accent: "#0b5cad", header: "#fff", header-text: "#003060"}
              fonts: [Verdana, Noto Sans]
              stripes: true
              footer: Charity number 123.
              footer-links: [{text: Contact, to: page.md}]
              header-link: {text: Donate, to: "https://example.org/give"}
              doors: [page.md]

            """)
        #expect(brand.logo == Brand.Logo(path: "logo.svg", width: 20, height: 10))
        #expect(brand.light.accent.hex == "#0b5cad" && brand.light.header.hex == "#ffffff")
        #expect(brand.fonts == ["Verdana", "Noto Sans"] && brand.hasStripes)
        #expect(brand.headerLink?.text == "Donate" && brand.doors == ["page.md"])
    }

    @Test("dark screens get the light colours, made lighter or darker until they can be read")
    func darkColours() throws {
        let standard = Brand.standard.dark
        for (accent, header) in [("#0b5cad", "#5b2a86"), ("#7a3e00", "#003060"), ("#900", "#fff")] {
            let text = header == "#fff" ? "#003060" : "#fff"
            let colours = "{accent: \"\(accent)\", header: \"\(header)\", header-text: \"\(text)\"}"
            let dark = try brand("  colours: \(colours)\n").dark
            #expect(dark.background == standard.background)
            #expect(dark.accent != standard.accent && dark.header != standard.header)
            for ground in [dark.background] + Brand.darkSheets {
                #expect(dark.accent.contrast(with: ground) >= 7)
            }
            #expect(dark.header.contrast(with: dark.headerText) >= 10)
        }
        let own = try brand(
            """
              colours: {header: "#5b2a86"}
              dark-colours: {header: "#102030"}

            """)
        #expect(own.dark.header.hex == "#102030" && own.dark.accent == standard.accent)
    }

    @Test(
        "light bars keep their hue on dark screens, and are darker than the page",
        arguments: [
            ("#fff7ec", "#4a2c0a", 0, 2),
            ("#ffffff", "#003060", 2, 0),
            ("#e8f5e9", "#1b3a1d", 1, 0),
        ])
    func darkBars(header: String, text: String, most: Int, least: Int) throws {
        let colours = "{header: \"\(header)\", header-text: \"\(text)\"}"
        let dark = try brand("  colours: \(colours)\n").dark
        #expect(dark.header.luminance < dark.background.luminance)
        let channels = [dark.header.red, dark.header.green, dark.header.blue]
        #expect(channels[most] >= 2 * channels[least])
    }

    @Test("boxes have the hue of the accent, and are as light or dark as the standard ones")
    func boxes() throws {
        let brand = try brand(
            """
              colours: {accent: "#7a3e00"}
              dark-colours: {accent: "#ffc46b", background: "#17130d"}

            """)
        let (light, dark) = (brand.light, brand.dark)
        #expect(light.tint.red > light.tint.blue && dark.tint.red > dark.tint.blue)
        #expect(dark.sheet.red > dark.sheet.blue && light.sheet == Brand.sheets[0])
        #expect(light.tint.luminance >= Brand.sheets[1].luminance)
        #expect(light.tint.contrast(with: light.sheet) > 1.05)
        #expect(
            zip([dark.sheet, dark.tint], Brand.darkSheets).allSatisfy {
                $0.luminance <= $1.luminance && $0.contrast(with: dark.background) > 1.05
            })
        let standard = Brand.standard
        #expect([standard.light.sheet, standard.light.tint] == Brand.sheets)
        #expect([standard.dark.sheet, standard.dark.tint] == Brand.darkSheets)
    }

    @Test(
        "a colour that cannot be read is refused, with its contrast and the nearest that will do",
        arguments: [
            (
                "  colours: {accent: \"#6fb1e0\"}\n", "low-contrast content/site.yaml:4",
                "the nearest colour that will do is \"#"
            ),
            (
                "  colours: {header: \"#8899aa\"}\n", "low-contrast content/site.yaml:4",
                "the nearest colour that will do is \"#"
            ),
            (
                "  dark-colours:\n    accent: \"#0a5a5d\"\n", "low-contrast content/site.yaml:5",
                "the nearest colour that will do is \"#"
            ),
            (
                "  colours: {background: \"#555555\"}\n", "low-contrast content/site.yaml:4",
                "the nearest colour that will do is \"#"
            ),
            (
                "  colours: {accent: teal}\n", "bad-colour content/site.yaml:4",
                "write six digits behind a number sign"
            ),
            ("  logo: logo.svg\n", "missing-logo content/site.yaml:4", "write static/logo.svg"),
            ("  logo: static/nix.svg\n", "missing-logo content/site.yaml:4", "write the path of"),
            ("  fonts: [\"a;b\"]\n", "bad-font content/site.yaml:4", "write names as computers"),
            (
                "  footer-links: [{text: Contact, to: contact}]\n",
                "bad-address content/site.yaml:4", "write the path of a page below content/"
            ),
            (
                "  footer-links: [{text: Contact, to: //example.org}]\n",
                "bad-address content/site.yaml:4", "write the path of a page below content/"
            ),
            (
                "  doors: [pge.md]\n", "missing-data-page content/site.yaml:4",
                "did you mean page.md?"
            ),
            (
                "  footer-links:\n    - {text: A, to: page.md}\n    - {text: B, to: pge.md}\n",
                "missing-data-page content/site.yaml:6", "did you mean page.md?"
            ),
            (
                "  header-link: {text: Give, to: \"http:/x\"}\n", "bad-address content/site.yaml:4",
                ""
            ),
        ])
    func faults(yaml: String, problem: String, help: String) throws {
        let site = try TestSite(files(yaml))
        let found = try site.builder().check().problems.filter { $0.severity != .note }
        #expect(found.map(TestSite.short) == [problem])
        #expect(found.first?.help?.hasPrefix(help) ?? help.isEmpty)
    }

    /// The contrast of a site's colours is measured against those that the style sheet keeps.
    @Test("the style sheet is published with what the brand adds to it")
    func published() throws {
        var theme = Theme.plain
        theme.style = { "a{color:\($0.light.accent.hex)}" }
        let site = try TestSite(files("  colours: {accent: \"#7a3e00\"}\n"))
        try site.build(theme: theme)
        let sheet = try #require(try site.outputFiles().first { $0.key.hasSuffix(".css") })
        #expect(String(decoding: sheet.value, as: UTF8.self).hasSuffix("a{color:#7a3e00}"))
    }

    @Test("the standard colours are those of the style sheet")
    func standard() throws {
        let file =
            #filePath.replacing("Tests/PipelineTests/BrandTests.swift", with: "")
            + "templates/assets/site.css"
        let css = try String(contentsOfFile: file, encoding: .utf8)
        let start = try #require(css.firstRange(of: "@media (prefers-color-scheme: dark)"))
        let end = try #require(css[start.upperBound...].firstRange(of: "@media"))
        let light = css[..<start.lowerBound]
        // What dark screens do not change stays as it is.
        let dark = css[start.upperBound..<end.lowerBound]
        func colour(_ name: String, isDark: Bool) -> String? {
            let parts = isDark ? [dark, light] : [light]
            let line = parts.flatMap { $0.split(separator: "\n") }
                .first { $0.contains("--\(name): #") }
            return line?.split(separator: " ").last.map { String($0.dropLast()) }
        }
        for (isDark, palette, ink, sheets) in [
            (false, Brand.standard.light, Brand.ink, Brand.sheets),
            (true, Brand.standard.dark, Brand.darkInk, Brand.darkSheets),
        ] {
            #expect(colour("accent", isDark: isDark) == palette.accent.hex)
            #expect(colour("paper", isDark: isDark) == palette.background.hex)
            #expect(colour("head", isDark: isDark) == palette.header.hex)
            #expect(colour("on-head", isDark: isDark) == palette.headerText.hex)
            #expect(colour("ink", isDark: isDark) == ink.hex)
            let own = ["sheet", "tint"].map { colour($0, isDark: isDark) }
            #expect(own == sheets.map { $0.hex })
        }
    }

    /// The ratios are those of WCAG 2.2's own examples and of its definition.
    @Test("contrast is measured as WCAG says")
    func contrast() throws {
        let white = try #require(Colour("#fff"))
        let pairs = [("#000", 21.0), ("#777777", 4.48), ("#767676", 4.54), ("#ff0000", 3.99)]
        for (text, ratio) in pairs {
            let colour = try #require(Colour(text))
            #expect(abs(colour.contrast(with: white) - ratio) < 0.01, "\(text)")
        }
        let blue = try #require(Colour("#6fb1e0"))
        let nearest = try #require(blue.adjusted(to: 4.5, on: [white]))
        #expect(nearest.contrast(with: white) >= 4.5 && nearest.contrast(with: white) < 4.7)
    }
}
