import HoofbeatContent
import HoofbeatMarkup

/// Every warning sign with its level and the pages that show it, most urgent first.
struct SignMatrix {
    private let site: Site
    private let users: [String: [Entry]]

    init(site: Site) {
        self.site = site
        users = site.usersOfSigns
    }

    private var strings: Strings { site.strings }

    var html: HTML {
        """
        <div class="table-wrap" role="region" aria-labelledby="_signs" tabindex="0">
        <table>
        <caption id="_signs">\(strings[.signsOnPages])</caption>
        <thead><tr><th scope="col">\(strings[.signColumn])</th>\
        <th scope="col">\(strings[.levelColumn])</th>\
        <th scope="col">\(strings[.pagesColumn])</th></tr></thead>
        <tbody>
        \(each(Sign.Level.allCases) { level in
            each(site.library.signs.all.filter { $0.level == level }) { row($0) }
        })\
        </tbody>
        </table>
        </div>

        """
    }

    private func pages(of sign: Sign) -> HTML {
        each((users[sign.name] ?? []).enumerated()) { place, entry in
            "\(when(place > 0, "\(strings.comma)"))\(PageLink(entry: entry).html)"
        }
    }

    private func row(_ sign: Sign) -> HTML {
        """
        <tr><th scope="row">\(when(sign.forWhom) { "\($0): " })\(sign.words)</th>\
        <td data-label="\(strings[.levelColumn])">\(strings.name(of: sign.level))</td>\
        <td data-label="\(strings[.pagesColumn])">\(pages(of: sign))</td></tr>

        """
    }
}
