import Content

/// Code that no editor meant: a fence that never ends, and text that is indented.
struct CodeBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for block in document.tree.codeBlocks {
            let place = Place(file: context.file, line: document.line(of: block))
            guard let fence = Fence(of: block, in: document) else {
                reportIndented(block, at: place, &findings)
                continue
            }
            if !fence.isClosed { findings.problems.append(.unclosedCode(fence.mark, place)) }
        }
    }

    private func reportIndented(_ block: Node, at place: Place, _ findings: inout Findings) {
        let lines = block.literal.split(separator: "\n", omittingEmptySubsequences: false)
        var hasMarker = false
        for (index, line) in lines.enumerated() where line.contains("[") {
            let found = LeftoverScanner.all(in: Array(line.utf8)) { _ in false }
            for leftover in found {
                guard case .callout = leftover.kind else { continue }
                hasMarker = true
                findings.hasLostCard = true
                let line = Place(file: place.file, line: place.line + index)
                findings.problems.append(.calloutInCode(leftover.problem(at: line)))
            }
        }
        if !hasMarker { findings.problems.append(.indentedCode(place)) }
    }
}

extension Diagnostic {
    fileprivate static func unclosedCode(_ mark: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            .error, "unclosed-code", "this block never ends, so all that follows is in it",
            file: place.file, line: place.line,
            help: "put \(mark) on a line of its own after the last line of the block")
    }

    fileprivate static func indentedCode(_ place: Place) -> Diagnostic {
        Diagnostic(
            .warning, "indented-code",
            "this is shown as code, since it begins with four blanks or a tab",
            file: place.file, line: place.line,
            help: "take the blanks at its beginning out; if it is code, put ``` on the lines "
                + "before and after it")
    }

    fileprivate static func calloutInCode(_ problem: Diagnostic) -> Diagnostic {
        Diagnostic(
            problem.severity, problem.code, problem.message, file: problem.file,
            line: problem.line,
            help: "take out the blanks at the beginning of the line, which make it code; "
                + (problem.help ?? ""))
    }
}
