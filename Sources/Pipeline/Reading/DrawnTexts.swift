import Content
import Markdown
import Markup

/// What became of the texts in the settings and data files: each was checked once, at its own line,
/// whether or not a page shows it.
struct DrawnTexts {
    /// With the meanings of its terms, and with the links that are to be checked at the barrier.
    let library: Library
    let problems: [Diagnostic]

    /// - Parameters:
    ///   - definitions: by the key of the term.
    ///   - library: what texts may refer to.
    init(_ texts: [FieldText], definitions: [String: FieldText], _ library: Library) {
        let fields = FieldTexts(library)
        var problems: [Diagnostic] = []
        var links: [Library.FieldLink] = []
        func draw(_ text: FieldText) -> HTML {
            let drawn = fields.draw(text)
            problems += drawn.problems
            links += drawn.links.map { Library.FieldLink(file: text.file, link: $0) }
            return drawn.html
        }
        for text in texts { _ = draw(text) }
        let terms = library.terms.map { term in
            definitions[term.key].map { term.meaning(draw($0)) } ?? term
        }
        self.library = Library(library, terms: terms, links: links)
        self.problems = problems
    }
}
