import Foundation
import HoofbeatTestSupport
import Testing

/// The snippets that `hoofbeat vscode` writes, as VS Code expands them.
@Suite("Snippets for VS Code") struct SnippetTests {
    private struct Snippet: Decodable {
        let scope: String
        let prefix: [String]
        let description: String
        let body: [String]

        /// With the text that stands in each place.
        var expanded: String {
            var text = body.joined(separator: "\n")
                .replacing("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", with: "2026-11-21")
            text = text.replacing(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/) {
                String($0.output.1)
            }
            text = text.replacing(/\$\{\d+:((?:\\.|[^}\\])*)\}/) { String($0.output.1) }
            return text.replacing(/\\([\\$},|])/) { String($0.output.1) }
        }
    }

    private struct Problem: Decodable {
        let severity: String
        let code: String
        let file: String
        let message: String
    }

    private func snippets(of site: TestSite) throws -> [String: Snippet] {
        let run = try Program.run(["vscode", "--root", site.root])
        #expect(run.status == 0, "\(run.errors)")
        let file = URL(fileURLWithPath: site.root + "/.vscode/hoofbeat.code-snippets")
        return try JSONDecoder().decode([String: Snippet].self, from: Data(contentsOf: file))
    }

    private func page(_ name: String, _ snippet: Snippet, _ all: [String: Snippet]) -> String {
        var text = snippet.expanded
        if name.hasPrefix("Page: ") {
            // A draft would hide what is wrong.
            return text.replacing("draft: true\n", with: "")
                .replacing("Write a title here", with: "A page called \(name.dropFirst(6))")
        }
        switch name {
        case "Sign of a care card":
            // In the card of its own level.
            let sign = text.dropFirst("- ".count)
            let card = all.first { $0.key.hasPrefix("Care") && $0.value.expanded.contains(sign) }
            text = card?.value.expanded ?? text
        case "Citation", "Word of the glossary": text = "So it is. \(text)"
        default: break
        }
        // A guide may ask for the record of any page.
        return TestSite.page(
            "A page called \(name.replacing(":", with: ""))",
            """
            summary: One sentence.
            need: What is it?
            audience: [patients]
            date: 2026-11-01
            changed: 2026-11-02

            """,
            body: "## First\n\nText.\n\n\(text)\n\n## Last\n\nText.\n")
    }

    @Test(
        "each, with its own words, builds without an error but for what is to be replaced",
        arguments: ["", "Tests/Examples/Leuchtfieber/", "Tests/Fixtures/PageModel/"])
    func build(folder: String) throws {
        let site = try TestSite()
        try FileManager.default.removeItem(atPath: site.root + "/content")
        try FileManager.default.copyItem(
            atPath: Python.root + "/" + folder + "content", toPath: site.root + "/content")
        let snippets = try snippets(of: site)
        #expect(snippets.count > 20)
        try site.write("content/zz/index.md", TestSite.page("Snippets"))
        for (place, name) in snippets.keys.sorted().enumerated() {
            let snippet = try #require(snippets[name])
            #expect(snippet.scope == "markdown" && !snippet.prefix.isEmpty)
            try site.write("content/zz/s\(place).md", page(name, snippet, snippets))
        }
        let run = try site.run("check", "--format", "json")
        let problems = try run.output.split(separator: "\n").map {
            try JSONDecoder().decode(Problem.self, from: Data($0.utf8))
        }
        let errors = problems.filter { problem in
            problem.severity == "error" && problem.code != "placeholder"
                && problem.file.hasPrefix("content/zz/")
        }
        let texts = errors.map { problem in
            let text = try? String(
                contentsOfFile: site.root + "/" + problem.file, encoding: .utf8)
            return "\(problem.message)\n\(text ?? "")"
        }
        #expect(texts == [])
        #expect(problems.contains { $0.code == "placeholder" })
    }

    @Test("they have the names of the site: its boxes, kinds, tables, signs, sources and words")
    func names() throws {
        let site = try TestSite([
            "content/data/callouts.yaml": "- {key: tip, look: info, title: Good to know}\n",
            "content/data/kinds.yaml": "- {key: trigger}\n",
            "content/data/references.yaml": "- {key: lee-2024, kind: paper, title: T}\n",
            "content/data/glossary.yaml": "- {key: glow, term: glow, definition: Light.}\n",
            "content/data/signs.yaml": """
            groups: [{key: g, name: G}]
            signs: [{key: cannot-be-woken, words: w, level: emergency, group: g}]
            """,
            "content/data/tables/list.yaml": """
            rows-name: What
            axes: [{key: trigger, name: T, caption: C, items: [{key: lamp, name: L}]}]
            rows:
              - {key: r, name: R, group: G, trigger: [{of: lamp, sources: [lee-2024]}]}
            """,
        ])
        let snippets = try snippets(of: site)
        #expect(snippets["Box: tip"]?.expanded.hasPrefix("> [!TIP] Good to know\n> ") == true)
        #expect(snippets["Page: trigger"]?.expanded.contains("kind: trigger\n") == true)
        #expect(snippets["Citation"]?.expanded == "[@lee-2024]")
        #expect(snippets["Word of the glossary"]?.expanded == "[Write it here.](glossary:glow)")
        #expect(
            snippets["Care card: emergency"]?.expanded
                == "> [!EMERGENCY] Call your local emergency number if:\n"
                + "> - sign: cannot-be-woken\n")
        #expect(
            snippets["Data: list"]?.body.first
                == "```${1|list index,list by-trigger,list of-trigger lamp|}")
    }

    @Test("what an editor wrote or changed is left alone, and what Hoofbeat wrote is renewed")
    func own() throws {
        let own = "{\"editor.fontSize\": 18}\n"
        let site = try TestSite([".vscode/settings.json": own])
        let first = try Program.run(["vscode", "--root", site.root])
        #expect(first.status == 0)
        #expect(first.output.contains(".vscode/settings.json is yours and was left alone"))
        #expect(first.output.contains("\"yaml.schemas\": {"))
        let file = { try String(contentsOfFile: site.root + "/.vscode/" + $0, encoding: .utf8) }
        #expect(try file("settings.json") == own)
        let again = try Program.run(["vscode", "--root", site.root])
        #expect(again.output.hasPrefix("0 files written, "))

        try site.write("content/data/kinds.yaml", "- {key: trigger}\n")
        try site.write(".vscode/tasks.json", "{}\n")
        let third = try Program.run(["vscode", "--root", site.root])
        #expect(third.output.hasPrefix("2 files written, "), "\(third.output)")
        #expect(third.output.contains(".vscode/tasks.json is yours"))
        #expect(try file("tasks.json") == "{}\n")
        #expect(try file("hoofbeat.code-snippets").contains("\"Page: trigger\""))
        #expect(try file("hoofbeat/front-matter.schema.json").contains("\"trigger\""))
        let missing = try Program.run(["vscode", "--root", site.root + "/nowhere"])
        #expect(missing.status == 70)
    }

    @Test("nothing is written through a link, nor without a root")
    func links() throws {
        let site = try TestSite()
        let elsewhere = try TestSite()
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/.vscode", withDestinationPath: elsewhere.root)
        #expect(try Program.run(["vscode", "--root", site.root]).status == 70)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: elsewhere.root) == ["content"])
        let empty = try Program.run(["vscode", "--root", ""])
        #expect(empty.status == 64 && empty.errors.contains("--root is empty"))
    }

    @Test("a site with errors gets what could be read, and is told so")
    func broken() throws {
        let site = try TestSite(["content/data/kinds.yaml": "- {key: [}\n"])
        let run = try Program.run(["vscode", "--root", site.root])
        #expect(run.status == 0 && run.output.contains("The site has errors"))
    }

    @Test("the task finds the problems that the check prints, with and without a line")
    func task() throws {
        let site = try TestSite.withProblems()
        let run = try Program.run(["vscode", "--root", site.root])
        let readme = try String(contentsOfFile: Python.root + "/README.md", encoding: .utf8)
        let written = try #require(run.output.split(separator: "\n").first)
        #expect(run.status == 0 && readme.contains("$ hoofbeat vscode\n\(written)\n"))
        let file = URL(fileURLWithPath: site.root + "/.vscode/tasks.json")
        let tasks = try JSONDecoder().decode(Tasks.self, from: Data(contentsOf: file))
        let task = try #require(tasks.tasks.first)
        let patterns = try task.problemMatcher.map { try Regex($0.pattern.regexp) }
        let output = try site.run("check").output
        let found = patterns.map { pattern in
            output.split(separator: "\n").filter { $0.contains(pattern) }.count
        }
        #expect(found[0] == output.matches(of: #/\.md:\d+: /#).count && found[0] > 1)
        #expect(found[1] == output.matches(of: #/(?:yaml|md): (?:note|error|warning)/#).count)
        #expect(found[1] > 0)
    }

    private struct Tasks: Decodable {
        struct Task: Decodable {
            struct Matcher: Decodable {
                struct Pattern: Decodable {
                    let regexp: String
                }

                let pattern: Pattern
            }

            let problemMatcher: [Matcher]
        }

        let tasks: [Task]
    }
}
