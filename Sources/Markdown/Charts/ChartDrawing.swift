import HoofbeatMarkup

/// The picture of one row of a chart, as an SVG without a word in it: the row says the same beside
/// it, so that screen readers pass it over.
///
/// What counts is drawn thick and the rest thin, since on paper, and for many eyes, colours do not
/// tell them apart.
struct ChartDrawing {
    private static let perRow = 20
    /// The space for one person, and the height of a row of them.
    private static let pitch = (width: 10, height: 22)

    let html: HTML

    /// - Parameter longest: the greatest value of the chart.
    init(_ row: Chart.Row, longest: Double) {
        html = row.whole > 0 ? Self.people(row) : Self.bar(row.value / longest)
    }

    private static func people(_ row: Chart.Row) -> HTML {
        let perRow = min(perRow, row.whole)
        let part = Int(row.value)
        let size = (perRow * pitch.width, row.whole / perRow * pitch.height)
        return """
            <svg class="chart-people" viewBox="0 0 \(size.0) \(size.1)" aria-hidden="true">\
            \(figures(0..<part, perRow, "chart-part"))\
            \(figures(part..<row.whole, perRow, "chart-rest"))</svg>
            """
    }

    /// People side by side are one dashed line for the heads and one for the bodies: a hundred
    /// shapes would make the page longer than its text.
    private static func figures(_ range: Range<Int>, _ perRow: Int, _ name: String) -> HTML {
        guard !range.isEmpty else { return "" }
        var heads = ""
        var bodies = ""
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, (start / perRow + 1) * perRow)
            let left = start % perRow * pitch.width + pitch.width / 2
            let top = start / perRow * pitch.height
            // A dash of no length with a round end is a dot. The line ends a little behind the
            // last one, which would not be drawn at its very end.
            let width = (end - start - 1) * pitch.width
            heads += "M\(left) \(top + 4)h\(width).01"
            bodies += (start..<end).map { place in
                let x = place % perRow * pitch.width + pitch.width / 2
                return "M\(x) \(top + 10)v6"
            }.joined()
            start = end
        }
        return """
            <path class="\(name) chart-heads" d="\(heads)"/><path class="\(name)" d="\(bodies)"/>
            """
    }

    private static func bar(_ share: Double) -> HTML {
        let length = max(1, Int((share * 200).rounded()))
        return """
            <svg class="chart-bar" viewBox="0 0 200 12" aria-hidden="true">\
            <path class="chart-part" d="M0 6h\(length)"/></svg>
            """
    }
}
