import HoofbeatContent
import HoofbeatMarkdown

/// Finds links that lead nowhere.
struct LinkChecker: Sendable {
    private let entries: [Entry]
    private let places: PagePlaces
    /// Pages that are not published, with the reason.
    private let unpublished: [String: String]
    private let unpublishedAddresses: [Address: String]
    private let published: Set<String>
    private let paths: KnownNames
    private let addresses: KnownNames
    private let files: KnownNames
    /// For the last part of a path, a page that has it: where a page may have been moved to.
    private let namesakes: Deferred<[Substring: String]>
    /// The page that each former address leads to.
    private let moved: Deferred<[Address: String]>
    /// The anchors of pages that have so many that looking through them takes time, by path.
    private let anchors: [String: KnownNames]
    private let isOnDisk: Bool
    private static let manyAnchors = 64

    /// - Parameters:
    ///   - files: the names of all files below `content/` that are no pages.
    ///   - isOnDisk: whether the links are those of a copy for the disk.
    init(
        entries: [Entry], _ places: PagePlaces, unpublished: [String: String], routes: Routes,
        files: KnownNames, isOnDisk: Bool = false
    ) {
        self.entries = entries
        self.places = places
        self.isOnDisk = isOnDisk
        self.files = files
        self.unpublished = unpublished
        unpublishedAddresses = Dictionary(
            unpublished.map { (Address(ofPage: $0.key), $0.value) }
        ) { first, _ in first }
        // A page that has expired has an address, but no link should lead there.
        published = Set(routes.paths)
            .subtracting(routes.expired.map(\.address.file))
            .subtracting(routes.expiredRedirects.map(\.from.file))
        paths = KnownNames { entries.map(\.path) }
        addresses = KnownNames { entries.map(\.address.path) }
        namesakes = Deferred {
            Dictionary(entries.map { ($0.path.lastPart, $0.path) }) { min($0, $1) }
        }
        moved = Deferred {
            Dictionary(
                entries.flatMap { entry in entry.front.aliases.map { ($0, entry.path) } }
            ) { first, _ in first }
        }
        let long = entries.filter { $0.outline.count + $0.anchors.count > Self.manyAnchors }
        anchors = Dictionary(long.map { ($0.path, $0.knownAnchors) }) { first, _ in first }
    }

    func problems(of entry: Entry) -> [Diagnostic] {
        problems(of: entry, leadingTo: places.targets(of: entry))
    }

    /// - Parameter targets: for each link of the entry, the place of the page that it leads to.
    func problems(of entry: Entry, leadingTo targets: [Int?]) -> [Diagnostic] {
        let file = entry.file
        var blocks: Set<Int> = []
        return entry.links.indices.compactMap { number in
            // Nearly all links end here, before they are copied.
            if targets[number] != nil, entry.links[number].anchor == nil { return nil }
            let link = entry.links[number]
            // Links in data are checked where they are written. Only whether a list on this page
            // has the entry that they lead to depends on the page.
            guard link.isFromData else { return problem(link, in: file) }
            guard link.target == .page(entry.path), let anchor = link.anchor,
                !entry.hasAnchor(anchor), blocks.insert(link.line).inserted
            else { return nil }
            return .listWithoutEntries(at: TextLocation(file: file, line: link.line))
        }
    }

    func problems(of links: [Library.FieldLink]) -> [Diagnostic] {
        links.compactMap { problem($0.link, in: $0.file) }
    }

    private func problem(_ link: Link, in file: String) -> Diagnostic? {
        switch link.target {
        case .file: nil
        case .page(let path): problem(link, to: path, in: file)
        case .address(let address): problem(link, to: address, in: file)
        case .missing(let path):
            .missingFile(link.written, help(forMissing: path, link, in: file), file, link.line)
        }
    }

