import HoofbeatContent
import HoofbeatMarkup

/// Every question that the guide answers, page by page.
struct QuestionIndex {
    let site: Site

    var html: HTML {
        """
        <ul class="questions">
        \(each(site.questions) { page, questions in
            """
            <li>\(PageLink(entry: page).html)
            <ul>
            \(each(questions) { link(to: $0, on: page) })\
            </ul>
            </li>

            """
        })\
        </ul>

        """
    }

    private func link(to question: Heading, on page: Entry) -> HTML {
        """
        <li><a href="\(url: site.settings.href(page.address, anchor: question.id))">\
        \(question.text)</a></li>

        """
    }
}
