import Content
import Markup

/// When the page last changed, and that nobody has reviewed it yet.
struct PageDates {
    let front: FrontMatter
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        """
        \(when(front.changed ?? front.date) { LastChange(day: $0, frame: frame).html })\
        \(when(front.kind.isMedical, "<p>\(strings[.notReviewed])</p>\n"))\
        <p>\(strings[.generalInformation])</p>
        \(when(front.kind.layout == .sheet, "<p class=\"print-hint\">\(strings[.printHint])</p>\n"))
        """
    }
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
