package import HoofbeatContent
package import HoofbeatMarkup

extension Theme {
    /// One line a page, so that a test shows what the build did and nothing else.
    package static let plain = plain()

    /// The same, with what a test wants to be otherwise.
    package static func plain(
        assets: [Asset] = [Asset(name: "site.css", bytes: Array("body{}".utf8))],
        page markup: @escaping @Sendable (Page, Site) -> HTML = { page, _ in
            "<title>\(page.entry.front.title)</title>\(anchors(of: page))\n\(page.body)"
        },
        allPages: @escaping @Sendable (Site) -> HTML = { site in
            each(site.entries) { "\($0.front.title)\n" }
        },
        search: (@Sendable (Site) -> HTML)? = nil
    ) -> Theme {
        var theme = Theme(
            assets: assets, page: { site in { page in markup(page, site) } },
            fill: { hole, site in
                switch hole {
                case .usersOfTerm(let key):
                    each(site.users(ofTerm: key)) { "used on \($0.front.title)\n" }
                case .usersOfReference(let key):
                    each(site.users(ofReference: key)) { "used on \($0.front.title)\n" }
                case .questions:
                    each(site.questions) { page, questions in
                        each(questions) { "\(page.front.title): \($0.text)\n" }
                    }
                case .signs:
                    each(site.library.signs.all) { sign in
                        let pages = (site.usersOfSigns[sign.name] ?? []).map(\.front.title)
                        let words = "\(sign.forWhom ?? "") \(sign.words), \(sign.level.rawValue)"
                        return "\(words): \(sign.name) on \(pages.joined(separator: ", "))\n"
                    }
                }
            },
            volume: { _ in
                { volume in
                    each(volume.chapters) { chapter in
                        """
                        \(chapter.level) \(chapter.key)
                        <i id="\(chapter.key)"></i>\
                        \(anchors(of: chapter.page, in: chapter.key + "."))
                        \(chapter.body)
                        """
                    }
                }
            },
            allPages: allPages,
            notFound: { site in "\(site.settings.name): not found" },
            search: search,
            redirect: { redirect, site in "to \(site.settings.href(redirect.to))" })
        theme.isVerified = false
        return theme
    }
}

/// What a page's links to its sources and words lead to, on one line.
package func anchors(of page: Page, in chapter: String = "") -> HTML {
    let sources = each(1..<page.sources.count + 1) { "<i id=\"\(chapter)_ref-\($0)\"></i>" }
    // In a volume, words are explained once, at its end.
    let terms = each(chapter.isEmpty ? page.terms : []) { "<i id=\"_term-\($0.key)\"></i>" }
    return "\(sources)\(terms)"
}
