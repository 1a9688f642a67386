import HoofbeatContent

/// Whether readers find a page from the texts of others, and the way back (CHK-31).
///
/// A section lists its pages, and every page lists those that link to it. So nothing here is a dead
/// end, unless a section is a sheet to print, which lists nothing.
struct WayChecks {
    let settings: Settings
    let entries: [Entry]
    let relations: Relations
    /// For each entry, the places of the pages that its links lead to.
    let targets: [[Int?]]

    /// A page to which so many link is one that readers come to from elsewhere.
    private static let many = 3

    var problems: [Diagnostic] {
        let brand = settings.brand
        let links = brand.footerLinks + [brand.headerLink].compactMap { $0 }
        let shown = Set(links.map(\.to) + brand.doors + [settings.helpPage].compactMap { $0 })
        let sheets = Set(entries.filter { $0.front.kind.layout == .sheet }.map(\.path))
        return entries.indices.compactMap { index in
            let entry = entries[index]
            guard let parent = entry.parentPath, !entry.front.kind.isAboutSite else { return nil }
            let sources = relations.linkedFrom[index]
            if sources.isEmpty {
                let isListed = entry.isIndex || !sheets.contains(parent)
                return isListed || shown.contains(entry.path) ? nil : .orphan(entry.file)
            }
            guard entry.front.kind.isMedical, sources.count >= Self.many else { return nil }
            // Lists of words, sections and the like lead everywhere.
            let medical = sources.filter { entries[$0].front.kind.isMedical }
            guard medical.count >= Self.many,
                Set(targets[index].compactMap { $0 }).isDisjoint(with: sources)
            else { return nil }
            return .oneWay(medical.prefix(3).map { entries[$0].path }, medical.count, entry.file)
        }
    }
}

extension Diagnostic {
    fileprivate static func orphan(_ file: String) -> Diagnostic {
        .warning(
            "orphan-page", in: file,
            "no page leads to this one: none links to it, and its section is a sheet, with no list",
            help: "link to it where readers would look for it")
    }

    fileprivate static func oneWay(_ some: [String], _ count: Int, _ file: String) -> Diagnostic {
        .warning(
            "one-way-links", in: file,
            "\(count) medical pages link to this one, and its text links back to none of them",
            help: "link to those that go on from here, such as \(some.joined(separator: ", "))")
    }
}
