import TestSupport
import Testing

@testable import Search

/// What is a word, and how it is folded.
@Suite struct TokenizerTests {
    /// Words as strings; those that were put together of parts with hyphens begin with `+`.
    private func tokens(_ text: String) -> [String] {
        var tokenizer = Tokenizer()
        tokenizer.read(text)
        return tokenizer.tokens.map { token in
            (token.isCompound ? "+" : "")
                + String(decoding: tokenizer.bytes(of: token), as: UTF8.self)
        }
    }

    @Test(
        "case and marks do not matter, precomposed or not",
        arguments: [
            "über", "Über", "ÜBER", "UBER", "u\u{308}ber", "U\u{308}BER", "ub\u{E9}r",
            "ube\u{301}\u{323}r", "ůbêř",
        ])
    func marks(text: String) {
        #expect(tokens(text) == ["uber"])
    }

    @Test(
        "letters that are no letter with a mark are written out",
        arguments: [
            ("Straße", "strasse"), ("STRAẞE", "strasse"), ("œsophagus", "oesophagus"),
            ("ŒDEMA", "oedema"), ("Æther", "aether"), ("anæmia", "anaemia"), ("Øresund", "oresund"),
            ("Łódź", "lodz"), ("Þór", "thor"), ("Đà", "da"), ("ħ", "h"), ("ıŧ", "it"),
        ])
    func writtenOut(text: String, word: String) {
        #expect(tokens(text) == [word])
    }

    @Test(
        "apostrophes, ampersands, soft hyphens and signs of no width are in a word, not written",
        arguments: [
            ("Cushing's", "cushings"), ("Cushing’s", "cushings"), ("Cushingʼs", "cushings"),
            ("'quoted'", "quoted"), ("A&E", "ae"), ("neuro\u{AD}endocrine", "neuroendocrine"),
            ("neuro\u{200B}endocrine", "neuroendocrine"), ("zero\u{2060}width", "zerowidth"),
            ("zero\u{200C}wi\u{200D}dth", "zerowidth"),
        ])
    func notWritten(text: String, word: String) {
        #expect(tokens(text) == [word])
    }

    @Test(
        "words with hyphens are words and one word",
        arguments: [
            "5-HIAA", "5\u{2010}HIAA", "5\u{2011}HIAA", "(5-hiaa)", "5-hiaa-", "-5-hiaa",
            "–5-hiaa–",
        ])
    func hyphens(text: String) {
        #expect(tokens(text) == ["5", "hiaa", "+5hiaa"])
    }

    @Test(
        "compounds of names and numbers",
        arguments: [
            ("Ga-68", ["ga", "68", "+ga68"]),
            ("Ga-68-DOTATATE", ["ga", "68", "dotatate", "+ga68dotatate"]),
            ("68Ga", ["68ga"]),
            ("von Hippel-Lindau", ["von", "hippel", "lindau", "+hippellindau"]),
            ("von Hippel‑Lindau disease", ["von", "hippel", "lindau", "+hippellindau", "disease"]),
            ("Créole-Straße", ["creole", "strasse", "+creolestrasse"]),
            ("Merkel's-cell", ["merkels", "cell", "+merkelscell"]),
            ("MEN-1, MEN-2", ["men", "1", "+men1", "men", "2", "+men2"]),
        ])
    func compounds(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "a hyphen with nothing beside it joins nothing",
        arguments: ["tumour-", "-tumour", "--tumour--", "‐tumour‑", "- tumour -", "tumour- "])
    func looseHyphens(text: String) {
        #expect(tokens(text) == ["tumour"])
    }

    @Test("two hyphens, or a dash, part two words")
    func dashes() {
        for dash in ["--", "---", "–", "—", "\u{2212}", "-\u{2011}", " - ", "-'-"] {
            #expect(tokens("pain\(dash)relief") == ["pain", "relief"], "\(dash)")
        }
    }

    @Test("everything else parts words")
    func separators() {
        #expect(
            tokens("one,two.three/four_five(six)\nseven\teight\u{A0}nine‘ten’ “eleven”…twelve")
                == [
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve",
                ])
        #expect(tokens("<b>bold</b>&amp;") == ["b", "bold", "b", "amp"])
        #expect(tokens("go🦓go") == ["go", "go"])
    }

    @Test("numbers are words")
    func numbers() {
        #expect(tokens("2 x 10³ 0.5% ½ ٣") == ["2", "x", "10³", "0", "5", "½", "٣"])
    }

    @Test("other scripts keep their marks and only become small")
    func otherScripts() {
        #expect(tokens("ОПУХОЛЬ лёгких") == ["опухоль", "лёгких"])
        #expect(tokens("ΌΓΚΟΣ") == ["όγκοσ"])
        #expect(tokens("ورم سرطان") == ["ورم", "سرطان"])
        #expect(tokens("हिन्दी") == ["हिन्दी"])
        #expect(tokens("神経内分泌腫瘍、検査") == ["神経内分泌腫瘍", "検査"])
    }

    @Test(
        "nothing in nothing", arguments: ["", " ", "-", "--", "'", "&", "\u{AD}", "🦓", "\u{301}-"])
    func nothing(text: String) {
        #expect(tokens(text).allSatisfy { $0 == "\u{301}" })
    }

    @Test("what is longer than 64 bytes is no word, and its neighbours are")
    func longWords() {
        let just = String(repeating: "a", count: 64)
        #expect(tokens("x \(just) y") == ["x", just, "y"])
        #expect(tokens("x \(just)a y") == ["x", "y"])
        let folded = String(repeating: "é", count: 64)
        #expect(tokens("x \(folded) y") == ["x", just.replacing("a", with: "e"), "y"])
        #expect(tokens("\(just)-b c") == [just, "b", "c"], "no compound")
    }

    @Test("a tokenizer remembers nothing of the text before")
    func reuse() {
        var tokenizer = Tokenizer()
        for text in ["a rather long text with many-parted-words in it", "b-", "c", "", "d-e", "-"] {
            tokenizer.read(text)
            let words = tokenizer.tokens.map {
                String(decoding: tokenizer.bytes(of: $0), as: UTF8.self)
            }
            #expect(words == tokens(text).map { $0.replacing("+", with: "") })
        }
    }

    @Test("the words of a name have no compounds among them")
    func wordsOfName() {
        #expect(Tokenizer.words(of: "5-HIAA test") == ["5", "hiaa", "test"])
    }

    /// Any text is read; words are never empty, and to fold them again changes nothing.
    @Test("random scalars of all planes")
    func random() {
        for seed in UInt64(1)...300 {
            var random = SeededNumbers(seed: seed)
            var text = String.UnicodeScalarView()
            for _ in 0..<60 {
                let top: UInt32 = [0x80, 0x250, 0x3000, 0x1F000].randomElement(using: &random) ?? 0
                text.append(Unicode.Scalar(UInt32.random(in: 0..<top, using: &random)) ?? "-")
            }
            // The sign for ångström is small only as another letter.
            text.removeAll { $0 == "\u{212B}" }
            for word in Tokenizer.words(of: String(text)) {
                #expect(!word.isEmpty && word.utf8.count <= Tokenizer.longest, "seed \(seed)")
                #expect(Tokenizer.words(of: word) == [word], "seed \(seed): \(word)")
            }
        }
    }
}
