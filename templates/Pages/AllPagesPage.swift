import HoofbeatContent
import HoofbeatMarkup

/// Every page by its title and by its other names, A to Z.
struct AllPagesPage {
    let frame: Frame

    private var site: Site { frame.site }

    private var strings: Strings { frame.strings }

    var html: HTML {
        let groups = NameIndex(site.entries, site.settings.dictionaryOrder).groups
        return Layout(
            frame: frame, title: strings[.allPages], description: strings[.allPagesSummary],
            address: .allPages, ancestors: site.home.map { [$0] } ?? [],
            content: """
                <div class="page kind-index">
                \(PageHead(title: strings[.allPages], summary: strings[.allPagesSummary]).html)\
                <nav class="letters" aria-label="\(strings[.letters])">
                <ul>
                \(each(groups) { group in
                    "<li><a href=\"#\(url: id(of: group))\">\(title(of: group))</a></li>\n"
                })\
                </ul>
                </nav>
                <div class="body">
                \(each(groups, section))\
                </div>
                </div>

                """
        ).html
    }

    private func section(_ group: NameIndex.Group) -> HTML {
        """
        <h2 id="\(id(of: group))">\(title(of: group))</h2>
        <ul class="index">
        \(each(group.names, item))\
        </ul>

        """
    }

    private func item(_ name: NameIndex.Name) -> HTML {
        if name.isTitle { return each(name.pages, frame.item) }
        let links = each(name.pages.enumerated()) { index, page in
            "\(when(index > 0, "\(strings.comma)"))\(PageLink(entry: page).html)"
        }
        return "<li>\(name.text): \(strings[.see]) \(links)</li>\n"
    }

    private func title(of group: NameIndex.Group) -> String {
        group.letter.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? strings[.digits]
    }

    private func id(of group: NameIndex.Group) -> String {
        "_letter-" + (group.letter ?? "0-9")
    }
}
