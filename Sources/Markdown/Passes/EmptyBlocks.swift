import HoofbeatContent
import HoofbeatText

/// Reports what would be drawn with nothing in it: a page without a text, an item of a list, the
/// meaning of a word.
struct EmptyBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let root = document.tree.root
        // Home and the pages of sections list other pages, and fields may say all there is to say.
        let mayBeEmpty =
            context.front.kind.layout == .home || context.front.kind.layout == .section
            || !context.front.extra.isEmpty
        // What takes all of a text away, such as a definition of a link, is reported itself.
        if root.firstChild == nil, !mayBeEmpty, findings.problems.isEmpty {
            findings.problems.append(.emptyPage(file: context.file))
        }
        let told = Set(findings.problems.compactMap(\.line))
        var next = root.firstChild
        while let node = next {
            let kind = node.kind
            let isData = document.isData(node)
            if !isData { check(node, kind, document, context, told, &findings) }
            let isEntered = kind.mayHoldBlocks && !isData
            next = (isEntered ? node.firstChild : nil) ?? node.following(below: root)
        }
    }

    /// - Parameter told: the lines of which something is said already.
    private func check(
        _ node: Node, _ kind: Node.Kind, _ document: Document, _ context: Context,
        _ told: Set<Int>, _ findings: inout Findings
    ) {
        // The numbers of lists without items are drawn, too, so an item that holds nothing is seen.
        if kind == .item, node.firstChild == nil {
            let location = TextLocation(file: context.file, line: document.line(of: node))
            if !told.contains(document.line(of: node)) {
                findings.report(.emptyItem(at: location), at: node, in: document)
            }
        } else if kind == .paragraph, let place = node.emptyMeaning {
            let line = document.line(of: node) + place
            let location = TextLocation(file: context.file, line: line)
            findings.report(.emptyMeaning(at: location), at: node, in: document)
        }
    }
}

extension Node {
    /// The line of a paragraph, counted from 0, that is a lone colon below a word; nil if there is
    /// none.
    fileprivate var emptyMeaning: Int? {
        var line = 0
        var isBehindBreak = false
        var next = firstChild
        while let child = next {
            next = child.next
            let kind = child.kind
            if isBehindBreak, kind == .text, child.literalStarts(with: ":"),
                child.literal == ":", next?.isBreak ?? true
            {
                return line
            }
            isBehindBreak = kind == .softBreak || kind == .lineBreak
            if isBehindBreak { line += 1 }
        }
        return nil
    }

    private var isBreak: Bool { kind == .softBreak || kind == .lineBreak }
}

extension Diagnostic {
    /// Someone who looks for help would find a title and nothing below it.
    fileprivate static func emptyPage(file: String) -> Diagnostic {
        .warning(
            "empty-page", in: file, "this page has a title, but no text below it",
            help: "write its text, or keep it back with draft: true")
    }

    fileprivate static func emptyItem(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-item", at: location, "this item of a list is empty",
            help: "write its text on the same line, behind the mark and a blank, or take the mark "
                + "out")
    }

    fileprivate static func emptyMeaning(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-item", at: location, "nothing follows this colon, so the word has no meaning",
            help: "write the meaning behind the colon and a blank, or take the colon out")
    }
}
