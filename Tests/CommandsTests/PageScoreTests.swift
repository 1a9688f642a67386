import Foundation
import HoofbeatTestSupport
import Testing

/// `hoofbeat check --score --page …`.
@Suite struct PageScoreTests {
    private static let source = "- key: lee-2024\n  kind: paper\n  title: On scans\n"

    private static func page(_ fields: String, _ body: String) -> String {
        TestSite.page("Resting in the dark", fields, body: body)
    }

    private static let record = """
        kind: treatment
        summary: Rest helps.
        need: Does rest help?
        audience: [patients]
        date: 2026-11-01
        changed: 2026-11-02

        """

    private static let body = [
        "how-it-works", "benefits", "risks", "without-treatment", "quality-of-life", "not-known",
        "questions",
    ].map { "## About \($0) {#\($0)}\n\nSo it is. [@lee-2024]\n\n" }.joined()

    private func site(_ page: String) throws -> TestSite {
        try TestSite(["content/rest.md": page, "content/data/references.yaml": Self.source])
    }

    private func states(_ page: String) throws -> [String: String] {
        let site = try site(page)
        let run = try site.run("check", "--score", "--page", "rest.md")
        let rows = run.output.matches(of: #/(?m)^([A-Z]+-\w+)  ([a-z ]+): /#)
        return Dictionary(uniqueKeysWithValues: rows.map { ("\($0.output.1)", "\($0.output.2)") })
    }

    @Test("a page is judged by what it has and by what rules find on it")
    func page() throws {
        let states = try states(Self.page(Self.record, Self.body))
        for id in ["CDC-1", "CDC-11", "DISCERN-4", "DISCERN-5", "PEMAT-3"] {
            #expect(states[id] == "met", "\(id)")
        }
        // That there is such a section, the build can see, and no more.
        for id in ["DISCERN-10", "CDC-16", "DISCERN-6", "DISCERN-16", "PEMAT-23"] {
            #expect(states[id] == "needs a person", "\(id)")
        }
        let long = "This " + (0..<4).map { _ in "One. Two. " }.joined() + "\n"
        let worse = try self.states(Self.page(Self.record, Self.body + long))
        #expect(worse["CDC-9"] == "partly" && states["CDC-9"] == "met")
    }

    @Test("a section that the kind does not ask for is left to a person")
    func otherKind() throws {
        let states = try states(TestSite.page("Scans", body: "A scan.\n"))
        #expect(states["DISCERN-10"] == "needs a person")
        #expect(states["CDC-1"] == "partly")
        #expect(states["DISCERN-4"] == "partly")
        #expect(states["DISCERN-1"] == "not met")
    }

    @Test("the page is named, and one that is not there is answered with the nearest")
    func named() throws {
        let site = try site(Self.page(Self.record, Self.body))
        let run = try site.run("check", "--score", "--page", "content/rest.md")
        #expect(run.status == 0)
        #expect(run.output.contains("\ncontent/rest.md: Resting in the dark\n"))
        #expect(run.output.contains("\nDISCERN (") && !run.output.contains("PIF TICK"))
        let wrong = try site.run("check", "--score", "--page", "rset.md")
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean rest.md?"))
        #expect(try site.run("check", "--page", "rest.md").status == 64)
    }

    @Test("as JSON, each item is an object")
    func json() throws {
        let site = try site(Self.page(Self.record, Self.body))
        let run = try site.run("check", "--score", "--page", "rest.md", "--format", "json")
        let rows = try run.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(rows.count > 35)
        #expect(rows.allSatisfy { $0?["standard"] != nil && $0?["state"] != nil })
    }
}
