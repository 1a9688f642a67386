import HoofbeatContent

/// Reads the sources that pages cite.
extension DataReader {
    struct ReferenceFields: Sendable {
        let key = Field.required("key", .key, "The name by which pages cite it: `[@lee-2024]`.")
        let kind = Field.choice(
            "kind", Reference.Kind.self, isRequired: true, "What sort of source it is.")
        let title = Field.required("title", .name, "Its title.")
        let authors = Field.text("authors", .others, "Who wrote it.")
        let publisher = Field.text(
            "publisher", .others, "Where it appeared: the journal, the publisher or the website.")
        let details = Field.text("details", .others, "Volume and pages.")
        let year = Field.year(
            "year", "The year in which it came out, with all four digits; none that is still ahead."
        )
        let address = Field.text("address", .webAddress, "Where it can be read.")
        let read = Field.text(
            "read", .words, "When, or how much of it, you read, such as `abstract`.")
        let says = Field.text(
            "says", .words,
            "What a paper or guideline is and what it found, in a plain sentence for readers.")
        let note = Field.text("note", .words, "What else readers should know of it.")
        let retracted = Field.day(
            "retracted",
            "The day on which it was retracted; every page that still cites it is reported.")
        let replacedBy = Field.text(
            "replaced-by", .unseen, "The key of the source that takes its place.")
        let id = Field.text("id", .record, "A number or name of your own records.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that rest on it.")
    }

    static let reference = Declared("a source", ReferenceFields())

    static let referencesFile = DeclaredFile(
        "references.yaml",
        for: """
            The sources that pages cite. A page cites one by its key at the end of a sentence, \
            `[@lee-2024]`, and the build numbers them and lists them at the foot of the page.
            """,
        .list(reference.entry),
        example: """
            - key: lee-2024
              kind: paper
              authors: "Lee A, Smith B"
              title: "Why hands glow in the dark"
              publisher: "Journal of Made-up Medicine"
              details: "1(1): 1-9"
              year: 2024
              address: "https://example.org/glow"
              read: "abstract"
              says: "A study of a hundred people. In most of them the hands glowed first."

            """)

    mutating func readReferences(_ yaml: YAML) {
        let field = Self.reference.fields
        each(yaml, in: Self.referencesFile.name, Self.reference.entry) { fields, item, reader in
            let reference = Reference(
                key: fields.read(field.key), kind: fields.read(field.kind) ?? .professionalPage,
                authors: fields.read(field.authors), title: fields.read(field.title),
                publisher: fields.read(field.publisher), details: fields.read(field.details),
                year: fields.read(field.year), yearLine: fields.line(of: field.year),
                address: fields.webAddress(field.address), read: fields.read(field.read),
                readLine: fields.line(of: field.read), note: fields.read(field.note),
                says: fields.read(field.says), facts: fields.read(field.facts),
                retracted: fields.read(field.retracted),
                replacedBy: fields.read(field.replacedBy), line: item.line,
                strings: reader.strings)
            _ = fields.read(field.id)
            reader.references.append(reference)
        }
        referenceKeys = KnownNames { [references] in references.map(\.key) }
        checkSuccessors()
    }

    /// A source that takes the place of another must be there, and be another one.
    private mutating func checkSuccessors() {
        let keys = Set(references.map(\.key))
        for reference in references {
            guard let next = reference.replacedBy, next == reference.key || !keys.contains(next)
            else { continue }
            let location = TextLocation(
                file: path(Self.referencesFile.name), line: reference.line)
            if next == reference.key {
                problems.append(.replacedByItself(next, at: location))
            } else {
                let near = referenceKeys.nearest(to: next)
                problems.append(.unknownSuccessor(next, near, at: location))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func replacedByItself(_ key: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-source", at: location, "the source \(key) is replaced by itself",
            help: "write behind replaced-by: the key of the source that takes its place")
    }

    fileprivate static func unknownSuccessor(
        _ key: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-source", at: location,
            "there is no source \(key), which is to take the place of this one",
            help: near.map { "did you mean \($0)?" } ?? "add it to this file")
    }
}
