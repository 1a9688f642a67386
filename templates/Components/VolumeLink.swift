import HoofbeatContent
import HoofbeatMarkup

/// A link to a section, or the whole guide, as one page.
struct VolumeLink {
    let to: Entry
    let text: String
    let settings: Settings

    var html: HTML {
        "<a href=\"\(url: settings.href(to.address.ofVolume))\">\(text)</a>"
    }

    var item: HTML { "<li>\(html)</li>\n" }
}
