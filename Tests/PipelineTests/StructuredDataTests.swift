import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// What programs read of a page: `Tests/Content/structured_data.py` reads whole guides; this asks
/// what follows from settings, kinds and front matter. `HostileTextTests` tries hostile texts.
@Suite("Structured data") struct StructuredDataTests {
    private static let record = """
        summary: One.
        need: What?
        audience: [patients, carers]
        date: 2026-11-01
        changed: 2026-11-02

        """
    private static let fever = TestSite.page(
        "Beacon fever", "kind: trigger\nalso: [glow, night light]\n" + record,
        body: "So. [@lee-2024]\n")
    private static let kinds = """
        - key: trigger
          medical: true
          schema: MedicalRiskFactor

        """

    private func site(_ settings: String = "", _ files: [String: String] = [:]) throws -> TestSite {
        let all = SampleData.sources.merging([
            "content/site.yaml": "name: Lantern guide\ndescription: A site.\n" + settings,
            "content/data/kinds.yaml": Self.kinds,
            "content/index.md": TestSite.page("Welcome"),
            "content/illness/index.md": TestSite.page("The illness"),
            "content/illness/fever.md": Self.fever,
        ]) { $1 }
        return try TestSite(all.merging(files) { $1 })
    }

    /// The text of the only block of a page.
    private func block(_ html: String) throws -> String {
        let parts = html.components(separatedBy: "<script type=\"application/ld+json\">")
        try #require(parts.count == 2, "\(parts.count - 1) blocks")
        return try #require(parts[1].components(separatedBy: "</script>").first)
    }

    private func data(_ html: String) throws -> NSDictionary {
        let value = try JSONSerialization.jsonObject(with: Data(try block(html).utf8))
        return try #require(value as? NSDictionary)
    }

    private func built(_ site: TestSite, _ path: String = "illness/fever/index.html") throws
        -> NSDictionary
    {
        try site.build(theme: .standard)
        return try data(site.output(path))
    }

