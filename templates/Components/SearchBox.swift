import Content
import Markup

/// The search box. Without its script, the form leads to the list of all pages; the field has no
/// name, so that what somebody types is never sent.
struct SearchBox {
    let site: Site

    private var settings: Settings { site.settings }
    private var strings: Strings { site.strings }

    var html: HTML {
        """
        <form class="search" role="search" action="\(url: settings.href(.allPages))" \
        data-index="\(url: settings.href(Address.search.path + "root.json"))" data-words="\(words)">
        <label for="_search">\(strings.searchLabel)</label>
        <input id="_search" type="search" autocomplete="off" autocapitalize="none" \
        spellcheck="false">
        <button>\(strings.search)</button>
        <p role="status"></p>
        </form>

        """
    }

    /// What the script says.
    private var words: String {
        let words = strings.searching
        let json: JSON = [
            "suggestions": .string(words.suggestions), "all": .string(words.all("%")),
            "one": .string(words.one), "many": .string(words.many("%")),
            "none": .string(words.none("%")), "corrections": .string(words.corrections),
            "synonyms": .string(words.synonyms), "unknown": .string(words.unknown),
            "more": .string(words.more), "failed": .string(words.failed),
            "allPages": .string(strings.allPages),
        ]
        return String(decoding: json.bytes(), as: UTF8.self)
    }
}
