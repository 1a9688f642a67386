import TestSupport
import Testing

@testable import Search

/// A table of words against a dictionary.
@Suite struct WordTableTests {
    @Test("100,000 random words have the numbers that a dictionary gives them")
    func random() {
        let seed: UInt64 = 20_261_121
        var random = SeededNumbers(seed: seed)
        var table = WordTable<Int>()
        var numbers: [[UInt8]: Int] = [:]
        var words: [[UInt8]] = []
        var isRight = true
        for _ in 0..<100_000 {
            let length = Int.random(in: 1...12, using: &random)
            let word = (0..<length).map { _ in UInt8.random(in: 97...110, using: &random) }
            let number = word.withUnsafeBufferPointer {
                table.number(of: $0, hash: Tokenizer.hash($0), orNew: words.count)
            }
            if numbers[word] == nil {
                numbers[word] = words.count
                words.append(word)
            }
            isRight = isRight && number == numbers[word]
        }
        #expect(isRight, "seed \(seed)")
        #expect(table.count == words.count && words.count > 50_000, "seed \(seed)")
        #expect((0..<table.count).allSatisfy { table[$0] == $0 }, "seed \(seed)")
        let strings = (0..<table.count).map(table.string)
        #expect(strings == words.map { String(decoding: $0, as: UTF8.self) }, "seed \(seed)")
    }

    @Test("words with one hash are told apart")
    func collisions() {
        var table = WordTable<Int>()
        func number(_ word: String) -> Int {
            var word = word
            return word.withUTF8 { table.number(of: $0, hash: 7, orNew: 0) }
        }
        let words = (0..<200).map { "word \($0)" }
        #expect(words.map(number) == Array(0..<200))
        #expect(words.reversed().map(number) == (0..<200).reversed())
    }

    @Test("an empty word is a word, and a beginning is not the whole")
    func beginnings() {
        var table = WordTable<Int>()
        #expect(
            ["", "a", "ab", "a", ""].map { table.number(of: $0, orNew: 0) } == [0, 1, 2, 1, 0])
        #expect((0..<3).map(table.string) == ["", "a", "ab"])
    }
}