    @Test("a page says its kind, its subject, its readers, its days and its place")
    func page() throws {
        let origin = "https://example.org"
        let data = try built(
            site("base-url: \(origin)/guide/\npublisher: {name: The Trust, address: 1 High St}\n"))
        let description =
            "About Beacon fever, in a sentence of the length that a description ought to have."
        #expect(
            data == [
                "@context": "https://schema.org", "@type": "MedicalWebPage",
                "url": "\(origin)/guide/illness/fever/", "name": "Beacon fever",
                "description": description, "inLanguage": "en-GB",
                "datePublished": "2026-11-01", "dateModified": "2026-11-02",
                "isPartOf": [
                    "@type": "WebSite", "url": "\(origin)/guide/", "name": "Lantern guide",
                    "publisher": [
                        "@type": "Organization", "name": "The Trust", "address": "1 High St",
                    ],
                ],
                "about": [
                    "@type": "MedicalRiskFactor", "name": "Beacon fever",
                    "alternateName": ["glow", "night light"],
                ],
                "audience": [
                    ["@type": "Audience", "audienceType": "patients"],
                    ["@type": "Audience", "audienceType": "carers"],
                ],
                "breadcrumb": [
                    "@type": "BreadcrumbList",
                    "itemListElement": [
                        [
                            "@type": "ListItem", "position": 1, "name": "Home",
                            "item": "\(origin)/guide/",
                        ],
                        [
                            "@type": "ListItem", "position": 2, "name": "The illness",
                            "item": "\(origin)/guide/illness/",
                        ],
                        ["@type": "ListItem", "position": 3, "name": "Beacon fever"],
                    ],
                ],
            ] as NSDictionary)
    }

    @Test("without an address of the site, addresses begin at its root, and nobody is named")
    func withoutSettings() throws {
        let site = try site()
        let data = try built(site)
        #expect(data["url"] as? String == "/illness/fever/")
        #expect(
            data["isPartOf"] as? NSDictionary
                == ["@type": "WebSite", "url": "/", "name": "Lantern guide"])
        #expect(try !site.output("illness/fever/index.html").contains("og:url"))
    }

    @Test("a publisher may be a person")
    func person() throws {
        let data = try built(site("publisher: {name: Ann Lee, person: true}\n"))
        let part = try #require(data["isPartOf"] as? NSDictionary)
        #expect(part["publisher"] as? NSDictionary == ["@type": "Person", "name": "Ann Lee"])
    }

    @Test(
        "the type follows from the kind",
        arguments: [
            ("", "index.md", ["WebPage"]), ("", "illness/index.md", ["CollectionPage"]),
            ("kind: policy\n", "made.md", ["AboutPage"]), ("", "plain.md", ["WebPage"]),
            ("kind: print-sheet\n", "sheet.md", ["MedicalWebPage"]),
            ("kind: question-and-answer\n", "asked.md", ["MedicalWebPage", "FAQPage"]),
        ])
    func types(kind: String, path: String, types: [String]) throws {
        let page = TestSite.page(
            "Another", kind.isEmpty ? "" : kind + Self.record,
            body: "## Why? {#why}\n\nSo. [@lee-2024]\n\n## How it is\n\nSo. [@lee-2024]\n")
        let site = try site("", ["content/" + path: page])
        let name = path.hasSuffix("index.md") ? path.dropLast(8) + "" : path.dropLast(3) + "/"
        let data = try built(site, name + "index.html")
        #expect(data["@type"] as? [String] ?? [data["@type"] as? String ?? ""] == types)
        let asks = types.contains("FAQPage")
        let question = ["@type": "Question", "name": "Why?", "url": "/asked/#why"]
        #expect(data["mainEntity"] as? NSArray == (asks ? [question] : nil))
        #expect(data["about"] == nil)
        #expect((data["breadcrumb"] == nil) == (path == "index.md"))
    }

    @Test("a built-in kind has a subject, which a site can change or take away")
    func subjects() throws {
        let page = TestSite.page(
            "Warm hands", "kind: symptom\n" + Self.record,
            body: """
                > [!URGENT] Call your team today if:
                > - you notice this

                ## Get help {#get-help}

                So. [@lee-2024]

                """)
        for (kinds, subject) in [
            ("", "MedicalSignOrSymptom"),
            ("- {key: symptom, schema: MedicalTest}\n", "MedicalTest"),
            ("- {key: symptom, schema: none}\n", nil),
        ] {
            let files = ["content/hands.md": page, "content/data/kinds.yaml": Self.kinds + kinds]
            let about = try built(site("", files), "hands/index.html")["about"] as? NSDictionary
            #expect(about?["@type"] as? String == subject)
        }
        try expect(
            ["error unknown-value content/data/kinds.yaml:2"],
            of: ["content/data/kinds.yaml": "- key: story\n  schema: Illness\n"])
    }

    @Test("links to a page show its title, its description and the name of the site")
    func openGraph() throws {
        let site = try site("base-url: https://example.org/\n")
        try site.build(theme: .standard)
        let page = try site.output("illness/fever/index.html")
        for (name, value) in [
            "title": "Beacon fever", "type": "article", "site_name": "Lantern guide",
            "url": "https://example.org/illness/fever/",
        ] {
            #expect(page.contains("<meta property=\"og:\(name)\" content=\"\(value)\">\n"))
        }
        #expect(page.contains("<meta property=\"og:description\" content=\"About Beacon fever"))
        let home = try site.output("index.html")
        #expect(home.contains("<meta property=\"og:type\" content=\"website\">"))
    }

    @Test("only pages that an editor wrote have it, and none in a copy for the disk")
    func others() throws {
        let files = [
            "content/moved.md": TestSite.page("Moved here", "aliases: [former/]\n")
        ]
        let site = try site("on-one-page: true\n", files)
        try site.build(theme: .standard)
        for path in [
            "404.html", "search/index.html", "a-z/index.html", "former/index.html",
            "on-one-page/index.html",
        ] {
            let html = try site.output(path)
            #expect(!html.contains("ld+json") && !html.contains("og:"), "\(path)")
        }
        try site.build(theme: .standard) { $0.baseURL = .onDisk }
        let page = try site.output("moved/index.html")
        #expect(!page.contains("ld+json") && !page.contains("og:"))
    }

    @Test("quotes, signs and letters of all scripts come out as they went in")
    func texts() throws {
        let title = #"A "b", 'c' & d: \e é 光"#
        let quoted = "'" + title.replacing("'", with: "''") + "'"
        let long = quoted.dropLast() + ", in a sentence of the length that it ought to have'"
        let page = """
            ---
            title: \(quoted)
            description: \(long)
            kind: trigger
            also: [\(quoted)]
            \(Self.record)---
            So. [@lee-2024]

            """
        let site = try site(
            "publisher: {name: \(quoted), address: \(quoted)}\n", ["content/illness/fever.md": page]
        )
        let data = try built(site)
        #expect(data["name"] as? String == title)
        #expect((data["description"] as? String)?.hasPrefix(title) == true)
        let about = try #require(data["about"] as? NSDictionary)
        #expect(about["alternateName"] as? [String] == [title])
        let part = try #require(data["isPartOf"] as? NSDictionary)
        #expect(
            part["publisher"] as? NSDictionary
                == ["@type": "Organization", "name": title, "address": title])
    }
}
