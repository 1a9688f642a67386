import HoofbeatMarkup

/// Navigation that is folded on narrow screens and, by the stylesheet alone, open on wide ones.
struct Fold {
    /// The class of the element.
    let name: String
    let title: String
    let links: HTML

    var html: HTML {
        """
        <nav class="fold \(name)" aria-label="\(title)">
        <details>
        <summary>\(title)</summary>
        <p class="fold-title" aria-hidden="true">\(title)</p>
        <ul>
        \(links)\
        </ul>
        </details>
        </nav>

        """
    }
}
