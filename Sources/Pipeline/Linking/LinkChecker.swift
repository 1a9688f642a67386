import Content

/// Finds links that lead nowhere.
struct LinkChecker: Sendable {
    private let byPath: [String: Entry]
    private let byAddress: [Address: Entry]
    /// Pages that are not published, with the reason.
    private let unpublished: [String: String]
    private let unpublishedAddresses: [Address: String]
    private let published: Set<String>

    init(entries: [Entry], unpublished: [String: String], routes: Routes) {
        byPath = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
        byAddress = Dictionary(entries.map { ($0.address, $0) }) { first, _ in first }
        self.unpublished = unpublished
        unpublishedAddresses = Dictionary(
            unpublished.map { (Address(ofPage: $0.key), $0.value) }
        ) { first, _ in first }
        published = Set(routes.paths)
    }

    func problems(of entry: Entry) -> [Diagnostic] {
        entry.links.compactMap { link in
            switch link.target {
            case .file: return nil
            case .page(let path): return problem(link, to: path, from: entry)
            case .address(let address): return problem(link, to: address, from: entry)
            }
        }
    }

    private func problem(_ link: Link, to path: String, from entry: Entry) -> Diagnostic? {
        if let target = byPath[path] { return anchorProblem(link, in: target, from: entry) }
        if let reason = unpublished[path] {
            return .unpublishedPage(link.written, reason, file: entry.file, line: link.line)
        }
        let near = nearest(to: path, among: byPath.keys) ?? sameName(as: path)
        let suggestion = near.map { relativePath(to: $0, from: entry.path) }
        return .missingPage(link.written, suggestion, file: entry.file, line: link.line)
    }

    private func problem(_ link: Link, to address: Address, from entry: Entry) -> Diagnostic? {
        if let target = byAddress[address] { return anchorProblem(link, in: target, from: entry) }
        if published.contains(address.path) || published.contains(address.file) { return nil }
        if let reason = unpublishedAddresses[address] {
            return .unpublishedPage(link.written, reason, file: entry.file, line: link.line)
        }
        let near = nearest(to: address.path, among: byAddress.keys.map(\.path)).map { "/" + $0 }
        return .missingPage(link.written, near, file: entry.file, line: link.line)
    }

    private func anchorProblem(_ link: Link, in target: Entry, from entry: Entry) -> Diagnostic? {
        guard let anchor = link.anchor, !anchor.isEmpty, !target.hasAnchor(anchor) else {
            return nil
        }
        let anchors = target.outline.map(\.id) + target.anchors
        let near = nearest(to: anchor, among: anchors)
        return .missingAnchor(
            anchor, on: target.path, near, of: anchors, file: entry.file, line: link.line)
    }

    /// A page that was moved keeps its name.
    private func sameName(as path: String) -> String? {
        let name = path.split(separator: "/").last
        return byPath.keys.filter { $0.split(separator: "/").last == name }.min()
    }

    private func relativePath(to path: String, from page: String) -> String {
        var target = path.split(separator: "/")[...]
        var folders = page.split(separator: "/").dropLast()
        while let first = folders.first, first == target.first, target.count > 1 {
            folders = folders.dropFirst()
            target = target.dropFirst()
        }
        return (folders.map { _ in ".." } + target).joined(separator: "/")
    }
}

extension Diagnostic {
    fileprivate static func missingPage(
        _ written: String, _ near: String?, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "missing-page", "there is no page \(written)", file: file, line: line,
            help: near.map { "did you mean \($0)?" } ?? "write the page, or take the link out")
    }

    fileprivate static func unpublishedPage(
        _ written: String, _ reason: String, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "unpublished-page", "\(written) is not published: \(reason)",
            file: file, line: line, help: "take the link out, or publish the page")
    }

    fileprivate static func missingAnchor(
        _ anchor: String, on path: String, _ near: String?, of anchors: [String], file: String,
        line: Int
    ) -> Diagnostic {
        let list = anchors.prefix(12).map { "#" + $0 }.joined(separator: ", ")
        return Diagnostic(
            .error, "missing-anchor", "content/\(path) has no place named #\(anchor)",
            file: file, line: line,
            help: near.map { "did you mean #\($0)?" }
                ?? (anchors.isEmpty ? "it has no headings" : "it has \(list)"))
    }
}
