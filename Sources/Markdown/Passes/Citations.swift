import CCmark
import Content
import Markup

/// Turns `[@key]` and `[@one; @two]` into numbered links to the list at the foot, which templates
/// write.
struct Citations: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var sources = CitedSources(context.library)
        var lines = WordLines(of: document)
        var escapes = EscapedCitations(of: document)
        for node in document.inventory.texts where node.mayCite {
            // The node goes, but what it stands in stays.
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
                        .misplacedCitation(key, holder, file: context.file, line: line),
                        at: parent, in: document)
                }
                continue
            }
            for key in replace(node, text, with: written, &sources) {
                let near = context.library.referenceKeys.nearest(to: key)
                let line = lines.line(of: "@" + key, in: parent)
                findings.problems.append(.unknownSource(key, near, file: context.file, line: line))
            }
        }
        document.textsReplaced()
        for key in findings.meantSources { _ = sources.add(key) }
        for key in context.front.sources where !sources.add(key) {
            let near = context.library.referenceKeys.nearest(to: key)
            findings.problems.append(
                .unknownSource(
                    key, near, file: context.file, line: document.line(ofField: "sources")))
        }
        findings.citations = sources.citations
    }

    /// Puts links in the place of the citations in a text.
    /// - Returns: keys that are cited here and name no source.
    private func replace(
        _ node: Node, _ text: [UInt8], with citations: [WrittenCitation],
        _ sources: inout CitedSources
    ) -> [String] {
        var unknown: [String] = []
        // What stands before this is in the tree already.
        var start = 0
        for citation in citations {
            var before = citation.range.lowerBound
            // The number belongs to the word before it, also where a line ends.
            while before > start, text[before - 1] == 32 { before -= 1 }
            if before > start {
                Node.text(text[start..<before]).insert(before: node)
            } else if start == 0, node.previous?.type == CMARK_NODE_SOFTBREAK {
                node.previous?.remove()
            }
            sources.cite(citation.keys, &unknown).insert(before: node)
            start = citation.range.upperBound
        }
        if start < text.count { Node.text(text[start...]).insert(before: node) }
        node.remove()
        return unknown
    }
}

/// `[@one; @two]` in a text.
struct WrittenCitation {
    /// At least one.
    let keys: [String]
    /// Bytes of the text.
    let range: Range<Int>

    /// - Parameter node: the text; those of a page come in document order.
    static func all(
        in text: [UInt8], of node: Node, _ escapes: inout EscapedCitations
    ) -> [WrittenCitation] {
        var found: [WrittenCitation] = []
        var place = 0
        while let open = text[place...].firstIndex(of: UInt8(ascii: "[")) {
            place = open + 1
            guard place < text.count, text[place] == UInt8(ascii: "@"),
                !escapes.isNextEscaped(in: node), let (keys, end) = keys(in: text, from: open)
            else { continue }
            found.append(WrittenCitation(keys: keys, range: open..<end))
            place = end
        }
        return found
    }

    /// The keys if a citation opens here, and where it ends.
    private static func keys(in text: [UInt8], from open: Int) -> (keys: [String], end: Int)? {
        var keys: [String] = []
        let end = end(in: text, from: open) {
            keys.append(String(decoding: text[$0], as: UTF8.self))
        }
        return end.map { (keys, $0) }
    }

    /// Where the citation that opens here ends; nil if it is none.
    /// - Parameter take: is given the bytes of each key.
    static func end(
        in text: [UInt8], from open: Int, _ take: (Range<Int>) -> Void = { _ in }
    ) -> Int? {
        text.withUnsafeBufferPointer { end(in: $0, from: open, take) }
    }

    static func end(
        in text: UnsafeBufferPointer<UInt8>, from open: Int,
        _ take: (Range<Int>) -> Void = { _ in }
    ) -> Int? {
        var place = open + 1
        func byte() -> UInt8 { place < text.count ? text[place] : 0 }
        func skipBlanks() {
            while true {
                if byte() == 32 {
                    place += 1
                } else if byte() == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
                    // A no-break space.
                    place += 2
                } else {
                    return
                }
            }
        }
        while byte() == UInt8(ascii: "@") {
            place += 1
            let start = place
            while byte().isKeyByte { place += 1 }
            guard place > start else { return nil }
            take(start..<place)
            skipBlanks()
            if byte() == UInt8(ascii: "]") { return place + 1 }
            guard byte() == UInt8(ascii: ";") else { return nil }
            place += 1
            skipBlanks()
            if byte() == UInt8(ascii: "]") { return place + 1 }
        }
        return nil
    }
}

/// The sources of a page, numbered in the order in which they are first cited.
private struct CitedSources {
    private let library: Library
    private(set) var citations: [Citation] = []
    private var places: [ObjectIdentifier: Int] = [:]

    init(_ library: Library) {
        self.library = library
    }

    /// Whether the library has the source.
    mutating func add(_ key: String) -> Bool {
        place(of: key) != nil
    }

    /// - Parameter unknown: gets the keys that name no source.
    mutating func cite(_ cited: [String], _ unknown: inout [String]) -> Node {
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
                    toSource: place + 1, fromPlace: citations[place].places))
        }
        return isEmpty ? .custom(enter: "") : .custom(enter: links, exit: "</sup>")
    }

    /// nil if the library has no such source.
    private mutating func place(of key: String) -> Int? {
        guard let reference = library.references[key] else { return nil }
        if let place = places[ObjectIdentifier(reference)] { return place }
        places[ObjectIdentifier(reference)] = citations.count
        citations.append(Citation(reference, places: 0))
        return citations.count - 1
    }
}

extension Node {
    /// Quick to rule out nearly every text.
    var mayCite: Bool {
        cmark_node_get_literal(pointer).map { strstr($0, "[@") != nil } ?? false
    }
}

extension Document {
    /// The line of a front matter field.
    func line(ofField name: String) -> Int {
        guard linesBefore > 0 else { return 1 }
        let start = Array((name + ":").utf8)
        return (1...linesBefore).first { source.line($0).starts(with: start) } ?? 1
    }
}

extension Diagnostic {
    public static func unknownSource(
        _ key: String, _ near: String?, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-source", "there is no source named \(key)", file: file, line: line,
            help: near.map { "did you mean @\($0)?" } ?? "add it to content/data/references.yaml")
    }
}

extension Diagnostic {
    static func misplacedCitation(
        _ key: String, _ holder: Holder, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "misplaced-citation", "[@\(key)] cannot stand in \(holder.rawValue)",
            file: file, line: line,
            help: holder == .field
                ? "take it out; where an entry has the field sources:, name the source there"
                : "put it behind a sentence that rests on the source")
    }
}

extension UInt8 {
    /// May stand in the key of a source.
    var isKeyByte: Bool {
        (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self)
            || self == UInt8(ascii: "-")
    }
}
