import Foundation
import HoofbeatTestSupport
import Testing

/// The files by which editors and hosts find problems in what the commands print.
@Suite("Problem matchers") struct ProblemMatcherTests {
    private struct Problem: Hashable, Decodable {
        var severity: String
        var code: String
        var message: String
        var file: String
        var line: Int?
    }

    /// As VS Code and GitHub read it.
    private struct Matcher {
        let expression: NSRegularExpression
        let groups: [String: Int]

        init(_ fields: [String: Any]) throws {
            let pattern = try #require(fields["regexp"] as? String)
            expression = try NSRegularExpression(pattern: pattern)
            groups = fields.compactMapValues { $0 as? Int }
        }

        func problem(in line: String) -> Problem? {
            let range = NSRange(line.startIndex..., in: line)
            guard let match = expression.firstMatch(in: line, range: range) else { return nil }
            func text(_ name: String) -> String? {
                groups[name].flatMap { Range(match.range(at: $0), in: line) }
                    .map { String(line[$0]) }
            }
            return Problem(
                severity: text("severity") ?? "", code: text("code") ?? "",
                message: text("message") ?? "", file: text("file") ?? "",
                line: text("line").flatMap { Int($0) })
        }
    }

    private static let folder = Python.root + "/Tests/Examples/Leuchtfieber/"

    private func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + path))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// For editors, whose patterns are objects.
    private func ofEditors() throws -> [Matcher] {
        let tasks = try #require(try json(".vscode/tasks.json")["tasks"] as? [[String: Any]])
        let matchers = try #require(tasks.first?["problemMatcher"] as? [[String: Any]])
        return try matchers.map { try Matcher(#require($0["pattern"] as? [String: Any])) }
    }

    /// For hosts, whose patterns are lists.
    private func ofHosts() throws -> [Matcher] {
        let file = try json(".github/problem-matcher.json")
        let matchers = try #require(file["problemMatcher"] as? [[String: Any]])
        #expect(Set(matchers.compactMap { $0["owner"] as? String }).count == matchers.count)
        return try matchers.map {
            let patterns = try #require($0["pattern"] as? [[String: Any]])
            return try Matcher(#require(patterns.first))
        }
    }

    /// Each severity with and without a line, and texts that look like problems but are quoted.
    private func site() throws -> TestSite {
        let style = "words: [{write: tiredness, instead-of: [fatigue], why: W.}]\n"
        let waiver = "- {check: house-style, file: content/b.md, reason: R., by: us}\n"
        return try TestSite([
            "content/a.md": TestSite.page(
                "A", body: "content/b.md:3: error: no [gone](gone.md) at all [missing-page]\n"),
            "content/b.md": TestSite.page("B", body: "fatigue\n"),
            "content/c.md": TestSite.page("C", body: "fatigue\n"),
            "content/größe & mehr/d.md": TestSite.page("D", body: "Text.\n"),
            "content/data/house-style.yaml": style, "content/data/waivers.yaml": waiver,
            "content/data/other.yaml": "x: y\n",
            "content/long.md": TestSite.page(
                "Long",
                body: String(repeating: "\n", count: 10_000)
                    + "x: error: y [gone](gone.md) z [z]\n"),
        ])
    }

    @Test("what they find in the text is what JSON says")
    func found() throws {
        let site = try site()
        let report = try site.run("check", "--format", "json")
        let wanted = try report.output.split(separator: "\n").map {
            try JSONDecoder().decode(Problem.self, from: Data($0.utf8))
        }
        for severity in ["error", "warning", "note"] {
            for isAtLine in [true, false] {
                #expect(
                    wanted.contains { $0.severity == severity && ($0.line != nil) == isAtLine },
                    "no \(severity) \(isAtLine ? "at" : "without") a line: \(report.output)")
            }
        }
        let text = try site.run("check").output
        for matchers in [try ofEditors(), try ofHosts()] {
            #expect(matchers.count == 2)
            let found = text.split(separator: "\n").flatMap { line in
                matchers.compactMap { $0.problem(in: String(line)) }
            }
            #expect(found == wanted)
        }
    }
}
