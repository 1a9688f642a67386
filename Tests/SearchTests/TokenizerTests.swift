import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// What is a word, and how it is folded.
@Suite struct TokenizerTests {
    private func tokens(_ text: String) -> [String] { Tokenizer.tokens(of: text) }

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
        #expect(tokens("2 x 10³ 0.5% ½ ٣") == ["2", "x", "103", "0", "5", "½", "3"])
    }

    @Test(
        "typographic forms are the letters and digits that they stand for",
        arguments: [
            ("¹⁷⁷Lu", "177lu"), ("CO₂", "co2"), ("ﬂush", "flush"), ("eﬀect", "effect"),
            ("ＰＥＴ", "pet"), ("６８Ｇａ", "68ga"), ("Ⅻ", "xii"), ("ªº", "ao"), ("𝐇𝐞𝐥𝐩", "help"),
            ("①", "1"), ("ﾊﾟ", "は\u{309A}"), ("⑴", "⑴"), ("\u{FEFB}", "لا"),
            ("\u{1E9B}", "s"), ("\u{212B}", "a"), ("\u{149}x", "nx"), ("ʰᵉˡˡᵒ", "hello"),
            ("10㎏", "10kg"), ("㎜", "mm"), ("㏈", "db"), ("㏄", "cc"), ("№", "no"), ("⼼", "心"),
            ("Brand™", "brand"),
        ])
    func typographicForms(text: String, word: String) {
        #expect(tokens(text) == (word.isEmpty ? [] : [word]))
    }

    @Test(
        "marks that readers leave out do not matter, others do",
        arguments: [
            ("ОПУХОЛЬ лёгких", ["опухоль", "легких"]), ("ΌΓΚΟΣ όγκος", ["ογκοσ", "ογκοσ"]),
            ("شَعِيَّة", ["شعيه"]), ("مـرض أُمّ إلى", ["مرض", "ام", "الي"]),
            ("شَرِیک شريك", ["شريك", "شريك"]), ("שָׁלוֹם", ["שלום"]), ("Việt", ["viet"]),
            ("हिन्दी", ["हिन्दी"]), ("한국어", ["한국어"]), ("❤\u{FE0F} a\u{FE0F}", ["a"]),
        ])
    func optionalMarks(text: String, words: [String]) {
        #expect(tokens(text) == words)
    }

    @Test(
        "without spaces, each two letters in a row are a word, and each letter can be found",
        arguments: [
            ("癌", ["癌"]), ("腫瘍", ["+腫", "+瘍", "腫瘍"]),
            ("神経系、検", ["+神", "+経", "神経", "+系", "経系", "検"]),
            ("PET検査", ["pet", "+検", "+査", "検査"]), ("第1期", ["第", "1", "期"]),
            ("がん", ["+か\u{3099}", "+ん", "か\u{3099}ん"]), ("ガ", ["か\u{3099}"]),
            ("มะเ", ["+ม", "+ะ", "มะ", "+เ", "ะเ"]), ("เร็ว", ["+เ", "+ร็", "เร็", "+ว", "ร็ว"]),
            ("腫\u{200B}瘍", ["+腫", "+瘍", "腫瘍"]), ("X-線", ["x", "線"]),
        ])
    func withoutSpaces(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
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
            for word in Tokenizer.words(of: String(text)) {
                #expect(!word.isEmpty && word.utf8.count <= Tokenizer.longest, "seed \(seed)")
                #expect(Tokenizer.words(of: word) == [word], "seed \(seed): \(word)")
            }
        }
    }
}
