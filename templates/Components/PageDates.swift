import HoofbeatContent
import HoofbeatMarkup

/// When the page last changed, and how far it is reviewed.
struct PageDates {
    let entry: Entry
    let frame: Frame

    private var strings: Strings { frame.strings }
    private var front: FrontMatter { entry.front }
    private var isReviewed: Bool { frame.site.review(of: entry)?.isReviewed ?? false }

    var html: HTML {
        """
        \(when(front.changed ?? front.date) { LastChange(day: $0, frame: frame).html })\
        \(ReviewStatement(text: frame.site.reviewStatement(of: entry), isGood: isReviewed).html)\
        <p>\(strings[.generalInformation])</p>
        \(when(front.kind.layout == .sheet, "<p class=\"print-hint\">\(strings[.printHint])</p>\n"))
        """
    }
}

/// How far a page is reviewed, since readers act on what they read.
struct ReviewStatement {
    let text: String
    /// Whether all of it is reviewed.
    var isGood = false

    var html: HTML {
        let name: HTML = when(isGood, "reviewed", else: "not-reviewed")
        return when(!text.isEmpty, "<p class=\"\(name)\">\(text)</p>\n")
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
