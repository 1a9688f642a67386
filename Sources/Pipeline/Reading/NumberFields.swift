import HoofbeatContent

/// What `numbers:` of `site.yaml` can hold.
extension NumberReader {
    struct CountryFields: Sendable {
        let country = Field.required("country", .words, "The name of the country.")
        let emergency = Field.texts(
            "emergency", .telephoneNumber, isRequired: true,
            "The numbers of its emergency service, the usual one first; they can be dialled.")
        let sources = Field.texts("sources", .source, "What the numbers rest on.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that they rest on.")
        let read = Field.day("read", "The day on which the source was read.")
        let checked = Field.day("checked", "The day on which someone checked them.")
        let lines = Field.entries(
            "lines", NumberReader.line.entry,
            "Other numbers, shown by the blocks `numbers advice` and `numbers crisis`.")
    }

    struct LineFields: Sendable {
        let kind = Field.choice(
            "kind", CountryNumbers.Line.Kind.self, isRequired: true,
            "`advice` on health, or `crisis` for people who do not want to go on living.")
        let name = Field.required("name", .name, "The name of the line.")
        let number = Field.required("number", .telephoneNumber, "Its number; it can be dialled.")
        let area = Field.text("area", .words, "The part of the country where it works.")
        let note = Field.text("note", .words, "A note such as `free, day and night`.")
        let confidence = Field.choice(
            "confidence", default: CountryNumbers.Line.Confidence.low,
            """
            How sure you are of it. Readers see only lines of `high` confidence, and those that \
            have been `checked`.
            """)
        let checked = Field.day(
            "checked", "The day on which someone called it, or looked it up on the line’s own page."
        )
        let read = Field.day("read", "The day on which the source was read.")
        let sources = Field.texts("sources", .source, "What the number rests on.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that it rests on.")
    }

    static let country = Declared("a country", CountryFields())
    static let line = Declared("a line", LineFields())
}
