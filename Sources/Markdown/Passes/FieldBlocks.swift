import HoofbeatContent

/// Checks that a text in a data file is one paragraph: it may be shown in a list, in a table, or
/// among the words explained at the foot of a page.
struct FieldBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var hasParagraph = false
        for block in document.tree.root.children where block.kind != .htmlBlock {
            let location = TextLocation(file: context.file, line: document.line(of: block))
            if block.kind != .paragraph || document.isTable(block, context) {
                // A table that is kept as text would bring further messages about its signs.
                if block.kind == .paragraph { document.tree.remove(block) }
                findings.problems.append(.blockInField(at: location))
            } else if hasParagraph {
                findings.problems.append(.secondParagraph(at: location))
                return
            } else {
                hasParagraph = true
            }
        }
    }
}

extension Document {
    fileprivate func isTable(_ paragraph: Node, _ context: Context) -> Bool {
        guard source(of: paragraph, contains: UInt8(ascii: "|")) else { return false }
        let marks = context.library.strings.list(.ruleTableMarks)
        return PipeRows(rawLines(of: paragraph), captionMarks: marks, maximumCells: 1_000) != nil
    }
}

extension Diagnostic {
    fileprivate static func blockInField(at location: TextLocation) -> Diagnostic {
        .error(
            "block-in-field", at: location, "a heading, list, table or quotation cannot stand here",
            help: "write it as a sentence, or put it on a page")
    }

    static func secondParagraph(at location: TextLocation) -> Diagnostic {
        .error(
            "block-in-field", at: location, "a second paragraph cannot stand here",
            help: "take the empty line out, or put what is below it on a page")
    }
}
