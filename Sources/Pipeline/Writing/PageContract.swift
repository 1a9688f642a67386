package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// Looks for the parts that a finished page must have, and for what it must not have.
///
/// It compares what readers would see and not marks that a theme could set: the policy, the text of
/// the page and the notices are looked for as they are, and count only where nothing in the HTML
/// hides them. Each search begins where the one before ended, since pages have their parts in
/// nearly the same order. The tags are read in one pass, which leaves out what the program itself
/// made.
package struct PageContract: Sendable {
    /// What a page must say besides its own text.
    package struct Page {
        /// nil if it is not asked for.
        let title: String?
        /// nil where it would have to be made for this alone.
        var body: HTML?
        /// Whether no function of the theme had a hand in the body.
        var isBodyOurs = false
        var isSearchPage = false
        var reviewNotice = ""
        var hasSources = false
        var firstTerm: String?

        package init(title: String?, body: HTML? = nil, reviewNotice: String = "") {
            self.title = title
            self.body = body
            self.reviewNotice = reviewNotice
        }
    }

    private let rules: MarkupRules
    private let policy: [UInt8]
    private let disclaimer: [UInt8]
    private let search: [UInt8]?
    private let help: [UInt8]?
    private static let main = Array("id=\"_main\"".utf8)
    private static let skipLink = Array("#_main".utf8)
    private static let heading = Array("<h1".utf8)
    private static let source = Array("id=\"_ref-1\"".utf8)
    private static let loaded = ["<link", "<script", "<style", "<img", "<base"].map {
        Array($0.utf8)
    }

    package init(_ site: Site, hasSearch: Bool) {
        let settings = site.settings
        rules = MarkupRules(site)
        policy =
            HTML("\"Content-Security-Policy\" content=\"\(SecurityPolicy.meta(of: site))\"").bytes
        disclaimer = HTML("\(site.library.strings[.generalInformation])").bytes
        search = hasSearch ? Array("data-index=\"".utf8) : nil
        help = settings.helpPage.flatMap { site[$0] }.map {
            HTML("href=\"\(url: $0.href)\"").bytes
        }
    }

    package func faults(in bytes: [UInt8], of page: Page) -> [PageFault] {
        let body = page.body?.bytes ?? []
        // Bodies have no heading of the first level.
        let heading = bytes.firstPlace(of: Self.heading) ?? 0
        let place = body.isEmpty ? nil : bytes.place(of: body, from: heading)
        let range = place.map { $0..<($0 + body.count) } ?? 0..<0
        let markup = PageMarkup(bytes, rules, skipping: page.isBodyOurs ? range : 0..<0)
        var look = PageLook(bytes, markup)
        look.requireDocument(rules)
        requirePolicy(&look)
        look.require(.search, search)
        let main = requireMain(&look)
        // The page of results has its box in the main part.
        if page.isSearchPage, look.lacks(.main) { look.faults.removeAll { $0.part == .search } }
        if let help { look.require(.help, help, before: main ?? bytes.count) }
        if let title = page.title { look.requireTitle(HTML("\(title)").bytes) }
        if !body.isEmpty { look.note(.body, at: place == nil ? nil : range) }
        if let term = page.firstTerm {
            look.requireSeen(.words, HTML("id=\"_term-\(term)\"").bytes)
        }
        if page.hasSources { look.requireSeen(.references, Self.source) }
        look.require(.review, HTML("\(page.reviewNotice)").bytes)
        look.require(.disclaimer, disclaimer)
        return look.faults
    }

    /// What is wrong with a page at a former address.
    ///
    /// - Parameter target: the address for which it was made, as links have it.
    package func faults(in bytes: [UInt8], redirectingTo target: String) -> [PageFault] {
        let markup = PageMarkup(bytes, rules, keepsLinks: true)
        var look = PageLook(bytes, markup)
        look.requireDocument(rules)
        requirePolicy(&look)
        let wanted = HTML("\(url: target)").bytes
        let leadsThere =
            markup.refreshes.count == 1 && bytes[markup.refreshes[0]].refreshTarget == wanted
            && markup.links.contains { bytes[$0].elementsEqual(wanted) }
            && !markup.links.contains { rules.isForeign(bytes[$0]) }
        if !leadsThere { look.faults.append(.astray(from: target)) }
        return look.faults
    }

    /// Whether a piece of a page, such as its header, has a part where readers see it.
    func shows(_ part: PagePart, in piece: [UInt8]) -> Bool {
        var look = PageLook(piece, PageMarkup(piece, rules))
        switch part {
        case .search: look.require(.search, search)
        case .help: look.require(.help, help)
        case .disclaimer: look.require(.disclaimer, disclaimer)
        default: return false
        }
        return look.faults.isEmpty
    }

    private func requirePolicy(_ look: inout PageLook) {
        guard look.find(policy) == .seen else { return look.faults.append(.missing(.policy)) }
        let head = look.bytes[..<(look.place - policy.count)]
        if Self.loaded.contains(where: { head.firstPlace(of: $0) != nil }) {
            look.faults.append(.missing(.policy))
        }
    }

    /// - Returns: where it begins.
    private func requireMain(_ look: inout PageLook) -> Int? {
        let first = look.markup.links.first.map { look.bytes[$0] }
        if first?.elementsEqual(Self.skipLink) != true { look.faults.append(.missing(.skipLink)) }
        guard let main = look.markup.mains.first else {
            // What has the id may be hidden, or be another element.
            let sight = look.find(Self.main)
            look.note(.main, sight == .seen ? .missing : sight)
            return nil
        }
        let tag = look.bytes[main...].prefix { $0 != UInt8(ascii: ">") }
        if tag.firstPlace(of: Self.main) == nil { look.note(.main, .missing) }
        look.place = main
        return main
    }
}
