import Content
import Markup

/// Where to send comments, and the name of the page to send with them.
struct FeedbackLine {
    let id: String
    let site: Site

    private var strings: Strings { site.strings }

    var html: HTML {
        """
        \(when(site.settings.feedback, link(to:)))\
        \(when(site.settings.feedback == nil, "<p>\(strings.noFeedbackAddress)</p>\n"))\
        <p>\(strings.pageID) <code>\(id)</code></p>

        """
    }

    private func link(to mail: String) -> HTML {
        let subject = SafeURL.percentEncoded(strings.feedbackSubject(id))
        return """
            <p><a href="\(url: "mailto:\(mail)?subject=\(subject)")">\(strings.reportMistake)</a></p>

            """
    }
}
