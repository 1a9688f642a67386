import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// A table of words against a dictionary.
@Suite struct WordTableTests {
    @Test("100,000 random words have the numbers that a dictionary gives them")
    func random() {
        let seed: UInt64 = 20_261_121
        var random = SeededNumbers(seed: seed)
        var table = WordTable<Int>()
        var numbers: [String: Int] = [:]
        var words: [String] = []
        var isRight = true
        for _ in 0..<100_000 {
            // Some are longer than what a key holds whole.
            let length = Int.random(
                in: 1...[6, 12, 30].randomElement(using: &random)!, using: &random)
            let letters = (0..<length).map { _ in UInt8.random(in: 97...110, using: &random) }
            let word = String(decoding: letters, as: UTF8.self)
            let number = table.number(of: word, orNew: words.count)
            if numbers[word] == nil {
                numbers[word] = words.count
                words.append(word)
            }
            isRight = isRight && number == numbers[word] && table.find(word) == number
        }
        #expect(isRight, "seed \(seed)")
        #expect(table.count == words.count && words.count > 50_000, "seed \(seed)")
        #expect((0..<table.count).allSatisfy { table[$0] == $0 }, "seed \(seed)")
        let strings = (0..<table.count).map(table.string)
        #expect(strings == words, "seed \(seed)")
        #expect(table.find("z") == nil && table.find("") == nil)
    }

    @Test("what a tokenizer finds has the numbers that its words have as strings")
    func tokens() {
        let long = "immunohistochemistries"
        let text = "Gastrinoma \(long) gastrinoma, \(long)s lööp-the-loop 5-HIAA \(long) of-of x"
        var tokenizer = Tokenizer()
        var table = WordTable<Int>()
        var numbers: [Int32] = []
        for round in 1...2 {
            tokenizer.read(text)
            table.number(tokenizer, orNew: 7, &numbers)
            let words = tokenizer.tokens.map {
                String(decoding: tokenizer.bytes(of: $0), as: UTF8.self)
            }
            #expect(words.count == 16 && table.count == 12, "round \(round)")
            for (word, number) in zip(words, numbers) {
                #expect(table.find(word).map(Int32.init) == number, "\(word)")
                #expect(table.string(Int(number)) == word)
            }
        }
        #expect((0..<table.count).allSatisfy { table[$0] == 7 })
    }

    @Test("a word has one key, wherever it lies, and its beginning has another")
    func keys() {
        let word = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let room = word + Array(repeating: 120, count: WordKey.length)
        for count in 0...word.count {
            let key = word[..<count].withUnsafeBufferPointer(WordKey.init)
            let inRoom = room.withUnsafeBufferPointer {
                WordKey(in: $0.baseAddress!, count: count)
            }
            #expect(key == inRoom, "\(count) letters")
            #expect(key.isWholeWord == (count <= WordKey.length))
            let shorter = word[..<max(0, count - 1)].withUnsafeBufferPointer(WordKey.init)
            #expect(count == 0 || key != shorter)
        }
    }

    @Test("an empty word is a word, and a beginning is not the whole")
    func beginnings() {
        var table = WordTable<Int>()
        #expect(
            ["", "a", "ab", "a", ""].map { table.number(of: $0, orNew: 0) } == [0, 1, 2, 1, 0])
        #expect((0..<3).map(table.string) == ["", "a", "ab"])
    }
}
