import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What is said of how a page is written.
@Suite("How pages are written") struct WritingTests {
    private static let codes: Set = [
        "hard-to-read", "loose-ceiling", "long-sentence", "long-paragraph", "long-list",
        "passive-voice", "bad-limit",
    ]

    /// The problems with how a page is written, as `severity code:line`.
    private func problems(
        _ body: String, fields: String = "", settings: String = "",
        _ files: [String: String] = [:]
    ) throws -> [String] {
        var all = files
        all["content/page.md"] = TestSite.page("Page", fields, body: body)
        if !settings.isEmpty {
            all["content/site.yaml"] = "name: Test\ndescription: A test.\n" + settings
        }
        let site = try TestSite(all)
        return try site.builder().check().problems.filter { Self.codes.contains($0.code) }.map {
            "\($0.severity) \($0.code)" + ($0.line.map { ":\($0)" } ?? "")
        }
    }

    /// So many words, then a full stop.
    private func sentence(_ words: Int, _ word: String = "go") -> String {
        "Go" + String(repeating: " " + word, count: words - 1) + "."
    }

    @Test("a sentence over 20 words is a warning, and over 30 an error, at its line")
    func sentences() throws {
        #expect(try problems(sentence(20) + "\n") == [])
        #expect(try problems(sentence(21) + "\n") == ["warning long-sentence:5"])
        #expect(try problems(sentence(30) + "\n") == ["warning long-sentence:5"])
        #expect(try problems("Short.\n\n" + sentence(31) + "\n") == ["error long-sentence:7"])
    }

    @Test(
        "what does not end a sentence",
        arguments: [
            "Ask Dr. Lee, or e.g. 3.5 other people of the team, who is the one that you can ring "
                + "at night or on Sunday.",
            "Some say “Why?” and go on, others ask what it is and what it does and for how long "
                + "it will last them.",
        ])
    func noEnds(text: String) throws {
        #expect(try problems(text + "\n") == ["warning long-sentence:5"])
    }

    @Test(
        "what ends one",
        arguments: [". Then", "? Then", "! Then", ".” Then", ".) Then", ". [A way](page.md) out"])
    func ends(end: String) throws {
        let half = String(repeating: "go ", count: 14)
        #expect(try problems("Now " + half + "on" + end + " " + half + ".\n") == [])
    }

