import HoofbeatContent
import Testing

@testable import HoofbeatSearch

/// What a reader types, and what is found on a small site.
@Suite struct AnswerTests {
    private static let site = IndexedSite(
        [
            IndexedPage("index.md", "Home", "Start here. Pages on tumours, tests and treatment."),
            IndexedPage(
                "types/lung.md", "Lung tumours", also: ["bronchial tumour"],
                summary: "A tumour that begins in the lung.", "The airways lead to the lungs.",
                sections: [
                    ("Causes", "Nobody knows why."),
                    ("Tests", "A scan of the chest, and a look into the airways."),
                    ("Treatment", "Surgery of the lung. After surgery a scan."),
                ]),
            IndexedPage(
                "types/pheo.md", "Phaeochromocytoma", also: ["adrenal tumour"],
                "It begins in the adrenal gland.",
                sections: [("Symptoms", "Headache, sweating and a fast heart.")]),
            IndexedPage(
                "symptoms/diarrhoea.md", "Diarrhoea", "Watery stools, often several times a day.",
                sections: [("When to get help", "Blood in the stools. Faintness.")]),
            IndexedPage(
                "symptoms/flushing.md", "Flushing",
                "The face turns red and warm, often after wine.",
                sections: [("At night", "Night sweats are something else.")]),
            IndexedPage(
                "tests/hiaa.md", "5-HIAA test", "A test of urine for 5-HIAA."),
            IndexedPage(
                "treatment/octreotide.md", "Octreotide", also: ["somatostatin analogue"],
                "An injection that can calm flushing.",
                sections: [("Side effects", "Diarrhoea, or stools that are pale.")]),
            IndexedPage("help/emergency.md", "Emergency", "When to call an ambulance."),
            IndexedPage(
                "living/food.md", "Food", "Eat often, and little at a time.",
                sections: [("Wine and beer", "Some people flush after wine.")]),
        ],
        terms: [
            Term("carcinoid crisis", also: ["hormone storm"], page: "help/emergency.md"),
            Term("diarrhoea", forms: ["loose motions"], page: "symptoms/diarrhoea.md"),
            Term("magnetic resonance imaging", abbreviation: "MRI"),
        ],
        synonyms: [
            SynonymGroup("phaeochromocytoma", "pheo", "phaeo"),
            SynonymGroup("octreotide", "Sandostatin"),
            SynonymGroup("diarrhoea", "the runs", "tummy upset"),
            SynonymGroup("scan", "MRI"),
            SynonymGroup("emergency", "collapse", "passing out", isUrgent: true),
        ])

    private func titles(_ query: String) throws -> [String] { try Self.site.titles(query) }

    private func first(_ query: String) throws -> String? { try titles(query).first }

    @Test("a title comes before all that only says the word", arguments: ["flushing", "Flushing "])
    func title(query: String) throws {
        #expect(try titles(query).prefix(1) == ["Flushing"])
        #expect(try titles(query).contains("Octreotide") && titles(query).contains("Food"))
    }

    @Test(
        "a whole name wins: of the page, of the glossary, or as people say",
        arguments: [
            ("lung tumours", "Lung tumours"), ("bronchial tumour", "Lung tumours"),
            ("adrenal tumour", "Phaeochromocytoma"), ("somatostatin analogue", "Octreotide"),
            ("loose motions", "Diarrhoea"), ("hormone storm", "Emergency"),
            ("carcinoid crisis", "Emergency"), ("5-HIAA test", "5-HIAA test"),
        ])
    func names(query: String, title: String) throws {
        #expect(try first(query) == title)
        #expect(try Self.site.answer(query).results.first?.namePoints ?? 0 > 0)
    }

    @Test(
        "a word that means the same leads there, and it is said what was looked for",
        arguments: [
            ("pheo", "Phaeochromocytoma", "phaeochromocytoma"),
            ("sandostatin", "Octreotide", "octreotide"),
            ("tummy upset", "Diarrhoea", "diarrhoea"),
        ])
    func synonyms(query: String, title: String, label: String) throws {
        let answer = try Self.site.answer(query + " ")
        #expect(answer.results.first?.title == title)
        #expect(answer.synonyms == [label])
        #expect(answer.corrections == [] && answer.unknown == [])
    }

