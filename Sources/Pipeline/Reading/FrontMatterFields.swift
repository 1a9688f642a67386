import HoofbeatContent

/// What the lines at the top of a page can hold.
struct FrontMatterFields: Sendable {
    let title = Field.required(
        "title", .words, "The title: at most 65 characters, and no other page may have it.")
    let description = Field.required(
        "description", .words, "What the page tells, for search results: 50 to 160 characters.")
    let kind = Field.kindOfPage(
        "kind",
        "The kind of page; if it is not given `page`, or `home` or `section` for an `index.md`.")
    let summary = Field.text(
        "summary", .words, "The main message, in at most three sentences; shown at the top.")
    let need = Field.text("need", .words, "The question that the page answers; not shown.")
    let audience = Field.choices(
        "audience", FrontMatter.Audience.self, "For whom the page is; not shown.")
    let date = Field.day("date", "The first day on which the page is published.")
    let changed = Field.day(
        "changed", "When you last changed what the page says; not a day that is still ahead.")
    let expires = Field.day(
        "expires",
        """
        The first day on which the page is no longer published; after `date`. Its address then \
        says so.
        """)
    let withdrawn = Field.text(
        "withdrawn", .words,
        """
        Why the page is withdrawn. Its address then shows the reason instead of the text, and \
        leads on; a page with an emergency card is only marked.
        """)
    let draft = Field.flag("draft", "Whether the page is kept back.")
    let order = Field.number(
        "order", "Its place in the section; pages without one come last, by title.")
    let shortTitle = Field.text(
        "short-title", .words, "A shorter title for the menu at the top of every page.")
    let also = Field.texts("also", .others, "Other names, for the list from A to Z and the search.")
    let sources = Field.texts("sources", .source, "Sources for the page as a whole.")
    let signs = Field.choice(
        "signs", ShownSignsSetting.self,
        "The page must show every warning sign of the levels that its care cards are for.")
    let aliases = Field.texts(
        "aliases", .formerAddress,
        "Former addresses, which lead here: folders, ending in a slash, or web pages.")
    let id = Field.text(
        "id", .pageID,
        "A name that stays when the page moves; it follows from the path if not given.")
    let noGlossary = Field.texts(
        "no-glossary", .unseen, "Terms of the glossary, by key or name, not to be linked here.")
    let authors = Field.texts("authors", .name, "Who wrote the page; a record that is not shown.")
    let facts = Field.texts(
        "facts", .record, "The entries of the editors’ fact sheet that the page rests on.")
    let extra = Field.extra("extra", "The fields that `kinds.yaml` declares for this kind of page.")

    /// Which signs a page claims to show.
    enum ShownSignsSetting: String, CaseIterable, Sendable {
        case all
    }

    static let page = Declared("a page", FrontMatterFields())

    static let file = DeclaredFile(
        "front matter", at: ContentNames.name + "/…/PAGE.md",
        for: "The lines at the top of a page, between two lines of three dashes.",
        .fields(page.entry),
        example: """
            title: Beacon fever
            description: What beacon fever is, what you may notice, when to get help, and what is \
            not known.
            kind: condition
            summary: Beacon fever makes the skin glow in the dark. It is not catching.
            need: What is beacon fever?
            audience: [patients, carers]
            date: 2026-11-21
            changed: 2026-11-21
            id: beacon-fever
            short-title: The fever
            also: [night glow]
            sources: [lee-2024]

            """)
}

extension ExtraField {
    /// The field as pages of its kind have it.
    var declaration: FieldDeclaration {
        let type: FieldType =
            switch type {
            case .text: .text(label == nil ? .record : .words)
            case .list: .texts(label == nil ? .record : .words)
            case .number: .number
            case .date: .day
            case .address: .text(.webAddress)
            }
        return FieldDeclaration(
            name: name, type: type, isRequired: isRequired,
            meaning: label.map { "Shown at the top of the page as “\($0)”." }
                ?? "For templates; not shown.")
    }
}
