import HoofbeatContent
import HoofbeatMarkup

/// The sources of a page, each with links back to the places that cite it.
struct ReferenceList {
    let page: Page
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            !page.sources.isEmpty,
            """
            <section class="references" aria-labelledby="_sources">
            <h2 id="_sources">\(strings[.sources])</h2>
            <ol>
            \(items)\
            </ol>
            </section>

            """)
    }

    private var items: HTML {
        var items = HTML()
        for (index, source) in page.sources.enumerated() {
            let frame = frame.frame(ofReference: index + 1, places: source.places)
            items.append(frame.start)
            items.append(source.reference.html)
            items.append(frame.end)
        }
        return items
    }
}

/// The markup around a source in the list, as far as it depends on the source's number alone.
struct ReferenceFrame {
    let start: HTML
    let end: HTML

    /// - Parameter places: how many places of the page cite it.
    init(number: Int, places: Int, strings: Strings) {
        let note = strings[.backToText, ["number": "\(number)"]]
        start = "<li id=\"_ref-\(number)\">"
        end = """
            \(each(1..<places + 1) { Self.backlink(number, place: $0, note) })\
            </li>

            """
    }

    /// A link from the source back to a place that cites it.
    private static func backlink(_ number: Int, place: Int, _ note: String) -> HTML {
        """
         <a class="backlink" href="#_cite-\(number)-\(place)">\
        <span class="visually-hidden">\(note) </span>\
        <span aria-hidden="true">↑</span>\(place)</a>
        """
    }
}