    @Test("items, cells, headings and citations are no part of a sentence")
    func parts() throws {
        let half = String(repeating: "go ", count: 14)
        #expect(
            try problems(
                """
                ## \(half)\(half)

                \(half):

                - \(half)
                - \(half)

                Table: Days

                | \(half) | \(half) |
                |---|---|
                | \(half) | \(half) |

                """) == [])
    }

    @Test("the line is that of the sentence, behind emphasis, links, quotes and breaks")
    func lines() throws {
        let long = String(repeating: "and more ", count: 12)
        let text = """
            Text with **bold** words
            and a second line. The *sentence* that
            is \(long) long.

            > [!INFO] Title
            > One line.
            >
            > [Another](page.md) line that is \(long)

            """
        #expect(try problems(text) == ["warning long-sentence:6", "warning long-sentence:12"])
    }

    @Test("a paragraph over three sentences is a warning")
    func paragraphs() throws {
        #expect(try problems("One. Two. Three.\n") == [])
        #expect(try problems("Text.\n\nOne. Two. Three. Four.\n") == ["warning long-paragraph:7"])
    }

    @Test("a list over seven items is a warning, unless it has groups")
    func lists() throws {
        let items = (1...8).map { "- Item number \($0) of them\n" }.joined()
        #expect(try problems(items) == ["warning long-list:12"])
        #expect(
            try problems("1. " + items.replacing("\n- ", with: "\n1. ").dropFirst(2)) == [
                "warning long-list:12"
            ])
        #expect(try problems(items.replacing("- Item number 8 of them\n", with: "")) == [])
        #expect(try problems(items + "  - A group of its own\n") == [])
    }

    @Test("what is drawn from data is not the page's own")
    func data() throws {
        let term = "- key: scan\n  term: scan\n  definition: \(sentence(40))\n"
        #expect(
            try problems("```glossary\n```\n", ["content/data/glossary.yaml": term]) == [])
    }

    @Test("a page harder than grade 8 is a warning; words of the glossary do not count")
    func grades() throws {
        let hard = String(repeating: "Gastroenterological investigations vary.\n\n", count: 40)
        #expect(try problems(hard) == ["warning hard-to-read"])
        #expect(try problems(String(repeating: "It does not hurt.\n\n", count: 40)) == [])
        // Too short for a formula.
        #expect(try problems("Gastroenterological investigations vary.\n") == [])
        #expect(try problems(hard, fields: "audience: professionals\n") == [])
        let words = (1...40).map { number in
            "## Part \(number)\n\nA gastroenterologist is here.\n\n"
        }
        let term = """
            - key: g
              term: gastroenterologist
              definition: A doctor.

            """
        #expect(try problems(words.joined()) == ["warning hard-to-read"])
        #expect(try problems(words.joined(), ["content/data/glossary.yaml": term]) == [])
    }

    @Test("site.yaml sets other limits, and a grade for single pages that only comes down")
    func settings() throws {
        let hard = String(repeating: "Gastroenterology is sensible.\n\n", count: 40)
        func writing(_ lines: String) -> String { "writing:\n" + lines }
        #expect(try problems(hard, settings: writing("  grade: 99\n")) == [])
        let page = writing("  harder-pages:\n    - {page: page.md, grade: 99}\n")
        #expect(try problems(hard, settings: page) == ["warning loose-ceiling:5"])
        #expect(
            try problems(sentence(20), settings: writing("  sentence: 10\n")) == [
                "warning long-sentence:5"
            ])
        #expect(
            try problems("One. Two. Three. Four.\n", settings: writing("  paragraph: 4\n")) == [])
        #expect(
            try problems("Text.\n", settings: writing("  list: 0\n  sentence: -3\n")) == [
                "error bad-limit:4", "error bad-limit:5",
            ])
        let gone = writing("  harder-pages:\n    - {page: gone.md, grade: 9}\n")
        let site = try TestSite([
            "content/site.yaml": "name: Test\ndescription: A test.\n" + gone
        ])
        #expect(try site.problems() == ["missing-data-page content/site.yaml:5"])
    }

    @Test("another language has the limits that it asks for")
    func otherLanguages() throws {
        let long = sentence(40) + " One. Two. Three. Four.\n"
        #expect(try problems(long, settings: "language: cy\n") == [])
        #expect(
            try problems(long, settings: "language: cy\nwriting:\n  sentence: 25\n") == [
                "warning long-sentence:5"
            ])
    }

    @Test("sentences that do not say who acts are noted")
    func passive() throws {
        let active = String(repeating: "The nurse gives it. You are tired. It hurt.\n\n", count: 10)
        #expect(try problems(active) == [])
        let passive = "Text.\n\nIt is often given by a nurse. The scan was done.\n\n" + active
        #expect(try problems(passive) == [])
        let more = String(
            repeating: "It is not always known. It was quickly removed.\n\n", count: 5)
        #expect(try problems("Text.\n\n" + more + active) == ["note passive-voice:7"])
        #expect(
            try problems("Text.\n", fields: "summary: The scan is done by a nurse.\n") == [
                "note passive-voice:4"
            ])
    }

    @Test("grades are part of the report")
    func report() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page(
                "Page", "summary: It does not hurt.\n",
                body: "Look at the [page](page.md), or not.\n")
        ])
        let grades = try site.builder().check().grades
        let counts = try #require(grades.first { $0.path == "page.md" }?.readability)
        #expect(counts.sentences == 2)
        #expect(counts.words == 10)
        #expect(counts.syllables == 10)
        #expect(counts.terms == 0)
    }
}
