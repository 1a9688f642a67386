import HoofbeatMarkup

/// Builds the elements of a table around its cells.
struct TableBuilder {
    private let tree: Tree
    private let alignments: [PipeRows.Alignment]
    private let id: String
    // Each literal of HTML in the source takes memory of its own, so they are shared.
    private let rowStart: HTML = "<tr>"
    private let rowEnd: HTML = "</tr>"
    private let headerEnd: HTML = "</th>"
    private let cellEnd: HTML = "</td>"

    /// - Parameter number: the table's number on the page.
    init(_ alignments: [PipeRows.Alignment], number: Int, in tree: Tree) {
        self.tree = tree
        self.alignments = alignments
        id = "_table-\(number)"
    }

    /// - Parameter cells: the caption, then every cell, row after row, the header first; each is a
    ///   node that holds inlines.
    func build(_ cells: [Node]) -> Node {
        let caption = cells.first.flatMap { $0.firstChild == nil ? nil : $0 }
        let region: HTML = " role=\"region\" aria-labelledby=\"\(id)\""
        let table = tree.block(
            enter: """
                <div class="table-wrap"\(when(caption != nil, region)) tabindex="0">
                <table>
                """,
            exit: "</table>\n</div>")
        if let caption {
            let element = tree.tightBlock(
                enter: "<caption id=\"\(id)\">", exit: "</caption>", role: .caption,
                inlinesOf: caption)
            tree.append(element, to: table)
        }
        var rest = cells.dropFirst()
        let header = rest.prefix(alignments.count)
        let starts = zip(header, alignments).map { cell, alignment -> HTML in
            "<td data-label=\"\(cell.plainText)\"\(alignment.attribute)>"
        }
        let head = tree.block(enter: "<thead>", exit: "</thead>")
        tree.append(self.header(header), to: head)
        tree.append(head, to: table)
        rest = rest.dropFirst(alignments.count)
        guard !rest.isEmpty else { return table }
        let body = tree.block(enter: "<tbody>", exit: "</tbody>")
        tree.append(body, to: table)
        while !rest.isEmpty {
            tree.append(row(rest.prefix(alignments.count), starts), to: body)
            rest = rest.dropFirst(alignments.count)
        }
        return table
    }

    private func header(_ cells: ArraySlice<Node>) -> Node {
        let row = tree.block(enter: rowStart, exit: rowEnd, role: .row)
        for (cell, alignment) in zip(cells, alignments) {
            // A header without words would name no column, so an empty cell becomes a plain one.
            if cell.firstChild == nil {
                tree.append(tree.inline(enter: "<td>", exit: "</td>", role: .cell), to: row)
            } else {
                let start: HTML = "<th scope=\"col\"\(alignment.attribute)>"
                append(cell, to: row, as: .columnHeader, start, headerEnd)
            }
        }
        return row
    }

    /// - Parameter starts: for each column, how a cell that is no header begins.
    private func row(_ cells: ArraySlice<Node>, _ starts: [HTML]) -> Node {
        let row = tree.block(enter: rowStart, exit: rowEnd, role: .row)
        for (cell, start) in zip(cells, starts) {
            if row.firstChild == nil, cell.firstChild != nil {
                let attribute = alignments[0].attribute
                let start: HTML = "<th scope=\"row\"\(attribute)>"
                append(cell, to: row, as: .rowHeader, start, headerEnd)
            } else {
                append(cell, to: row, as: .cell, start, cellEnd)
            }
        }
        return row
    }

    private func append(
        _ content: Node, to row: Node, as role: Node.Role, _ enter: HTML, _ exit: HTML
    ) {
        let element = tree.inline(enter: enter, exit: exit, role: role)
        tree.takeChildren(of: content, into: element)
        tree.append(element, to: row)
    }
}

extension PipeRows.Alignment {
    /// The alignment as a class, since the site's policy allows no `style`.
    fileprivate var attribute: HTML {
        switch self {
        case .none, .left: ""
        case .right: " class=\"align-right\""
        case .centre: " class=\"align-center\""
        }
    }
}
