import HoofbeatContent

/// What `kinds.yaml` can hold.
extension DataReader {
    struct KindFields: Sendable {
        let key = Field.required(
            "key", .key,
            "The name of the kind, as pages give it. That of a built-in kind changes that kind.")
        let medical = Field.flag(
            "medical", shown: Self.builtIn,
            """
            Whether its pages are about medicine: they need `summary`, `need`, `audience`, `date` \
            and `changed` unless `fields` says otherwise, references, and the disclaimer.
            """)
        let fields = Field.names(
            "fields", among: Kind.requirable,
            "The fields that a page must have beside `title` and `description`.")
        let sections = Field.entries(
            "sections", DataReader.section.entry, "The sections that a page must have.")
        let notices = Field.choices(
            "notices", Notice.self, among: Notice.afterEntries,
            """
            What pages say by themselves: `other-conditions`, after the section that lists \
            symptoms, that other conditions can cause the same; `directory`, at the top, that a \
            listed organisation is no recommendation.
            """)
        let careCard = Field.flag(
            "care-card", shown: Self.builtIn,
            """
            Whether a page must say when to get help. With `notices`, it follows from \
            `other-conditions`.
            """)
        let questions = Field.flag(
            "questions", shown: Self.builtIn,
            "Whether headings ask questions, which the list of all questions gathers.")
        let captions = Field.flag(
            "captions", default: true, shown: Self.builtIn,
            "Whether tables and figures need a caption.")
        let freshReferences = Field.flag(
            "fresh-references", shown: Self.builtIn,
            "Whether a source of more than five years ago is a warning.")
        let aboutTheSite = Field.flag(
            "about-the-site", shown: Self.builtIn,
            "Whether pages tell how the site is made, and so are no part of the guide itself.")
        let layout = Field.choice(
            "layout", Kind.Layout.self, "How pages are laid out; a `sheet` is made for paper.")
        let schema = Field.choice(
            "schema", Kind.Subject.self,
            """
            What each of its pages is about, in the words of schema.org, for search engines and \
            other programs; `none` if that differs from page to page.
            """)
        let extra = Field.entries("extra", DataReader.extraField.entry, "Fields of your own.")

        /// What stands for a flag that is not given.
        private static let builtIn = "as in the built-in kind"
    }

    struct SectionFields: Sendable {
        let id = Field.required(
            "id", .key, "The name in curly brackets behind its heading: `not-known`.")
        let asks = Field.required(
            "asks", .unseen,
            "What it must tell. A new page has it as the heading, and a message says it.")
        let symptoms = Field.flag(
            "symptoms", shown: "only for the id `symptoms`", "Whether it lists symptoms.")
    }

    struct ExtraFieldFields: Sendable {
        let name = Field.required("name", .key, "The name of the field, as pages give it.")
        let type = Field.choice(
            "type", ExtraField.ValueType.self, isRequired: true,
            "What it holds; an `address` is one of another site.")
        let label = Field.text(
            "label", .words,
            """
            What readers see before its value, at the top of the page. A field without one is for \
            templates alone.
            """)
        let required = Field.flag("required", "Whether a page without it is an error.")
    }

    static let kind = Declared("a kind", KindFields())
    static let section = Declared("a section", SectionFields())
    static let extraField = Declared("a field of your own", ExtraFieldFields())

    static let kindsFile = DeclaredFile(
        "kinds.yaml",
        for: """
            Kinds of page of your own, and changes to those that are built in; what you do not say \
            of a built-in kind stays as it is. `hoofbeat new page PATH --kind KEY` starts such a \
            page.
            """,
        .list(kind.entry),
        example: """
            - key: trigger
              medical: true
              notices: [other-conditions]
              schema: MedicalRiskFactor
              sections:
                - {id: what-happens, asks: what you may notice, symptoms: true}
                - {id: what-helps, asks: what you can do}
            - key: story
              extra:
                - {name: told-by, type: text, label: Told by, required: true}
                - {name: met-on, type: date, label: We met on}
                - {name: film, type: address}

            """)
}
