import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatMarkup

/// The texts of the settings and data files after all checks. Each is checked once, at its own
/// line, whether or not a page shows it.
struct DrawnTexts {
    /// The Library with the meanings of its terms, and with the links that are checked at the
    /// barrier.
    let library: Library
    let problems: [Diagnostic]

    /// - Parameters:
    ///   - definitions: the meanings of terms, by the key of the term.
    ///   - library: all that texts may refer to.
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
