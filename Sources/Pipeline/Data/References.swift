import Content

/// Reads the sources that pages cite.
extension DataReader {
    mutating func readReferences(_ yaml: YAML) {
        let known = [
            "key", "id", "kind", "authors", "title", "publisher", "details", "year", "address",
            "read", "note", "says", "facts",
        ]
        each(yaml, in: "references.yaml", known: known, of: "a source") { fields, item, reader in
            if !fields.has("kind") { _ = fields.required("kind", of: "a source") }
            let reference = Reference(
                key: fields.required("key", of: "a source"),
                kind: fields.choice("kind", Reference.Kind.self) ?? .professionalPage,
                authors: fields.text("authors", shown: .name),
                title: fields.required("title", of: "a source", shown: .name),
                publisher: fields.text("publisher", shown: .name),
                details: fields.text("details", shown: .name),
                year: fields.year("year"), yearLine: fields.line(of: "year"),
                address: fields.webAddress("address"),
                read: fields.text("read", shown: .words), readLine: fields.line(of: "read"),
                note: fields.text("note", shown: .words),
                says: fields.text("says", shown: .words),
                facts: fields.texts("facts"), line: item.line, strings: reader.strings)
            reader.references.append(reference)
        }
    }
}
