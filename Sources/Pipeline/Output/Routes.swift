import HoofbeatContent

/// Every file of the output and where it comes from; no two may want the same place.
struct Routes: Sendable {
    /// Pictures and documents that pages use, by path below `content/`.
    let files: [String]
    private(set) var problems: [Diagnostic] = []
    /// Pages that have expired and whose addresses nothing else has taken.
    private(set) var expired: [Entry] = []
    /// What leads to them.
    private(set) var expiredRedirects: [Site.Redirect] = []
    /// The origin of each file, by its path in lower case, since some disks ignore case.
    private var origins: [String: Origin] = [:]
    /// Folders, in lower case, that belong to the build as a whole, whichever files it will write
    /// there.
    private let ownFolders: [String]

    private struct Origin: Sendable {
        let path: String
        /// The file that problems name.
        let file: String
        let isGenerated: Bool
        /// If it is an alias, how and where it was written.
        var alias: Alias?
    }

    private struct Alias: Sendable {
        let path: String
        let location: TextLocation
    }

    /// - Parameters:
    ///   - icons: the paths of the icons that the build draws.
    ///   - expired: pages that are no longer published.
    init(
        entries: [Entry], files: [String], statics: [String], assets: [String],
        icons: [String], settings: Settings, hasReviews: Bool = false,
        expired: [Entry] = []
    ) {
        self.files = files
        // Whole folders, since the names of an index's parts follow from the content.
        ownFolders =
            Set(assets.compactMap(Self.folder)).sorted()
            + (settings.hasSearchPage ? [Address.search.path] : [])
        for path in assets { claim(path, by: "templates/assets", isGenerated: true) }
        for path in icons { claim(path, by: "the build", isGenerated: true) }
        for generated in GeneratedFile.allCases
        where generated.exists(for: settings, hasReviews: hasReviews) {
            claim(generated.rawValue, by: "the build", isGenerated: true)
        }
        claim(Address.allPages.file, by: "the build", isGenerated: true)
        if settings.hasVolumes {
            for entry in entries where entry.hasVolume {
                claim(entry.address.ofVolume.file, by: "the build", isGenerated: true)
            }
        }
        if settings.hasSearchPage { claim(Address.search.file, by: "the build", isGenerated: true) }
        for entry in entries { claim(entry.address.file, by: entry.file) }
        for entry in entries {
            for (alias, line) in zip(entry.front.aliases, entry.front.aliasLines) {
                claim(alias, at: TextLocation(file: entry.file, line: line))
            }
        }
        for path in files { claim(path, by: "content/" + path) }
        for path in statics { claim(path, by: "content/static/" + path) }
        for entry in expired { keepAddresses(of: entry) }
        checkFolders()
        if settings.baseURL == BaseURL() { problems.append(.noBaseURL()) }
    }

    /// The paths of all files, relative to the output folder.
    var paths: [String] { origins.values.map(\.path) }

    func contains(_ path: String) -> Bool {
        origins[path.lowercased()]?.path == path
    }

    /// The folder of a path, with the slash at its end; nil for a file at the root.
    private static func folder(_ path: String) -> String? {
        path.lastIndex(of: "/").map { path[...$0].lowercased() }
    }

    /// Whether the build may write a file of this name, also beside another before it takes that
    /// one's place.
    private func isReserved(_ key: String) -> Bool {
        key.hasPrefix(".hoofbeat")
            || ownFolders.contains { key.hasPrefix($0) || $0.hasPrefix(key + "/") }
    }

    private mutating func claim(_ path: String, by file: String, isGenerated: Bool = false) {
        let key = path.lowercased()
        if let fault = FileName.fault(ofPath: path) { problems.append(fault.diagnostic(file)) }
        if !isGenerated, isReserved(key) {
            problems.append(.reservedAddress(path, file: file))
        } else if let other = origins[key] {
            problems.append(
                other.isGenerated
                    ? .reservedAddress(path, file: file)
                    : other.alias.map { .takenAlias($0.path, file, at: $0.location) }
                        ?? .sameAddress(
                            path, other.file, file: file, inCapitals: path != other.path))
        } else {
            origins[key] = Origin(path: path, file: file, isGenerated: isGenerated)
        }
    }

