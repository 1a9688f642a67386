import HoofbeatContent

/// Lists all terms with their meanings, A to Z, as Markdown. Templates fill in where each is used.
struct GlossaryView {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    var markdown: String {
        var text = ""
        var letters = LetterHeadings(library.settings.dictionaryOrder)
        for term in library.terms {
            text += letters.heading(before: term.term)
            text += "\n### \(term.term.startingLarge.escaped) {#\(term.key)}\n\n"
            if let say = term.say { text += "(\(library.strings[.say]) \(say.escaped))\n\n" }
            text += "\(term.definition)\(term.sources.citation)\n\n"
            let others = (term.abbreviation.map { [$0] } ?? []) + term.also
            if !others.isEmpty {
                let names = library.strings.list(of: others).escaped
                text += "\(library.strings[.alsoCalled]) \(names).\n\n"
            }
            if let page = term.page {
                let address = "/" + Address(ofPage: page).path
                text += "[\(library.strings[.pageAbout]) \(term.term.escaped)](\(address))\n\n"
            }
            text += "```hole term:\(term.key)\n```\n"
        }
        return text
    }
}

/// Lists all sources, A to Z, as Markdown. Templates fill in where each is used.
struct ReferenceView {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    var markdown: String {
        let all = library.references.values.inDictionaryOrder(
            library.settings.dictionaryOrder, \.firstWords, \.key)
        var text = ""
        var letters = LetterHeadings(library.settings.dictionaryOrder)
        for reference in all {
            text += letters.heading(before: reference.firstWords)
            text += "```source \(reference.key)\n```\n\n```hole source:\(reference.key)\n```\n"
        }
        return text
    }
}

extension String {
    fileprivate var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}
