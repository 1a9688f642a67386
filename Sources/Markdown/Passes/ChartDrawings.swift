import HoofbeatContent
import HoofbeatMarkup

/// Draws the charts whose texts all other passes have dealt with.
struct ChartDrawings: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for written in findings.charts {
            let (chart, tree) = (written.chart, document.tree)
            guard let parts = ChartParts(written.figure, of: chart) else {
                // A pass made a table or the like of the caption.
                findings.problems.append(
                    .unreadableChart(.captionNotASentence, chart.kind, at: written.location))
                continue
            }
            let caption = tree.tightBlock(
                enter: "<figcaption>", exit: "</figcaption>", inlinesOf: parts.caption)
            tree.replace(parts.caption, with: caption)
            let longest = chart.rows.map(\.value).max() ?? 1
            for (item, row) in zip(parts.list.children, chart.rows) {
                let drawing = ChartDrawing(row, longest: longest)
                tree.append(tree.block(enter: drawing.html), to: item)
            }
        }
    }
}

/// A chart whose texts are in the tree.
struct WrittenChart {
    let chart: Chart
    let figure: Node
    /// The line of its fence.
    let location: TextLocation
}

/// The texts of a chart in the tree.
struct ChartParts {
    let caption: Node
    let list: Node

    /// nil if there is anything but a paragraph and an item for each row.
    init?(_ figure: Node, of chart: Chart) {
        guard let caption = figure.firstChild, caption.kind == .paragraph, let list = caption.next,
            list.kind == .list, list.next == nil, list.children.count == chart.rows.count
        else { return nil }
        (self.caption, self.list) = (caption, list)
    }
}
