import HoofbeatMarkup
import Testing

@Suite("Characters that nobody sees") struct HiddenCharacterTests {
    @Test("the list is that of Unicode: controls, separators, format and ignorable characters")
    func list() {
        // Marks of Arabic and the like that have a shape, though they are format characters.
        let visible: Set<UInt32> = [
            0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
            0x110CD,
        ]
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), !visible.contains(value) else { continue }
            let properties = scalar.properties
            let isHidden =
                switch properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                default:
                    properties.isNoncharacterCodePoint || properties.isDefaultIgnorableCodePoint
                }
            if isHidden { #expect(HiddenCharacter.isHidden(scalar), "\(value)") }
            if HiddenCharacter.isHidden(scalar) {
                let isNew = properties.generalCategory == .unassigned
                #expect(isHidden || isNew, "\(value)")
            }
        }
    }

    private func offsets(_ text: String) -> [Int] {
        HiddenCharacter.found(in: text, escapes: true).map(\.offset)
    }

    @Test("they are found at every place of a text", arguments: 0..<40)
    func everywhere(place: Int) {
        let before = String(repeating: "a", count: place)
        for hidden in ["\u{1}", "\u{7F}", "\u{85}", "\u{202E}", "\u{E0041}", "\u{FFFE}", "&#8238;"]
        {
            #expect(offsets(before + hidden + "bcdefghijklm") == [place], "\(hidden)")
        }
    }

    @Test(
        "texts of any script, and emoji, are as they were typed",
        arguments: [
            "a\tb\r\nc", "“quotes” – and … ™ é ü 腫瘍 naïve", "neuro\u{AD}endocrine",
            "می\u{200C}خواهم", "क्\u{200D}ष", "👩🏽\u{200D}⚕\u{FE0F}", "❤\u{FE0F}",
            "1\u{FE0F}\u{20E3}",
            "ภาษา\u{200B}ไทย", "שלום\u{200E} (a)", "葛\u{E0100}", "&amp; &copy; &#65; &;", "AT&T; x",
            "🏳\u{FE0F}\u{200D}🌈", "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} x",
        ])
    func needed(text: String) {
        #expect(offsets(text).isEmpty)
    }

    @Test(
        "where no script needs them they are found",
        arguments: [
            "10\u{AD} mg", "a\u{200D}b", "a\u{200C}b", "a\u{200B}b", "a\u{200F}b", "a\u{FE0F}b",
            "a\u{E0100}b", "x\u{2060}y", "x\u{FEFF}y", "a\u{115F}", "🏴\u{E0067}",
            "a\u{E0067}\u{E007F}",
            "\u{FFFD}", "&#xD800;", "&#x110000;", "&#55555;", "&zwj;", "&lrm;",
            "&#x202e;", "&#X202E;", "&#13;", "&ZeroWidthSpace;", "a\u{FE00}\u{FE00}",
            "a\u{2067}b", "שלום \u{202E}x",
        ])
    func notNeeded(text: String) {
        #expect(!offsets(text).isEmpty)
    }
}
