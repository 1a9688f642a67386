/// The data files. Entries are parted by an empty line, so that one can be taken out.
extension Grammar {
    /// In double quotes, or plain where a person would leave them out.
    mutating func scalar(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isLetter || $0 == " " } && text.first?.isLetter == true
        if plain, chance(60) { return text }
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }

    private mutating func optional(_ name: String, _ value: String) -> String {
        chance(50) ? "  \(name): \(value)\n" : ""
    }

    mutating func settings() -> String {
        let address = pick([
            "https://example.org/", "https://example.org/net/", "https://example.org/a-b/%C3%A4/",
        ])
        var text = "name: \(scalar(words(1...3)))\ndescription: \(scalar(words()))\n"
        text += "base-url: \(address)\n"
        if chance(50) { text += "on-one-page: true\n" }
        if chance(30) { text += "search: false\n" }
        if chance(30) { text += "licence: \(scalar(words()))\n" }
        if chance(30) { text += "feedback: help@example.org\n" }
        if chance(30) { text += "publisher:\n  name: \(scalar(words(1...3)))\n" }
        if chance(60) {
            text += "numbers:\n  - country: \(scalar(words(1...1)))\n    emergency: \"000\"\n"
        }
        return text
    }

    mutating func glossary() -> String {
        let names = [["serotonin"], ["neuroendocrine tumour", "NETs"], ["HIAA"], ["zebra"]]
        return zip(Self.terms, names).map { key, names in
            "- key: \(key)\n  term: \(names[0])\n"
                + (names.count > 1 ? "  forms: [\(names[1])]\n" : "")
                + "  definition: \(scalar(inline(1)))\n" + optional("say", scalar(words(1...2)))
                + optional("sources", "[\(pick(Self.sources))]")
                + optional("page", "index.md") + optional("also", "[\(scalar("other \(key)"))]")
        }.joined(separator: "\n")
    }

    mutating func references() -> String {
        zip(Self.sources, ["paper", "guideline", "book"]).map { key, kind in
            "- key: \(key)\n  kind: \(kind)\n  title: \(scalar(text()))\n"
                + optional("authors", scalar(text())) + optional("publisher", scalar(text()))
                + optional("details", scalar("12: 34-56")) + optional("year", "20\(10 + next(16))")
                + optional(
                    "address", pick(["\"https://other.example/a?b&c\"", "https://ex.org/ä"]))
                + optional("read", scalar(text())) + optional("note", scalar(text()))
                + optional("says", scalar(text()))
        }.joined(separator: "\n")
    }

    mutating func organisations() -> String {
        (0...next(3)).map { number in
            "- key: body-\(number)\n  name: \(scalar("\(text()) \(number)"))\n"
                + "  offers: \(scalar(text()))\n"
                + "  for: [\(pick(["patients", "carers", "professionals"]))]\n"
                + "  country: \(pick(["Here", "Elsewhere", "Ünder"]))\n"
                + "  kind: \(pick(["charity", "register", "hospital", "government"]))\n"
                + optional("address", "\"https://other.example/\(number)\"")
                + optional("access", pick(["free", "registration", "paid"]))
                + optional("cost", scalar(text())) + optional("languages", "[English, ä]")
                + optional("checked", "2026-11-0\(1 + next(9))") + optional("note", scalar(text()))
                + optional("notice", pick(["trials", "professionals"]))
        }.joined(separator: "\n")
    }

    mutating func symptoms() -> String {
        let column = { (grammar: inout Grammar, key: String) in
            "      - key: \(key)\n        name: \(grammar.scalar(grammar.text()))\n"
                + "        page: index.md\n"
        }
        let cell = { (grammar: inout Grammar, key: String) in
            "      - of: \(key)\n        note: \(grammar.scalar(grammar.text()))\n"
                + "        sources: [\(grammar.pick(Self.sources))]\n"
        }
        let axis = { (grammar: inout Grammar, key: String) in
            "  - key: \(key)\n    name: \(grammar.scalar(grammar.text()))\n"
                + "    caption: \(grammar.scalar(grammar.text()))\n    items:\n"
        }
        var text = "rows-name: \(scalar(words()))\nnotice: other-conditions\naxes:\n"
        text += axis(&self, "hormone") + column(&self, "serotonin") + column(&self, "gastrin")
        text += axis(&self, "site") + column(&self, "lung") + "rows:\n"
        for number in 0...next(7) {
            text += "  - key: s-\(number)\n    name: \(scalar("\(words(1...2)) \(number)"))\n"
            text += "    group: \(pick(["Breathing", "Skin & heat"]))\n"
            if chance(30) { text += "    plain: \(scalar(words()))\n" }
            text += "    hormone:\n" + cell(&self, pick(["serotonin", "gastrin"]))
            if chance(50) { text += "    site:\n" + cell(&self, "lung") }
        }
        return text
    }

    mutating func synonyms() -> String {
        "- to: \(scalar(words(1...2)))\n  words: [\(scalar(words(1...2))), \(scalar(text()))]\n"
            + optional("urgent", "true")
    }

    /// A field that readers see: mostly words, at times with markup that nobody asked for.
    private mutating func text() -> String {
        chance(70) ? words() : inline(1)
    }
}
