import CCmark
import Content
import Markup

/// A term on one line and `: its meaning` on the next; several in a row make one list.
struct DefinitionLists: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var last: Node?
        for paragraph in document.blocks.paragraphs {
            guard let parts = parts(of: paragraph) else { continue }
            let list: Node
            if let open = last, paragraph.previous == open {
                list = open
            } else {
                list = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "<dl>", exit: "</dl>")
                document.lines[list] = document.lines(of: paragraph)
                list.insert(before: paragraph)
            }
            paragraph.remove()
            for part in parts { list.append(part) }
            last = list
            document.treeChanged()
        }
    }

    private func holdsMeaning(_ paragraph: Node) -> Bool {
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            if node.type == CMARK_NODE_SOFTBREAK, let child, child.beginsMeaning { return true }
        }
        return false
    }

    /// The term and its meanings; nil if the paragraph is none.
    private func parts(of paragraph: Node) -> [Node]? {
        guard holdsMeaning(paragraph) else { return nil }
        var groups: [[Node]] = [[]]
        for child in paragraph.children {
            let next = child.next
            if child.type == CMARK_NODE_SOFTBREAK, let next, next.beginsMeaning {
                groups.append([])
            } else {
                groups[groups.count - 1].append(child)
            }
        }
        guard groups.count > 1, !groups[0].isEmpty else { return nil }
        return groups.enumerated().map { index, inlines in
            let isTerm = index == 0
            if !isTerm, let first = inlines.first {
                first.literal = String(first.literal.dropFirst(2))
            }
            let holder = Node.custom(
                enter: isTerm ? "<dt>" : "<dd>", exit: isTerm ? "</dt>" : "</dd>")
            let block = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "")
            block.append(holder)
            for inline in inlines { holder.append(inline) }
            return block
        }
    }
}

extension Node {
    fileprivate var beginsMeaning: Bool {
        type == CMARK_NODE_TEXT && literalStarts(with: ": ")
    }

    func literalStarts(with prefix: StaticString) -> Bool {
        guard let literal = cmark_node_get_literal(pointer) else { return false }
        return prefix.withUTF8Buffer { bytes in
            bytes.baseAddress.map { strncmp(literal, $0, bytes.count) == 0 } ?? true
        }
    }
}
