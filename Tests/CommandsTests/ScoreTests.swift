import Foundation
import HoofbeatTestSupport
import Testing

/// `hoofbeat check --score`.
@Suite struct ScoreTests {
    private static let page = TestSite.page(
        "Scans", "kind: page\n", body: "A scan takes an hour. [@lee-2024]\n")
    private static let source = "- key: lee-2024\n  kind: paper\n  title: On scans\n"

    private struct Row: Decodable {
        struct Finding: Decodable {
            let state: String
            let text: String
        }
        let standard: String
        let id: String
        let asks: String
        let state: String
        let findings: [Finding]
        let remark: String?
    }

    private func rows(
        _ files: [String: String] = [:], _ arguments: String...
    ) throws -> [String: Row] {
        let site = try TestSite(
            ["content/scans.md": Self.page, "content/data/references.yaml": Self.source]
                .merging(files) { $1 })
        let run = try Program.run(
            ["check", "--score", "--format", "json", "--root", site.root]
                + ["--today", "2026-11-21"] + arguments)
        let rows = try run.output.split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
        #expect(run.status == 0, "\(run.output)")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    }

    @Test("each of the 47 checks, ten criteria of PIF TICK and six points of the NHS has a row")
    func all() throws {
        let rows = try rows()
        let checks = (1...47).map { "CHK-" + ($0 < 10 ? "0" : "") + "\($0)" }
        let ticks = (1...10).map { "PIF-\($0)" }
        #expect(Set(checks + ticks).subtracting(rows.keys) == [])
        for point in 1...6 { #expect(rows.keys.contains { $0.hasPrefix("NHS-\(point)") }) }
        #expect(rows.count == 47 + 10 + rows.keys.count { $0.hasPrefix("NHS-") })
        let states: Set = ["met", "partly", "not met", "needs a person"]
        for row in rows.values {
            #expect(states.contains(row.state), "\(row.id)")
            #expect(!row.findings.isEmpty || row.remark != nil, "\(row.id)")
        }
    }

    @Test("what only people can show is said to need a person, whatever the files hold")
    func people() throws {
        let rows = try rows()
        for id in ["PIF-2", "PIF-5", "PIF-10", "NHS-4 E"] {
            #expect(
                rows[id]?.state == "needs a person" && rows[id]?.findings.isEmpty == false, "\(id)")
        }
        let reviews = try #require(rows["NHS-2b E"])
        #expect(reviews.state == "needs a person")
        #expect(reviews.findings[0].text == "0 of 1 page on medicine has a review on record")
    }

    @Test("a finding, a waiver, a limit and a setting each change what is said")
    func computed() throws {
        let long = (0..<24).map { _ in "word" }.joined(separator: " ")
        let words = "content/long.md"
        let finding = [words: TestSite.page("Long", body: "This \(long).\n")]
        #expect(try rows()["CHK-11"]?.state == "met")
        #expect(try rows(finding)["CHK-11"]?.state == "partly")
        #expect(
            try rows(finding)["CHK-11"]?.findings[0].text
                == "rule long-sentence: long-sentence has 1 finding")
        let waiver = "- {check: long-sentence, file: \(words), reason: R, by: us}\n"
        let waived = try rows(finding.merging(["content/data/waivers.yaml": waiver]) { $1 })
        #expect(waived["CHK-11"]?.state == "met")
        #expect(waived["CHK-11"]?.findings[0].text == "rule long-sentence: 1 warning waived")
        let settings = "name: N\ndescription: D\n"
        let loose = try rows([
            "content/site.yaml": settings + "writing: {sentence: 25}\nfeedback: a@example.org\n"
        ])
        #expect(loose["CHK-11"]?.state == "partly")
        #expect(loose["CHK-08"]?.state == "met")
        #expect(try rows()["CHK-08"]?.state == "not met")
    }

    @Test("a rule that is off is not met by silence")
    func off() throws {
        let german = "name: N\ndescription: D\nlanguage: de\n"
        let rows = try rows(["content/site.yaml": german])
        #expect(rows["CHK-13"]?.state == "not met")
        #expect(rows["CHK-13"]?.findings[0].text.contains("passive-voice is off: ") == true)
        #expect(rows["CHK-46"]?.state == "not met")
    }

    @Test("what was not asked is not met either")
    func notAsked() throws {
        let rows = try rows()
        #expect(rows["CHK-45"]?.state == "needs a person")
        #expect(
            rows["CHK-45"]?.findings[0].text.contains("only asked with --compare FOLDER") == true)
        let others = try TestSite(["texts/a.txt": "Something else.\n"])
        let asked = try self.rows([:], "--compare", others.root + "/texts")
        #expect(asked["CHK-45"]?.state == "met")
    }

    @Test("the safety case of a site is counted; a site without one is told so")
    func hazards() throws {
        let hazards = "- {key: a, harm: H, rules: [dose], open: [One., Two.]}\n"
        let with = try rows(["content/data/hazards.yaml": hazards])
        let text = "1 hazard with 1 rule and 0 tests, 2 things still to be done"
        #expect(with["PIF-1"]?.findings.contains { $0.text == text } == true)
        let without = try rows()
        #expect(
            without["PIF-1"]?.findings.contains { $0.text.hasPrefix("there is no safety case") }
                == true)
    }

    @Test("as text, it says first that it is no certificate, and last what is still to be done")
    func text() throws {
        let hazards = "- {key: old-result, harm: H, rules: [dose], open: [One., Two.]}\n"
        let site = try TestSite(["content/data/hazards.yaml": hazards])
        let run = try site.run("check", "--score")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("This is no certificate and no review."))
        #expect(run.output.contains("\nPIF TICK (Patient Information Forum, "))
        #expect(run.output.contains("\n47 in all: "))
        #expect(run.output.hasSuffix("\nold-result: One.\nold-result: Two.\n"))
        let bare = try TestSite().run("check", "--score")
        #expect(bare.output.contains("\nNo safety case: there is no content/data/hazards.yaml.\n"))
    }

    @Test("what makes a check fail makes it fail here, too, and comes first")
    func failing() throws {
        let site = try TestSite.withProblems()
        let run = try site.run("check", "--score")
        #expect(run.status == 1)
        #expect(run.output.contains("[missing-page]") && !run.output.contains(": note:"))
        #expect(try site.run("check", "--score", "--format", "sarif").status == 64)
    }
}
