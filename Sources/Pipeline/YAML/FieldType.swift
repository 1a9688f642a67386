package import HoofbeatContent

/// What a field holds.
package enum FieldType: Sendable {
    case text(TextForm)
    /// A list; one text counts as a list of one.
    case texts(TextForm)
    case flag, number, year, day
    case choice([String])
    case choices([String])
    case kindOfPage
    case entry(EntryDeclaration)
    case entries(EntryDeclaration)
    /// The fields that a site declares for a kind of page.
    case extra
}

/// What a text is made of.
package struct TextForm: Sendable {
    /// What an editor writes, as in “a text”.
    package let what: String
    /// Several of them, as in “texts”.
    package let several: String
    /// How readers see it; nil if they do not.
    package let manner: FieldText.Manner?
    /// A regular expression that every such text matches (ECMA 262); nil if any text will do.
    package let pattern: String?
    /// One such text, as it is written in YAML.
    package let sample: String
    /// Whether `""` is a text, too: it takes away what would otherwise be shown.
    package var mayBeEmpty = false

    init(
        _ what: String, several: String? = nil, shown manner: FieldText.Manner? = nil,
        pattern: String? = nil, sample: String
    ) {
        self.what = what
        self.several = several ?? what
        self.manner = manner
        self.pattern = pattern
        self.sample = sample
    }

    /// The same form, with `""` as one of its texts.
    var orEmpty: Self {
        var form = self
        form.mayBeEmpty = true
        return form
    }

    // Texts that readers see

    static let words = Self("a text", several: "texts", shown: .words, sample: "A glow")
    static let name = Self(
        "a name or title", several: "names", shown: .name, sample: "The Lantern Trust")
    /// As others write it, so that the house style does not judge it.
    static let others = Self("a text", several: "texts", shown: .name, sample: "Lee A")
    static let markdown = Self(
        "a paragraph of Markdown", shown: .markdown, sample: "A *glow* of the hands.")
    /// As `markdown`, for a reader that keeps the text apart.
    static let definition = Self("a paragraph of Markdown", sample: "Light from the skin.")
    static let telephoneNumber = Self(
        "a telephone number in double quotes", several: "telephone numbers in double quotes",
        shown: .words, pattern: "[0-9]", sample: "\"000\"")

    // Texts that name something, or are kept as a record

    static let unseen = Self("a text", several: "texts", sample: "tiredness")
    static let record = Self("a text, not shown", several: "texts, not shown", sample: "abstract")
    static let key = Self("a name of small letters, digits and hyphens", sample: "beacon-fever")
    /// The id of a page: without capitals, since it may end up in addresses.
    static let pageID = Self(
        "small letters, digits and hyphens", pattern: "^[a-z0-9-]+$", sample: "beacon-fever")
    static let source = Self(
        "the key of a source", several: "keys of sources", pattern: "^[^\\s@\\[]+$",
        sample: "lee-2024")
    static let page = Self(
        "the path of a page below `content/`", several: "paths of pages below `content/`",
        pattern: "\\.md$", sample: "illness/beacon-fever.md")
    static let picture = Self(
        "the path of an SVG or PNG file in `content/static/`", pattern: "^static/",
        sample: "static/logo.svg")
    static let webAddress = Self(
        "a web address", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", sample: "\"https://example.org/\"")
    /// As `webAddress`, with a path that is a folder.
    static let siteAddress = Self(
        "a web address", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", sample: "https://example.org/")
    static let linkTarget = Self(
        "the path of a page below `content/`, or a web address",
        pattern: "\\.md$|^[Hh][Tt][Tt][Pp][Ss]?://", sample: "illness/beacon-fever.md")
    static let mailAddress = Self(
        "a mail address", pattern: "^[^@]+@[^@]+$", sample: "guide@example.org")
    static let colour = Self(
        "a colour in double quotes, as in `\"#0b5cad\"`",
        pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$", sample: "\"#0b5cad\"")
    static let language = Self(
        "the code of a language, as in `de` or `en-GB`", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]+)*$",
        sample: "en-GB")
    static let fileEnding = Self(
        "the ending of file names", several: "endings of file names, as in `[gpx, json]`",
        pattern: "^\\.?[A-Za-z0-9]+$", sample: "gpx")
    static let formerAddress = Self(
        "a former address", several: "former addresses, as in `[old/place/, old.html]`",
        sample: "old/place/")
}
