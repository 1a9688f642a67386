import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Texts of the interface in another language") struct StringDataTests {
    private func files(
        _ strings: String?, language: String = "de", name: String = "de", body: String = "Text."
    ) -> [String: String] {
        var files = [
            "content/site.yaml": "name: N\ndescription: D\nlanguage: \(language)\n",
            "content/page.md": TestSite.page("Page", body: body),
        ]
        if let strings { files["content/data/strings/\(name).yaml"] = strings }
        return files
    }

    private func problems(_ files: [String: String]) throws -> [String] {
        try TestSite(files).problems().filter { !$0.hasPrefix("untranslated") }
    }

    private func strings(of site: TestSite) throws -> Strings {
        var build = WarmBuild(try site.builder())
        return build.run(after: .anything).edition.site.library.strings
    }

    @Test("without a file, one warning says that the interface is in English")
    func noFile() throws {
        try expect(
            ["warning untranslated content/site.yaml"], of: files(nil),
            help: "write a file to translate: hoofbeat strings --language de")
        try expect([], of: files(nil, language: "en-US"))
    }

    @Test("a notice cannot be emptied; a claim that is empty in English may be")
    func empty() throws {
        try expect(
            [
                "error empty-text content/data/strings/en.yaml:1",
                "error empty-text content/data/strings/en.yaml:2",
            ],
            of: files("not-reviewed: \"\"\nmenu: \"\"\nclaim: \"\"\n", language: "en", name: "en"))
    }

    @Test("sentences that are still in English are named once")
    func stillEnglish() throws {
        let text = Strings.Key.allCases.map { key in
            switch Strings.english.text(key) {
            case .text(let text): "\(key.name): \"\(text.replacing("\"", with: "\\\""))\"\n"
            case .list, .plural: ""
            }
        }.joined()
        let site = try TestSite(files(text))
        let found = try site.builder().check().problems
            .filter { $0.code == "untranslated" && $0.line != nil }
        let message = try #require(found.first?.message)
        #expect(found.count == 1 && found.first?.severity == .warning)
        #expect(
            message.hasPrefix("these texts are still in English, and the site is in “de”: skip-to-")
        )
        // A word or two may be the same in both.
        let other = try TestSite(files("menu: Menu\nsearch: Search\n"))
        let menu = try other.builder().check().problems
        #expect(!menu.contains { $0.code == "untranslated" && $0.line != nil })
    }

    @Test("what the file lacks is named once")
    func missing() throws {
        try expect(
            ["warning untranslated content/data/strings/de.yaml"], of: files("menu: Menü\n"))
    }

    @Test("the file is that of the tag, or of the language alone", arguments: ["de", "de-CH"])
    func name(name: String) throws {
        let site = try TestSite(
            files("description: Bildbeschreibung\n", language: "de-CH", name: name))
        let strings = try strings(of: site)
        #expect(strings[.description] == "Bildbeschreibung")
        // English stands in for the rest.
        #expect(strings[.menu] == "Menu")
    }

    @Test("a file that is not read is named, and one that is meant says what to rename it to")
    func unread() throws {
        var files = files("claim: We take no money.\n", language: "en-GB", name: "english")
        files["content/data/strings/de.yaml"] = "nonsense: x\n"
        try expect(
            [
                "warning unknown-data content/data/strings/de.yaml",
                "warning unknown-data content/data/strings/english.yaml",
            ], of: files,
            help: "the texts of this site's language stand in content/data/strings/en.yaml")
        try expect(
            ["error unknown-data content/data/strings/DE.yaml"],
            of: self.files("home: Startseite\n", name: "DE"), help: "rename it to de.yaml")
    }

    @Test("a site may word an English text otherwise")
    func english() throws {
        let texts = "claim: We take no money.\nnot-reviewed: No clinician has read this.\n"
        let site = try TestSite(files(texts, language: "en-GB", name: "en"))
        let strings = try strings(of: site)
        #expect(strings[.claim] == "We take no money.")
        #expect(strings[.notReviewed] == "No clinician has read this.")
        #expect(try site.problems().isEmpty)
    }

    @Test(
        "a fault is named at its line",
        arguments: [
            ("mneu: M\n", "unknown-field FILE:1"), ("menu: [M]\n", "wrong-type FILE:1"),
            ("menu: M\nmonths: [Januar]\n", "wrong-type FILE:2"),
            ("on-one-page: Alles\n", "wrong-placeholder FILE:1"),
            ("menu: \"{title}\"\n", "wrong-placeholder FILE:1"),
            ("used-on:\n  other: Auf {count} Seiten\n", "missing-plural FILE:2"),
            ("used-on:\n  one: x\n  other: Auf Seiten\n", "wrong-placeholder FILE:3"),
            ("used-on:\n  eins: x\n", "unknown-field FILE:2"),
        ])
    func faults(text: String, problem: String) throws {
        let file = "content/data/strings/de.yaml"
        #expect(try problems(files(text)) == [problem.replacing("FILE", with: file)])
    }

    @Test("of the many fields that there are, a message lists a few")
    func unknownField() throws {
        let site = try TestSite(files("xyz: M\n"))
        let problem = try site.builder().check().problems.first { $0.code == "unknown-field" }
        let help = try #require(problem?.help)
        #expect(help.hasPrefix("the fields are skip-to-content, menu, "))
        #expect(help.hasSuffix(" more; hoofbeat reference explains them") && help.count < 250)
        withExtendedLifetime(site) {}
    }

    @Test("a German care card is right in German, and English rules do not judge German")
    func cards() throws {
        let rules = "rule-care-title-endings: [\"wenn:\"]\n"
        let card = "> [!EMERGENCY] Rufen Sie 112, wenn:\n> - es blutet\n"
        #expect(try problems(files(rules, body: card)).isEmpty)
        #expect(try problems(files("menu: M\n", body: card)).isEmpty)
        let wrong = card.replacing("wenn:", with: "falls:")
        #expect(try problems(files(rules, body: wrong)) == ["care-without-if content/page.md:5"])
        let dont = "> [!DONT]\n> - warten\n> - zögern\n"
        #expect(try problems(files("menu: M\n", body: dont)).isEmpty)
        #expect(
            try problems(files("rule-dont-beginnings: [nicht]\n", body: dont)) == [
                "without-do-not content/page.md:6", "without-do-not content/page.md:7",
            ])
    }

    @Test("captions of tables are marked in the words of the language")
    func captions() throws {
        let table = "Tabelle: Zahlen\n\n| A | B |\n|---|---|\n| a | b |\n"
        let site = try TestSite(files("rule-table-marks: [\"Tabelle:\"]\n", body: table))
        try site.build()
        #expect(try site.output("page/index.html").contains(">Zahlen</caption>"))
    }
}

