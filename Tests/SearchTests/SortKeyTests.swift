import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Words in the order of a dictionary.
@Suite struct SortKeyTests {
    @Test("random folded words are sorted as their strings are")
    func random() {
        for seed in UInt64(1)...100 {
            var random = SeededNumbers(seed: seed)
            let letters = Array("aabz059 лё\u{301}神🦓")
            let texts = (0..<200).map { _ in
                String(
                    (0..<Int.random(in: 1...12, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? "a"
                    })
            }
            // As they stand in the dictionary: folded, with one space between two words.
            let words = texts.map { Tokenizer.words(of: $0).joined(separator: " ") }
            #expect(
                words.map(SortKey.init).sorted().map(\.word) == words.sorted(), "seed \(seed)")
        }
    }

    @Test("a shorter word comes before a longer one that begins with it")
    func beginnings() {
        let words = ["", "a", "a b", "aaaaaaaa", "aaaaaaaa b", "aaaaaaaaa", "ab", "b"]
        #expect(words.reversed().map(SortKey.init).sorted().map(\.word) == words)
    }
}
