import HoofbeatContent
import HoofbeatText

/// Checks captions of pictures and titles of links, which readers see as they are written.
struct Titles: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let words = PlainWords(context.library)
        for node in document.tree.images + document.tree.links {
            guard let title = node.caption, !document.isFromData(node) else { continue }
            let line = document.line(ofTitle: title, of: node)
            findings.problems += words.problems(in: title, isOurs: true, file: context.file) {
                // A title may go over several lines.
                line + $0 - 1
            }
        }
    }
}

extension Document {
    /// The line on which a title begins: that of the address, or the one below.
    fileprivate func line(ofTitle title: String, of node: Node) -> Int {
        let line = line(ofInline: node)
        guard title.contains("\n") else { return line }
        let start = Array(title.prefix { $0 != "\n" }.utf8)
        return source.line(line).firstPlace(of: start) == nil
            && source.line(line + 1).firstPlace(of: start) != nil ? line + 1 : line
    }
}

extension Node {
    /// The title of a link or picture that readers see.
    var caption: String? {
        hasTitle && !isDecorative ? title : nil
    }
}
