import HoofbeatContent
import HoofbeatText

/// Reports headings that are none, and headings with nothing below them.
struct HeadingShapes: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var found: [Diagnostic] = []
        var next = document.tree.root.firstChild
        while let block = next {
            next = block.next
            // Lines are asked for only where something is to be told: that takes longest.
            let problem: ((TextLocation) -> Diagnostic)? =
                switch block.kind {
                case .paragraph:
                    boldTitle(block, above: next).map { title in { .boldHeading(title, at: $0) } }
                case .heading where isWrapped(block, above: next, document):
                    Diagnostic.wrappedHeading
                case .heading where context.front.kind.isMedical && isEmpty(block, above: next):
                    Diagnostic.emptySection
                default: nil
                }
            guard let problem, !document.isFromData(block) else { continue }
            let line = document.line(of: block)
            // What was below a heading may have been refused, and taken out.
            let end = next.map { max(line + 1, document.line(of: $0)) } ?? Int.max
            let isHeading = block.kind == .heading
            let isTold = findings.problems.contains { problem in
                problem.line.map { $0 == line || isHeading && $0 > line && $0 < end } ?? false
            }
            if isTold { continue }
            found.append(problem(TextLocation(file: context.file, line: line)))
        }
        findings.problems += found
    }

    /// The words of a paragraph that is bold as a whole, above another block.
    private func boldTitle(_ block: Node, above next: Node?) -> String? {
        guard let bold = block.firstChild, bold.kind == .strong,
            let next, next.kind == .paragraph || next.kind == .list
        else { return nil }
        let rest = bold.next?.plainTextOrLiteral.trimmed ?? ""
        guard bold.next?.next == nil, rest.isEmpty || rest == ":" else { return nil }
        let text = bold.plainText.trimmed
        let isSentence = text.last.map { ".!".contains($0) } ?? true
        return isSentence || text.count > 60 ? nil : text
    }

    /// Whether the words of a heading go on in the next line, which is a paragraph.
    private func isWrapped(_ heading: Node, above next: Node?, _ document: Document) -> Bool {
        guard let next, next.kind == .paragraph, let lines = heading.lines, lines.count == 1,
            let below = next.lines?.lowerBound, below == lines.lowerBound + 1
        else { return false }
        let text = document.source.line(below + document.linesBefore)
        return text.trimmed.first?.isSmallLetter == true
    }

    /// Whether the next heading, or the end of the page, follows at once. A heading of the next
    /// level may.
    private func isEmpty(_ heading: Node, above next: Node?) -> Bool {
        guard let next else { return true }
        return next.kind == .heading && next.headingLevel <= heading.headingLevel
    }
}

extension Node {
    fileprivate var plainTextOrLiteral: String { kind == .text ? literal : plainText + "…" }
}

extension Diagnostic {
    fileprivate static func boldHeading(_ title: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "bold-heading", at: location,
            "“\(title)” looks like a heading, but is none for contents and screen readers",
            help: "write ## \(title.trimmingSuffixColon)")
    }

    fileprivate static func wrappedHeading(at location: TextLocation) -> Diagnostic {
        .warning(
            "bold-heading", at: location.below(1),
            "this line is shown as text below the heading, which seems to go on in it",
            help: "write the whole heading on one line; leave an empty line between it and its text"
        )
    }

    fileprivate static func emptySection(at location: TextLocation) -> Diagnostic {
        .warning(
            "empty-section", at: location, "nothing is below this heading",
            help: "write what belongs there, or take the heading out")
    }
}

extension String {
    fileprivate var trimmingSuffixColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
