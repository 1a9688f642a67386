import HoofbeatContent
public import HoofbeatMarkup

extension PageParts {
    /// A page that says something: every kind but the home page and the sections.
    public var article: HTML {
        let kind = page.entry.front.kind
        return """
            <article class="page kind-\(kind.name)\(when(kind.layout == .sheet, " sheet"))">
            \(title)\
            <div class="side">
            \(contents)\
            \(sectionNavigation)\
            </div>
            <div class="body">
            \(body)\
            </div>
            \(children)\
            \(notes)\
            \(end)\
            </article>

            """
    }
}
