import Testing

@testable import HoofbeatSearch

/// Typed in one way, written in another.
@Suite struct SpellingTests {
    private static let site = IndexedSite([
        IndexedPage("a.md", "A", "Treatment with ¹⁷⁷Lu, seen by ＰＥＴ. CO₂ is exhaled. The ﬂush."),
        IndexedPage("b.md", "B", "MEN 2A is inherited. Ask a clinic in the U.K. about Ki 67."),
        IndexedPage("c.md", "C", "About 1,000 people, or 12\u{202F}500 in all Länder."),
        IndexedPage("d.md", "D", "神经内分泌肿瘤是一种少见的癌。腫瘍の検査とガンの治療。"),
        IndexedPage("e.md", "E", "โรคมะเร็งต่อมไร้ท่อ"),
        IndexedPage("f.md", "F", "سَرَطان الغُدَد وأورام نادرة. גידולים נוירואנדוקריניים שָׁלוֹם."),
        IndexedPage("g.md", "G", "Ο όγκος λέγεται ινσουλίνωμα. Die Straße. Опухоль и всё ещё."),
        IndexedPage("j.md", "J", "Врачи в С.Ш.А."),
        IndexedPage("h.md", "H", "Lu 177 and lutetium, and a MEN1 gene."),
        IndexedPage("k.md", "K", "A Ph.D. and a B.Sc. in the U. S. A. A C. T. scan. It: 1,23,456."),
        IndexedPage("l.md", "L", "020 7946 0958, or +33 1 23 45 67 89. IV line, ١٢٬٠٠٠, १२३."),
        IndexedPage("m.md", "M", "02079460959 and １，５００. 5 ㎏, 3㎜, №7, ㍿, צה״ל and ד\"ר."),
        IndexedPage("i.md", "I", "The forms MEN2A and MEN 2B, and Lu177, in 10 000 people."),
    ])

    @Test(
        "either finds the page",
        arguments: [
            ("177Lu", "A"), ("¹⁷⁷Lu", "A"), ("PET", "A"), ("ＰＥＴ", "A"), ("CO2", "A"), ("CO₂", "A"),
            ("flush", "A"), ("ﬂush", "A"), ("MEN2A", "B"), ("men 2a", "B"), ("MEN-2A", "B"),
            ("UK", "B"), ("U.K.", "B"), ("u.k", "B"), ("Ki67", "B"), ("ki-67", "B"),
            ("1000", "C"), ("1,000", "C"), ("1\u{2009}000", "C"), ("12500", "C"), ("12 500", "C"),
            ("Lander", "C"), ("肿瘤", "D"), ("内分泌", "D"), ("癌", "D"), ("神经内分泌肿瘤", "D"),
            ("腫瘍", "D"), ("検査", "D"), ("がん", "D"), ("ｶﾞﾝ", "D"), ("มะเร็ง", "E"), ("ต่อม", "E"),
            ("سرطان", "F"), ("الغدد", "F"), ("اورام", "F"), ("שלום", "F"), ("גידולים", "F"),
            ("ΟΓΚΟΣ", "G"), ("ογκος", "G"), ("ινσουλινωμα", "G"), ("strasse", "G"), ("ЕЩЕ", "G"),
            ("lu177", "H"), ("Lu-177", "H"), ("MEN 1", "H"), ("MEN2A", "I"), ("MEN 2A", "I"),
            ("men2b", "I"), ("Lu 177", "I"), ("lu177", "I"), ("10000", "I"), ("10,000", "I"),
            ("США", "J"), ("с.ш.а", "J"), ("PhD", "K"), ("BSc", "K"), ("Ph. D.", "K"), ("USA", "K"),
            ("U.S.A.", "K"), ("CT", "K"), ("123456", "K"), ("1,23,456", "K"), ("02079460958", "L"),
            ("020-7946-0958", "L"), ("(020) 7946 0958", "L"), ("33123456789", "L"),
            ("+33 1 23 45 67 89", "L"), ("I.V.", "L"), ("12000", "L"), ("12٬000", "L"),
            ("123", "L"),
            ("١٢٣", "L"), ("۱۲۳", "L"), ("１２３", "L"), ("020 7946 0959", "M"), ("1500", "M"),
            ("kg", "M"), ("㎏", "M"), ("3 mm", "M"), ("no 7", "M"), ("株式会社", "M"), ("式会", "M"),
            ("צהל", "M"), ("צה\"ל", "M"), ("ד״ר", "M"), ("דר", "M"),
            ("10 000", "I"),
        ])
    func found(query: String, title: String) throws {
        #expect(try Self.site.titles(query).contains(title), "\(query)")
    }

    @Test("not what only shares a letter", arguments: ["神瘤", "治癌", "2000", "MEN2C"])
    func notFound(query: String) throws {
        let answer = try Self.site.answer(query)
        #expect(answer.results.first.map { $0.namePoints } ?? 0 == 0)
        #expect(!answer.unknown.isEmpty || !answer.corrections.isEmpty || answer.results.isEmpty)
    }
}
