import Content
import Markup

/// The search box. Without its script, the form leads to the list of all pages; the field has no
/// name, so that what somebody types is never sent. In a copy for the disk, which has no search,
/// what takes its place says so.
struct SearchBox {
    let site: Site

    private var settings: Settings { site.settings }
    private var strings: Strings { site.strings }

    var html: HTML {
        if settings.searchNeedsServer {
            return "<p class=\"search-elsewhere\">\(strings[.searchNeedsServer])</p>\n"
        }
        return when(settings.hasSearch, form)
    }

    private var form: HTML {
        """
        <form class="search" role="search" action="\(url: settings.href(.allPages))" \
        data-index="\(url: settings.href(Address.search.path + "root.json"))" data-words="\(words)">
        <label for="_search">\(strings[.searchLabel])</label>
        <input id="_search" type="search" autocomplete="off" autocapitalize="none" \
        spellcheck="false">
        <button>\(strings[.search])</button>
        <p role="status"></p>
        </form>

        """
    }

    /// The words that the script shows, as JSON.
    private var words: String {
        let json: JSON = [
            "suggestions": .string(strings[.searchSuggestions]), "all": forms(.searchAll),
            "found": forms(.searchFound),
            "none": ["other": .string(strings[.searchNone, ["typed": "%"]])],
            "corrections": .string(strings[.searchCorrections]),
            "synonyms": .string(strings[.searchSynonyms]),
            "unknown": .string(strings[.searchUnknown]), "more": .string(strings[.searchMore]),
            "failed": .string(strings[.searchFailed]), "allPages": .string(strings[.allPages]),
        ]
        return String(decoding: json.bytes(), as: UTF8.self)
    }

    /// All forms of a text about a number. The script knows which of them a number needs.
    private func forms(_ key: Strings.Key) -> JSON {
        .object(strings.forms(key, count: "%").map { JSON.Member($0.rawValue, .string($1)) })
    }
}
