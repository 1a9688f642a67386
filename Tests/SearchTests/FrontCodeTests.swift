import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Sorted words as text.
@Suite struct FrontCodeTests {
    private func text(_ words: [String]) -> String {
        var text: [UInt8] = []
        var last = ""
        for word in words {
            FrontCode.append(word, after: last, to: &text)
            last = word
        }
        return String(decoding: text, as: UTF8.self)
    }

    @Test("each word as what it shares with the one before, and the rest")
    func examples() {
        #expect(text(["card", "carcinoid"]) == "AcardDcinoid")
        #expect(text(["a", "a b", "ab"]) == "AaB bBb")
        #expect(text(["лёгкие", "лёд"]) == "AлёгкиеCд")
        #expect(text([]) == "")
    }

    @Test("no more than 25 letters are shared")
    func longShare() throws {
        let words = ["", "x", "y"].map { String(repeating: "a", count: 30) + $0 }
        #expect(text(words).filter(\.isUppercase) == "AZZ")
        #expect(try FrontCode.words(in: text(words)) == words)
    }

    @Test("random words are read as they were written")
    func roundTrip() throws {
        for seed in UInt64(1)...300 {
            var random = SeededNumbers(seed: seed)
            let letters = Array("aaabbc é\u{301}лё神🦓7")
            let words = Set(
                (0..<40).map { _ in
                    String(
                        (0..<Int.random(in: 1...30, using: &random)).map { _ in
                            letters.randomElement(using: &random) ?? "a"
                        })
                }
            ).sorted()
            let read = try FrontCode.words(in: text(words))
            #expect(read.map { Array($0.utf8) } == words.map { Array($0.utf8) }, "seed \(seed)")
        }
    }

    @Test(
        "a word that shares more than there is is damage",
        arguments: ["B", "AaC", "AabcDZzz", "Zx"])
    func damage(text: String) {
        #expect(throws: IndexDamage.self) { try FrontCode.words(in: text) }
    }

    @Test("no text, no words")
    func nothing() throws {
        #expect(try FrontCode.words(in: "").isEmpty)
    }
}
