package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// Looks for the parts that a finished page must have, in one walk through its bytes.
///
/// It compares what readers would see and not marks that a theme could set: the policy, the text of
/// the page and the notices are looked for as they are. Each search begins where the one before
/// ended, since pages have their parts in nearly the same order.
package struct PageContract: Sendable {
    /// What a page must say besides its own text.
    package struct Page {
        let title: String
        /// nil where it would have to be made for this alone.
        var body: HTML?
        var reviewNotice = ""

        package init(title: String, body: HTML? = nil, reviewNotice: String = "") {
            self.title = title
            self.body = body
            self.reviewNotice = reviewNotice
        }
    }

    private let language: [UInt8]
    private let direction: [UInt8]
    private let policy: [UInt8]
    private let disclaimer: [UInt8]
    private let search: [UInt8]?
    private let help: [UInt8]?
    private static let main = Array("<main id=\"_main\"".utf8)
    private static let heading = Array("<h1".utf8)
    private static let loaded = ["<link", "<script", "<style", "<img", "<base"].map {
        Array($0.utf8)
    }

    package init(_ site: Site, hasSearch: Bool) {
        let settings = site.settings
        language = HTML("lang=\"\(settings.language)\"").bytes
        direction = settings.isRightToLeft ? HTML("dir=\"rtl\"").bytes : []
        policy =
            HTML("\"Content-Security-Policy\" content=\"\(SecurityPolicy.meta(of: site))\"").bytes
        disclaimer = HTML("\(site.library.strings[.generalInformation])").bytes
        search = hasSearch ? Array("data-index=\"".utf8) : nil
        help = settings.helpPage.flatMap { site[$0] }.map {
            HTML("href=\"\(url: $0.href)\"").bytes
        }
    }

    package func missing(in bytes: [UInt8], of page: Page) -> [PagePart] {
        var missing: [PagePart] = []
        var place = 0
        /// - Returns: whether it is there; the next search begins behind it.
        func find(_ wanted: [UInt8]) -> Bool {
            let found =
                bytes[place...].firstPlace(of: wanted)
                ?? (place > 0 ? bytes[..<place].firstPlace(of: wanted) : nil)
            guard let found else { return false }
            place = found + wanted.count
            return true
        }
        func require(_ part: PagePart, _ wanted: [UInt8]?) {
            guard let wanted, !wanted.isEmpty else { return }
            if !find(wanted) { missing.append(part) }
        }
        let head = bytes.prefix(512)
        if head.firstPlace(of: language) == nil
            || !direction.isEmpty && head.firstPlace(of: direction) == nil
        {
            missing.append(.language)
        }
        let isFirst =
            find(policy)
            && !Self.loaded.contains { bytes[..<(place - policy.count)].firstPlace(of: $0) != nil }
        if !isFirst { missing.append(.policy) }
        require(.search, search)
        require(.main, Self.main)
        if let help, bytes[..<place].firstPlace(of: help) == nil { missing.append(.help) }
        let title = HTML("\(page.title)").bytes
        let isTitled =
            find(Self.heading) && bytes[place...].firstPlace(of: title) != nil
            && bytes[place...].firstPlace(of: Self.heading) == nil
        if !isTitled { missing.append(.title) }
        require(.body, page.body?.bytes)
        require(.review, HTML("\(page.reviewNotice)").bytes)
        require(.disclaimer, disclaimer)
        return missing
    }
}
