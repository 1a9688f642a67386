import Content

/// The words that the glossary explains.
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
            let term = Term(
                key: key, term: fields.required("term", of: "a term", shown: .words),
                forms: fields.texts("forms", shown: .name),
                also: fields.texts("also", shown: .name),
                abbreviation: fields.text("abbreviation", shown: .name), definition: definition,
                say: fields.text("say", shown: .words), sources: reader.sources(&fields),
                page: fields.text("page"), facts: fields.texts("facts"), line: item.line)
            fields.checkLengths(ofNames: term.names)
            for name in term.names {
                let other = owners.updateValue(term.key, forKey: PhraseMatcher.comparable(name))
                if let other, other != term.key {
                    fields.add(
                        .sharedName(
                            name, other,
                            at: TextLocation(file: reader.path("glossary.yaml"), line: item.line)))
                }
            }
            reader.terms.append(term)
        }
        terms = terms.inDictionaryOrder(\.term, \.key)
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
