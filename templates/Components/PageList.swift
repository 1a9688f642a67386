import HoofbeatContent
import HoofbeatMarkup

/// Links to the first pages of a list, and how many more there are, so that no page grows with the
/// site.
struct PageList {
    let entries: [Entry]
    let strings: Strings
    let item: (Entry) -> HTML

    private static let most = 12

    var html: HTML {
        let hidden = entries.count - Self.most
        return """
            <ul>
            \(each(entries.prefix(Self.most), item))\
            \(when(hidden > 0, "<li>\(strings[.andMore, count: hidden])</li>\n"))\
            </ul>

            """
    }
}
