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
        for block in root.children { check(block, document, context, told, &findings) }
    }

    /// - Parameter told: the lines of which something is said already.
    private func check(
        _ block: Node, _ document: Document, _ context: Context, _ told: Set<Int>,
        _ findings: inout Findings
    ) {
        guard !document.isData(block) else { return }
        // The numbers of lists without items are drawn, too, so an item that holds nothing is seen.
        var next: Node? = block
        while let node = next {
            if node.kind == .item, node.firstChild == nil {
                let location = TextLocation(file: context.file, line: document.line(of: node))
                if !told.contains(document.line(of: node)) {
                    findings.report(.emptyItem(at: location), at: node, in: document)
                }
            } else if node.kind == .paragraph, let place = node.emptyMeaning {
                let line = document.line(of: node) + place
                let location = TextLocation(file: context.file, line: line)
                findings.report(.emptyMeaning(at: location), at: node, in: document)
            }
            let isEntered = node.kind.mayHoldBlocks && !document.isData(node)
            next = (isEntered ? node.firstChild : nil) ?? node.following(below: block)
        }
    }
}

extension Node {
    /// The line of a paragraph, counted from 0, that is a lone colon below a word; nil if there is
    /// none.
    fileprivate var emptyMeaning: Int? {
        var line = 0
        var next = firstChild
        while let child = next {
            next = child.next
            if child.kind == .softBreak || child.kind == .lineBreak { line += 1 }
            guard line > 0, child.kind == .text, child.literalStarts(with: ":"),
                child.literal == ":", child.previous?.isBreak == true,
                child.next?.isBreak ?? true
            else { continue }
            return line
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
