package import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Turns `[@key]` and `[@one; @two]` into numbered links to the list of sources at the foot, which
/// templates write.
struct Citations: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var sources = CitedReferences(context.library)
        var lines = WordLines(of: document)
        var escapes = EscapedCitations(of: document)
        let texts = document.mayCite ? document.tree.texts : []
        for node in texts where node.mayCite {
            // The text itself is replaced, but its parent remains.
            let parent = node.parent ?? node
            let text = node.literalBytes
            let written = WrittenCitation.all(in: text, of: node, &escapes)
            guard !written.isEmpty else { continue }
            let holder = context.isField ? .field : Holder(of: node, in: document)
            if let holder {
                for citation in written {
                    let key = citation.keys[0]
                    let line = lines.line(of: "@" + key, in: parent)
                    findings.report(
                        .misplacedCitation(
                            key, holder, at: TextLocation(file: context.file, line: line)),
                        at: parent, in: document)
                }
                continue
            }
            for key in replace(node, text, with: written, &sources, in: document.tree) {
                let near = context.library.referenceKeys.nearest(to: key)
                if let near { findings.meantReferences.append(near) }
                let line = lines.line(of: "@" + key, in: parent)
                findings.problems.append(
                    .unknownReference(
                        key, near, isOnPage: true,
                        at: TextLocation(file: context.file, line: line)))
            }
        }
        for key in findings.meantReferences { _ = sources.add(key) }
        for key in context.front.sources where !sources.add(key) {
            let near = context.library.referenceKeys.nearest(to: key)
            // The source that was meant is not also one that no page cites.
            if let near { _ = sources.add(near) }
            findings.problems.append(
                .unknownReference(
                    key, near,
                    at: TextLocation(
                        file: context.file, line: document.line(ofField: "sources", holding: key))))
        }
        findings.citations = sources.citations
    }

    /// Replaces the citations in a text by links.
    /// - Returns: the cited keys that name no source.
    private func replace(
        _ node: Node, _ text: [UInt8], with citations: [WrittenCitation],
        _ sources: inout CitedReferences, in tree: Tree
    ) -> [String] {
        var unknown: [String] = []
        // Everything before this place is in the tree already.
        var start = 0
        for citation in citations {
            var before = citation.range.lowerBound
            // The number belongs to the word before it, so it must not begin a line of its own.
            while before > start, text[before - 1] == 32 { before -= 1 }
            if before > start {
                tree.insert(tree.text(text[start..<before]), before: node)
            } else if start == 0, let lineEnd = node.previous, lineEnd.kind == .softBreak {
                tree.remove(lineEnd)
            }
            let links = sources.cite(citation.keys, &unknown)
            let element =
                links.map { tree.inline(enter: $0, exit: "</sup>", role: .citation) }
                ?? tree.inline()
            tree.insert(element, before: node)
            start = citation.range.upperBound
        }
        if start < text.count { tree.insert(tree.text(text[start...]), before: node) }
        tree.remove(node)
        return unknown
    }
}

extension Document {
    /// Whether a text may hold a citation: an `@` is in the page, or a character may be written by
    /// its name.
    fileprivate var mayCite: Bool {
        if holdsData { return true }
        return bytes.withUnsafeBytes { bytes in
            bytes.firstPlace(of: UInt8(ascii: "@")) != nil
                || bytes.firstPlace(of: UInt8(ascii: "&")) != nil
        }
    }
}

/// The sources of a page, numbered in the order in which they are first cited.
private struct CitedReferences {
    private let library: Library
    private(set) var citations: [Citation] = []
    private var places: [ObjectIdentifier: Int] = [:]

    init(_ library: Library) {
        self.library = library
    }

    /// Whether the library has the source, which then counts as cited.
    mutating func add(_ key: String) -> Bool {
        place(of: key) != nil
    }

    /// - Parameter unknown: collects the keys that name no source.
    /// - Returns: the links; nil if no key names a source.
    mutating func cite(_ cited: [String], _ unknown: inout [String]) -> HTML? {
        var links: HTML = "<sup class=\"cite\">"
        var isEmpty = true
        for key in cited {
            guard let place = place(of: key) else {
                unknown.append(key)
                continue
            }
            isEmpty = false
            citations[place].places += 1
            links.append(
                library.citationLinks.link(
                    toReference: place + 1, fromPlace: citations[place].places))
        }
        return isEmpty ? nil : links
    }

    /// The place of a source among those of the page; nil if the library has no such source.
    private mutating func place(of key: String) -> Int? {
        guard let reference = library.references[key] else { return nil }
        if let place = places[ObjectIdentifier(reference)] { return place }
        places[ObjectIdentifier(reference)] = citations.count
        citations.append(Citation(reference, places: 0))
        return citations.count - 1
    }
}

extension Diagnostic {
    /// - Parameter isOnPage: whether it is in the text of a page, where keys begin with @.
    package static func unknownReference(
        _ key: String, _ near: String?, isOnPage: Bool = false, at location: TextLocation
    ) -> Diagnostic {
        if key.hasPrefix("@") {
            return .error(
                "unknown-source", at: location, "there is no source named \(key)",
                help: "write \(key.dropFirst()): only in a text does a key begin with @")
        }
        if !isOnPage, ["none", "no", "n/a", "unknown"].contains(key.lowercased()) {
            return .error(
                "unknown-source", at: location, "there is no source named \(key)",
                help: "take the line out if there is none")
        }
        let sign = isOnPage ? "@" : ""
        return .error(
            "unknown-source", at: location, "there is no source named \(key)",
            help: near.map { "did you mean \(sign)\($0)?" }
                ?? "add it to content/data/references.yaml")
    }
}
