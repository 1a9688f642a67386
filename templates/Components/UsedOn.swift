import Content
import Markup

/// The pages that use a glossary term or a source.
struct UsedOn {
    let entries: [Entry]
    let strings: Strings

    var html: HTML {
        when(
            !entries.isEmpty,
            """
            <details class="used-on">
            <summary>\(strings.usedOn(entries.count))</summary>
            <ul>
            \(each(entries) { PageLink(entry: $0).item })\
            </ul>
            </details>

            """)
    }
}
