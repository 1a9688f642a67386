import Markup

/// A word that the glossary explains.
public struct Term: Sendable, Hashable {
    public let key: String
    /// As it stands in running text.
    public var term: String
    /// Plurals and other inflections, linked like the term itself.
    public var forms: [String] = []
    /// Other names and spellings.
    public var also: [String] = []
    public var abbreviation: String?
    /// Markdown, as written; rendered where it is shown.
    public var definition: String
    /// The definition as HTML.
    public var html: HTML = ""
    /// How to say it, in plain respelling.
    public var say: String?
    /// Keys of references.
    public var sources: [String] = []
    /// Path of the page about it, below `content/`.
    public var page: String?
    public var facts: [String] = []
    /// Where it stands in `glossary.yaml`.
    public let line: Int

    public init(key: String, term: String, definition: String, line: Int) {
        self.key = key
        self.term = term
        self.definition = definition
        self.line = line
    }

    /// Everything that is taken for the term in a text.
    public var names: [String] {
        [term] + forms + also + (abbreviation.map { [$0] } ?? [])
    }
}