    @Test(
        "inflections, spellings, case, marks and signs do not matter",
        arguments: [
            (["tumour", "tumours", "tumor", "TUMORS", "Tumour’s"], "Lung tumours"),
            (["diarrhoea", "diarrhea", "DIARRHŒA", "diarrhœa?"], "Diarrhoea"),
            (["pheochromocytoma", "phæochromocytoma"], "Phaeochromocytoma"),
            (["5-HIAA", "5 hiaa", "5hiaa", "5\u{2011}HIAA", "hiaa"], "5-HIAA test"),
        ])
    func sameWord(queries: [String], title: String) throws {
        for query in queries { #expect(try first(query + " ") == title, "\(query)") }
    }

    @Test(
        "a slip is forgiven, also in the first letter, and two in a long word",
        arguments: [
            ("flusing", "Flushing"), ("flushhing", "Flushing"), ("flsuhing", "Flushing"),
            ("glushing", "Flushing"), ("lushing", "Flushing"), ("octreotid", "Octreotide"),
            ("octriotade", "Octreotide"), ("diarreah", "Diarrhoea"), ("diarhea", "Diarrhoea"),
            ("feochromocytoma", "Phaeochromocytoma"), ("emergancy", "Emergency"),
        ])
    func slips(query: String, title: String) throws {
        let answer = try Self.site.answer(query + " ")
        #expect(answer.results.first?.title == title)
        #expect(!answer.corrections.isEmpty && answer.unknown.isEmpty)
    }

    @Test("a word that is there is never taken for another")
    func noSlip() throws {
        #expect(try Self.site.answer("food ").corrections.isEmpty)
        #expect(try Self.site.answer("food ").results.map(\.title) == ["Food"])
    }

    @Test(
        "the last word may be unfinished, as long as nothing follows it",
        arguments: ["flu", "octreo", "phaeoc", "diarrh", "emerg", "lung tum", "5-hi"])
    func beginnings(query: String) throws {
        let answer = try Self.site.answer(query)
        #expect(!answer.results.isEmpty && answer.corrections.isEmpty)
    }

    @Test(
        "each letter more keeps the page first", arguments: ["flushing", "octreotide", "diarrhoea"])
    func typing(word: String) throws {
        for length in 4...word.count {
            let typed = String(word.prefix(length))
            #expect(try first(typed)?.lowercased() == word, "\(typed)")
        }
    }

    @Test("what was finished is no beginning")
    func finished() throws {
        #expect(try !titles("oct").isEmpty)
        #expect(try titles("oct ").isEmpty)
        #expect(try titles("oct scan") == titles("scan"))
    }

    @Test("pages with all words come before those with most")
    func severalWords() throws {
        #expect(try titles("flush wine").prefix(2).sorted() == ["Flushing", "Food"])
        #expect(try first("surgery lung") == "Lung tumours")
        #expect(try first("flushing octreotide side effects") == "Octreotide")
    }

    @Test(
        "a question is its words", arguments: ["What is flushing?", "why do I flush after wine?"])
    func questions(query: String) throws {
        #expect(try ["Flushing", "Food"].contains(first(query) ?? ""))
    }

    @Test("a word too many does not spoil the rest, and is named")
    func oneUnknown() throws {
        let answer = try Self.site.answer("flushing bicycle ")
        #expect(answer.results.first?.title == "Flushing")
        #expect(answer.unknown == ["bicycle"])
    }

    @Test("a space left out, or put in")
    func spaces() throws {
        #expect(try first("lungsurgery ") == "Lung tumours")
        #expect(try first("sweatingheadache ") == "Phaeochromocytoma")
        #expect(try first("octreo tide ") == "Octreotide")
    }

    @Test(
        "words that mean nothing here find nothing",
        arguments: ["bicycle", "xyzzy ", "qqqqqqqqqqqq ", "zzz", "日本語 ", "велосипед "])
    func unknown(query: String) throws {
        let answer = try Self.site.answer(query)
        #expect(answer.results.isEmpty && answer.count == 0)
        #expect(!answer.unknown.isEmpty && answer.corrections.isEmpty)
    }

    @Test("without a word there is no answer", arguments: ["", " ", "?!", "-", "🦓", "'", "<>"])
    func empty(query: String) throws {
        let answer = try Self.site.answer(query)
        #expect(answer.results.isEmpty && answer.unknown.isEmpty && !answer.isUrgent)
    }

    @Test(
        "words that say nothing by themselves find nothing",
        arguments: ["the ", "what is the ", "can't", "don’t "])
    func stopWords(query: String) throws {
        #expect(try titles(query).isEmpty)
    }

    @Test("words that may be an emergency are told from others")
    func urgency() throws {
        for query in ["collapse", "passing out", "I collapse!", "emergency"] {
            #expect(try Self.site.answer(query).isUrgent, "\(query)")
        }
        for query in ["flushing", "", "colapse", "xyzzy", "scan"] {
            #expect(try !Self.site.answer(query).isUrgent, "\(query)")
        }
        #expect(try first("passing out") == "Emergency")
    }

    @Test("a synonym finds pages that never say what was typed")
    func abbreviation() throws {
        #expect(try titles("MRI ").contains("Lung tumours"))
    }

    @Test("the sections of a result are those that say most, the best first")
    func sections() throws {
        let result = try #require(try Self.site.answer("surgery").results.first)
        #expect(result.sections.map(\.anchor) == ["part-3"])
        #expect(result.sections.map(\.heading) == ["Treatment"])
        #expect(result.address == "types/lung/")
        let scans = try #require(try Self.site.answer("treatment scan").results.first)
        #expect(scans.sections.map(\.heading) == ["Treatment", "Tests"])
        #expect(scans.sections.map(\.score) == scans.sections.map(\.score).sorted(by: >))
    }

    @Test("the text before the first heading is no section to go to")
    func lead() throws {
        #expect(try Self.site.answer("urine").results.first?.sections.isEmpty == true)
    }

    @Test("results are numbered from the best, and the limit cuts them")
    func limit() throws {
        let search = try Self.site.search()
        let all = try search.answer("tumour", limit: 20)
        let scores = all.results.map(\.score)
        #expect(scores == scores.sorted(by: >) && all.count == all.results.count)
        let one = try search.answer("tumour", limit: 1)
        #expect(one.results.map(\.title) == [all.results[0].title] && one.count == all.count)
    }

    @Test("the parts of a score belong to what was typed")
    func parts() throws {
        let answer = try Self.site.answer("flush wine ")
        for result in answer.results { #expect(result.parts.map(\.typed) == ["flush", "wine"]) }
        #expect(answer.results[0].parts.allSatisfy { $0.points > 0 })
    }
}
