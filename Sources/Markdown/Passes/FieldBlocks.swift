import CCmark
import Content

/// A text in a data file is a paragraph: it may stand in a list, in a table or among the words
/// explained at the foot of a page.
struct FieldBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let allowed = [CMARK_NODE_PARAGRAPH, CMARK_NODE_HTML_BLOCK]
        for block in document.root.children where !allowed.contains(block.type) {
            findings.problems.append(
                .blockInField(file: context.file, line: document.line(of: block)))
        }
    }
}

extension Diagnostic {
    fileprivate static func blockInField(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "block-in-field", "a heading, list, table or quotation cannot stand here",
            file: file, line: line, help: "write it as a sentence, or put it on a page")
    }
}
