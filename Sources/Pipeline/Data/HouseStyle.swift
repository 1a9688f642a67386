import HoofbeatContent

/// Reads which words the guide prefers.
extension DataReader {
    struct StyleFields: Sendable {
        let knownAbbreviations = Field.texts(
            "known-abbreviations", .others, "Abbreviations that need no explanation.")
        let words = Field.list(
            "words", DataReader.styleRule.entry, "One name and one spelling for each thing.")
    }

    struct StyleRuleFields: Sendable {
        let write = Field.required("write", .unseen, "What pages are to say.")
        let insteadOf = Field.texts(
            "instead-of", .unseen, isRequired: true,
            "What they are not to say. Each such word in a page is a warning.")
        let why = Field.text("why", .unseen, "The reason, which the warning gives.")
    }

    static let style = Declared("house-style.yaml", StyleFields())
    static let styleRule = Declared("a rule", StyleRuleFields())

    static let houseStyleFile = DeclaredFile(
        "house-style.yaml",
        for: """
            One name and one spelling for each thing, so that readers do not wonder whether two \
            words mean the same. Any other word for it is a warning.
            """,
        .fields(style.entry),
        example: """
            known-abbreviations: [UK, NHS]
            words:
              - write: tiredness
                instead-of: [fatigue]
                why: It is the word that readers use.

            """)

    mutating func readStyle(_ yaml: YAML) {
        let file = Self.houseStyleFile.name
        var top = Fields(yaml, Self.style.entry, file: path(file))
        style.knownAbbreviations = Set(top.read(Self.style.fields.knownAbbreviations))
        let words = top.read(Self.style.fields.words)
        problems += top.problems
        guard let words else { return }
        let field = Self.styleRule.fields
        each(words, in: file, Self.styleRule.entry) { fields, _, reader in
            let write = fields.read(field.write)
            let others = fields.read(field.insteadOf)
            guard !write.isEmpty else { return }
            fields.checkLengths(ofNames: others)
            reader.style.rules.append(
                HouseStyle.Rule(write: write, insteadOf: others, why: fields.read(field.why)))
        }
    }
}