    /// Suggests what the editor most likely meant by a path that names no file.
    private func help(forMissing path: String, _ link: Link, in file: String) -> String {
        let endings = [".html", ".htm", ".md", ".markdown", "/"]
        let ending = endings.first(where: path.lowercased().hasSuffix)
        let stem = String(path.dropLast(ending?.utf8.count ?? 0))
        let pages = [stem + ".md", stem.isEmpty ? "index.md" : stem + "/index.md"]
        let page = pages.first { places[$0] != nil || unpublished[$0] != nil }
        if page == nil, let now = pageFormerly(at: path) {
            return Self.help(forMovedTo: relativePath(to: now, from: file))
        }
        if page == nil, let address = OutsideAddress.meant(by: link.written) {
            return "write \(address)"
        }
        if page == nil, let anchor = anchor(meantBy: link.written, in: file) {
            return "did you mean #\(anchor)?"
        }
        if let other = help(forForeign: link.written) { return other }
        let near =
            page ?? files.nearest(to: path) ?? paths.nearest(to: stem + ".md")
            ?? namesakes.value[(stem + ".md").lastPart]
        let place = near?.hasSuffix(".md") == true ? link.place : ""
        return near.map { "did you mean \(relativePath(to: $0, from: file))\(place)?" }
            ?? "link to a page by its file, for example ../folder/page.md"
    }

    /// The help for an address that is written as in another program; nil for any other.
    private func help(forForeign written: String) -> String? {
        if written.contains("\\") { return "write / for \\" }
        for scheme in ["https", "http"] where written.hasPrefix(scheme + "//") {
            return "write \(scheme):\(written.dropFirst(scheme.count))"
        }
        if written.contains(".md?") { return "take out ? and the rest" }
        let parts = written.split(separator: "/")
        guard let folder = parts.firstIndex(of: "static") else { return nil }
        let name = parts[(folder + 1)...].joined(separator: "/")
        return published.contains(name)
            ? "write /\(name): what is in content/static/ is at the root of the site" : nil
    }

    /// A place of the same page that was meant by a word without `#`.
    private func anchor(meantBy written: String, in file: String) -> String? {
        guard !written.contains(where: { "./#:".contains($0) }),
            let place = places[String(file.dropFirst("content/".count))]
        else { return nil }
        let entry = entries[place]
        return entry.hasAnchor(written)
            ? written : (anchors[entry.path] ?? entry.knownAnchors).nearest(to: written)
    }

    private func problem(_ link: Link, to path: String, in file: String) -> Diagnostic? {
        if let place = places[path] {
            return anchorProblem(link, in: entries[place], in: file)
        }
        if let reason = unpublished[path] {
            return .unpublishedPage(
                link.written, reason, at: TextLocation(file: file, line: link.line))
        }
        let location = TextLocation(file: file, line: link.line)
        if let now = pageFormerly(at: path) {
            let now = relativePath(to: now, from: file)
            return .missingPage(link.written, nil, Self.help(forMovedTo: now), at: location)
        }
        if let help = help(forForeign: link.written) {
            return .missingPage(link.written, nil, help, at: location)
        }
        let near = page(meantBy: path) ?? paths.nearest(to: path) ?? namesakes.value[path.lastPart]
        let suggestion = near.map { relativePath(to: $0, from: file) + link.place }
        return .missingPage(link.written, suggestion, at: location)
    }

    /// The page that has a path, or an address, under its aliases.
    private func pageFormerly(at path: String) -> String? {
        let folder = path.hasSuffix("/") || Address.isFile(path) ? path : path + "/"
        return moved.value[Address(ofPage: path)] ?? moved.value[Address(folder)]
    }

    private static func help(forMovedTo path: String) -> String {
        "the page that was there is now \(path): link to that"
    }

    /// The page of a folder, or one whose ending was left out or written as on the finished site.
    private func page(meantBy path: String) -> String? {
        var path = path[...]
        while path.hasSuffix("/") { path.removeLast() }
        let ending = [".html", ".htm"].first(where: path.lowercased().hasSuffix)
        let name = path.dropLast(ending?.utf8.count ?? 0)
        return ["\(name).md", "\(path)/index.md"].first { places[$0] != nil }
    }

