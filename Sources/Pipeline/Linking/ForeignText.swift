import HoofbeatContent

/// A text in a format that no page is made of. If no page links to it either, it was most likely
/// meant to be a page.
struct ForeignText {
    /// What editors call the format.
    let name: String
    /// Whether pages may offer it to download.
    let isPublished: Bool

    init?(_ path: String) {
        guard let ending = PublishedName(path).ending, let name = Self.names[ending] else {
            return nil
        }
        self.name = name
        isPublished = FileType.of(ending: ending) != nil
    }

    private static let names = [
        "rst": "reStructuredText", "rest": "reStructuredText", "adoc": "AsciiDoc",
        "asciidoc": "AsciiDoc", "asc": "AsciiDoc", "org": "Org", "textile": "Textile",
        "dj": "Djot", "creole": "Creole", "wiki": "a wiki’s markup",
        "mediawiki": "a wiki’s markup", "typ": "Typst", "tex": "LaTeX", "ltx": "LaTeX",
        "ipynb": "a notebook’s format", "html": "HTML", "htm": "HTML", "xhtml": "HTML",
        "docx": "Word’s format", "doc": "Word’s format", "dotx": "Word’s format",
        "docm": "Word’s format", "odt": "OpenDocument", "fodt": "OpenDocument",
        "rtf": "Rich Text", "pages": "Pages’ format", "wpd": "WordPerfect’s format",
    ]
}

extension Diagnostic {
    static func notAPage(_ path: String, _ text: ForeignText) -> Diagnostic {
        let name = path.split(separator: "/").last ?? ""
        let page = (name.lastIndex(of: ".").map { name[..<$0] } ?? name) + ".md"
        return .warning(
            "not-a-page", in: ContentNames.name + "/" + path,
            "readers do not see this text: it is in \(text.name), and pages are in Markdown",
            help: "write it in \(page), or "
                + (text.isPublished ? "link to it from a page" : "move it out of content/"))
    }
}
