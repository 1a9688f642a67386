import Content
import Markup

/// The sources of a page, each with links back to the places that cite it.
struct SourceList {
    let page: Page
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            !page.sources.isEmpty,
            """
            <section class="references" aria-labelledby="_sources">
            <h2 id="_sources">\(strings.sources)</h2>
            <ol>
            \(each(page.sources.enumerated()) { item(number: $0 + 1, $1.reference, $1.places) })\
            </ol>
            </section>

            """)
    }

    private func item(number: Int, _ reference: Reference, _ places: Int) -> HTML {
        """
        <li id="_ref-\(number)">\(reference.html)\(backlinks(number, places))</li>

        """
    }

    private func backlinks(_ number: Int, _ places: Int) -> HTML {
        // Most sources are cited once.
        if places == 1 { return frame.backlink(number) }
        return each(1..<places + 1) {
            Backlink(number: number, place: $0, strings: strings).html
        }
    }
}

/// A link from a source back to a place that cites it.
struct Backlink {
    let number: Int
    let place: Int
    let strings: Strings

    var html: HTML {
        """
         <a class="backlink" href="#_cite-\(number)-\(place)">\
        <span class="visually-hidden">\(strings.backToText(number)) </span>\
        <span aria-hidden="true">↑</span>\(place)</a>
        """
    }
}
