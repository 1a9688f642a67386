import HoofbeatContent

/// Finds the page that has now what a page that is gone had.
struct Successors: Sendable {
    private let site: Site
    private let byID: [String: Entry]
    /// Only titles and last parts that one page alone has.
    private let byTitle: [String: Entry?]
    private let byLastPart: [Substring: Entry?]
    private let byAddress: [String: Entry]
    private let byAnchor: Deferred<[String: [Int]]>
    private let addresses: KnownNames

    /// An anchor that more pages have, such as `get-help`, says nothing about any of them.
    private static let mostPagesOfAnchor = 8

    init(_ site: Site) {
        self.site = site
        let entries = site.entries
        byID = Dictionary(entries.map { ($0.front.id, $0) }) { first, _ in first }
        byTitle = Dictionary(entries.map { ($0.front.title, Optional($0)) }) { _, _ in nil }
        byLastPart = Dictionary(entries.map { ($0.address.lastPart, Optional($0)) }) { _, _ in nil }
        byAddress = Dictionary(entries.map { ($0.address.path, $0) }) { first, _ in first }
        addresses = KnownNames { entries.map(\.address.path) }
        // Nor does the anchor of a section that pages of a kind must have.
        let sections = Set(site.library.kinds.all.flatMap(\.sections).map(\.id))
        byAnchor = Deferred {
            var places: [String: [Int]] = [:]
            for (place, entry) in entries.enumerated() {
                for heading in entry.outline where !sections.contains(heading.id) {
                    places[heading.id, default: []].append(place)
                }
            }
            return places.filter { $0.value.count <= Self.mostPagesOfAnchor }
        }
    }

    struct Found {
        let entry: Entry
        /// Whether it is most likely the same page, and not only one that is near.
        let isSame: Bool
    }

    /// The page that was moved or, if there is none, the one that readers should see instead.
    func successor(of page: PublishedAddresses.Page) -> Found? {
        let address = Address(page.address)
        if let entry = moved(page, from: address) { return Found(entry: entry, isSame: true) }
        let near = addresses.nearest(to: page.address).flatMap { byAddress[$0] }
        return (near ?? section(of: address)).map { Found(entry: $0, isSame: false) }
    }

    private func moved(_ page: PublishedAddresses.Page, from address: Address) -> Entry? {
        if let id = page.id, let entry = byID[id] { return entry }
        if let title = page.title, let entry = byTitle[title] ?? nil { return entry }
        if let entry = byLastPart[address.lastPart] ?? nil { return entry }
        return withAnchors(page.anchors ?? [])
    }

    /// The page that has most of these anchors, and at least two of them.
    private func withAnchors(_ anchors: [String]) -> Entry? {
        guard anchors.count > 1 else { return nil }
        var counts: [Int: Int] = [:]
        for anchor in anchors {
            for place in byAnchor.value[anchor] ?? [] { counts[place, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        guard let best, best.value > 1, best.value * 2 >= anchors.count else { return nil }
        return site.entries[best.key]
    }

    /// The nearest page above an address.
    private func section(of address: Address) -> Entry? {
        var path = address.path[...]
        while !path.isEmpty {
            path = path.dropLast()
            path = path[..<(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)]
            if let entry = byAddress[String(path)] { return entry }
        }
        return site.home
    }
}

extension Address {
    /// The name of the page without the folders that it is in; nothing for the home page.
    fileprivate var lastPart: Substring {
        path.split(separator: "/").last ?? ""
    }
}
