import HoofbeatContent

/// What has to be sent to a host and removed there, and in which order.
///
/// What a host holds is known from its manifest. If publications were interrupted, a journal with
/// all that they were to reach says what else may be there: a file is unchanged only if nothing
/// says otherwise.
struct PublicationPlan: Sendable {
    /// Assets and files first, then pages, then what lists them: whatever interrupts this, every
    /// page that is there has all that it needs.
    let groups: [[String]]
    /// Pages first, so that none is there without its pictures.
    let removals: [String]
    /// Files of the host that no publication of ours wrote.
    let foreign: [String]
    let unchanged: Int

    static let journalName = ".hoofbeat-publishing"

    /// - Parameters:
    ///   - site: the manifest of the site as it was built.
    ///   - published: that of the host; nil if there is none.
    ///   - journal: what interrupted publications were to reach.
    ///   - there: the paths of all files of the host.
    init(_ site: Manifest, published: Manifest?, journal: Manifest?, there: Set<String>) {
        let known = [published, journal].compactMap { $0 }
        let claimed = Set(known.flatMap { $0.digests.keys.map(\.text) })
        var changed: [String] = []
        var unchanged = 0
        for (path, digests) in site.digests {
            let said = Set(known.compactMap { $0.digests[path] })
            let isSame = there.contains(path.text) && said == [digests]
            if isSame { unchanged += 1 } else { changed.append(path.text) }
        }
        self.unchanged = unchanged
        let wanted = Set(site.digests.keys.map(\.text))
        let stale = there.intersection(claimed).subtracting(wanted).sorted()
        removals = stale.filter(Self.isPage) + stale.filter { !Self.isPage($0) }
        let sorted = changed.sorted()
        let indexes = sorted.filter(Self.isIndex)
        let rest = sorted.filter { !Self.isIndex($0) }
        groups = [rest.filter { !Self.isPage($0) }, rest.filter(Self.isPage), indexes]
            .filter { !$0.isEmpty }
        foreign = there.filter { !claimed.contains($0) && !Self.isApart($0) }.sorted()
    }

    var count: Int { groups.reduce(0) { $0 + $1.count } }

    private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

    /// Whether it lists pages or leads to them.
    private static func isIndex(_ path: String) -> Bool {
        let search = Address.search.path
        let own = [Address.allPages.file, Address.search.file, search + "root.json"]
        return GeneratedFile(rawValue: path) != nil || own.contains(path)
    }

    /// Whether it is none of the site's business: a host's own, whose name begins with a dot, and
    /// what a publication needs besides the site.
    private static func isApart(_ path: String) -> Bool {
        path == Manifest.name || (path.hasPrefix(".") && path != GeneratedFile.apache.rawValue)
    }
}
