import HoofbeatContent

/// Checks captions of pictures and titles of links, which readers see as they are written.
struct Titles: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let words = PlainWords(context.library)
        for node in document.tree.images + document.tree.links {
            guard let title = node.caption, !document.isFromData(node) else { continue }
            let line = document.line(ofInline: node)
            findings.problems += words.problems(in: title, isOurs: true, file: context.file) { _ in
                line
            }
        }
    }
}

extension Node {
    /// The title of a link or picture that readers see.
    var caption: String? {
        hasTitle && !isDecorative ? title : nil
    }
}
