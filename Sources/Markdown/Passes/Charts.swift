import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Reads the charts that a page gives in a block such as ```` ```people ````. Their texts take the
/// place of the block, and go through all passes like a paragraph and a list.
struct Charts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let language = context.library.settings.language
        for block in document.tree.codeBlocks {
            let words = block.fenceInfo.split(separator: " ")
            guard let kind = words.first.flatMap({ Chart.Kind(rawValue: String($0)) }) else {
                continue
            }
            let location = TextLocation(file: context.file, line: document.line(of: block))
            if words.count > 1 {
                findings.problems.append(.wordsBehindChart(kind, at: location))
            }
            do {
                let chart = try Chart(kind, block.literal, language: language)
                let figure = try figure(of: chart, from: block, in: document)
                document.tree.replace(block, with: figure)
                findings.charts.append(
                    WrittenChart(chart: chart, figure: figure, location: location))
                findings.problems += problems(of: chart, in: context, location)
            } catch {
                findings.problems.append(.unreadableChart(error, kind, at: location))
                document.tree.remove(block)
            }
        }
    }

    private func figure(
        of chart: Chart, from block: Node, in document: Document
    ) throws(Chart.Fault) -> Node {
        let figure = document.excerpt(
            of: block, enter: "<figure class=\"chart\">", exit: "</figure>")
        guard let parts = ChartParts(figure, of: chart) else { throw .captionNotASentence }
        document.tree.tighten(parts.list)
        return figure
    }

    private func problems(
        of chart: Chart, in context: Context, _ location: TextLocation
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let text = chart.text.lowercased()
        if !text.contains("[@") { problems.append(.chartWithoutSource(at: location)) }
        let words = context.library.strings.list(.ruleSurvivalWords)
        if let word = words.first(where: text.contains) {
            problems.append(.chartOfSurvival(word, at: location))
        }
        return problems
    }
}

extension Diagnostic {
    fileprivate static func wordsBehindChart(_ kind: Chart.Kind, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unreadable-chart", at: location, "nothing can follow ```\(kind.rawValue) on its line",
            help: "write what the chart shows on the line below")
    }

    static func unreadableChart(
        _ fault: Chart.Fault, _ kind: Chart.Kind, at block: TextLocation
    ) -> Diagnostic {
        let form = "write the rows like this: \(kind.example)"
        let wholes = Chart.wholes.map(String.init).joined(separator: " or ")
        let (line, message, help) =
            switch fault {
            case .noCaption:
                (
                    nil as Int?, "this chart has no caption",
                    "say in its first line what it shows, with the source"
                )
            case .captionNotASentence:
                (
                    nil, "the caption of this chart is no sentence",
                    "say in plain words what the chart shows, with the source"
                )
            case .captionInParts(let line):
                (
                    line, "an empty line divides the caption of this chart",
                    "write it without an empty line"
                )
            case .noRows: (nil, "this chart has no rows", form)
            case .tooManyRows:
                (
                    nil, "this chart has more than \(Chart.maximumRows) rows",
                    "show fewer; a table holds more"
                )
            case .notARow(let text, let line):
                (line, "“\(text.prefix(60))” is no row of a chart", form)
            case .unreadNumber(let text, let line):
                (
                    line, "“\(text.prefix(60))” does not begin with one number that can be drawn",
                    "write one number in digits, such as 2000 or 2.5, then a blank and its unit: "
                        + kind.example
                )
            case .otherUnit(let unit, let first, let line):
                (
                    line, "this row counts “\(unit)”, and the first “\(first)”",
                    "give all rows in one unit, with its word right behind the number, or readers "
                        + "cannot compare the bars: \(kind.example)"
                )
            case .wholeNotDrawn(let whole, let line):
                (line, "\(whole) people cannot be drawn", "give the number of \(wholes) people")
            case .morePeopleThanThereAre(let line):
                (line, "the part is greater than the whole", form)
            case .otherWhole(let whole, let first, let line):
                (
                    line, "this row is of \(whole) people, and the first of \(first)",
                    "give both of the same number of people, or readers cannot compare them"
                )
            }
        // The rows begin below the line of the fence.
        return .error(
            "unreadable-chart", at: line.map { block.below($0 + 1) } ?? block, message, help: help)
    }

    fileprivate static func chartWithoutSource(at location: TextLocation) -> Diagnostic {
        .error(
            "chart-without-source", at: location,
            "this chart does not say where its numbers are from",
            help: "cite the source at the end of its caption: [@lee-2024]")
    }

    /// A picture of who lives and who dies is seen by those who did not choose to look.
    fileprivate static func chartOfSurvival(_ word: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "chart-of-survival", at: location, "a chart must not show survival (“\(word)”)",
            help: "say it in words, below a heading that readers choose to open")
    }
}