    private func problem(_ link: Link, to address: Address, in file: String) -> Diagnostic? {
        if let place = places[address] {
            return anchorProblem(link, in: entries[place], in: file)
        }
        if published.contains(address.path) || published.contains(address.file) { return nil }
        if isOnDisk, GeneratedFile(rawValue: address.path) != nil {
            return .notOnDisk(link.written, at: TextLocation(file: file, line: link.line))
        }
        if let reason = unpublishedAddresses[address] {
            return .unpublishedPage(
                link.written, reason, at: TextLocation(file: file, line: link.line))
        }
        // What is in static/ is published at the root.
        let atRoot = address.path.hasPrefix("static/") ? String(address.path.dropFirst(7)) : ""
        let near =
            published.contains(atRoot)
            ? "/" + atRoot
            : page(meantBy: address.path).map { relativePath(to: $0, from: file) + link.place }
                ?? addresses.nearest(to: address.path).map { "/" + $0 + link.place }
        return .missingPage(link.written, near, at: TextLocation(file: file, line: link.line))
    }

    private func anchorProblem(_ link: Link, in target: Entry, in file: String) -> Diagnostic? {
        guard let anchor = link.anchor, !anchor.isEmpty else { return nil }
        let known = anchors[target.path]
        guard !(known?.contains(anchor) ?? target.hasAnchor(anchor)) else { return nil }
        let near = (known ?? target.knownAnchors).nearest(to: anchor)
        let first = target.outline.prefix(12).map(\.id) + target.anchors.prefix(12)
        return .missingAnchor(
            anchor, on: target.path, near, of: first, at: TextLocation(file: file, line: link.line))
    }

    /// A path as links in this file have to write it; in data files they start at the root.
    private func relativePath(to path: String, from file: String) -> String {
        let page = file.hasSuffix(".md") ? file.dropFirst(ContentNames.name.count + 1) : ""
        return relative(path, from: String(page))
    }
}

extension Entry {
    fileprivate var knownAnchors: KnownNames {
        KnownNames { [outline, anchors] in outline.map(\.id) + anchors }
    }
}

extension String {
    /// What follows the last slash. A page that was moved keeps it.
    fileprivate var lastPart: Substring {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { self[index(after: $0)...] } ?? self[...]
    }
}

extension Link {
    /// The place on a page that it leads to, with its `#`; empty if it leads to the page.
    fileprivate var place: String { anchor.map { "#" + $0 } ?? "" }
}

extension Diagnostic {
    fileprivate static func missingPage(
        _ written: String, _ near: String?, _ help: String? = nil, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-page", at: location, "there is no page \(written)",
            help: help ?? near.map { "did you mean \($0)?" }
                ?? "if the page was moved or renamed, write its new path; if not, write the page")
    }

    fileprivate static func missingFile(
        _ written: String, _ help: String, _ file: String, _ line: Int
    ) -> Diagnostic {
        .error(
            "missing-file", at: TextLocation(file: file, line: line), "there is no file \(written)",
            help: help)
    }

    fileprivate static func notOnDisk(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .note(
            "not-on-disk", at: location, "a copy for the disk has no \(written)",
            help: "the link leads nowhere in the copy; on the published site it is right")
    }

    fileprivate static func unpublishedPage(
        _ written: String, _ reason: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unpublished-page", at: location, "\(written) is not published: \(reason)",
            help: "take the link out, or publish the page")
    }

    fileprivate static func missingAnchor(
        _ anchor: String, on path: String, _ near: String?, of anchors: [String],
        at location: TextLocation
    ) -> Diagnostic {
        let list = anchors.prefix(12).map { "#" + $0 }.joined(separator: ", ")
        return .error(
            "missing-anchor", at: location, "content/\(path) has no place named #\(anchor)",
            help: near.map { "did you mean #\($0)?" }
                ?? (anchors.isEmpty ? "it has no headings" : "it has \(list)"))
    }
}

extension Diagnostic {
    /// Only the directory by country holds the entries themselves.
    fileprivate static func listWithoutEntries(at location: TextLocation) -> Diagnostic {
        .error(
            "missing-anchor", at: location,
            "this list leads to entries that the page does not show",
            help: "show ```organisations by-country on this page, too")
    }
}
