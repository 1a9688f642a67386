import Content

/// All terms with their meanings, A to Z, as Markdown. Templates fill in where each is used.
struct GlossaryView {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    var markdown: String {
        var text = ""
        var letter = ""
        for term in library.terms {
            text += heading(of: term.term, after: &letter)
            text += "\n### \(term.term.startingLarge.escaped) {#\(term.key)}\n\n"
            if let say = term.say { text += "(\(library.words.say) \(say.escaped))\n\n" }
            text += "\(term.definition)\(citation(term))\n\n"
            let others = (term.abbreviation.map { [$0] } ?? []) + term.also
            if !others.isEmpty {
                text += "\(library.words.alsoCalled) \(others.joined(separator: ", ").escaped).\n\n"
            }
            if let page = term.page {
                let address = "/" + Address(ofPage: page).path
                text += "[\(library.words.pageAbout) \(term.term.escaped)](\(address))\n\n"
            }
            text += "```hole term:\(term.key)\n```\n"
        }
        return text
    }

    private func citation(_ term: Term) -> String {
        term.sources.isEmpty
            ? "" : " [" + term.sources.map { "@" + $0 }.joined(separator: "; ") + "]"
    }
}

/// All sources, A to Z, as Markdown. Templates fill in where each is used.
struct ReferenceView {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    var markdown: String {
        let all = library.references.values.sorted { left, right in
            (left.firstWords.lowercased(), left.key) < (right.firstWords.lowercased(), right.key)
        }
        var text = ""
        var letter = ""
        for reference in all {
            text += heading(of: reference.firstWords, after: &letter)
            text += "```source \(reference.key)\n```\n\n```hole source:\(reference.key)\n```\n"
        }
        return text
    }
}

/// The heading of a letter, where it is another than before.
private func heading(of text: String, after letter: inout String) -> String {
    let first = text.firstLetter
    guard first != letter else { return "" }
    letter = first
    return "\n## \(first) {#letter-\(first == "0–9" ? "0-9" : first.lowercased())}\n"
}

extension String {
    /// The letter under which the glossary lists a term.
    fileprivate var firstLetter: String {
        guard let first = first(where: { $0.isLetter || $0.isNumber }) else { return "0–9" }
        return first.isNumber ? "0–9" : first.uppercased()
    }

    fileprivate var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}
