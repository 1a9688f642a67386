import Foundation
import HoofbeatTestSupport
import Testing

@Suite("Records that somebody edited") struct EditedRecordTests {
    private let made: ReviewedSite
    private let record = "content/data/reviews/2026-11-01-fever-dr-ada-lantern.yaml"

    init() throws {
        made = try ReviewedSite()
        try made.review(on: "2026-11-01", next: "2027-11-01")
    }

    private func written() throws -> String {
        try String(contentsOfFile: made.site.root + "/" + record, encoding: .utf8)
    }

    /// What is said once a line of the record reads otherwise.
    private func problems(_ key: String, _ value: String) throws -> [String] {
        let lines = try written().split(
            separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(lines.firstIndex { $0.hasPrefix(key + ":") })
        var edited = lines.map(String.init)
        edited[place] = key + ": " + value
        try made.site.write(record, edited.joined(separator: "\n"))
        return try made.site.problems().filter { $0.contains(record) }
    }

    @Test("as they were written, they are right")
    func untouched() throws {
        #expect(try made.site.problems().filter { $0.contains(record) } == [])
        #expect(try problems("next", "2036-10-31") == [])
    }

    @Test(
        "with a next review that is not after this one, or over ten years later",
        arguments: ["2026-11-01", "2026-10-31", "2206-11-01", "9999-12-31"])
    func next(day: String) throws {
        let problems = try problems("next", day)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("impossible-date \(record)") == true)
    }

    @Test("with a page digest that is not a digest", arguments: ["x", "\"2:00\"", "\"3:abc\""])
    func pageDigest(text: String) throws {
        #expect(try problems("page-digest", text).first?.hasPrefix("changed-review") == true)
    }

    @Test("with an outline that lacks what was reviewed")
    func outline() throws {
        let problems = try problems("outline", "[_page, signs]")
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("changed-review \(record)") == true)
    }

    @Test("whose name begins with a full stop are reported")
    func hidden() throws {
        let hidden = "content/data/reviews/.fever.yaml"
        try made.site.write(hidden, try written())
        #expect(try made.site.problems().contains { $0.hasPrefix("unknown-data \(hidden)") })
    }
}
