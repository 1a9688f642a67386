public import HoofbeatMarkup

/// A word that the glossary explains.
public final class Term: Sendable {
    /// The name by which pages and data files mean it.
    public let key: String
    /// The term as running text writes it.
    public let term: String
    /// Plurals and other inflections, linked like the term itself.
    package let forms: [String]
    /// Other names and spellings.
    public let also: [String]
    /// Its abbreviation.
    public let abbreviation: String?
    /// The definition in Markdown as it was written; it is rendered where it is shown.
    package let definition: String
    /// The definition as HTML; empty until the Library is complete.
    public let html: HTML
    /// How to say it, in plain respelling.
    public let say: String?
    /// Keys of references.
    package let sources: [String]
    /// The path, below `content/`, of the page about it.
    public let page: String?
    /// The line that names the page.
    package let pageLine: Int?
    package let facts: [String]
    /// The line of `glossary.yaml` where the term begins.
    package let line: Int

    package init(
        key: String, term: String, forms: [String] = [], also: [String] = [],
        abbreviation: String? = nil, definition: String, html: HTML = "", say: String? = nil,
        sources: [String] = [], page: String? = nil, pageLine: Int? = nil, facts: [String] = [],
        line: Int
    ) {
        self.key = key
        self.term = term
        self.forms = forms
        self.also = also
        self.abbreviation = abbreviation
        self.definition = definition
        self.html = html
        self.say = say
        self.sources = sources
        self.page = page
        self.pageLine = pageLine
        self.facts = facts
        self.line = line
    }

    /// The same term with its definition as HTML.
    package func meaning(_ html: HTML) -> Term {
        Term(
            key: key, term: term, forms: forms, also: also, abbreviation: abbreviation,
            definition: definition, html: html, say: say, sources: sources, page: page,
            pageLine: pageLine, facts: facts, line: line)
    }

    /// All words that count as the term in a text.
    package var names: [String] {
        [term] + forms + also + (abbreviation.map { [$0] } ?? [])
    }
}
