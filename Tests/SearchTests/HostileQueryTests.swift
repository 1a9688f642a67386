import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Queries that nobody would type by mistake.
@Suite struct HostileQueryTests {
    private static let site = GeneratedSite.large

    private static let queries: [(what: String, text: String)] = [
        ("one long word", String(repeating: "a", count: 10_000)),
        ("many words", GeneratedSite.words.prefix(1_500).joined(separator: " ")),
        ("many unknown words", (0..<2_000).map { "q\($0)x" }.joined(separator: " ")),
        ("hyphens", String(repeating: "-", count: 10_000)),
        ("words with hyphens", String(repeating: "a-", count: 5_000)),
        ("marks", "a" + String(repeating: "\u{301}", count: 10_000)),
        ("marks without a letter", String(repeating: "\u{301}", count: 10_000)),
        ("marks over another script", "и" + String(repeating: "\u{306}", count: 10_000)),
        ("emoji", String(repeating: "👩‍👩‍👧‍👦🦓🏳️‍🌈", count: 500)),
        ("right to left", String(repeating: "ورم \u{202E}סרטן\u{202C} ", count: 700)),
        ("markup", String(repeating: "<script>alert(1)</script>&lt;\"'", count: 300)),
        ("escapes", String(repeating: "\\u0000\\\"%00..//../", count: 600)),
        ("controls", (0..<10_000).map { String(Unicode.Scalar(UInt8($0 % 32))) }.joined()),
        ("front code", "AZZZaB Acarcinoid"), ("numbers", String(repeating: "9", count: 10_000)),
    ]

    @Test("10,000 characters of anything are read in a few files", arguments: queries.map(\.what))
    func long(what: String) throws {
        let query = Self.queries.first { $0.what == what }?.text ?? ""
        var read = 0
        let answer = try Self.site.search { _ in read += 1 }.answer(query, limit: 5)
        // A dozen words at most are looked at, each in a few parts of the dictionary.
        #expect(read <= 100, "\(what)")
        #expect(answer.results.count <= 5 && answer.unknown.count <= 12)
    }

    @Test("random texts are answered, twice the same")
    func random() throws {
        let search = try Self.site.search()
        for seed in UInt64(1)...25 {
            var random = SeededNumbers(seed: seed)
            let letters = Array("aeioubtrn  --'’é🦓\u{301}<&5йر\u{200B}\"\\")
            let text = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? " "
                })
            let answers = try (0..<2).map { _ in try search.answer(text, limit: 5) }
            #expect(
                answers[0].results.map(\.page) == answers[1].results.map(\.page), "seed \(seed)")
            #expect(answers[0].results.map(\.score) == answers[1].results.map(\.score))
        }
    }
}
