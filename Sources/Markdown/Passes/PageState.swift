import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Writes `[as of](page:state)` out: of which guide and which day a page is, and that nobody has
/// reviewed it.
///
/// A card that is cut out of a page leaves its foot behind. A day typed by hand would stay the same
/// when the card changes, and a reader could not tell an old card from a new one.
struct PageState: Pass {
    static let address = "page:state"

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.bytes.holds(Self.address) else { return }
        for link in document.tree.links where link.url == Self.address {
            let text = Self.text(of: context.front, context.library)
            let element = document.tree.inline()
            document.tree.append(document.tree.text(Array(text.utf8)[...]), to: element)
            document.tree.replace(link, with: element)
        }
    }

    private static func text(of front: FrontMatter, _ library: Library) -> String {
        let strings = library.strings
        let day = (front.changed ?? front.date).map(strings.longDate)
        let guide = strings.list(of: [library.settings.name, day].compactMap { $0 })
        return "\(guide). \(strings[.notReviewed].trimmed)"
    }
}
