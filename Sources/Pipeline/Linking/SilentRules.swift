import HoofbeatContent

/// Rules that say nothing on this site, since its settings, its data or its language leave them
/// nothing to go by. Someone who counts on such a rule is told.
struct SilentRules {
    private let reasons: [String: String]

    init(_ library: Library) {
        let settings = library.settings
        var reasons: [String: String] = [:]
        func silence(_ codes: [String], _ reason: String) {
            for code in codes { reasons[code] = reason }
        }
        let isEnglish = settings.language.primarySubtag == "en"
        func check(_ name: String, _ limits: [KeyPath<WritingRules, Int?>], _ codes: String...) {
            let own = limits.compactMap { settings.writing[keyPath: $0] }
            let usual = WritingRules.english
            if own.isEmpty {
                silence(codes, "content/site.yaml sets no limit “\(name)” under writing:")
            } else if limits.allSatisfy({
                (settings.writing[keyPath: $0] ?? .max) > 2 * (usual[keyPath: $0] ?? .max / 2)
            }) {
                silence(codes, "the limit “\(name)” in site.yaml is over twice the usual one")
            }
        }
        check("grade", [\.grade], "hard-to-read", "loose-ceiling")
        check("sentence", [\.sentence, \.longestSentence], "long-sentence")
        check("paragraph", [\.paragraph], "long-paragraph")
        check("list", [\.list], "long-list")
        if !isEnglish, !settings.writing.asksForAnything {
            silence(
                ["mixed-numbers", "precise-percentage", "emphasis"],
                "content/site.yaml sets no limit under writing:")
        }
        for (key, codes) in Self.ofWords where library.strings.list(key).isEmpty {
            silence(codes, "“\(key.name)” in data/strings/ has no words")
        }
        if !isEnglish {
            silence(Self.english, "it knows English only, and the site is in another language")
        }
        if settings.language.hasSuffix("-CA") {
            silence(["spelling"], "Canada has both spellings")
        }
        if !settings.hasSearchPage {
            silence(
                ["search-test", "search-test-page", "useless-synonym"], "the site has no search")
        } else if library.searchTests.isEmpty {
            silence(["search-test"], "there is no query in search-tests.yaml")
        }
        if library.style.rules.isEmpty {
            silence(["house-style"], "there is no word in house-style.yaml")
        }
        if library.signs.isEmpty { silence(Self.ofSigns, "there is no sign in signs.yaml") }
        for (codes, asks) in Self.ofKinds where !library.kinds.all.contains(where: asks) {
            silence(codes, "no kind of page asks for that")
        }
        self.reasons = reasons
    }

    /// Why the rule says nothing; nil if it can.
    func reason(_ code: String) -> String? { reasons[code] }

    private static let english = [
        "hard-to-read", "loose-ceiling", "passive-voice", "hard-word", "unkind-word", "spelling",
    ]

    /// Rules that look for words of the language, which is one of the strings.
    private static let ofWords: [(key: Strings.Key, codes: [String])] = [
        (.ruleCareTitleEndings, ["care-without-if"]), (.ruleSecondCalls, ["two-calls"]),
        (.ruleVagueSigns, ["vague-sign"]), (.ruleVagueTitles, ["vague-warning"]),
        (.ruleCallsForHelp, ["warning-for-care"]), (.ruleDontBeginnings, ["without-do-not"]),
        (.ruleEmptyLinkTexts, ["empty-link-text"]), (.ruleLicences, ["figure-without-licence"]),
        (.ruleSurvivalWords, ["chart-of-survival"]), (.ruleNotEmergencyWords, ["card-level"]),
        (.ruleRingWords, ["other-number"]), (.ruleDosePhrases, ["dose-in-words"]),
        (.ruleReviewWords, ["typed-review"]),
    ]

    private static let ofSigns = [
        "two-levels", "wrong-sign-level", "missing-sign", "copied-sign", "unlisted-sign",
    ]

    private static let ofKinds: [(codes: [String], asks: @Sendable (Kind) -> Bool)] = [
        (["without-source", "paragraph-without-source", "one-way-links"], { $0.isMedical }),
        (["old-source"], { $0.needsFreshReferences }),
        (["without-care-card"], { $0.needsCareCard }),
        (["missing-section"], { !$0.sections.isEmpty }),
        (["no-question"], { $0.asksQuestions }),
        (["missing-kind-field"], { !$0.fields.isEmpty || $0.extra.contains { $0.isRequired } }),
    ]
}
