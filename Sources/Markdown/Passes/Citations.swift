import CCmark
import Content
import Markup

/// Turns `[@key]` and `[@one; @two]` into numbered links to the list at the foot, which templates
/// write.
struct Citations: Pass {
    private static let opening = Array("[@".utf8)

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var list = SourceList(context.library)
        for node in document.inventory.texts where node.mayCite {
            // The node goes, but what it stands in stays.
            let parent = node.parent ?? node
            var unknown: [String] = []
            replaceCitations(in: node, &list, &unknown)
            for key in unknown {
                let near = nearest(to: key, among: context.library.references.keys)
                var finder = LineFinder(document.lines(of: parent), in: document.source)
                findings.problems.append(
                    .unknownSource(key, near, file: context.file, line: finder.line(of: "@" + key)))
            }
        }
        for key in context.front.sources where !list.add(key) {
            let near = nearest(to: key, among: context.library.references.keys)
            findings.problems.append(
                .unknownSource(
                    key, near, file: context.file, line: document.line(ofField: "sources")))
        }
        findings.citations = list.citations
    }

    /// - Parameter unknown: keys that are cited here and name no source.
    private func replaceCitations(
        in node: Node, _ list: inout SourceList, _ unknown: inout [String]
    ) {
        let text = Array(node.literal.utf8)
        var pieces: [Node] = []
        var start = 0
        while let open = text[start...].firstIndex(of: Self.opening) {
            guard let close = Self.end(of: text[(open + 1)...]),
                let keys = Self.keys(text[open + 1..<close])
            else {
                // Not a citation after all: what stands up to here is text.
                pieces.append(.text(text[start..<open + 2]))
                start = open + 2
                continue
            }
            var end = open
            // The number belongs to the word before it, also where a line ends.
            while end > start, text[end - 1] == 32 { end -= 1 }
            if end > start { pieces.append(.text(text[start..<end])) }
            pieces.append(.custom(enter: list.cite(keys, &unknown)))
            start = close + 1
        }
        guard !pieces.isEmpty else { return }
        if start < text.count { pieces.append(.text(text[start...])) }
        for piece in pieces { piece.insert(before: node) }
        if let before = pieces.first?.previous, pieces.first?.isText != true,
            before.type == CMARK_NODE_SOFTBREAK
        {
            before.remove()
        }
        node.remove()
    }

    /// Where the bracket of a citation closes; nil if anything else comes first.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        let other = text.firstIndex { byte in
            !byte.isKeyByte && byte != UInt8(ascii: "@") && byte != UInt8(ascii: ";")
                && byte != 32 && byte != 10
        }
        return other.flatMap { text[$0] == UInt8(ascii: "]") ? $0 : nil }
    }

    /// The keys of `@one; @two`; nil if it is something else.
    private static func keys(_ text: ArraySlice<UInt8>) -> [String]? {
        var keys: [String] = []
        for part in text.split(separator: UInt8(ascii: ";")) {
            let word = part.drop { $0 == 32 || $0 == 10 }
            guard word.first == UInt8(ascii: "@") else { return nil }
            var key = word.dropFirst()
            while let last = key.last, last == 32 || last == 10 { key = key.dropLast() }
            let isKey = key.allSatisfy(\.isKeyByte)
            guard isKey, !key.isEmpty else { return nil }
            keys.append(String(decoding: key, as: UTF8.self))
        }
        return keys.isEmpty ? nil : keys
    }
}

/// The sources of a page, numbered in the order in which they are first cited.
private struct SourceList {
    private let library: Library
    /// What stands before every number.
    private let label: HTML
    private(set) var citations: [Citation] = []
    private var places: [String: Int] = [:]

    init(_ library: Library) {
        self.library = library
        label = "<span class=\"visually-hidden\">\(library.words.source) </span>"
    }

    /// Whether the library has the source.
    mutating func add(_ key: String) -> Bool {
        place(of: key) != nil
    }

    /// - Parameter unknown: gets the keys that name no source.
    mutating func cite(_ cited: [String], _ unknown: inout [String]) -> HTML {
        var links = HTML()
        for key in cited {
            guard let index = place(of: key) else {
                unknown.append(key)
                continue
            }
            citations[index].places += 1
            let number = index + 1
            links.append(
                """
                <a href="#_ref-\(number)" id="_cite-\(number)-\(citations[index].places)">\
                \(label)[\(number)]</a>
                """)
        }
        return links.isEmpty ? "" : "<sup class=\"cite\">\(links)</sup>"
    }

    /// nil if the library has no such source.
    private mutating func place(of key: String) -> Int? {
        if let place = places[key] { return place }
        guard library.references[key] != nil else { return nil }
        places[key] = citations.count
        citations.append(Citation(key: key, places: 0))
        return citations.count - 1
    }
}

extension Node {
    fileprivate var isText: Bool { type == CMARK_NODE_TEXT }

    /// Quick to rule out nearly every text.
    fileprivate var mayCite: Bool {
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

extension UInt8 {
    /// May stand in the key of a source.
    fileprivate var isKeyByte: Bool {
        (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self)
            || self == UInt8(ascii: "-")
    }
}
