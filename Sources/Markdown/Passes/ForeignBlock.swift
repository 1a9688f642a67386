import HoofbeatContent
import HoofbeatText

/// What was meant by a block of code that another program would draw, or that holds the rows of a
/// chart or a part of a page.
struct ForeignBlock {
    let help: String

    /// Names under which other programs know drawings.
    private static let drawings: Set = [
        "mermaid", "plantuml", "puml", "graphviz", "d2", "vega", "vega-lite", "ditaa",
        "nomnoml", "gantt", "flowchart", "sequence", "tikz", "svgbob", "wavedrom", "excalidraw",
    ]
    /// Names of charts, under which people look for them.
    private static let charts: Set = [
        "chart", "charts", "graph", "pie", "diagram", "plot", "person",
    ]
    private static let pages: Set = ["markdown", "md", "mdx", "mkd"]

    /// nil for code that is meant as such.
    /// - Parameter isWhole: whether nothing else is in the place of the block, such as a page.
    init?(name: String, _ text: String, isWhole: Bool, _ context: Context) {
        let name = name.lowercased()
        let lines = text.split(separator: "\n").map { String($0).trimmed }
        let rows = lines.filter {
            $0.hasPrefix("- ") && $0.dropFirst(2).first?.isNumber == true
        }
        let holdsRows = rows.count > 1 && lines.allSatisfy { $0.hasPrefix("-") || $0 == lines[0] }
        if holdsRows || Self.charts.contains(name) {
            let language = context.library.settings.language
            let arePeople = rows.allSatisfy { row in
                (try? ChartRowReader(row.dropFirst(2), line: 0, language: language).row(.people))
                    != nil
            }
            help = "did you mean ```\(arePeople ? "people" : "bars")?"
        } else if Self.drawings.contains(name) {
            help =
                "nothing is drawn of it, so readers see code: save the drawing as SVG, and show it "
                + "with ![what it shows](file.svg \"Caption\")"
        } else if Self.pages.contains(name), isWhole || context.front.kind.isMedical,
            isWhole || lines.contains(where: { $0.first.map { "#->".contains($0) } ?? false })
        {
            help = "take out the lines of ``` around it: the text is shown as code, with its signs"
        } else {
            return nil
        }
    }
}
