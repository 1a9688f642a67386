import Testing

@testable import HoofbeatSearch

extension Tokenizer {
    /// Words as strings; those that were put together of several begin with `+`.
    static func tokens(of text: String) -> [String] {
        var tokenizer = Tokenizer()
        tokenizer.read(text)
        return tokenizer.tokens.map { token in
            (token.isCompound ? "+" : "")
                + String(decoding: tokenizer.bytes(of: token), as: UTF8.self)
        }
    }
}

/// Which words are also one with their neighbours, and which signs are several letters.
@Suite struct GroupingTests {
    private func tokens(_ text: String) -> [String] { Tokenizer.tokens(of: text) }

    @Test(
        "initials and digits in groups are words and one word",
        arguments: [
            ("U.K.", ["u", "k", "+uk"]), ("the U.S.A. or", ["the", "u", "s", "a", "+usa", "or"]),
            ("С.Ш.А.", ["с", "ш", "а", "+сша"]), ("U.É.”", ["u", "e", "+ue"]),
            ("т.е.Да", ["т", "е", "+те", "да"]),
            ("1,000", ["1", "000", "+1000"]), ("1.234.567", ["1", "234", "567", "+1234567"]),
            ("10\u{202F}000 people", ["10", "000", "+10000", "people"]),
            ("10\u{A0}000", ["10", "000", "+10000"]), ("1’000", ["1000"]),
            ("10 000 in", ["10", "000", "+10000", "in"]),
            ("1 000 000", ["1", "000", "000", "+1000000"]),
        ])
    func grouped(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "a number behind capital letters is one word with them, too",
        arguments: [
            ("MEN 2A", ["men", "2a", "+men2a"]), ("in MEN 1.", ["in", "men", "1", "+men1"]),
            ("Lu 177 and", ["lu", "177", "+lu177", "and"]),
            ("5-HT 2A", ["5", "ht", "2a", "+5ht2a"]),
        ])
    func numbered(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "digits of all scripts are the same",
        arguments: ["1234", "١٢٣٤", "۱۲۳۴", "१२३४", "１２３４", "๑๒๓๔", "១២៣៤", "𝟏𝟐𝟑𝟒", "1\u{200E}234"])
    func digits(text: String) {
        #expect(tokens(text) == ["1234"])
        #expect(tokens("(\(text)-\(text))") == ["1234", "1234", "+12341234"])
    }

    @Test(
        "abbreviations are words and one word",
        arguments: [
            ("Ph.D.", ["ph", "d", "+phd"]), ("a B.Sc. in", ["a", "b", "sc", "+bsc", "in"]),
            ("M.B.Ch.B.", ["m", "b", "ch", "b", "+mbchb"]), ("D.Phil", ["d", "phil", "+dphil"]),
            ("U. K.", ["u", "k", "+uk"]), ("C. T. scan", ["c", "t", "+ct", "scan"]),
            ("Ph. D. of", ["ph", "d", "+phd", "of"]), ("z.\u{202F}B.", ["z", "b", "+zb"]),
            ("U.E\u{301}.", ["u", "e", "+ue"]), ("С. Ш. А.", ["с", "ш", "а", "+сша"]),
            ("Канд.М.", ["канд", "м", "+кандм"]), ("Γ.Π.", ["γ", "π", "+γπ"]),
        ])
    func abbreviations(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "a sentence ends at its point",
        arguments: [
            "scan. It is", "A scan. A look", "scan.It", "the end. I am", "hepatitis C. It",
            "vitamin C. A diet", "www.example.org", "E. coli", "Node.js", "see Fig. A then", "end.",
            "Конец. И это", "mc.d", "a.B1", "2a.b.",
        ])
    func sentences(text: String) {
        #expect(!tokens(text).contains { $0.hasPrefix("+") }, "\(tokens(text))")
    }

    @Test(
        "telephone numbers and digits in groups",
        arguments: [
            ("020 7946 0958", ["020", "7946", "0958", "+02079460958"]),
            ("020-7946-0958", ["020", "7946", "0958", "+02079460958"]),
            ("020\u{A0}7946\u{2011}0958,", ["020", "7946", "0958", "+02079460958"]),
            ("(020) 7946 0958.", ["020", "7946", "0958", "+02079460958"]),
            ("+44 20 7946 0958", ["44", "20", "7946", "0958", "+442079460958"]),
            ("01.23.45.67.89", ["01", "23", "45", "67", "89", "+0123456789"]),
            ("030 901820 or", ["030", "901820", "+030901820", "or"]),
            ("212 555 0123", ["212", "555", "+212555", "0123", "+2125550123"]),
            ("116 123", ["116", "123", "+116123"]), ("1,23,456", ["1", "23", "456", "+123456"]),
            ("12,34,567 of", ["12", "34", "567", "+1234567", "of"]),
            ("12٬000", ["12", "000", "+12000"]), ("١٢٬٠٠٠", ["12", "000", "+12000"]),
            ("１，０００", ["1", "000", "+1000"]), ("१० ०००", ["10", "000", "+10000"]),
            ("In 2019 10 000", ["in", "2019", "10", "000", "+10000"]),
            ("MEN\u{A0}2A", ["men", "2a", "+men2a"]),
        ])
    func groupsOfDigits(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "gershayim, geresh and what is typed for them",
        arguments: [
            ("צה״ל", ["צהל"]), ("צה\"ל", ["צהל"]), ("צה”ל", ["צהל"]), ("ד״ר", ["דר"]),
            ("ג׳ירף", ["גירף"]),
            ("\"שלום\" שלום", ["שלום", "שלום"]), ("say \"so\"so", ["say", "so", "so"]),
        ])
    func hebrew(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "squares with words of scripts without spaces are their letters",
        arguments: [
            ("㍿", Tokenizer.tokens(of: "株式会社")), ("x㍿y", Tokenizer.tokens(of: "x 株式会社 y")),
            ("㍍", Tokenizer.tokens(of: "メートル")),
            ("ガン", Tokenizer.tokens(of: "がん")), ("ｶﾞﾝ", Tokenizer.tokens(of: "がん")),
            ("㏠", Tokenizer.tokens(of: "1 日")),
            ("神㏠x", Tokenizer.tokens(of: "神 1 日 x")),
        ])
    func squares(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test(
        "points and commas elsewhere part words",
        arguments: [
            "a.bc", "ab.c", "1,00", "1,0000", "1000,000", "a,b", "a. b", "3.5", "no.5", "1,000a1",
            "x.5", "10\u{A0}mg", "2019 2020 2021", "1,23,45", "a.-b", "CT 2019", "stage 2",
            "Tumour 2A", "10  000", "10 0000",
            "10 mg", "x 2",
        ])
    func notGrouped(text: String) {
        #expect(tokens(text).count { !$0.hasPrefix("+") } >= 2)
        #expect(text == "1,000a1" || !tokens(text).contains { $0.hasPrefix("+") }, "\(text)")
    }
}
