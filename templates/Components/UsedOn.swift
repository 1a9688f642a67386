import HoofbeatContent
import HoofbeatMarkup

/// The pages that use a glossary term or cite a source, folded away beneath it.
struct UsedOn {
    let entries: [Entry]
    let strings: Strings

    var html: HTML {
        when(
            !entries.isEmpty,
            """
            <details class="used-on">
            <summary>\(strings[.usedOn, count: entries.count])</summary>
            \(PageList(entries: entries, strings: strings) { PageLink(entry: $0).item }.html)\
            </details>

            """)
    }
}
