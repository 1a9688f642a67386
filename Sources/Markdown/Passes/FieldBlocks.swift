import Content

/// A text in a data file is a paragraph: it may be in a list, in a table or among the words
/// explained at the foot of a page.
struct FieldBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let allowed: [Node.Kind] = [.paragraph, .htmlBlock]
        for block in document.tree.root.children where !allowed.contains(block.kind) {
            findings.problems.append(
                .blockInField(at: TextLocation(file: context.file, line: document.line(of: block))))
        }
    }
}

extension Diagnostic {
    fileprivate static func blockInField(at location: TextLocation) -> Diagnostic {
        .error(
            "block-in-field", at: location, "a heading, list, table or quotation cannot stand here",
            help: "write it as a sentence, or put it on a page")
    }
}
