import HoofbeatContent
import HoofbeatMarkup

/// Where to send comments, and the name of the page to send with them.
struct FeedbackLine {
    let id: String
    let frame: Frame

    private var strings: Strings { frame.strings }
    private var feedback: String? { frame.site.settings.feedback }

    var html: HTML {
        """
        \(when(feedback, link(to:)))\
        \(when(feedback == nil, "<p>\(strings[.noFeedbackAddress])</p>\n"))\
        <p>\(strings[.pageReference]) <code>\(id)</code></p>

        """
    }

    private func link(to mail: String) -> HTML {
        let subject = SafeURL.queryValue(strings[.feedbackSubject, ["id": id]])
        return """
            <p><a href="\(url: "mailto:\(mail)?subject=\(subject)")">\
            \(strings[.reportMistake])</a></p>

            """
    }
}
