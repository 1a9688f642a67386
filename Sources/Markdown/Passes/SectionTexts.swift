import CCmark
import Content

/// What the page says under each heading, as plain text, for search and feeds.
struct SectionTexts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var heading: Heading?
        var text = ""
        for block in document.root.children {
            if let next = document.headings[block] {
                close(heading, &text, &findings)
                heading = next
            } else {
                append(block, to: &text)
            }
        }
        close(heading, &text, &findings)
    }

    private func append(_ block: Node, to text: inout String) {
        block.walk { node in
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += node.literal
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            case _ where node.isParsedBlock || node.type == CMARK_NODE_CUSTOM_BLOCK:
                if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
            default: break
            }
        }
    }

    private func close(_ heading: Heading?, _ text: inout String, _ findings: inout Findings) {
        let trimmed = text.trimmed
        if heading != nil || !trimmed.isEmpty {
            findings.sections.append(TextSection(heading: heading, text: trimmed))
        }
        text = ""
    }
}
