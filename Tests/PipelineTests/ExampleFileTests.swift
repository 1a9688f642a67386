import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// The examples of the reference are read as they are, together as one site.
@Suite("Examples of data files") struct ExampleFileTests {
    private static let pages = [
        "content/index.md": TestSite.page("Beacon fever guide"),
        "content/illness/index.md": TestSite.page("The illness"),
        "content/triggers/index.md": TestSite.page("Triggers"),
        "content/treatment/index.md": TestSite.page("Treatment"),
        "content/triggers/neon-light.md": medical(
            "Neon light", "trigger",
            """
            ## What you may notice {#what-happens}

            ```symptoms of-trigger neon-light
            ```

            ## What you can do {#what-helps}

            Turn it off. A night light gives you the glow of tiredness. [@lee-2024]

            ## Help

            > [!URGENT] Call your team today if:
            > - sign: glow-by-day

            """),
        "content/when-to-call.md": TestSite.page(
            "When to get help", "signs: all\n",
            body: """
                ## Emergencies

                ```signs emergency
                ```

                ## Get help today

                ```signs urgent
                ```

                """),
        "content/treatment/dark-room-rest.md": medical(
            "Dark room rest", "treatment",
            [
                "how-it-works", "benefits", "risks", "without-treatment", "quality-of-life",
                "not-known", "questions",
            ].map { "## About \($0) {#\($0)}\n\nSo it is. [@smith-2010]\n\n" }.joined()),
    ]

    private static func medical(_ title: String, _ kind: String, _ body: String) -> String {
        TestSite.page(
            title,
            """
            kind: \(kind)
            summary: One sentence.
            need: What is it?
            audience: [patients]
            date: 2026-11-01
            changed: 2026-11-02

            """, body: body)
    }

    private static let body = """
        Beacon fever makes the hands glow in the dark. [@lee-2024]

        ## What you may notice {#symptoms}

        - a faint, warm glow of the hands

        ## When to get help {#get-help}

        > [!EMERGENCY] Call your local emergency number if:
        > - sign: cannot-be-woken
        > - sign: glow-by-day (confused)

        ## What nobody knows yet {#not-known}

        Nobody knows why only some people get beacon fever.

        """

    @Test("the build has nothing to say of any of them")
    func examples() throws {
        var files = Self.pages
        for file in DeclaredFile.all {
            let path = file.path.replacing("NAME", with: "symptoms")
                .replacing("LANGUAGE", with: "en").replacing("…/PAGE", with: "illness/beacon-fever")
            files[path] =
                path.hasSuffix(".md") ? "---\n\(file.example)---\n\(Self.body)" : file.example
        }
        // What the example of a waiver is about.
        files["content/data/references.yaml", default: ""] +=
            "- {key: smith-2010, kind: paper, title: On resting in the dark, year: 2010}\n"
        let site = try TestSite(files)
        let build = try site.builder(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        let problems = build.check().problems.filter {
            // The theme of the tests has no words explained on pages that hold a whole section.
            $0.severity != .note && $0.file != "templates"
        }
        #expect(problems.map { "\(TestSite.short($0)): \($0.message)" } == [])
    }
}
