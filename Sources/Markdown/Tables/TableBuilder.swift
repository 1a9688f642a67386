import CCmark
import Markup

/// Makes a table's elements around its cells.
struct TableBuilder {
    private let alignments: [PipeRows.Alignment]
    private let id: String
    // A literal of HTML takes memory of its own wherever it stands.
    private let rowStart: HTML = "<tr>"
    private let rowEnd: HTML = "</tr>"
    private let headerEnd: HTML = "</th>"
    private let cellEnd: HTML = "</td>"

    /// - Parameter number: counts the tables of the page.
    init(_ alignments: [PipeRows.Alignment], number: Int) {
        self.alignments = alignments
        id = "_table-\(number)"
    }

    /// - Parameter cells: the caption, then every cell, row after row, the header first; each is a
    ///   node that holds inlines.
    func build(_ cells: [Node]) -> Node {
        let caption = cells.first.flatMap { $0.firstChild == nil ? nil : $0 }
        let region: HTML = " role=\"region\" aria-labelledby=\"\(id)\""
        let table = Node.custom(
            CMARK_NODE_CUSTOM_BLOCK,
            enter: """
                <div class="table-wrap"\(when(caption != nil, region)) tabindex="0">
                <table>
                """,
            exit: "</table>\n</div>")
        if let caption {
            table.append(
                .customBlock(
                    enter: "<caption id=\"\(id)\">", exit: "</caption>", inlinesOf: caption))
        }
        var rest = cells.dropFirst()
        let header = rest.prefix(alignments.count)
        let starts = zip(header, alignments).map { cell, alignment -> HTML in
            "<td data-label=\"\(cell.plainText)\"\(alignment.attribute)>"
        }
        let head = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "<thead>", exit: "</thead>")
        head.append(self.header(header))
        table.append(head)
        rest = rest.dropFirst(alignments.count)
        guard !rest.isEmpty else { return table }
        let body = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "<tbody>", exit: "</tbody>")
        table.append(body)
        while !rest.isEmpty {
            body.append(row(rest.prefix(alignments.count), starts))
            rest = rest.dropFirst(alignments.count)
        }
        return table
    }

    private func header(_ cells: ArraySlice<Node>) -> Node {
        let row = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: rowStart, exit: rowEnd)
        for (cell, alignment) in zip(cells, alignments) {
            // An empty cell in the corner heads nothing.
            if cell.firstChild == nil {
                row.append(.custom(enter: "<td>", exit: "</td>"))
            } else {
                row.append(self.cell(cell, "<th scope=\"col\"\(alignment.attribute)>", headerEnd))
            }
        }
        return row
    }

    /// - Parameter starts: how a cell that is no header begins in each column.
    private func row(_ cells: ArraySlice<Node>, _ starts: [HTML]) -> Node {
        let row = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: rowStart, exit: rowEnd)
        for (cell, start) in zip(cells, starts) {
            if row.firstChild == nil, cell.firstChild != nil {
                let attribute = alignments[0].attribute
                row.append(self.cell(cell, "<th scope=\"row\"\(attribute)>", headerEnd))
            } else {
                row.append(self.cell(cell, start, cellEnd))
            }
        }
        return row
    }

    private func cell(_ content: Node, _ enter: HTML, _ exit: HTML) -> Node {
        let element = Node.custom(enter: enter, exit: exit)
        element.takeChildren(of: content)
        return element
    }
}

extension PipeRows.Alignment {
    /// A class, since the policy of the site allows no `style`.
    fileprivate var attribute: HTML {
        switch self {
        case .none, .left: ""
        case .right: " class=\"align-right\""
        case .centre: " class=\"align-center\""
        }
    }
}
