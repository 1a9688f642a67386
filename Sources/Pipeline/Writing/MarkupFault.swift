/// What a tag of a theme does that no page may do.
package enum MarkupFault: String, Sendable, Hashable {
    case script, handler, style, foreign, embedded, base, form
    case refresh
    case secondMain, otherLanguage, withoutText, tabOrder, noZoom

    var rule: PageFault.Rule {
        switch self {
        case .script, .handler, .style, .foreign, .embedded, .base, .form: .blocked
        case .refresh: .elsewhere
        case .secondMain, .otherLanguage, .withoutText, .tabOrder, .noZoom: .shutOut
        }
    }

    /// What is wrong with it, behind the tag.
    package var reason: String {
        switch self {
        case .script, .handler, .style, .foreign, .embedded, .base, .form:
            "which the security policy blocks"
        case .refresh: "which takes readers to another page"
        case .secondMain: "a second main part"
        case .otherLanguage: "another language than the site’s, in which it would be read aloud"
        case .withoutText: "a picture without “alt”"
        case .tabOrder: "a place in an order of its own for those who use the keyboard"
        case .noZoom: "which keeps readers from enlarging the page"
        }
    }

    /// What to write instead.
    package var help: String {
        switch self {
        case .script:
            "add the script to theme.assets, and name it with its digest under “integrity”"
        case .handler: "listen to the event in a script among theme.assets"
        case .style: "write the rule into the style sheet, with theme.add(style:)"
        case .foreign: "put the file into content/static/, or link to it with <a>"
        case .embedded: "link to it with <a>; pages embed nothing"
        case .base: "take it out; site.settings.href(…) makes addresses"
        case .form: "let the form lead to a page of the site, or link to the other one with <a>"
        case .refresh: "take it out; a page that has moved is led on by “redirect” of the theme"
        case .secondMain: "put all of it into one <main id=\"_main\">"
        case .otherLanguage: "write lang on <html> alone, as in <html\\(parts.attributes)>"
        case .withoutText: "write alt=\"\" if it only adorns, or what it says"
        case .tabOrder: "write tabindex=\"0\", and the elements in the order in which they are read"
        case .noZoom: "write content=\"width=device-width, initial-scale=1\", as parts.head does"
        }
    }
}