@Suite("Forms for numbers") struct PluralRuleTests {
    /// The examples that CLDR gives for the cardinal rules of whole numbers.
    @Test(
        "each language has its own",
        arguments: [
            ("en", [0: "other", 1: "one", 2: "other", 11: "other", 101: "other"]),
            ("fr", [0: "one", 1: "one", 2: "other"]),
            ("ja", [0: "other", 1: "other"]),
            ("cy", [0: "zero", 1: "one", 2: "two", 3: "few", 4: "other", 5: "other", 6: "many"]),
            (
                "ar",
                [0: "zero", 1: "one", 2: "two", 3: "few", 103: "few", 11: "many", 100: "other"]
            ),
            ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 25: "many", 0: "many"]),
            ("ru", [1: "one", 21: "one", 11: "many", 3: "few", 13: "many", 5: "many"]),
            ("hr", [1: "one", 21: "one", 11: "other", 3: "few", 5: "other"]),
            ("cs", [1: "one", 2: "few", 4: "few", 5: "other", 0: "other"]),
            ("sl", [1: "one", 101: "one", 2: "two", 3: "few", 4: "few", 5: "other"]),
            ("lt", [1: "one", 21: "one", 11: "other", 2: "few", 12: "other", 10: "other"]),
            ("lv", [0: "zero", 10: "zero", 11: "zero", 1: "one", 21: "one", 2: "other"]),
            ("ga", [1: "one", 2: "two", 3: "few", 7: "many", 11: "other"]),
            ("gd", [1: "one", 11: "one", 2: "two", 12: "two", 3: "few", 13: "few", 20: "other"]),
            ("mt", [1: "one", 2: "two", 0: "few", 103: "few", 11: "many", 20: "other"]),
            ("he", [1: "one", 2: "two", 3: "other"]),
            ("ro", [1: "one", 0: "few", 19: "few", 20: "other"]),
        ])
    func categories(language: String, examples: [Int: String]) {
        let rule = PluralRule(language: language)
        for (number, category) in examples {
            #expect(rule.category(of: number).rawValue == category, "\(language) \(number)")
        }
    }

    @Test("a text takes the form of its number")
    func forms() {
        let welsh = Strings(
            language: "cy",
            [.usedOn: ["two": "{count} dudalen", "many": "{count} thudalen", "other": "{count}"]])
        #expect(welsh[.usedOn, count: 2] == "2 dudalen")
        #expect(welsh[.usedOn, count: 6] == "6 thudalen")
        #expect(welsh[.usedOn, count: 3] == "3")
        #expect(Strings.english[.usedOn, count: 1] == "Used on 1 page")
    }

    @Test("what is filled in may hold braces itself")
    func braces() {
        let strings = Strings.english
        #expect(strings.title(of: "{site}", on: "A") == "{site} – A")
        #expect(strings[.onOnePage, ["title": "{title} {x}"]] == "{title} {x}: all on one page")
    }

    @Test("every key has an English text, and names that are its own")
    func complete() {
        for key in Strings.Key.allCases where key != .claim {
            switch Strings.english.text(key) {
            case .text(let text): #expect(!text.isEmpty, "\(key)")
            case .list(let items): #expect(!items.isEmpty, "\(key)")
            case .plural(let forms): #expect(forms[.other] != nil, "\(key)")
            }
        }
        #expect(Strings.Key.aToZ.name == "a-to-z")
        #expect(Strings.Key.named.count == Strings.Key.allCases.count)
    }
}
