import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// The icon that browsers show beside a page's title.
@Suite("The icon of a site") struct SiteIconTests {
    private func site(
        _ brand: String, _ files: [String: String] = [:], _ pictures: [String: [UInt8]] = [:]
    ) throws -> TestSite {
        var all = ["content/site.yaml": "name: N\ndescription: D\n\(brand)"]
        all.merge(files) { $1 }
        let site = try TestSite(all)
        for (path, bytes) in pictures { try site.write(path, bytes: bytes) }
        return site
    }

    /// Builds the site, and returns the lines of the home page that name an icon.
    private func icons(of site: TestSite) throws -> [String] {
        let report = try site.build(theme: .standard)
        #expect(report.problems.filter { $0.severity != .note }.isEmpty, "\(report.problems)")
        return try site.output("index.html").split(separator: "\n").map(String.init)
            .filter { $0.contains("rel=\"icon\"") }
    }

    private func notes(on site: TestSite) throws -> [Diagnostic] {
        try site.builder().check().problems.filter { $0.code == "no-icon" }
    }

    private func drawing(_ attributes: String, _ name: String = "svg") -> String {
        "<\(name) xmlns=\"http://www.w3.org/2000/svg\" \(attributes)><path d=\"M0 0h9v9z\"/>"
            + "</\(name)>"
    }

    private let logo = "brand: {logo: static/logo.svg}\n"
    private let ground = "style=\"fill:#0d3b40;stroke:none\"/>"

