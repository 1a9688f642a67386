import HoofbeatContent
import HoofbeatMarkup

/// Replaces fenced code, which generated Markdown uses for what Markdown cannot express: a source
/// in full, and a hole for what only the whole site can tell.
struct Inserts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.holdsData else { return }
        for block in document.tree.codeBlocks {
            let words = block.fenceInfo.split(separator: " ").map(String.init)
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
            document.tree.replace(block, with: document.tree.block(enter: html))
        }
    }
}
