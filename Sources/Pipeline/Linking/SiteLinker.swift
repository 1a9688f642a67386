import Content

/// The barrier: makes the Site of all drafts and checks what only the whole can tell.
struct SiteLinker {
    let library: Library
    /// Paths of the files in `content/static/`.
    let statics: [String]
    let assets: [String]
    let assetFolder: String
    let jobs: Int

    struct Result {
        let site: Site
        let routes: Routes
        let problems: [Diagnostic]
    }

    /// - Parameters:
    ///   - entries: the pages that are published, sorted by path.
    ///   - unpublished: the others, with the reason.
    func link(_ entries: [Entry], unpublished: [String: String]) -> Result {
        let redirects = entries.flatMap { entry in
            entry.front.aliases.map { Site.Redirect(from: $0, to: entry.address) }
        }
        let routes = Routes(
            entries: entries, files: linkedFiles(of: entries), statics: statics,
            assets: assets.map { assetFolder + $0 },
            hasFullAddresses: !library.settings.baseURL.origin.isEmpty)
        let checker = LinkChecker(entries: entries, unpublished: unpublished, routes: routes)
        let broken = parallelMap(entries, jobs: jobs) { checker.problems(of: $0) }
        let relations = Relations(entries, jobs: jobs)
        let site = Site(
            library: library, entries: entries,
            redirects: redirects.sorted { $0.from < $1.from }, assetFolder: assetFolder,
            linkedFrom: relations.linkedFrom, relatedTo: relations.relatedTo)
        let problems =
            routes.problems + broken.flatMap { $0 } + missingIndexes(entries, unpublished)
            + sharedIDs(entries) + unusedFiles(routes)
        return Result(site: site, routes: routes, problems: problems)
    }

    private func linkedFiles(of entries: [Entry]) -> [String] {
        var files: Set<String> = []
        for entry in entries {
            for link in entry.links {
                if case .file(let path) = link.target { files.insert(path) }
            }
        }
        return files.sorted()
    }

    private func missingIndexes(
        _ entries: [Entry], _ unpublished: [String: String]
    ) -> [Diagnostic] {
        let paths = Set(entries.map(\.path))
        var missing: [String: String] = [:]
        for entry in entries {
            if let parent = entry.parentPath, !paths.contains(parent), missing[parent] == nil {
                missing[parent] = entry.path
            }
        }
        return missing.map { path, page in
            .missingIndex(path, neededBy: page, reason: unpublished[path])
        }
    }

    private func sharedIDs(_ entries: [Entry]) -> [Diagnostic] {
        var first: [String: String] = [:]
        return entries.compactMap { entry in
            if let other = first.updateValue(entry.file, forKey: entry.front.id) {
                return .sharedID(entry.front.id, other, file: entry.file)
            }
            return nil
        }
    }

    private func unusedFiles(_ routes: Routes) -> [Diagnostic] {
        let used = Set(routes.files)
        return library.files.keys.filter { !used.contains($0) }.map { .unusedFile($0) }
    }
}

extension Diagnostic {
    /// - Parameter reason: why the section's page is not published, if there is one.
    fileprivate static func missingIndex(
        _ path: String, neededBy page: String, reason: String?
    ) -> Diagnostic {
        Diagnostic(
            .error, "missing-index",
            reason.map { "the page of the section of \(page) is not published: \($0)" }
                ?? "the section of \(page) has no page of its own",
            file: "content/" + path,
            help: reason == nil
                ? "write \(path) with a title and a description"
                : "publish it, or make the section's other pages drafts, too")
    }

    fileprivate static func sharedID(_ id: String, _ other: String, file: String) -> Diagnostic {
        Diagnostic(
            .error, "shared-id", "the id “\(id)” already belongs to \(other)", file: file,
            help: "write another id; without one it follows from the path")
    }

    fileprivate static func unusedFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, "unused-file", "no page shows or links to this file, so it is not published",
            file: "content/" + path, help: "link to it, or put it into content/static/")
    }
}
