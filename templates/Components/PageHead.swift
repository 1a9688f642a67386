import HoofbeatMarkup

/// The title of a page and, right under it, its main message.
struct PageHead {
    let title: String
    let summary: String?

    var html: HTML {
        """
        <header class="page-head">
        <h1>\(title)</h1>
        \(when(summary) { SummaryBox(text: $0).html })\
        </header>

        """
    }
}
