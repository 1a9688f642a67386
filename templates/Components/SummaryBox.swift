import HoofbeatMarkup

/// The main message of a page in one to three sentences.
struct SummaryBox {
    let text: String

    var html: HTML { "<p class=\"summary\">\(text)</p>\n" }
}
