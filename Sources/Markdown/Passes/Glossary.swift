import HoofbeatContent
import HoofbeatMarkup

/// Links the first use of each glossary term in a section to its meaning.
///
/// Templates put the meanings at the foot of the page, where they can be reached by keyboard, touch
/// and screen reader, in print and without JavaScript.
struct Glossary: Pass {
    /// The scheme of links that name a term.
    static let scheme = "glossary"

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        for name in context.front.noGlossary where !library.hasTerm(name) {
            let line = document.line(ofField: "no-glossary", holding: name)
            findings.problems.append(
                .unknownOptOut(
                    name, library.term(meantBy: name),
                    at: TextLocation(file: context.file, line: line)))
        }
        var linker = TermLinker(
            document.tree, context, showsGlossary: findings.showsGlossary)
        linker.resolveForcedLinks(in: document, &findings)
        // On the page of the glossary, all terms would appear a second time.
        guard !library.terms.isEmpty, !findings.showsGlossary, !context.isField else { return }
        linker.link(RunningText(of: document))
        findings.terms = linker.used.map { library.terms[$0].key }
    }
}

private struct TermLinker {
    private let tree: Tree
    private let library: Library
    private let context: Context
    /// The beginning of every link to a term.
    private let start: HTML
    private let excluded: Set<Int>
    private var inSection: Set<Int> = []
    private var isUsed: Set<Int> = []
    /// Terms of the page, in the order of their first use.
    private(set) var used: [Int] = []

    /// - Parameter showsGlossary: whether the page itself lists all meanings.
    init(_ tree: Tree, _ context: Context, showsGlossary: Bool) {
        self.tree = tree
        self.context = context
        start =
            showsGlossary
            ? "<a class=\"term\" href=\"#" : "<a class=\"term\" href=\"#_term-"
        library = context.library
        excluded = library.unlinkedTerms(on: context.path, optedOut: context.front.noGlossary)
    }

    /// `[text](glossary:scan)` links a term wherever it is.
    mutating func resolveForcedLinks(in document: Document, _ findings: inout Findings) {
        for link in findings.termLinks {
            let key = String(link.url.dropFirst(Glossary.scheme.count + 1))
            let line = document.line(ofInline: link)
            guard let index = library.place(ofTerm: key) else {
                let near = library.termKeys.nearest(to: key)
                findings.report(
                    .unknownTerm(key, near, at: TextLocation(file: context.file, line: line)),
                    at: link, in: document)
                continue
            }
            if context.isField {
                findings.problems.append(
                    .termInField(key, at: TextLocation(file: context.file, line: line)))
            }
            take(index)
            tree.turn(link, into: anchor(to: index))
        }
    }

    /// Links the first use of each term in each section.
    mutating func link(_ text: RunningText) {
        var matches = library.termMatcher.matches(in: text.bytes)[...]
        var section = 0
        for run in text.runs {
            if run.section != section {
                section = run.section
                inSection = []
            }
            let found = matches.prefix { $0.range.lowerBound < run.bytes.upperBound }
            matches = matches[found.endIndex...]
            let uses = found.filter {
                !excluded.contains($0.index) && inSection.insert($0.index).inserted
            }
            if !uses.isEmpty { link(uses, in: run, of: text) }
        }
    }

    /// Replaces the text of a run by text with links.
    private mutating func link(
        _ uses: [PhraseMatcher.Match], in run: RunningText.Run, of text: RunningText
    ) {
        let nodes = text.nodes[run.nodes]
        guard let first = nodes.first else { return }
        var start = run.bytes.lowerBound
        for use in uses {
            take(use.index)
            insert(text.bytes[start..<use.range.lowerBound], before: first)
            let element = anchor(to: use.index)
            tree.append(tree.text(text.bytes[use.range]), to: element)
            tree.insert(element, before: first)
            start = use.range.upperBound
        }
        insert(text.bytes[start..<run.bytes.upperBound], before: first)
        for node in nodes { tree.remove(node) }
    }

    private func insert(_ text: ArraySlice<UInt8>, before node: Node) {
        if !text.isEmpty { tree.insert(tree.text(text), before: node) }
    }

    private func anchor(to index: Int) -> Node {
        tree.inline(
            enter: "\(start)\(library.terms[index].key)\">", exit: "</a>", role: .link)
    }

    private mutating func take(_ index: Int) {
        if isUsed.insert(index).inserted { used.append(index) }
    }
}

extension Diagnostic {
    fileprivate static func termInField(_ key: String, at location: TextLocation) -> Diagnostic {
        .error(
            "term-in-field", at: location,
            "glossary:\(key) leads nowhere on pages without that word",
            help: "explain the word here, or link to a page by its path below content/")
    }

    fileprivate static func unknownOptOut(
        _ name: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-term", at: location,
            "“no-glossary” leaves out \(name), and the glossary has no such term",
            help: near.map { "did you mean \($0)?" }
                ?? "write the key of a term of content/data/glossary.yaml, or take it out")
    }

    fileprivate static func unknownTerm(_ key: String, _ near: String?, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-term", at: location, "the glossary has no term \(key)",
            help: near.map { "did you mean glossary:\($0)?" }
                ?? "add it to content/data/glossary.yaml")
    }
}
