import HoofbeatContent
import HoofbeatMarkup
import HoofbeatRules
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("Hazards, and what keeps them from readers") struct SafetyCaseTests {
    private static let file = "content/data/hazards.yaml"
    private static let style = "words:\n  - {write: tiredness, instead-of: [fatigue]}\n"

    private static func hazard(_ lines: String, key: String = "promise") -> String {
        "- key: \(key)\n  harm: A reader is harmed.\n\(lines)"
    }

    private func messages(_ files: [String: String], notes: Bool = false) throws -> [String] {
        let site = try TestSite(files)
        let ours = ["content/data/hazards.yaml", "content/data/waivers.yaml"]
        return try withExtendedLifetime(site) {
            try site.builder().check().problems.filter {
                ours.contains($0.file) && (notes || $0.severity != .note)
            }
            .map { "\($0.file.dropFirst(13)):\($0.line ?? 0) \($0.message) (\($0.help ?? ""))" }
        }
    }

    @Test("a hazard whose rules are all there and on is not mentioned")
    func kept() throws {
        try expect(
            [],
            of: [
                Self.file: Self.hazard("  rules: [house-style, dose]\n  tests: [AnyTests]\n"),
                "content/data/house-style.yaml": Self.style,
            ], notes: true)
    }

    @Test("a rule that the program does not have fails by the name of the hazard, at its line")
    func gone() throws {
        let hazard = Self.hazard("  rules:\n    - dose\n    - two-level\n    - giraffe\n")
        #expect(
            try messages([Self.file: hazard]) == [
                "hazards.yaml:5 the hazard “promise” counts on a rule that there is not: two-level "
                    + "(did you mean two-levels?)",
                "hazards.yaml:6 the hazard “promise” counts on a rule that there is not: giraffe "
                    + "(write a name that hoofbeat rules lists, or under open: what is missing)",
            ])
    }

    @Test("a rule that is waived as a whole is off, whatever the waiver accepts")
    func waived() throws {
        let waiver = "- {check: house-style, reason: R, by: us, accepts: promise}\n"
        let files = [
            Self.file: Self.hazard("  rules: [house-style]\n"),
            "content/data/house-style.yaml": Self.style,
            "content/data/waivers.yaml": waiver,
            "content/page.md": TestSite.page("Page", body: "Fatigue and fatigue.\n"),
        ]
        try expect(["error control-off \(Self.file):3"], of: files)
        #expect(
            try messages(files) == [
                "hazards.yaml:3 the hazard “promise” counts on the rule house-style, but line 1 of "
                    + "waivers.yaml waives all its warnings (let that waiver name a file, or a part"
                    + " of the message (about:))"
            ])
    }

    /// A rule, and the files by which a site turns it off.
    private static let switches: [(rule: String, files: [String: String])] = [
        ("house-style", [:]),
        ("two-levels", [:]),
        ("search-test", [:]),
        ("useless-synonym", ["content/site.yaml": "name: N\ndescription: D\nsearch: false\n"]),
        ("hard-word", ["content/site.yaml": german]),
        ("long-sentence", ["content/site.yaml": german]),
        ("long-list", ["content/site.yaml": "name: N\ndescription: D\nwriting: {list: 15}\n"]),
        ("long-paragraph", ["content/site.yaml": "name: N\ndescription: D\nwriting: {list: 15}\n"]),
        ("spelling", ["content/site.yaml": "name: N\ndescription: D\nlanguage: en-CA\n"]),
        ("old-source", ["content/data/kinds.yaml": "- {key: treatment, \(oldReferences)}\n"]),
        ("dose", [:]),
        ("missing-section", [:]),
    ]
    private static let oldReferences = "fresh-references: false"
    private static let german = "name: N\ndescription: D\nlanguage: de\n"

    @Test("a rule that the settings, the data or the language turn off is off")
    func settings() throws {
        for (rule, files) in Self.switches {
            let hazard = [Self.file: Self.hazard("  rules: [\(rule)]\n", key: "it")]
            let found = try messages(files.merging(hazard) { $1 })
            let isOn = ["dose", "missing-section", "long-paragraph"].contains(rule)
            #expect(found.isEmpty == isOn, "\(rule): \(found)")
            #expect(isOn || found[0].contains("“it” counts on the rule \(rule), but "), "\(found)")
        }
    }

    @Test("every rule that another language or a missing search silences is known to be silent")
    func silence() throws {
        let off = "name: N\ndescription: D\nlanguage: de\nsearch: false\n"
        let silent = SilentRules(
            Library(settings: .german, strings: Strings(language: "de", [:])))
        // What the examples bring the data for is not silent in English either.
        let before = SilentRules(Library(settings: Settings(name: "N", description: "D")))
        for rule in RuleBook.rules
        where rule.severities != [.note] && before.reason(rule.code) == nil {
            var files: [String: String] = [:]
            for example in rule.example {
                switch example {
                case .page(let text): files["content/page.md"] = TestSite.page("Page", body: text)
                case .file(let path, let text): files[path] = text
                case .words: break
                }
            }
            // Texts in English are not those of a site in another language.
            let strings = "content/data/strings/en.yaml"
            guard !files.isEmpty, files["content/site.yaml"] == nil, files[strings] == nil
            else { continue }
            guard try finds(rule, in: files) else { continue }
            files["content/site.yaml"] = off
            let isSilent = try !finds(rule, in: files)
            #expect(isSilent == (silent.reason(rule.code) != nil), "\(rule.code)")
        }
    }

    private func finds(_ rule: Rule, in files: [String: String]) throws -> Bool {
        let site = try TestSite(files)
        let build = try site.builder(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        return withExtendedLifetime(site) {
            build.check().problems.contains { $0.code == rule.code }
        }
    }

    @Test("a rule that only makes notes is no control")
    func notes() throws {
        let found = try messages([Self.file: Self.hazard("  rules: [no-icon]\n")])
        #expect(found.count == 1 && found[0].contains("“promise” counts on the rule no-icon"))
    }

    @Test("a hazard that nothing keeps from readers is an error, or a warning if that is known")
    func nothing() throws {
        try expect(["error without-control \(Self.file):1"], of: [Self.file: Self.hazard("")])
        let open = Self.hazard("  open:\n    - Someone reads it.\n    - Someone else, too.\n")
        #expect(
            try messages([Self.file: open], notes: true) == [
                "hazards.yaml:1 nothing keeps the hazard “promise” from readers "
                    + "(name the rules and tests that do)",
                "hazards.yaml:4 still to be done about the hazard “promise”: Someone reads it. ()",
                "hazards.yaml:5 still to be done about the hazard “promise”: Someone else, too. ()",
            ])
    }

    private func waivers(_ lines: String) -> [String: String] {
        [
            Self.file: Self.hazard("  rules: [house-style]\n")
                + Self.hazard("  rules: [dose]\n", key: "invented-dose"),
            "content/data/house-style.yaml": Self.style,
            "content/data/waivers.yaml":
                "- check: house-style\n  about: fatigue\n  reason: R\n  by: us\n\(lines)",
            "content/page.md": TestSite.page("Page", body: "The fatigue.\n"),
        ]
    }

    @Test("a waiver of such a rule has to accept the hazard")
    func accepted() throws {
        #expect(
            try messages(waivers("")) == [
                "waivers.yaml:1 this waives a warning of house-style, on which the hazard “promise”"
                    + " counts (if it is right to let it stand all the same, "
                    + "write accepts: promise)"
            ])
        try expect([], of: waivers("  accepts: promise\n"))
    }

    @Test("a waiver accepts only hazards that are there, and that its rule has a part in")
    func acceptedByMistake() throws {
        #expect(
            try messages(waivers("  accepts: promis\n")) == [
                "waivers.yaml:5 there is no hazard “promis” in hazards.yaml (did you mean promise?)"
            ])
        #expect(
            try messages(waivers("  accepts: [promise, invented-dose]\n")) == [
                "waivers.yaml:5 the hazard “invented-dose” does not count on the rule house-style "
                    + "(take it out of accepts:)"
            ])
    }

    @Test("of two hazards with the same rule, a waiver accepts both")
    func both() throws {
        var files = waivers("  accepts: promise\n")
        files[Self.file]? += Self.hazard("  rules: [house-style]\n", key: "other")
        #expect(
            try messages(files) == [
                "waivers.yaml:1 this waives a warning of house-style, on which the hazard “other” "
                    + "counts (if it is right to let it stand all the same, write accepts: "
                    + "[promise, other])"
            ])
    }

    @Test("if hazards.yaml cannot be read, waivers are not blamed")
    func unreadable() throws {
        var files = waivers("  accepts: promise\n")
        files[Self.file] = "- key: \"a\n"
        try expect(["error yaml \(Self.file):1"], of: files)
    }
}

extension Settings {
    fileprivate static var german: Settings {
        var settings = Settings(name: "N", description: "D", language: "de")
        settings.hasSearch = false
        settings.writing = .standard(of: "de")
        return settings
    }
}
