import HoofbeatContent

/// Reports tables whose columns are separated by blanks, as in Pandoc: a row of dashes with gaps,
/// which cmark takes for a line across the page.
///
/// It is the first of all passes. Otherwise what is indented in such a table would be reported as
/// code, and the row above its last line as a heading.
struct SpacedTables: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var known: Set<Node> = []
        for rule in document.tree.thematicBreaks where !known.contains(rule) {
            guard let line = document.rawLines(of: rule).first,
                let columns = PipeRows.spacedColumns(line)
            else { continue }
            let above = rule.previous.flatMap { block in
                block.mayBeOfTable(in: document) && document.isDirectlyAbove(rule) ? block : nil
            }
            let below = rule.next.flatMap { document.isDirectlyAbove($0) ? $0 : nil }
            guard above != nil || below != nil else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: rule))
            let problem = Leftover(kind: .table(.spaced(columns: columns)), range: 0..<1)
            findings.problems.append(problem.problem(at: location))
            let parts = [above].compactMap { $0 } + [rule] + rest(of: rule, line, in: document)
            known.formUnion(parts)
            take(parts, in: document, &findings)
        }
    }

    /// The blocks below the row of dashes that belong to the table: all up to a line that ends it;
    /// without such a line, only one that follows directly.
    private func rest(
        of rule: Node, _ dashes: ArraySlice<UInt8>, in document: Document
    ) -> [Node] {
        var parts: [Node] = []
        var last = rule
        while let next = last.next, next.mayBeOfTable(in: document) {
            parts.append(next)
            if document.endsTable(next, of: dashes) { return parts }
            // Here the next table begins.
            if next.kind == .thematicBreak { break }
            last = next
        }
        return Array(parts.prefix(1).filter(document.isDirectlyAbove))
    }

    /// Takes what cmark made of the table apart, so that nothing more is reported about it.
    /// Paragraphs are left as they are, since they may hold other problems.
    private func take(_ parts: [Node], in document: Document, _ findings: inout Findings) {
        findings.meantTables.formUnion(parts)
        for neighbour in [parts.first?.previous, parts.last?.next] {
            if let neighbour { findings.meantTables.insert(neighbour) }
        }
        for part in parts {
            switch part.kind {
            case .codeBlock: document.tree.remove(part)
            case .heading:
                let block = document.tree.block()
                document.lines[block] = document.lines(of: part)
                document.tree.takeChildren(of: part, into: block)
                document.tree.replace(part, with: block)
            default: break
            }
        }
    }
}

extension Node {
    /// Whether a block may consist of lines of a table, whatever cmark made of them.
    fileprivate func mayBeOfTable(in document: Document) -> Bool {
        switch kind {
        case .paragraph, .thematicBreak: true
        case .codeBlock: Fence(of: self, in: document) == nil
        case .heading: document.rawLines(of: self).first?.first != UInt8(ascii: "#")
        default: false
        }
    }
}

extension Document {
    /// Whether there is text on the line above a block. The lines of the block before do not tell:
    /// cmark 0.30 counts empty lines to it.
    fileprivate func isDirectlyAbove(_ next: Node) -> Bool {
        let line = line(of: next)
        return line > linesBefore + 1 && !source.line(line - 1).withoutQuoteMarks(100).isEmpty
    }

    /// Whether a table ends with this block, so that nothing follows directly. It is, or ends in,
    /// the same row of dashes or a line of dashes of the same length.
    fileprivate func endsTable(_ block: Node, of dashes: ArraySlice<UInt8>) -> Bool {
        if let next = block.next, isDirectlyAbove(next) { return false }
        switch block.kind {
        case .heading: return true
        case .thematicBreak:
            let line = rawLines(of: block).first ?? []
            return line.elementsEqual(dashes)
                || line.count >= dashes.count && line.allSatisfy { $0 == UInt8(ascii: "-") }
        default: return false
        }
    }
}
