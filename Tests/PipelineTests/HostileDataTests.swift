import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// Data and sites of a size that nobody writes take time in proportion, or are refused.
@Suite("Hostile data", .serialized) struct HostileDataTests {
    private func data(_ files: [String: String]) -> [String: YAML] {
        files.compactMapValues { try? YAML(Array($0.utf8)[...]) }
    }

    private func references(_ count: Int) -> String {
        (0..<count).map { "- key: the-source-r\($0)\n  kind: book\n  title: t\($0)\n" }.joined()
    }

    @Test("terms that cite as many sources, known or not", arguments: ["r", "x"])
    func citedReferences(prefix: String) {
        expectProportion(2_000) { count in
            data([
                "references.yaml": references(count),
                "glossary.yaml": (0..<count).map {
                    "- key: k\($0)\n  term: w\($0)\n  definition: d\n"
                        + "  sources: [the-source-\(prefix)\($0)]\n"
                }.joined(),
            ])
        } work: {
            #expect(DataReader($0).terms.count > 100)
        }
    }

    @Test("symptoms of as many hormones that there are not")
    func unknownColumns() {
        expectProportion(2_000) { count in
            data([
                "tables/symptoms.yaml": "rows-name: R\naxes:\n- key: hormone\n  name: H\n"
                    + "  caption: C\n  items:\n"
                    + (0..<count).map { "  - key: h\($0)\n    name: H\($0)\n" }.joined()
                    + "rows:\n"
                    + (0..<count).map {
                        "- key: s\($0)\n  name: S\n  group: g\n  hormone: [{of: x\($0)y}]\n"
                    }.joined()
            ])
        } work: {
            #expect(DataReader($0).problems.count > 100)
        }
    }

    @Test(
        "terms that begin alike in a text that does, too",
        arguments: ["alpha ", "alpha-", "alpha beta ", "Alpha", "ALPHA beta. "])
    func termsThatBeginAlike(start: String) {
        expectProportion(8_000) { count in
            let matcher = PhraseMatcher((0..<count).map { ["\(start)z\($0)"] })
            return (matcher, Array(String(repeating: "\(start)gamma ", count: count * 2).utf8))
        } work: { matcher, text in
            #expect(matcher.matches(in: text).isEmpty)
        }
    }

    @Test("a term that is too long to be looked for")
    func longTerm() throws {
        let long = String(repeating: "very ", count: 50) + "long"
        let site = try TestSite([
            "content/data/glossary.yaml":
                "- key: k\n  term: \(long)\n  definition: d\n  sources: [the-source-r0]\n",
            "content/data/references.yaml": references(1),
        ])
        let problem = try #require(
            try site.builder().check().problems.first { $0.code == "long-name" })
        #expect(TestSite.short(problem) == "long-name content/data/glossary.yaml:1")
        #expect(problem.help == "shorten it to 200 letters at most")
    }

    @Test("a definition that no person writes")
    func complexDefinition() throws {
        let marks = String(repeating: "- ", count: 3_000)
        let site = try TestSite([
            "content/data/glossary.yaml":
                "- key: k\n  term: t\n  definition: |\n    \(marks)x\n"
                + String(repeating: "\n", count: 2_000) + "    y\n"
        ])
        let problem = try #require(
            try site.builder().check().problems.first { $0.code == "too-complex" })
        // The line at which it becomes too much.
        #expect(TestSite.short(problem).hasPrefix("too-complex content/data/glossary.yaml:"))
        #expect(problem.help == "say it in a sentence or two")
    }

    @Test("more search tests than a build can run")
    func searchTests() throws {
        let site = try TestSite([
            "content/data/search-tests.yaml": (0...1_000).map {
                "- query: w\($0)\n  nothing: true\n"
            }.joined()
        ])
        let problem = try #require(
            try site.builder().check().problems.first { $0.code == "too-many-search-tests" })
        #expect(
            TestSite.short(problem) == "too-many-search-tests content/data/search-tests.yaml:2001")
        #expect(problem.help == "keep those that find what other tests do not")
    }

    @Test("lines of YAML that begin with %")
    func directives() throws {
        let site = try TestSite([
            "content/data/glossary.yaml": "# terms\n%TAG !a! b\n---\n- key: k\n"
        ])
        let problem = try #require(
            try site.builder().check().problems.first { $0.code == "yaml-directive" })
        #expect(TestSite.short(problem) == "yaml-directive content/data/glossary.yaml:2")
        #expect(problem.help == "take it out, or put the text in quotes")
    }

    @Test("as many waivers as warnings of one check in one file", arguments: [true, false])
    func waivers(namesFile: Bool) {
        expectProportion(8_000) { count in
            let waivers = (0..<count).map {
                Waiver(
                    check: "c", file: namesFile ? "f" : nil, about: "about \($0).", reason: "r",
                    by: "b", line: $0)
            }
            let problems = (0..<count).map {
                Diagnostic(.warning, "c", "a message about \($0 * 2).", file: "f", line: $0)
            }
            return (Waivers(all: waivers), problems)
        } work: { waivers, problems in
            let waived = waivers.apply(to: problems).filter { $0.severity == .note }
            #expect(waived.count == problems.count / 2)
        }
    }

    @Test("as many links that lead nowhere as there are pages and anchors")
    func brokenLinks() {
        expectProportion(1_200) { count in
            let settings = Settings(name: "Test", description: "")
            let entries = (0..<count).map { number in
                Entry(
                    path: "page-\(number).md",
                    front: FrontMatter(title: "", description: "", id: ""),
                    settings: settings,
                    outline: number > 0
                        ? []
                        : (0..<count).map { Heading(level: 2, id: "h\($0)", text: "", line: 1) },
                    links: [
                        Link(target: .page("none-\(number).md"), written: "", line: 1),
                        Link(
                            target: .page("page-0.md"), anchor: "g\(number)", written: "", line: 1),
                        Link(target: .address(Address("no-\(number)/")), written: "", line: 1),
                    ])
            }
            let routes = Routes(
                entries: entries, files: [], statics: [], assets: [], icons: [],
                settings: settings)
            let checker = LinkChecker(
                entries: entries, PagePlaces(entries), unpublished: [:], routes: routes,
                files: KnownNames { [] })
            return (checker, entries)
        } work: { checker, entries in
            #expect(entries.flatMap { checker.problems(of: $0) }.count == entries.count * 3)
        }
    }

    @Test("among thousands of names the right one is found")
    func manyNames() {
        let names = KnownNames { (0..<5_000).map { "treatment/page-\($0).md" } }
        #expect(names.contains("treatment/page-4711.md"))
        #expect(names.nearest(to: "treatment/pag-4711.md") == "treatment/page-4711.md")
        #expect(names.nearest(to: "treatmnt/page-4711.md") == "treatment/page-4711.md")
        #expect(names.nearest(to: "something-else-altogether.md") == nil)
    }
}
