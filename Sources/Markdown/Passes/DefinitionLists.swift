import Content
import Markup

/// A term on one line and `: its meaning` on the next; several in a row make one list.
struct DefinitionLists: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let tree = document.tree
        var last: Node?
        for paragraph in tree.paragraphs {
            guard let parts = parts(of: paragraph, in: tree) else { continue }
            let list: Node
            if let open = last, paragraph.previous == open {
                list = open
            } else {
                list = tree.block(enter: "<dl>", exit: "</dl>")
                document.lines[list] = document.lines(of: paragraph)
                tree.insert(list, before: paragraph)
            }
            tree.remove(paragraph)
            for part in parts { tree.append(part, to: list) }
            last = list
        }
    }

    private func holdsMeaning(_ paragraph: Node) -> Bool {
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            if node.endsLine, let child, child.beginsMeaning { return true }
        }
        return false
    }

    /// The term and its meanings; nil if the paragraph is none.
    private func parts(of paragraph: Node, in tree: Tree) -> [Node]? {
        guard holdsMeaning(paragraph) else { return nil }
        var groups: [[Node]] = [[]]
        for child in paragraph.children {
            let next = child.next
            if child.endsLine, let next, next.beginsMeaning {
                groups.append([])
            } else {
                groups[groups.count - 1].append(child)
            }
        }
        guard groups.count > 1, !groups[0].isEmpty else { return nil }
        return groups.enumerated().map { index, inlines in
            let isTerm = index == 0
            if !isTerm, let first = inlines.first {
                tree.setLiteral(String(first.literal.dropFirst(2)), of: first)
            }
            let holder = tree.inline(
                enter: isTerm ? "<dt>" : "<dd>", exit: isTerm ? "</dt>" : "</dd>",
                role: isTerm ? .term : nil)
            let block = tree.block()
            tree.append(holder, to: block)
            for inline in inlines { tree.append(inline, to: holder) }
            return block
        }
    }
}

extension Node {
    /// Blanks at the end of a line are seen by nobody, so that they must not matter here.
    fileprivate var endsLine: Bool { kind == .softBreak || kind == .lineBreak }

    fileprivate var beginsMeaning: Bool {
        kind == .text && literalStarts(with: ": ")
    }
}
