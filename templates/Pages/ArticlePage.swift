import Content
import Markup

/// A page that says something: every kind but the home page and the sections.
struct ArticlePage {
    let page: Page
    let frame: Frame

    private var sheet: HTML {
        when(page.entry.front.kind.layout == .sheet, " sheet")
    }

    var html: HTML {
        let strings = frame.strings
        return Layout(
            page, in: frame,
            content: """
                <article class="page kind-\(page.entry.front.kind.name)\(sheet)">
                \(PageHead(title: page.entry.front.title, summary: page.entry.front.summary).html)\
                <div class="side">
                \(ContentsList(outline: page.entry.outline, frame: frame).html)\
                \(SectionNavigation(page: page, frame: frame).html)\
                </div>
                <div class="body">
                \(page.body)\
                </div>
                \(ChildPages(entries: page.children, title: strings[.pagesInThisSection]).html)\
                \(PageNotes(page: page, frame: frame).html)\
                \(PageEnd(page: page, frame: frame).html)\
                </article>

                """
        ).html
    }
}
