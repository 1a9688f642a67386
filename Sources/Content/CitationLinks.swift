package import HoofbeatMarkup

/// Makes the links from the places that cite a source to the list of sources at the foot of the
/// page.
package struct CitationLinks: Sendable {
    /// The words before every number.
    private let label: HTML
    /// Links from the first place that cites each of the first sources. They are the same on all
    /// pages, and nearly all that there are.
    private var known: [HTML] = []

    package init(_ strings: Strings) {
        label = "<span class=\"visually-hidden\">\(strings[.source]) </span>"
        for number in 1...100 { known.append(make(number, 1)) }
    }

    /// - Parameters:
    ///   - number: the number of the source, from 1.
    ///   - place: how often the page has cited it, this place included.
    package func link(toReference number: Int, fromPlace place: Int) -> HTML {
        place == 1 && number <= known.count ? known[number - 1] : make(number, place)
    }

    private func make(_ number: Int, _ place: Int) -> HTML {
        """
        <a href="#_ref-\(number)" id="_cite-\(number)-\(place)">\(label)[\(number)]</a>
        """
    }
}
