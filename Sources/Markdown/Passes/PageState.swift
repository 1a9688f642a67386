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
            let line = document.line(of: link)
            document.tree.replace(link, with: document.tree.inline(enter: Hole.stateMark))
            findings.hasHoles = true
            if !context.isField, context.front.changed == nil, context.front.date == nil {
                let location = TextLocation(file: context.file, line: line)
                findings.problems.append(.undatedState(at: location))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func undatedState(at location: TextLocation) -> Diagnostic {
        .error(
            "missing-field", at: location,
            "(\(PageState.address)) says of which day the page is, and the page has no date",
            help: "add a line “changed: …” with the day of its last change, as in "
                + "changed: 2026-11-21")
    }
}