    @Test("an icon of one's own is taken, whatever the logo is")
    func own() throws {
        let site = try site(
            logo,
            [
                "content/static/favicon.svg": drawing("viewBox=\"0 0 8 8\""),
                "content/static/logo.svg": drawing("viewBox=\"0 0 9 9\""),
            ])
        #expect(
            try icons(of: site) == [
                "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">"
            ])
        #expect(try site.output("favicon.svg").contains("0 0 8 8"))
        #expect(try notes(on: site).isEmpty)
    }

    @Test(
        "a drawn logo is put in the middle of a square of the bar's colour",
        arguments: [
            ("viewBox=\"0 0 40 20\"", "viewBox=\"0.0 -10.0 40.0 40.0\""),
            ("viewBox=\"5,5,20,40\"", "viewBox=\"-5.0 5.0 40.0 40.0\""),
            ("viewBox=\"0 0 48 48\"", "viewBox=\"0.0 0.0 48.0 48.0\""),
            (
                "width=\"80px\" height='40' viewBox=\"0 0 20 10\"",
                "width=\"20.0\" height='20.0' viewBox=\"0.0 -5.0 20.0 20.0\""
            ),
            (
                "width=\"1in\" height=\"48\"",
                "viewBox=\"0.0 -24.0 96.0 96.0\" xmlns=\"http://www.w3.org/2000/svg\" "
                    + "width=\"96.0\" height=\"96.0\""
            ),
        ])
    func drawn(attributes: String, square: String) throws {
        let site = try site(logo, ["content/static/logo.svg": drawing(attributes)])
        #expect(
            try icons(of: site) == [
                "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">"
            ])
        let icon = try site.output("favicon.svg")
        #expect(icon.contains(square), "\(icon)")
        #expect(icon.contains(ground + "<path d=\"M0 0h9v9z\"/></svg>"), "\(icon)")
        #expect(try notes(on: site).isEmpty)
        #expect(try site.output("manifest.sha256").contains("  favicon.svg\n"))
    }

    @Test("what comes before a drawing stays, and the ground has its prefix")
    func prefixed() throws {
        let text = """
            \u{FEFF}<?xml version="1.0"?>
            <!-- a > b -->
            <s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><s:g/></s:svg>
            """
        let site = try site(logo, ["content/static/logo.svg": text])
        _ = try icons(of: site)
        let icon = try site.output("favicon.svg")
        #expect(icon.hasPrefix("<?xml version=\"1.0\"?>\n<!-- a > b -->\n<s:svg "))
        #expect(icon.contains("viewBox=\"0.0 -1.0 4.0 4.0\"><s:rect x=\"0.0\" y=\"-1.0\" "))
        #expect(icon.contains(ground + "<s:g/></s:svg>"))
    }

    @Test("a square PNG file is taken as it is, and its size is named")
    func png() throws {
        let site = try site(
            "brand: {logo: static/logo.png}\n", [:],
            ["content/static/logo.png": PictureBytes.png(64, 60)])
        #expect(
            try icons(of: site) == [
                "<link rel=\"icon\" href=\"/logo.png\" type=\"image/png\" sizes=\"64x60\">"
            ])
        #expect(try notes(on: site).isEmpty)
    }

    @Test("a wide PNG file is no icon, which a note says")
    func widePNG() throws {
        let site = try site(
            "brand: {logo: static/logo.png}\n", [:],
            ["content/static/logo.png": PictureBytes.png(64, 48)])
        #expect(try icons(of: site).isEmpty)
        #expect(
            try notes(on: site).first?.help?.hasSuffix(
                "favicon.svg, since the logo is neither a drawing nor a square PNG file") == true)
    }

    @Test("a site with neither logo nor icon is told so, and one with a favicon.ico has one")
    func none() throws {
        let site = try site("")
        #expect(try icons(of: site).isEmpty)
        #expect(
            try notes(on: site).first?.help
                == "put a square drawing into content/static/ as favicon.svg, or name a logo under "
                + "brand:, of which one is made")
        try site.write("content/static/favicon.ico", bytes: [0, 0, 1, 0] + Array("icon".utf8))
        #expect(try notes(on: site).isEmpty)
    }

    @Test("each mode has the icon of its logo; the last is for light screens")
    func modes() throws {
        let brand = """
            brand:
              logo: static/a.svg
              dark-logo: static/b.svg
              dark-colours: {header: "#102030"}

            """
        let site = try site(
            brand,
            [
                "content/static/a.svg": drawing("viewBox=\"0 0 9 9\""),
                "content/static/b.svg": drawing("viewBox=\"0 0 8 8\""),
            ])
        let link = "<link rel=\"icon\" href=\"/favicon"
        let type = "type=\"image/svg+xml\" media=\"(prefers-color-scheme:"
        #expect(
            try icons(of: site) == [
                "\(link)-dark.svg\" \(type) dark)\">", "\(link).svg\" \(type) light)\">",
            ])
        let dark = try site.output("favicon-dark.svg")
        #expect(dark.contains("0.0 0.0 8.0 8.0") && dark.contains("fill:#102030"))
    }

    @Test("the place of an icon that the build draws is its own")
    func reserved() throws {
        let site = try site(
            logo,
            [
                "content/static/logo.svg": drawing("viewBox=\"0 0 9 9\""),
                "content/page.md": TestSite.page("Page", "aliases: [favicon.svg/]\n"),
            ])
        #expect(try site.problems() == ["reserved-address content/page.md:4"])
    }

    @Test("in a preview, a changed logo changes the icon, and an icon of one's own replaces it")
    func warm() throws {
        let site = try site(logo, ["content/static/logo.svg": drawing("viewBox=\"0 0 9 9\"")])
        var build = WarmBuild(try site.builder(theme: .standard))
        func icon() throws -> String {
            let (edition, _) = build.run(after: .anything)
            guard case .bytes(let bytes)? = try edition.content(at: "favicon.svg") else {
                return "a copy"
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(try icon().contains("<path"))
        try site.write(
            "content/static/logo.svg", drawing("viewBox=\"0 0 9 9\"").replacing("path", with: "g"))
        #expect(try icon().contains("<g d="))
        try site.write("content/static/favicon.svg", drawing("viewBox=\"0 0 7 7\""))
        #expect(try icon() == "a copy")
    }
}
