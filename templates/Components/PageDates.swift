import Content
import Markup

/// When the page last changed, and that nobody has reviewed it yet.
struct PageDates {
    let front: FrontMatter
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        """
        \(when(front.changed ?? front.date) { day in
            """
            <p>\(strings.lastChanged) \
            <time datetime="\(day.iso)">\(strings.longDate(day))</time></p>

            """
        })\
        \(when(front.kind.rules.isMedical, "<p>\(strings.notReviewed)</p>\n"))\
        <p>\(strings.generalInformation)</p>
        \(when(front.kind == .printSheet, "<p class=\"print-hint\">\(strings.printHint)</p>\n"))
        """
    }
}
