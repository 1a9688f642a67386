import Content

/// Reads the words that the glossary explains.
extension DataReader {
    mutating func readTerms(_ yaml: YAML) {
        let known = [
            "key", "term", "forms", "also", "abbreviation", "definition", "say", "sources",
            "page", "facts",
        ]
        var owners: [String: String] = [:]
        each(yaml, in: "glossary.yaml", known: known, of: "a term") { fields, item, reader in
            let key = fields.required("key", of: "a term")
            let definition = fields.required("definition", of: "a term")
            reader.definitions[key] = fields.fieldText("definition", .markdown)
            let forms = fields.placedTexts("forms", shown: .name)
            let also = fields.placedTexts("also", shown: .name)
            let term = Term(
                key: key, term: fields.required("term", of: "a term", shown: .words),
                forms: forms.map(\.text), also: also.map(\.text),
                abbreviation: fields.text("abbreviation", shown: .name), definition: definition,
                say: fields.text("say", shown: .words), sources: reader.sources(&fields),
                page: fields.text("page"), pageLine: fields.line(of: "page"),
                facts: fields.texts("facts"), line: item.line)
            fields.checkLengths(ofNames: term.names)
            let names =
                [Fields.PlacedText(text: term.term, line: fields.line(of: "term"))] + forms + also
                + (term.abbreviation.map {
                    [Fields.PlacedText(text: $0, line: fields.line(of: "abbreviation"))]
                } ?? [])
            for name in names {
                let other = owners.updateValue(
                    term.key, forKey: PhraseMatcher.comparable(name.text))
                if let other, other != term.key {
                    fields.add(
                        .sharedName(
                            name.text, other,
                            at: TextLocation(
                                file: reader.path("glossary.yaml"), line: name.line)))
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