    /// Claims a former address. Pages come first, so the alias always gives way.
    private mutating func claim(_ alias: Address, at location: TextLocation) {
        let path = alias.file
        let key = path.lowercased()
        if let fault = FileName.fault(ofPath: path) {
            problems.append(fault.diagnostic(location.file, line: location.line))
        }
        if isReserved(key) || origins[key]?.isGenerated ?? false {
            problems.append(.reservedAddress(path, file: location.file, line: location.line))
        } else if let other = origins[key] {
            problems.append(
                .takenAlias(
                    alias.path, other.file, otherIsAlias: other.alias != nil, at: location))
        } else {
            origins[key] = Origin(
                path: path, file: location.file, isGenerated: false,
                alias: Alias(path: alias.path, location: location))
        }
    }

    /// Keeps the addresses of a page that has expired, but for those that something else has now:
    /// the page that came after it, as a rule.
    private mutating func keepAddresses(of entry: Entry) {
        guard isFree(entry.address.file) else { return }
        claim(entry.address.file, by: entry.file)
        expired.append(entry)
        for (alias, line) in zip(entry.front.aliases, entry.front.aliasLines)
        where isFree(alias.file) {
            claim(alias, at: TextLocation(file: entry.file, line: line))
            expiredRedirects.append(Site.Redirect(from: alias, to: entry.address))
        }
    }

    private func isFree(_ path: String) -> Bool {
        origins[path.lowercased()] == nil && !isReserved(path.lowercased())
    }

    /// Reports a file whose name other files need for a folder.
    private mutating func checkFolders() {
        var folders: [String: Origin] = [:]
        for (key, origin) in origins.sorted(by: { $0.key < $1.key }) {
            var folder = key[...]
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                if folders.updateValue(origin, forKey: String(folder)) != nil { break }
            }
        }
        for (key, origin) in origins {
            guard let inside = folders[key] else { continue }
            problems.append(problem(of: origin, asFolderOf: inside, key))
        }
    }

    /// Reports the file that must give way: an alias to what is there, any other file to those of
    /// the build.
    private func problem(
        of origin: Origin, asFolderOf inside: Origin, _ key: String
    ) -> Diagnostic {
        if origin.isGenerated {
            return .reservedAddress(
                origin.path, file: inside.file, line: inside.alias?.location.line)
        }
        if let alias = inside.alias {
            return .takenAlias(alias.path, origin.file, at: alias.location)
        }
        if let alias = origin.alias {
            return .takenAlias(alias.path, inside.file, at: alias.location)
        }
        return .sameAddress(key, inside.file, file: origin.file, inCapitals: false)
    }
}

extension Settings {
    /// Whether there is a page for the search: of what it found or, on a disk, that it needs a
    /// server.
    var hasSearchPage: Bool { hasSearch || searchNeedsServer }
}

extension Diagnostic {
    /// - Parameter inCapitals: whether the two differ in capitals.
    fileprivate static func sameAddress(
        _ path: String, _ other: String, file: String, inCapitals: Bool
    ) -> Diagnostic {
        let arePages = file.hasSuffix(".md") && other.hasSuffix(".md")
        return .error(
            "same-address", in: file, "this and \(other) would both be \(path)",
            help: inCapitals
                ? "rename one of them; capitals alone do not tell two addresses apart"
                : arePages
                    ? "put both texts into one of them and remove the other, or rename one: a page "
                        + "has the address of a folder of its name"
                    : "rename one of them")
    }

    fileprivate static func takenAlias(
        _ alias: String, _ other: String, otherIsAlias: Bool = false, at location: TextLocation
    ) -> Diagnostic {
        let owner =
            switch (other == location.file, otherIsAlias) {
            case (true, true): "stands here twice"
            case (true, false): "is this page’s own address"
            case (false, true): "is also an alias of \(other)"
            case (false, false): "is the address of \(other)"
            }
        return .error(
            "same-address", at: location, "the alias \(alias) \(owner)",
            help: "take it out of aliases; a former address is one that no page has now")
    }

    fileprivate static func reservedAddress(
        _ path: String, file: String, line: Int? = nil
    ) -> Diagnostic {
        .error(
            "reserved-address", at: TextLocation(file: file, line: line),
            "\(path) is written by the build itself", help: "give it another name")
    }

    fileprivate static func noBaseURL() -> Diagnostic {
        .note(
            "no-base-url", in: "content/site.yaml",
            "sitemap.xml and feed.xml are not written: they need full addresses",
            help: "add base-url, or build with --base-url")
    }
}
