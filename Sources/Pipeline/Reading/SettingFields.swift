import HoofbeatContent

/// What `site.yaml` can hold.
struct SettingFields: Sendable {
    let name = Field.required("name", .words, "The name of the site.")
    let description = Field.required(
        "description", .words, "What the site is, in a sentence for search results.")
    let language = Field.text(
        "language", .language, "The language of the site; `en-GB` if it is not given.")
    let baseURL = Field.text(
        "base-url", .siteAddress,
        """
        Where the site is published: a host, and folders of letters, digits, `-`, `.` and `_`. \
        Without it there are no `sitemap.xml` and `feed.xml`, which need full addresses.
        """)
    let publisher = Field.entry(
        "publisher", SettingFields.publisher.entry,
        "Who answers for the site. Without it, every page says that nobody has been named.")
    let feedback = Field.text(
        "feedback", .mailAddress,
        "Where readers send comments. Without it, every page says that there is no address yet.")
    let numbers = Field.entries(
        "numbers", NumberReader.country.entry,
        "Whom readers in each country can ring. Without it, emergency cards name no numbers.")
    let licence = Field.text(
        "licence", .words, "The licence of texts and drawings, such as `CC BY 4.0`, for the footer."
    )
    let helpPage = Field.text(
        "help-page", .page, "The page behind the button “Get help now”; without it there is none.")
    let onOnePage = Field.flag(
        "on-one-page", "Whether each section, and the whole site, is also made as one page.")
    let search = Field.flag("search", default: true, "Whether readers can search the site.")
    let publish = Field.texts(
        "publish", .fileEnding,
        "Endings of files that may be published beside the usual ones; never of files that run.")
    let webServer = Field.choice(
        "web-server", WebServer.self,
        "The web server for which builds also write a file with the rules of the site.")
    let brand = Field.entry(
        "brand", BrandReader.brand.entry, "How the site looks; it is neutral without.")

    let review = Field.entry(
        "review", ReviewRuleFields.rules.entry,
        "Who may approve what, and what happens to a page whose review is no longer true.")

    let writing = Field.entry(
        "writing", WritingFields.rules.entry,
        """
        How long sentences, paragraphs and lists may be, and how hard a page may be to read. For a \
        site in English, each limit has a value; in other languages, only those given here hold.
        """)

    /// A web server that reads its rules from the site's own folder.
    enum WebServer: String, CaseIterable, Sendable {
        case apache
    }

    static let settings = Declared("site.yaml", SettingFields())

    struct Publisher: Sendable {
        let name = Field.required("name", .name, "The name of the publisher.")
        let address = Field.text("address", .others, "The postal address on one line.")
        let person = Field.flag(
            "person", "Whether it is a person and no organisation, for programs that read pages.")
    }

    static let publisher = Declared("publisher", Publisher())

    static let file = DeclaredFile(
        SourceTree.settingsName, at: ContentNames.name + "/" + SourceTree.settingsName,
        for: "The settings: what the site says about itself on every page, and how it looks.",
        .fields(settings.entry),
        example: """
            name: Beacon fever guide
            description: Plain information about beacon fever.
            language: en-GB
            base-url: https://example.org/
            publisher:
              name: The Lantern Trust
              address: 1 High Street, Ourtown
            feedback: guide@example.org
            licence: CC BY 4.0
            help-page: when-to-call.md
            on-one-page: true
            web-server: apache
            numbers:
              - country: Ourland
                emergency: ["000"]
                lines:
                  - {kind: advice, name: Lantern line, number: "0000", confidence: high}
            brand:
              colours: {accent: "#0b5cad", header: "#ffffff", header-text: "#003060"}
              footer: Registered charity 123456.
              header-link: {text: Donate, to: "https://example.org/donate"}
              doors: [when-to-call.md, illness/beacon-fever.md]
            review:
              overdue: unlisted
              roles:
                - {key: clinician, name: consultant, kinds: [medical], signs: true, numbers: true}
                - {key: patient, name: patient, kinds: [all], clinical: false}
            writing:
              grade: 8
              harder-pages:
                - {page: treatment/dark-room-rest.md, grade: 10}

            """)
}
