import HoofbeatContent
import HoofbeatMarkup

/// Writes `addresses.json`: every address of the site, and every anchor that a link may lead to.
///
/// The next build is compared with it (`AddressChecks`), so it holds what readers may have kept,
/// and nothing whose name follows from content, such as styles and the index of the search.
/// Addresses are relative to the root of the site, as `aliases` has them, so that the list is the
/// same wherever a site is built for. Each has a line of its own; the lines are sorted.
struct AddressIndex {
    let site: Site
    let plan: Plan

    static let version = 1

    var bytes: [UInt8] {
        let files = plan.files + plan.pages + plan.indexes
        let lines = [
            "{\"version\":\(Self.version),\"pages\":[",
            joined(files.compactMap(page)),
            "],\"redirects\":[",
            joined(files.compactMap(redirect)),
            "],\"files\":[",
            joined(files.compactMap(path)),
            "]}",
        ]
        return Array((lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n").utf8)
    }

    private func joined(_ lines: [(address: String, json: JSON)]) -> String {
        lines.sorted { $0.address < $1.address }
            .map { String(decoding: $0.json.bytes(), as: UTF8.self) }.joined(separator: ",\n")
    }

    private func page(_ file: Plan.File) -> (address: String, json: JSON)? {
        switch file {
        case .page(let place): page(site.entries[place])
        case .expired(let place): page(site.expired[place])
        case .volume(let place): page(at: site.entries[place].address.ofVolume)
        case .allPages: page(at: .allPages)
        case .searchPage: page(at: .search)
        default: nil
        }
    }

    private func page(at address: Address) -> (address: String, json: JSON) {
        (address.path, .object([.init("address", .string(address.path))]))
    }

    private func page(_ entry: Entry) -> (address: String, json: JSON) {
        // Of a withdrawn page, only the address is left.
        let anchors = site.isWithdrawn(entry) ? [] : entry.outline.map(\.id) + entry.anchors
        return (
            entry.address.path,
            .object([
                .init("address", .string(entry.address.path)),
                .init("id", .string(entry.front.id)), .init("title", .string(entry.front.title)),
                .init("anchors", .array(anchors.map { .string($0) })),
            ])
        )
    }

    private func redirect(_ file: Plan.File) -> (address: String, json: JSON)? {
        guard case .redirect(let redirect) = file else { return nil }
        return (
            redirect.from.path,
            .object([
                .init("address", .string(redirect.from.path)),
                .init("to", .string(redirect.to.path)),
            ])
        )
    }

    /// Files that somebody may have linked to or subscribed to.
    private func path(_ file: Plan.File) -> (address: String, json: JSON)? {
        switch file {
        case .copy, .icon, .generated(.sitemap), .generated(.feed), .generated(.reviews):
            (plan.path(of: file), .string(plan.path(of: file)))
        default: nil
        }
    }
}
