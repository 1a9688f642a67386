import HoofbeatContent
import HoofbeatTestSupport
import Testing

/// Phrases in texts, against a slow search that is easy to believe.
@Suite("Phrases in a text") struct PhraseMatcherTests {
    private struct Match: Equatable {
        let index: Int
        let range: Range<Int>
    }

    /// At each beginning of a word the longest phrase that ends with the word's end; of equals
    /// that of the first list.
    private func slowMatches(_ lists: [[String]], in text: String) -> [Match] {
        let text = Array(text.unicodeScalars)
        var matches: [Match] = []
        var place = 0
        while place < text.count {
            let isStart = isWord(text[place]) && (place == 0 || !isWord(text[place - 1]))
            var best: (index: Int, end: Int)?
            for (index, phrases) in lists.enumerated() where isStart {
                for phrase in phrases {
                    let end = place + phrase.unicodeScalars.count
                    guard end <= text.count, end == text.count || !isWord(text[end]),
                        end > best?.end ?? place, isSame(phrase, string(text[place..<end]))
                    else { continue }
                    best = (index, end)
                }
            }
            if let best {
                let start = string(text[..<place]).utf8.count
                let end = string(text[..<best.end]).utf8.count
                matches.append(Match(index: best.index, range: start..<end))
            }
            place = best?.end ?? place + 1
        }
        return matches
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        Character(scalar).isLetter || Character(scalar).isNumber
    }

    private func isSame(_ phrase: String, _ text: String) -> Bool {
        let flat = text.replacing(/[\t\n\r\u{A0}]/, with: " ")
        let isExact = phrase.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
        return isExact ? flat == phrase : flat.lowercased() == phrase.lowercased()
    }

    private static let words = [
        "net", "NET", "nets", "Nets", "NETs", "tumour", "Tumour", "grade", "5-HIAA", "5", "HIAA",
        "é", "naïve", "s", "a", "A", "VIPoma", "vipoma", "zebra", "Übel", "übel", "µg", "Ωmega",
    ]
    private static let gaps = [
        " ", " ", " ", "\n", "\t", "-", ", ", " (", ") ", "", "  ", "’", "”", "\u{A0}", "…",
    ]

    private func phrases(_ random: inout SeededNumbers) -> [[String]] {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...3, using: &random))
                    .map { _ in Self.words.randomElement(using: &random) ?? "" }
                    .joined(separator: Bool.random(using: &random) ? " " : "-")
            }
        }
    }

    private func text(_ random: inout SeededNumbers) -> String {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
            (Self.words.randomElement(using: &random) ?? "")
                + (Self.gaps.randomElement(using: &random) ?? "")
        }.joined()
    }

    @Test("2,000 random texts give what the slow search gives")
    func random() {
        var found = 0
        for seed in UInt64(1)...2_000 {
            var random = SeededNumbers(seed: seed)
            let lists = phrases(&random)
            let text = text(&random)
            let expected = slowMatches(lists, in: text)
            found += expected.count
            let matches = PhraseMatcher(lists).matches(in: Array(text.utf8))
                .map { Match(index: $0.index, range: $0.range) }
            #expect(
                matches == expected,
                "seed \(seed): \(lists) in \(text)"
            )
        }
        #expect(found > 5_000, "the texts hold phrases")
    }

    private func found(_ phrases: [String], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PhraseMatcher([phrases]).matches(in: bytes).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test("only whole words are found")
    func wholeWords() {
        #expect(
            found(["net"], in: "net, netted, planet, net-like, é-net énet neté (Net)")
                == ["net", "net", "net", "Net"])
    }

    @Test("the longest phrase wins, and matches do not overlap")
    func longest() {
        #expect(found(["a b", "a b c", "b c d"], in: "a b c d a b d") == ["a b c", "a b"])
    }

    @Test("a capital after the first letter makes a phrase exact")
    func exact() {
        #expect(found(["NET", "VIPoma"], in: "net Net NET vipoma VIPoma") == ["NET", "VIPoma"])
        #expect(found(["Lung"], in: "lung Lung LUNG") == ["lung", "Lung", "LUNG"])
    }

    @Test("words end at any sign, and capitals are known in every script")
    func beyondASCII() {
        #expect(found(["net"], in: "“net” ‘Net’ net’s net… —net— net\u{A0}net").count == 7)
        #expect(
            found(["übelkeit"], in: "Übelkeit ÜBELKEIT übelkeiten") == ["Übelkeit", "ÜBELKEIT"])
        #expect(found(["Übelkeit"], in: "übelkeit Übelkeit") == ["übelkeit", "Übelkeit"])
        #expect(found(["naive"], in: "naïve naive\u{308}").isEmpty)
        #expect(found(["co"], in: "CO₂ co² Co") == ["Co"])
    }

    @Test("no match goes on over what no text can hold")
    func notText() {
        let matcher = PhraseMatcher([["a b", "c"], ["a\0b"]])
        #expect(matcher.matches(in: [97, 0, 98, 0, 99]).map(\.range) == [4..<5])
        #expect(matcher.matches(in: [99, 0xFF, 99, 0xC3]).map(\.range) == [0..<1, 2..<3])
    }

    @Test("any white space is a space")
    func whiteSpace() {
        #expect(found(["a b"], in: "a b a\nb a\tb a  b") == ["a b", "a\nb", "a\tb"])
    }

    @Test("nothing is found where nothing is looked for")
    func nothing() {
        #expect(found([], in: "a").isEmpty)
        #expect(found(["", "-"], in: "a - b").isEmpty)
        #expect(found(["a"], in: "").isEmpty)
        #expect(PhraseMatcher([]).matches(in: [97]).isEmpty)
    }
}
