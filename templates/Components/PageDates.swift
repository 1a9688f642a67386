import HoofbeatContent
import HoofbeatMarkup

/// When the page last changed, and that nobody has reviewed it yet.
struct PageDates {
    let entry: Entry
    let frame: Frame

    private var strings: Strings { frame.strings }
    private var front: FrontMatter { entry.front }

    var html: HTML {
        """
        \(when(front.changed ?? front.date) { LastChange(day: $0, frame: frame).html })\
        \(when(entry.needsReviewNotice, NotReviewed(text: strings[.notReviewed]).html))\
        <p>\(strings[.generalInformation])</p>
        \(when(front.kind.layout == .sheet, "<p class=\"print-hint\">\(strings[.printHint])</p>\n"))
        """
    }
}

/// The note on each page that nobody has reviewed, since readers act on what they read.
struct NotReviewed {
    let text: String

    var html: HTML { "<p class=\"not-reviewed\">\(text)</p>\n" }
}

struct LastChange {
    let day: Day
    let frame: Frame

    var html: HTML {
        """
        <p>\(frame.strings[.lastChanged]) \
        <time datetime="\(day.iso)">\(frame.strings.longDate(day))</time></p>

        """
    }
}
