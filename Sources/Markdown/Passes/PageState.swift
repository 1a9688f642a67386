import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Leaves a hole for `[as of](page:state)`: of which guide and which day a page is, and how far it
/// is reviewed.
///
/// A card that is cut out of a page leaves its foot behind. A day typed by hand would stay the same
/// when the card changes, and a reader could not tell an old card from a new one.
struct PageState: Pass {
    static let address = "page:state"

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.bytes.holds(Self.address) else { return }
        for link in document.tree.links where link.url == Self.address {
            document.tree.replace(link, with: document.tree.inline(enter: Hole.stateMark))
            findings.hasHoles = true
        }
    }
}
