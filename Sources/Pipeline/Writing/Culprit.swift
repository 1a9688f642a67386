import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Finds the member of a theme that is to blame for what is wrong with a page.
///
/// A page is drawn by several: the header by one, the document around it by another. Which of them
/// left something out is seen in what the header and the footer draw on their own. This is only
/// asked when something is wrong.
struct Culprit: Sendable {
    private struct Pieces: Sendable {
        let header: [UInt8]
        let footer: [UInt8]
    }

    private let draw: (@Sendable () -> Pieces)?
    private let pieces: Deferred<Pieces>?
    private let replaced: Set<String>
    private let contract: PageContract

    init(_ theme: Theme, _ site: Site, _ contract: PageContract) {
        let draw = theme.pieces.map { draw in
            { @Sendable in
                let (header, footer) = draw(site)
                return Pieces(header: header.bytes, footer: footer.bytes)
            }
        }
        self.draw = draw
        pieces = draw.map { draw in Deferred { draw() } }
        replaced = theme.replaced
        self.contract = contract
    }

    /// Draws the header and the footer on their own, once.
    func drawPieces() { _ = pieces?.value }

    /// - Parameter template: the member that drew the page.
    func member(for fault: PageFault, of template: String, in page: [UInt8]) -> String {
        let function = ["home", "section", "article"].contains(template) ? "page" : template
        // A function of the theme's own is seen as a whole.
        guard let pieces = pieces?.value, !replaced.contains(function), function != "redirect"
        else { return template }
        switch fault {
        case .missing(let part), .hidden(let part, _):
            return member(for: part, of: template, pieces)
        case .markup(_, let tag):
            // Of a long tag, only the beginning is quoted.
            let start = Array(tag.utf8.prefix { $0 < 0x80 })
            if pieces.header.firstPlace(of: start) != nil { return "header" }
            if pieces.footer.firstPlace(of: start) != nil { return "footer" }
            return isInMain(start, page) ? template : "document"
        case .nowhere(let address):
            let start = Array("=\"\(address.prefix { $0 != "&" })".utf8)
            if pieces.header.firstPlace(of: start) != nil { return "header" }
            if pieces.footer.firstPlace(of: start) != nil { return "footer" }
            return isInMain(start, page) ? template : "document"
        case .changing:
            let again = draw?() ?? pieces
            if again.header != pieces.header { return "header" }
            return again.footer != pieces.footer ? "footer" : template
        case .astray: return template
        }
    }

    private func member(for part: PagePart, of template: String, _ pieces: Pieces) -> String {
        switch part {
        case .doctype, .language, .policy, .main, .skipLink: "document"
        case .search, .help: contract.shows(part, in: pieces.header) ? "document" : "header"
        case .disclaimer: contract.shows(part, in: pieces.footer) ? "document" : "footer"
        case .title, .body, .references, .words, .review: template
        }
    }

    private func isInMain(_ tag: [UInt8], _ page: [UInt8]) -> Bool {
        guard let place = page.firstPlace(of: tag),
            let start = page.firstPlace(of: Array("<main".utf8)), start < place
        else { return false }
        return page[place...].firstPlace(of: Array("</main".utf8)) != nil
    }
}
