import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// What is known of English, and what becomes of other languages.
@Suite struct LanguageTests {
    private let english = Language(tag: "en-GB")

    @Test(
        "inflections and spellings have one stem",
        arguments: [
            ["tumour", "tumours", "tumor", "tumors"], ["flush", "flushes", "flushed", "flushing"],
            ["diarrhoea", "diarrhea"], ["oesophagus", "esophagus"], ["anaemia", "anemia"],
            ["metastasise", "metastasize", "metastasised", "metastasizing"],
            ["haemorrhage", "hemorrhage", "haemorrhages"], ["test", "tests", "testing", "tested"],
            ["counsellor", "counselor", "counsellors"], ["behaviour", "behavioral", "behavioural"],
        ])
    func oneStem(words: [String]) {
        let stemmer = Stemmer(english)
        #expect(Set(words.map(stemmer.stem)).count == 1, "\(words.map(stemmer.stem))")
    }

    @Test("different things have different stems")
    func differentStems() {
        let stemmer = Stemmer(english)
        let words = ["tumour", "tumble", "gastrin", "gastrinoma", "insulin", "insulinoma", "no"]
        #expect(Set(words.map(stemmer.stem)).count == words.count)
    }

    @Test("of a phrase each word is stemmed")
    func phrases() {
        #expect(Stemmer(english).stem("tumour markers") == "tumor marker")
    }

    @Test(
        "the other spelling is known, from either side",
        arguments: [
            ("tumour", "tumor"), ("diarrhoea", "diarrhea"),
            ("phaeochromocytoma", "pheochromocytoma"),
            ("oestrogen", "estrogen"), ("hypoglycaemia", "hypoglycemia"), ("oedema", "edema"),
            ("centre", "center"), ("fibre", "fiber"), ("colour", "color"), ("grey", "gray"),
            ("localised", "localized"), ("ischaemic", "ischemic"), ("leukaemia", "leukemia"),
            ("paediatric", "pediatric"), ("anaesthetic", "anesthetic"), ("faeces", "feces"),
            ("dyspnoea", "dyspnea"), ("sulphate", "sulfate"), ("counselling", "counseling"),
            ("tumour marker", "tumor marker"),
        ])
    func spellings(british: String, american: String) {
        #expect(english.variants(of: british).contains(american))
        #expect(english.variants(of: american).contains(british))
    }

    @Test(
        "a word is no variant of itself", arguments: ["tumour", "tumor", "zebra", "", "a", "ise"])
    func noVariantOfItself(word: String) {
        #expect(!english.variants(of: word).contains(word))
    }

    @Test(
        "most words have no other spelling", arguments: ["zebra", "liver", "gastrin", "scan", ""])
    func noVariants(word: String) {
        #expect(english.variants(of: word).isEmpty)
    }

    /// Parts of words in any order, so that one replacement may make the place for another.
    private func word(_ random: inout SeededNumbers) -> String {
        let parts = [
            "tumour", "oesoph", "haem", "at", "aemi", "a", "re", "ise", "d", "tre", "cen", "lit",
            "fib",
            "r", "is", "ation", "our", "col", "hon", "lab", "an", "aly", "s", "e", "phaeo", "sulph",
            "gre", "y", "li", "cence", "ni", "i", "ng", "mi", "oe", "dem", "practi", "ageing",
        ]
        return (0..<Int.random(in: 1...6, using: &random))
            .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }

    @Test("what is American stays so, and all spellings of a word have its stem")
    func american() {
        let stemmer = Stemmer(english)
        var changed = 0
        for seed in UInt64(1)...5_000 {
            var random = SeededNumbers(seed: seed)
            let word = word(&random)
            let american = Spelling.english.american(word)
            if american != word { changed += 1 }
            #expect(Spelling.english.american(american) == american, "seed \(seed): \(word)")
            for variant in english.variants(of: word) {
                #expect(stemmer.stem(variant) == stemmer.stem(word), "\(word), \(variant)")
            }
        }
        #expect(changed > 1_000)
    }

    @Test(
        "words that say nothing by themselves",
        arguments: ["the", "what", "is", "of", "im", "dont"])
    func stopWords(word: String) {
        #expect(english.stopWords.contains(word))
    }

    @Test("with and without a symptom are two things", arguments: ["no", "not", "without"])
    func meaningfulWords(word: String) {
        #expect(!english.stopWords.contains(word))
    }

    @Test("stop words are folded, as they are looked up")
    func foldedStopWords() {
        for word in english.stopWords { #expect(Tokenizer.words(of: word) == [word]) }
    }

    @Test("all kinds of English are English", arguments: ["en", "en-GB", "EN-us", "en-Latn-AU"])
    func tags(tag: String) {
        #expect(Language(tag: tag).stopWords == english.stopWords)
    }

    @Test("another language has its own stems, and none of our spellings")
    func german() {
        let german = Language(tag: "de-AT")
        let stemmer = Stemmer(german)
        #expect(stemmer.stem("tumoren") == stemmer.stem("tumor"))
        #expect(german.stopWords.isEmpty && german.variants(of: "tumour").isEmpty)
        #expect(stemmer.stem("colour") == "colour")
    }

    @Test("an unknown language is searched as it is written", arguments: ["", "tlh", "x-none"])
    func unknownLanguage(tag: String) {
        #expect(Stemmer(Language(tag: tag)).stem("tumours found") == "tumours found")
    }
}
