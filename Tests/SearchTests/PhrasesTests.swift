import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Words that mean one thing together, against a slow search that is easy to believe.
@Suite struct PhrasesTests {
    private func lengths(_ phrases: [String], in text: [String]) -> [Int] {
        let found = Phrases(phrases)
        return found.lengths(of: text.map(found.code))
    }

    @Test("all phrases that a text begins with are found, the shortest first")
    func beginnings() {
        let phrases = ["small bowel", "small bowel scan", "bowel scan", "small"]
        #expect(lengths(phrases, in: ["small", "bowel", "scan", "now"]) == [2, 3])
        #expect(lengths(phrases, in: ["small", "bowel"]) == [2])
        #expect(lengths(phrases, in: ["bowel", "scan"]) == [2])
        #expect(lengths(phrases, in: ["the", "small", "bowel"]) == [])
        #expect(lengths(phrases, in: ["small"]) == [], "one word is no phrase")
        #expect(lengths(phrases, in: []) == [])
    }

    @Test("a stem that is in no phrase has no code")
    func codes() {
        let phrases = Phrases(["small bowel", "single"])
        #expect(phrases.code(of: "single") == 0 && phrases.code(of: "zebra") == 0)
        #expect(phrases.code(of: "small") != 0)
        #expect(phrases.code(of: "small") != phrases.code(of: "bowel"))
    }

    @Test("2,000 random texts give what the slow search gives")
    func random() {
        var found = 0
        for seed in UInt64(1)...2_000 {
            var random = SeededNumbers(seed: seed)
            func words(_ range: ClosedRange<Int>) -> [String] {
                (0..<Int.random(in: range, using: &random)).map { _ in
                    ["a", "b", "c", "d"].randomElement(using: &random) ?? ""
                }
            }
            let phrases = (0..<6).map { _ in words(0...4) }
            let text = words(0...6)
            let expected = Set(phrases).filter { $0.count > 1 && text.starts(with: $0) }
                .map(\.count).sorted()
            found += expected.count
            #expect(
                lengths(phrases.map { $0.joined(separator: " ") }, in: text) == expected,
                "seed \(seed)")
        }
        #expect(found > 100, "the texts begin with phrases")
    }
}
