import HoofbeatContent
import HoofbeatMarkup

/// The headings of a long page; also those of the third level, if there are few.
struct ContentsList {
    let outline: [Heading]
    let frame: Frame

    private var strings: Strings { frame.strings }

    private static let fewest = 3
    private static let most = 8

    var html: HTML {
        let headings = shown
        return when(
            headings.count >= Self.fewest,
            Fold(
                name: "contents", title: strings[.onThisPage],
                links: each(headings) { heading in
                    """
                    <li class="level-\(heading.level)">\
                    <a href="#\(url: heading.id)">\(heading.text)</a></li>

                    """
                }
            ).html)
    }

    private var shown: [Heading] {
        let deep = outline.filter { (2...3).contains($0.level) }
        return deep.count <= Self.most ? deep : outline.filter { $0.level == 2 }
    }
}
