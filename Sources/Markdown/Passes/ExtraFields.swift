import HoofbeatContent
import HoofbeatMarkup

/// Draws the page's own fields at its top, where its kind gives them a label.
struct ExtraFields: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let front = context.front
        guard !front.extra.isEmpty else { return }
        let markdown = FieldView(front: front, strings: context.library.strings).markdown
        guard !markdown.isEmpty else { return }
        let line = document.line(ofField: "extra")
        let block = document.block(
            ofMarkdown: markdown, at: line...line, enter: "<div class=\"fields\">", exit: "</div>")
        let root = document.tree.root
        if let first = root.firstChild {
            document.tree.insert(block, before: first)
        } else {
            document.tree.append(block, to: root)
        }
    }
}
