import HoofbeatContent

/// Compares the addresses that were published with those that the site has now: none may go
/// without a word, since readers have kept them and other sites link to them.
struct AddressChecks {
    /// The rules that say nothing unless a build is told what was published.
    static let codes: Set = ["gone-address", "gone-anchor", "gone-file"]

    private static let pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"]

    private let published: PublishedAddresses
    private let site: Site
    private let routes: Routes
    /// Why a page is not published, by its address.
    private let heldBack: [Address: (path: String, reason: String)]
    private let heldBackFiles: Set<String>
    private let successors: Successors
    private let pages: [String: PublishedAddresses.Page]
    /// The page at each address, former ones included.
    private let byAddress: [String: Entry]
    private let files: KnownNames

    init(
        _ published: PublishedAddresses, _ site: Site, _ routes: Routes, _ publication: Publication
    ) {
        self.published = published
        self.site = site
        self.routes = routes
        heldBack = Dictionary(
            publication.reasons.map { (Address(ofPage: $0.key), ($0.key, $0.value)) }
        ) { $0.path < $1.path ? $0 : $1 }
        heldBackFiles = publication.heldBackFiles
        successors = Successors(site)
        var byAddress: [String: Entry] = [:]
        for entry in site.entries { byAddress[entry.address.path] = entry }
        for redirect in site.redirects {
            byAddress[redirect.from.path] = byAddress[redirect.to.path]
        }
        self.byAddress = byAddress
        files = KnownNames { [files = routes.files] in files }
        pages = Dictionary(published.pages.map { ($0.address, $0) }) { first, _ in first }
    }

    var problems: [Diagnostic] {
        let gone = published.pages.compactMap { page in
            isThere(page.address) ? nil : problem(with: page)
        }
        let goneRedirects = published.redirects.compactMap { redirect in
            isThere(redirect.address) ? nil : problem(with: redirect)
        }
        let files = published.files.filter { !routes.contains($0) }.map(goneFile)
        return gone + goneRedirects + files
            + AnchorChecks(site, byAddress).problems(with: published.pages, published.redirects)
    }

    private func isThere(_ address: String) -> Bool {
        routes.contains(Address(address).file)
    }

    private func problem(with page: PublishedAddresses.Page) -> Diagnostic {
        let address = Address(page.address)
        if let held = heldBack[address] {
            return .addressHeldBack(page.address, held.reason, file: "content/" + held.path)
        }
        // A section on one page is where its section is.
        if let section = address.withoutVolume, let found = known(section) {
            return problem(page.address, found)
        }
        return problem(page.address, successors.successor(of: page))
    }

    private func problem(with redirect: PublishedAddresses.Redirect) -> Diagnostic {
        problem(redirect.address, known(redirect.to))
    }

    /// The page at an address that was published, wherever it is now.
    private func known(_ address: String) -> Successors.Found? {
        if let entry = byAddress[address] { return .init(entry: entry, isSame: true) }
        let page = PublishedAddresses.Page(address: address, id: nil, title: nil, anchors: nil)
        return successors.successor(of: pages[address] ?? page)
    }

    private func problem(_ address: String, _ found: Successors.Found?) -> Diagnostic {
        guard let found, found.isSame else {
            return .goneAddress(address, near: found?.entry, list: published.name)
        }
        return .goneAddress(address, now: found.entry)
    }

    private func goneFile(_ path: String) -> Diagnostic {
        // The page that it belongs to is named as held back.
        let near = files.nearest(to: path)
        if heldBackFiles.contains(path) {
            return .note(
                "gone-file", in: published.name,
                "/\(path) was published, and the page that links to it is held back",
                help: "links to the file lead nowhere until the page is published again")
        }
        // Pages show pictures, and few others link to one.
        if Self.pictures.contains(where: path.lowercased().hasSuffix) {
            return .note(
                "gone-file", in: published.name,
                "/\(path) was published, and no page shows it any more",
                help: "who shows the picture from elsewhere shows nothing now")
        }
        return .warning(
            "gone-file", in: published.name,
            "/\(path) was published and is gone; links to it lead nowhere",
            help: (near.map { "if it is \($0) now, give that its former name; " } ?? "")
                + "a file has no alias, so put it back, or waive this")
    }
}

extension Address {
    /// The address of the section, if this is that of a section on one page.
    fileprivate var withoutVolume: String? {
        let ending = Address("").ofVolume.path
        return path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
    }
}

extension Diagnostic {
    fileprivate static func goneAddress(_ address: String, now entry: Entry) -> Diagnostic {
        .error(
            "gone-address", at: TextLocation(file: entry.file, line: entry.front.titleLine),
            "/\(address) was published and is gone; links to it lead nowhere",
            help: "its page seems to be this one now: add \(address) to its aliases, as in "
                + "“aliases: [\(address)]”; if it is not, put the page back with withdrawn: and "
                + "the reason")
    }

    fileprivate static func goneAddress(
        _ address: String, near entry: Entry?, list: String
    ) -> Diagnostic {
        let page = entry.map { ", such as \($0.file)" } ?? ""
        return .error(
            "gone-address", in: list,
            "/\(address) was published and is gone; links to it lead nowhere",
            help: "write “aliases: [\(address)]” at the top of the page that readers should see "
                + "instead\(page), or put the page back with withdrawn: and the reason")
    }

    fileprivate static func addressHeldBack(
        _ address: String, _ reason: String, file: String
    ) -> Diagnostic {
        .error(
            "gone-address", in: file,
            "/\(address) was published, and this page is held back now: \(reason)",
            help: "publish it again, or withdraw it with withdrawn: and the reason, which its "
                + "address then shows")
    }
}
