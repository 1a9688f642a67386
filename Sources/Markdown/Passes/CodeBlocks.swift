import HoofbeatContent

/// Reports code that no editor meant: a fence that never ends, and text that is indented.
struct CodeBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for block in document.tree.codeBlocks {
            let location = TextLocation(file: context.file, line: document.line(of: block))
            guard let fence = Fence(of: block, in: document) else {
                reportIndented(block, at: location, &findings)
                continue
            }
            if !fence.isClosed { findings.problems.append(.unclosedCode(fence.mark, at: location)) }
        }
    }

    private func reportIndented(
        _ block: Node, at location: TextLocation, _ findings: inout Findings
    ) {
        let lines = block.literal.split(separator: "\n", omittingEmptySubsequences: false)
        var hasMarker = false
        for (index, line) in lines.enumerated() where line.contains("[") {
            let found = LeftoverScanner.all(in: Array(line.utf8)) { _ in false }
            for leftover in found {
                guard case .callout = leftover.kind else { continue }
                hasMarker = true
                findings.hasLostCard = true
                let problem = leftover.problem(at: location.below(index))
                findings.problems.append(.calloutInCode(problem))
            }
        }
        if !hasMarker { findings.problems.append(.indentedCode(at: location)) }
    }
}

extension Diagnostic {
    fileprivate static func unclosedCode(_ mark: String, at location: TextLocation) -> Diagnostic {
        .error(
            "unclosed-code", at: location, "this block never ends, so all that follows is in it",
            help: "put \(mark) on a line of its own after the last line of the block")
    }

    fileprivate static func indentedCode(at location: TextLocation) -> Diagnostic {
        .warning(
            "indented-code", at: location,
            "this is shown as code, since it begins with four blanks or a tab",
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
