import HoofbeatContent
import HoofbeatText

/// Collects the text under each heading, as plain text, for search and feeds.
struct SectionTexts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard context.wantsTexts else { return }
        var heading: Heading?
        var text: [UInt8] = []
        for block in document.tree.root.children {
            if block.kind == .customBlock, let next = document.headings[block] {
                close(heading, &text, &findings)
                heading = next
            } else {
                append(block, of: document, to: &text)
            }
        }
        close(heading, &text, &findings)
    }

    private func append(_ block: Node, of document: Document, to text: inout [UInt8]) {
        let lineEnd = UInt8(ascii: "\n")
        block.walk { node in
            if node.kind.isBlock || node.isCell {
                if let last = text.last, last != lineEnd { text.append(lineEnd) }
                if node.kind == .codeBlock { text += node.literalBytes }
            } else {
                node.appendText(to: &text)
            }
            if node.kind == .customBlock || node.kind == .customInline {
                text += (document.textOfElement[node] ?? "").utf8
            }
        }
    }

    private func close(_ heading: Heading?, _ text: inout [UInt8], _ findings: inout Findings) {
        while text.last?.isBlank == true { text.removeLast() }
        if heading != nil || !text.isEmpty {
            let text = String(decoding: text, as: UTF8.self)
            findings.sections.append(TextSection(heading: heading, text: text))
        }
        text.removeAll(keepingCapacity: true)
    }
}

extension Node {
    /// Whether it is a cell of a table, or the only inline in another block that a pass made.
    fileprivate var isCell: Bool {
        kind == .customInline && parent?.kind == .customBlock
    }
}
