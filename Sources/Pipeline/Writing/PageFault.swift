package import HoofbeatContent

/// What a theme did wrong on a finished page.
package enum PageFault: Sendable, Hashable {
    case missing(PagePart)
    /// It is there, and readers do not see it.
    case hidden(PagePart, in: String)
    /// A tag that must not be there, as it is written.
    case markup(MarkupFault, tag: String)
    /// A redirect that does not lead to the address for which it was made.
    case astray(from: String)
    /// A link or a picture of the theme that leads to nothing.
    case nowhere(String)
    /// It is another page each time it is drawn.
    case changing

    /// The rules that find what themes do.
    enum Rule {
        case lacking, blocked, elsewhere, shutOut, lost, changing
    }

    var rule: Rule {
        switch self {
        case .missing, .hidden: .lacking
        case .markup(let fault, _): fault.rule
        case .astray: .elsewhere
        case .nowhere: .lost
        case .changing: .changing
        }
    }

    /// The part that readers lack.
    var part: PagePart? {
        switch self {
        case .missing(let part), .hidden(let part, _): part
        case .markup, .astray, .nowhere, .changing: nil
        }
    }

    /// The same for what is one fault of a member of the theme.
    var kind: String {
        switch self {
        case .missing(let part): "missing \(part.rawValue)"
        case .hidden(let part, let cause): "hidden \(part.rawValue) \(cause)"
        case .markup(let fault, _): "markup \(fault.rawValue)"
        case .astray: "astray"
        case .nowhere(let address): "nowhere \(address)"
        case .changing: "changing"
        }
    }

    /// What is wrong with a page.
    ///
    /// - Parameter member: the member of the theme that is to blame; nil if that is said elsewhere.
    package func message(_ page: String, member: String?) -> String {
        let name = member.map { "“\($0)” of the theme" }
        return switch self {
        case .missing(let part):
            "\(page) lacks \(part.name)" + (name.map { ", which \($0) leaves out" } ?? "")
        case .hidden(let part, let cause):
            "\(page) hides \(part.name) in \(cause)" + (name.map { ", by \($0)" } ?? "")
        case .markup(let fault, let tag):
            "\(page) has \(tag), \(fault.reason)" + (name.map { "; it is by \($0)" } ?? "")
        case .astray(let address):
            "\(page) does not lead to \(address), and there alone"
                + (name.map { "; it is by \($0)" } ?? "")
        case .nowhere(let address):
            "\(page) has the address “\(address)”, which leads to nothing"
                + (name.map { "; it is by \($0)" } ?? "")
        case .changing:
            "\(page) is another page each time it is drawn" + (name.map { ", by \($0)" } ?? "")
        }
    }

    /// What to write instead.
    package var help: String {
        switch self {
        case .missing(let part): part.help
        case .hidden(let part, _): "show it to all readers, outside of that: " + part.help
        case .markup(let fault, _): fault.help
        case .astray:
            """
            write <meta http-equiv="refresh" content="0; url=\\(url: target)">, and a link to the \
            same, where target is site.settings.href(redirect.to)
            """
        case .nowhere:
            "lead to a page with site[\"its/path.md\"]?.href, and show pictures of content/static/ "
                + "or of theme.assets"
        case .changing:
            "draw what the page and the site hold, in their order: without a clock or chance, and "
                + "with what comes of a Set or a Dictionary sorted"
        }
    }
}

extension PagePart {
    /// What a theme that lacks it has to show.
    package var help: String {
        switch self {
        case .doctype: "begin the document with <!DOCTYPE html>"
        case .language: "write <html\\(parts.attributes)>"
        case .policy: "begin <head> with parts.head, which has the policy"
        case .title: "show parts.title once, and no other <h1>"
        case .body: "show parts.body as it is"
        case .main: "show parts.main, or write the element around the page yourself"
        case .skipLink: "begin <body> with parts.skipLink, before any other link"
        case .references: "show parts.references, or list page.sources with their anchors"
        case .words: "show parts.wordsExplained, or explain page.terms with their anchors"
        case .review: "show parts.standing, which says so where it is true"
        case .disclaimer: "show parts.standing, or parts.imprint at the foot of each page"
        case .search: "show parts.search in the header, or write search: false in site.yaml"
        case .help: "show parts.help in the header of each page, or take help-page out of site.yaml"
        }
    }

    /// Whether it stands in the main part, so that it is gone with it.
    var isInMain: Bool {
        switch self {
        case .title, .body, .references, .words, .review: true
        case .doctype, .language, .policy, .main, .skipLink, .disclaimer, .search, .help: false
        }
    }
}
