import HoofbeatContent
import HoofbeatMarkup

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
        var words = [
            JSON.Member("suggestions", .string(strings[.searchSuggestions])),
            JSON.Member("all", forms(.searchAll)), JSON.Member("found", forms(.searchFound)),
            JSON.Member("none", ["other": .string(strings[.searchNone, ["typed": "%"]])]),
            JSON.Member("corrections", .string(strings[.searchCorrections])),
            JSON.Member("synonyms", .string(strings[.searchSynonyms])),
            JSON.Member("unknown", .string(strings[.searchUnknown])),
            JSON.Member("more", .string(strings[.searchMore])),
            JSON.Member("failed", .string(strings[.searchFailed])),
            JSON.Member("allPages", .string(strings[.allPages])),
        ]
        // The script writes the comma of Latin letters by itself.
        if strings.comma != ", " { words.append(JSON.Member("comma", .string(strings.comma))) }
        return String(decoding: JSON.object(words).bytes(), as: UTF8.self)
    }

    /// All forms of a text about a number. The script knows which of them a number needs.
    private func forms(_ key: Strings.Key) -> JSON {
        .object(strings.forms(key, count: "%").map { JSON.Member($0.rawValue, .string($1)) })
    }
}
