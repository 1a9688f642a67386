import HoofbeatContent
import Testing

/// Lists from A to Z, as each language sorts its letters.
@Suite struct DictionaryOrderTests {
    private func sorted(_ names: String, _ language: String) -> String {
        names.split(separator: " ").map(String.init)
            .inDictionaryOrder(DictionaryOrder(language: language), \.self, \.self)
            .joined(separator: " ")
    }

    @Test(
        "letters of their own stand behind another, in capitals and taken apart as well",
        arguments: [
            ("sv-SE", "Öl zon Ärr ål apa", "apa zon ål Ärr Öl"),
            ("sv", "a\u{30A}l zon", "zon a\u{30A}l"),
            ("fi", "öljy äiti zeniitti aamu", "aamu zeniitti äiti öljy"),
            ("da", "ørn zebra ærme Aalborg ål", "zebra ærme ørn ål Aalborg"),
            ("es", "ñu nube Ñame oso nz", "nube nz Ñame ñu oso"),
            (
                "cy", "cyw chwerw Cor dydd ddoe dwr llaw lwc ffa fwl",
                "Cor cyw chwerw dwr dydd ddoe fwl ffa lwc llaw"
            ),
            ("cs", "chata cizí čas hora ihned", "cizí čas hora chata ihned"),
            ("pl", "żaba zupa źle łoś lato", "lato łoś zupa źle żaba"),
            ("hu", "csont cukor ősz olaj öt", "cukor csont olaj ősz öt"),
            ("tr", "çay cuma ılık hava ilik", "cuma çay hava ılık ilik"),
        ])
    func ownLetters(language: String, names: String, order: String) {
        #expect(sorted(names, language) == order)
    }

    @Test(
        "elsewhere a letter with a mark stands with that without",
        arguments: ["de", "fr", "en-GB", "xx", ""])
    func others(language: String) {
        #expect(sorted("Zahn Ärzte Arzt élan Elan", language) == "Arzt Ärzte Elan élan Zahn")
        #expect(
            ["Ärzte", "ch", "5-HIAA"].map { name in
                let order = DictionaryOrder(language: language)
                return order.letter(ofKey: order.key(of: name))
            } == ["a", "c", nil])
    }

    @Test("a letter of its own has a heading of its own")
    func headings() {
        for (language, name, letter) in [
            ("sv", "Ångest", "å"), ("es", "Ñame", "ñ"), ("cy", "Chwaer", "ch"), ("cy", "Cyw", "c"),
            ("da", "Aalborg", "å"), ("nb", "Äpple", "æ"), ("sv", "Zon", "z"),
        ] {
            let order = DictionaryOrder(language: language)
            #expect(order.letter(ofKey: order.key(of: name)) == letter, "\(name)")
        }
    }
}
