import HoofbeatMarkup
import Testing

@Suite("Language tags") struct LanguageTagTests {
    @Test(
        "a tag of BCP 47 is accepted",
        arguments: [
            "en", "en-GB", "EN-gb", "cy", "de-CH-1996", "zh-Hant-TW", "zh-yue-HK", "ku-Arab",
            "es-419", "sl-rozaj-biske", "de-u-co-phonebk", "en-x-easy", "ckb", "sr-Latn-RS", "haw",
        ])
    func accepted(text: String) throws {
        #expect(try LanguageTag(text).text == text)
    }

    @Test(
        "anything else is refused, and what was probably meant is suggested",
        arguments: [
            ("en_GB", "en-GB"), ("en_gb", "en-GB"), ("en_GB.UTF-8", "en-GB"), ("en-UK", "en-GB"),
            ("eng", "en"),
            ("ger-DE", "de-DE"), ("English", "en"), ("Cymraeg", "cy"), ("x y", nil), ("", nil),
            ("xx", nil), ("cz", "cs"), ("jp-JP", "ja-JP"), ("en-", "en"), ("-en", "en"),
            ("en--GB", "en-GB"), ("en-ZQ", "en"), ("en-GB-GB", "en"), ("de-1996-1996", "de"),
            ("en-u", "en"), ("en-a-b", "en"), ("i-klingon", nil), ("englisch", nil), ("e", nil),
            ("en-GB\"", "en-GB"), ("de-DEU", "de-DE"), ("en-USA", "en-US"), ("de-XYZ", "de"),
            ("čeština", nil), ("uk-UA-xyz", "uk"), ("x-own", nil),
        ])
    func refused(text: String, suggestion: String?) {
        do {
            _ = try LanguageTag(text)
            Issue.record("accepted: \(text)")
        } catch {
            #expect(error.suggestion == suggestion)
            #expect(!error.reason.isEmpty)
        }
    }

    @Test(
        "the direction follows from the script, or else from the language",
        arguments: [
            ("ar", true), ("AR-eg", true), ("he", true), ("fa-IR", true), ("ur", true),
            ("ps", true), ("sd", true), ("yi", true), ("dv", true), ("ug", true), ("ckb", true),
            ("ku-Arab", true), ("ku", false), ("ku-IQ", true), ("pa-PK", true), ("pa", false),
            ("ar-Latn", false), ("en", false), ("tr", false), ("az-Arab", true), ("arz", true),
            ("en-Hebr", true), ("zh-Hant", false), ("sd-Deva", false),
        ])
    func direction(text: String, isRightToLeft: Bool) throws {
        #expect(try LanguageTag(text).isRightToLeft == isRightToLeft)
    }
}
