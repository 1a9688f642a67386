import HoofbeatContent

/// Finds anchors that were published and are gone from their pages. A link to one still finds the
/// page, so it is a warning.
struct AnchorChecks {
    private let site: Site
    /// The page at each address, former ones included.
    private let byAddress: [String: Entry]

    init(_ site: Site, _ byAddress: [String: Entry]) {
        self.site = site
        self.byAddress = byAddress
    }

    func problems(
        with pages: [PublishedAddresses.Page], _ redirects: [PublishedAddresses.Redirect]
    ) -> [Diagnostic] {
        let anchors = Dictionary(pages.map { ($0.address, $0.anchors ?? []) }) { first, _ in first }
        // A former address led to all anchors of its page, too.
        let addresses = anchors.map { $0 } + redirects.map { ($0.address, anchors[$0.to] ?? []) }
        return addresses.flatMap { address, anchors in
            byAddress[address].map { problems(with: anchors, of: address, on: $0) } ?? []
        }
    }

    private func problems(
        with published: [String], of address: String, on entry: Entry
    ) -> [Diagnostic] {
        guard !published.isEmpty, !site.isWithdrawn(entry) else { return [] }
        let there = Set(entry.outline.map(\.id) + entry.anchors)
        let gone = published.filter { !there.contains($0) }
        guard !gone.isEmpty else { return [] }
        let before = Set(published)
        let new = entry.outline.filter { !before.contains($0.id) }
        return gone.map { anchor in
            let heading =
                heading(nearest: anchor, among: new)
                ?? heading(after: anchor, of: published, on: entry, among: new)
                ?? heading(nearest: anchor, among: entry.outline)
            return .goneAnchor(anchor, of: address, from: entry, heading)
        }
    }

    private func heading(nearest anchor: String, among headings: [Heading]) -> Heading? {
        let id = nearest(to: anchor, among: headings.map(\.id))
        return headings.first { $0.id == id }
    }

    /// The new heading that stands where the former one stood: behind the same one.
    private func heading(
        after anchor: String, of published: [String], on entry: Entry, among new: [Heading]
    ) -> Heading? {
        let before = published.prefix { $0 != anchor }
        let place = before.reversed().lazy
            .compactMap { id in entry.outline.firstIndex { $0.id == id } }.first
        let next = place.map { $0 + 1 } ?? 0
        guard next < entry.outline.count else { return nil }
        return new.first { $0.id == entry.outline[next].id }
    }
}

extension Diagnostic {
    fileprivate static func goneAnchor(
        _ anchor: String, of address: String, from entry: Entry, _ heading: Heading?
    ) -> Diagnostic {
        let location = TextLocation(file: entry.file, line: heading?.line)
        return .warning(
            "gone-anchor", at: location,
            "/\(address)#\(anchor) was published and is gone; links to it lead to the top of the "
                + "page",
            help: heading.map { "if it became “\($0.text)”, write {#\(anchor)} behind that" }
                ?? "write {#\(anchor)} behind the heading that took its place, or waive this")
    }
}
