import HoofbeatContent
import HoofbeatMarkup

/// Adds the texts that certain kinds of page, and links to certain registers, must have.
struct Notices: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let strings = context.library.strings
        let tree = document.tree
        let owed = context.front.kind.notices
        if owed.contains(.otherConditions), !findings.notices.contains(.otherConditions),
            let place = endOfSymptoms(of: context.front.kind, in: document)
        {
            tree.insert(tree.notice(.otherConditions, strings), after: place)
        }
        if owed.contains(.directory), let first = tree.root.firstChild,
            !tree.root.children.contains(where: { $0.role == .notice })
        {
            tree.insert(tree.notice(.directory, strings), before: first)
        }
        addNoticesOfLinks(to: document, context)
    }

    /// The last block of the section about symptoms; without one, the block above "get help".
    private func endOfSymptoms(of kind: Kind, in document: Document) -> Node? {
        let blocks = document.tree.root.children
        let ids = kind.sections.filter(\.listsSymptoms).map(\.id)
        let start = blocks.firstIndex { block in
            document.headings[block].map { ids.contains($0.id) } ?? false
        }
        if let start, let level = document.headings[blocks[start]]?.level {
            let rest = blocks[(start + 1)...]
            let end = rest.firstIndex { (document.headings[$0]?.level ?? 9) <= level }
            return blocks[(end ?? blocks.endIndex) - 1]
        }
        return blocks.first { document.headings[$0]?.id == "get-help" }?.previous
    }

    /// Adds each notice after the first block that links to a register whose organisation names it.
    private func addNoticesOfLinks(to document: Document, _ context: Context) {
        guard context.library.bringsNotices else { return }
        var seen: Set<Notice> = []
        for link in document.tree.links {
            guard let notice = context.library.notice(ofLinkTo: link.url),
                seen.insert(notice).inserted
            else { continue }
            var block = link
            while let parent = block.parent, parent != document.tree.root { block = parent }
            let element = document.tree.notice(notice, context.library.strings)
            document.tree.insert(element, after: block)
        }
    }
}

extension Tree {
    func notice(_ notice: Notice, _ strings: Strings) -> Node {
        block(enter: "<p class=\"notice\">\(strings.notice(notice))</p>", role: .notice)
    }
}
