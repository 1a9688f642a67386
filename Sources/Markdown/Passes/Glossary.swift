import CCmark
import Content
import Markup

/// Links the first use of each glossary term in a section to its meaning.
///
/// Templates put the meanings at the foot of the page, where they can be reached by keyboard, touch
/// and screen reader, in print and without JavaScript.
struct Glossary: Pass {
    /// Of links that name a term.
    static let scheme = "glossary"

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        var linker = TermLinker(context)
        linker.resolveForcedLinks(in: document, &findings)
        // The glossary itself would list all its terms a second time.
        guard !library.terms.isEmpty, !findings.showsGlossary else { return }
        for block in document.root.children { linker.visit(block, of: document) }
        findings.terms = linker.used.map { library.terms[$0].key }
    }
}

private struct TermLinker {
    private let library: Library
    private let context: Context
    private let excluded: Set<Int>
    private var inSection: Set<Int> = []
    private var isUsed: Set<Int> = []
    /// In the order of their first use.
    private(set) var used: [Int] = []
    /// The text of the run at hand; kept, so that it need not be allocated for every run.
    private var text: [UInt8] = []

    init(_ context: Context) {
        self.context = context
        library = context.library
        excluded = library.unlinkedTerms(on: context.path, optedOut: context.front.noGlossary)
    }

    /// `[text](glossary:vipoma)` links a term wherever it stands.
    mutating func resolveForcedLinks(in document: Document, _ findings: inout Findings) {
        let scheme = Glossary.scheme + ":"
        for link in document.inventory.links where link.urlStarts(with: scheme) {
            let key = String(link.url.dropFirst(scheme.count))
            guard let index = library.place(ofTerm: key) else {
                let near = nearest(to: key, among: library.terms.map(\.key))
                findings.problems.append(
                    .unknownTerm(
                        key, near, file: context.file, line: document.line(ofInline: link)))
                continue
            }
            take(index)
            let element = anchor(to: index)
            element.takeChildren(of: link)
            link.replace(with: element)
        }
    }

    /// Visits a block; a heading of the second level begins a section anew.
    mutating func visit(_ block: Node, of document: Document) {
        if let heading = document.headings[block] {
            if heading.level <= 2 { inSection = [] }
            return
        }
        linkRuns(in: block, of: document)
    }

    /// Links each run of texts that a reader sees as one: neighbours with at most a soft break
    /// between them.
    private mutating func linkRuns(in node: Node, of document: Document) {
        if document.withoutGlossary.contains(node) { return }
        var run: [Node] = []
        var child = node.firstChild
        while let current = child {
            child = current.next
            switch current.type {
            case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK:
                run.append(current)
                continue
            case CMARK_NODE_LINK, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_IMAGE,
                CMARK_NODE_HEADING:
                break
            case CMARK_NODE_CUSTOM_INLINE where current.isLinkOrHeading: break
            case CMARK_NODE_CUSTOM_BLOCK where document.headings[current] != nil: break
            default: linkRuns(in: current, of: document)
            }
            link(run)
            run.removeAll(keepingCapacity: true)
        }
        link(run)
    }

    private mutating func link(_ run: [Node]) {
        text.removeAll(keepingCapacity: true)
        for node in run {
            if node.type == CMARK_NODE_SOFTBREAK {
                text.append(UInt8(ascii: "\n"))
            } else {
                node.appendText(to: &text)
            }
        }
        guard let first = run.first else { return }
        var start = 0
        for match in library.termMatcher.matches(in: text)
        where !excluded.contains(match.index) && inSection.insert(match.index).inserted {
            take(match.index)
            insert(text[start..<match.range.lowerBound], before: first)
            let element = anchor(to: match.index)
            element.append(.text(text[match.range]))
            element.insert(before: first)
            start = match.range.upperBound
        }
        guard start > 0 else { return }
        insert(text[start...], before: first)
        for node in run { node.remove() }
    }

    private func insert(_ text: ArraySlice<UInt8>, before node: Node) {
        if !text.isEmpty { Node.text(text).insert(before: node) }
    }

    private func anchor(to index: Int) -> Node {
        .custom(
            enter: "<a class=\"term\" href=\"#_term-\(library.terms[index].key)\">", exit: "</a>")
    }

    private mutating func take(_ index: Int) {
        if isUsed.insert(index).inserted { used.append(index) }
    }
}

extension Node {
    /// Without making a String of every address.
    fileprivate func urlStarts(with prefix: String) -> Bool {
        cmark_node_get_url(pointer).map { strncmp($0, prefix, prefix.utf8.count) == 0 } ?? false
    }

    /// Elements that earlier passes made of links and headings.
    fileprivate var isLinkOrHeading: Bool {
        guard let enter = cmark_node_get_on_enter(pointer) else { return false }
        return strncmp(enter, "<a ", 3) == 0 || strncmp(enter, "<h", 2) == 0
            || strncmp(enter, "<sup", 4) == 0 || strncmp(enter, "<summary", 8) == 0
            || strncmp(enter, "<th", 3) == 0 || strncmp(enter, "<dt", 3) == 0
            || strncmp(enter, "<caption", 8) == 0
    }
}

extension Diagnostic {
    fileprivate static func unknownTerm(
        _ key: String, _ near: String?, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-term", "the glossary has no term \(key)", file: file, line: line,
            help: near.map { "did you mean glossary:\($0)?" }
                ?? "add it to content/data/glossary.yaml")
    }
}
