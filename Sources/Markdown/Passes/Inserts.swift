import CCmark
import Content
import Markup

/// Fenced code that generated Markdown uses for what Markdown cannot say: a source in full, and a
/// hole for what only the whole site can tell.
struct Inserts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard !document.fragments.isEmpty else { return }
        for block in document.blocks.codeBlocks {
            let info = cmark_node_get_fence_info(block.pointer).map { String(cString: $0) } ?? ""
            let words = info.split(separator: " ").map(String.init)
            guard words.count == 2 else { continue }
            let html: HTML
            switch words[0] {
            case "source":
                guard let reference = context.library.references[words[1]] else { continue }
                html = "<p class=\"source\">\(reference.html)</p>"
            case "hole":
                guard let hole = Hole(words[1]) else { continue }
                html = hole.mark
                findings.hasHoles = true
            default: continue
            }
            block.replace(with: .custom(CMARK_NODE_CUSTOM_BLOCK, enter: html))
            document.treeChanged()
        }
    }
}
