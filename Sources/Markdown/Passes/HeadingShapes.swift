import HoofbeatContent
import HoofbeatText

/// Reports headings that are none, and headings with nothing below them.
struct HeadingShapes: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let told = Set(findings.problems.compactMap(\.line))
        let root = document.tree.root
        var next = root.firstChild
        while let block = next {
            next = block.next
            guard !document.isFromData(block) else { continue }
            let line = document.line(of: block)
            let location = TextLocation(file: context.file, line: line)
            if told.contains(line) { continue }
            if let title = boldTitle(block) {
                findings.problems.append(.boldHeading(title, at: location))
            } else if let level = block.levelOfHeading {
                if isWrapped(block, line, document) {
                    findings.problems.append(
                        .wrappedHeading(at: TextLocation(file: context.file, line: line + 1)))
                } else if context.front.kind.isMedical,
                    isEmpty(level, before: next, document)
                {
                    findings.problems.append(.emptySection(at: location))
                }
            }
        }
    }

    /// The words of a paragraph that is bold as a whole, above another block.
    private func boldTitle(_ block: Node) -> String? {
        guard block.kind == .paragraph, let bold = block.firstChild, bold.kind == .strong,
            let below = block.next, below.kind == .paragraph || below.kind == .list
        else { return nil }
        let rest = bold.next?.plainTextOrLiteral.trimmed ?? ""
        guard bold.next?.next == nil, rest.isEmpty || rest == ":" else { return nil }
        let text = bold.plainText.trimmed
        let isSentence = text.last.map { ".!".contains($0) } ?? true
        return isSentence || text.count > 60 ? nil : text
    }

    /// Whether the words of a heading go on in the next line, which is a paragraph.
    private func isWrapped(_ heading: Node, _ line: Int, _ document: Document) -> Bool {
        guard let below = heading.next, below.kind == .paragraph,
            document.line(of: below) == line + 1, document.lines(of: heading).count == 1
        else { return false }
        return document.source.line(line + 1).trimmed.first?.isSmallLetter == true
    }

    /// Whether the next heading, or the end of the page, follows at once. A heading of the next
    /// level may.
    private func isEmpty(_ level: Int, before next: Node?, _ document: Document) -> Bool {
        guard let next else { return true }
        guard let other = next.levelOfHeading else { return false }
        return other <= level
    }
}

extension Node {
    fileprivate var levelOfHeading: Int? { kind == .heading ? headingLevel : nil }

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
            "bold-heading", at: location,
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
