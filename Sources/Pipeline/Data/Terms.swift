import HoofbeatContent

/// Reads the words that the glossary explains.
extension DataReader {
    struct TermFields: Sendable {
        let key = Field.required(
            "key", .key, "The name by which pages link to it: `[the glow](glossary:glow)`.")
        let term = Field.required(
            "term", .words, "The word as it is written in running text; its first use is linked.")
        let definition = Field.required(
            "definition", .definition,
            """
            What it means. It may link to pages and files by their paths below `content/`; it \
            cites its sources under `sources`, and cannot link to another word of the glossary.
            """)
        let forms = Field.texts("forms", .others, "Plurals and other forms, linked like the term.")
        let also = Field.texts(
            "also", .others, "Other names, linked like the term. A name belongs to one term only.")
        let abbreviation = Field.text("abbreviation", .others, "Its abbreviation, linked as well.")
        let say = Field.text("say", .words, "How to say it, in plain respelling.")
        let sources = Field.texts("sources", .source, "What the definition rests on.")
        let page = Field.text("page", .page, "The page about it.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that it rests on.")
    }

    static let term = Declared("a term", TermFields())

    static let glossaryFile = DeclaredFile(
        "glossary.yaml",
        for: """
            Words that need an explanation. The first use of a word in each section is linked to \
            its meaning by itself; a page shows them all with the block `glossary`.
            """,
        .list(term.entry),
        example: """
            - key: glow
              term: glow
              forms: [glows, glowing]
              definition: Light that comes from the skin. It is a sign of \
            [beacon fever](illness/beacon-fever.md).
              sources: [lee-2024]
              page: illness/beacon-fever.md

            """)

    mutating func readTerms(_ yaml: YAML) {
        let field = Self.term.fields
        var owners: [String: String] = [:]
        each(yaml, in: Self.glossaryFile.name, Self.term.entry) { fields, item, reader in
            let key = fields.read(field.key)
            let definition = fields.read(field.definition)
            reader.definitions[key] = fields.fieldText(field.definition, .markdown)
            let forms = fields.placed(field.forms)
            let also = fields.placed(field.also)
            let term = Term(
                key: key, term: fields.read(field.term), forms: forms.map(\.text),
                also: also.map(\.text), abbreviation: fields.read(field.abbreviation),
                definition: definition, say: fields.read(field.say),
                sources: reader.sources(field.sources, &fields), page: fields.read(field.page),
                pageLine: fields.line(of: field.page), facts: fields.read(field.facts),
                line: item.line)
            fields.checkLengths(ofNames: term.names)
            let names =
                [Fields.PlacedText(text: term.term, line: fields.line(of: field.term))] + forms
                + also
                + (term.abbreviation.map {
                    [Fields.PlacedText(text: $0, line: fields.line(of: field.abbreviation))]
                } ?? [])
            let smallWords = reader.strings.list(.ruleSmallWords)
            for name in names {
                if name.text.count > 1, smallWords.contains(name.text) {
                    let _: Bool? = fields.wrong(
                        field.also.declaration,
                        "names of one thing alone, and “\(name.text)” is in nearly every sentence",
                        line: name.line, help: "take it out: each first use would be linked")
                    continue
                }
                let other = owners.updateValue(
                    term.key, forKey: PhraseMatcher.comparable(name.text))
                if let other, other != term.key {
                    let location = TextLocation(file: fields.file, line: name.line)
                    fields.add(.sharedName(name.text, other, at: location))
                }
            }
            reader.terms.append(term)
        }
    }
}

extension Diagnostic {
    fileprivate static func sharedName(_ name: String, _ other: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-name", at: location, "“\(name)” also belongs to the term \(other)",
            help: "a word can mean only one term; take it out of one of them")
    }
}
