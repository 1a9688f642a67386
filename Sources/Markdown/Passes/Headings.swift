import Content
import Markup
import Text

/// Gives every heading an id and takes down the outline.
struct Headings: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let nodes = document.tree.headings
        let written = nodes.map { takeCustomID(from: $0, in: document, context, &findings) }
        let custom = written.map { $0?.isRight == true ? $0?.id : nil }
        // What an editor chose is never given to another heading, wherever that is.
        var ids = UniqueIDs(reserved: custom)
        var siblings = SiblingHeadings(count: nodes.count)
        document.headings.reserveCapacity(nodes.count)
        document.lines.reserveCapacity(document.lines.count + nodes.count)
        for ((node, written), custom) in zip(zip(nodes, written), custom) {
            let line = document.line(of: node)
            let text = node.plainText.trimmed
            let level = node.headingLevel
            let near = written?.id ?? Slug(text).text
            let id = custom.map { ids.take(reserved: $0) } ?? ids.take(near)
            let heading = Heading(level: level, id: id, text: text, line: line)
            findings.outline.append(heading)
            if let custom, custom != id, !document.isFromData(node) {
                findings.problems.append(
                    .duplicateAnchor(custom, at: TextLocation(file: context.file, line: line)))
            }
            // What data hold twice, or without a name, is said at its own line.
            let isFromData = document.isFromData(node)
            if let first = siblings.add(heading), !isFromData {
                findings.problems.append(.repeatedHeading(heading, first, file: context.file))
            }
            if text.isEmpty, !isFromData, !node.holdsLink {
                findings.problems.append(
                    .emptyHeading(at: TextLocation(file: context.file, line: line)))
            }
            // A row of bars was meant to be a table, which is said already.
            if !isFromData, level > 1, !text.hasPrefix("|"), document.isUnderlined(node) {
                findings.problems.append(.underlinedHeading(heading, file: context.file))
            }
            let element = document.tree.tightBlock(
                enter: "<h\(level) id=\"\(id)\">", exit: "</h\(level)>", role: .heading)
            document.lines[element] = line...line
            document.headings[element] = heading
            document.tree.turn(node, into: element)
        }
    }

    /// `## Treatment {#care}`: the id is taken out of the text; if it cannot be one, what comes
    /// nearest to it.
    private func takeCustomID(
        from heading: Node, in document: Document, _ context: Context,
        _ findings: inout Findings
    ) -> (id: String, isRight: Bool)? {
        guard let last = heading.lastChild, last.kind == .text,
            last.withLiteral({ $0.bytes.last }) == UInt8(ascii: "}")
        else { return nil }
        let literal = Array(last.literal.utf8)
        guard let brace = literal.lastIndex(of: UInt8(ascii: "{")),
            literal[(brace + 1)...].first(where: { $0 != 32 }) == UInt8(ascii: "#")
        else { return nil }
        let text = String(decoding: literal[..<brace], as: UTF8.self).trimmedAtEnd
        let id = String(decoding: literal[(brace + 1)...].dropFirst().dropLast(), as: UTF8.self)
        if literal[brace + 1] == UInt8(ascii: "#"), !id.isEmpty, Slug.isAnchor(id) {
            document.tree.setLiteral(text, of: last)
            return (id.normalForm, true)
        }
        let written = String(decoding: literal[brace...], as: UTF8.self)
        let anchor = WrittenAnchor(written)
        let isRight = written == "{#\(anchor.near)}"
        if !isRight {
            // `\{` is text.
            if document.source(of: heading, contains: UInt8(ascii: "\\")) { return nil }
            let location = TextLocation(file: context.file, line: document.line(of: heading))
            findings.report(anchor.problem(at: location), at: heading, in: document)
        }
        document.tree.setLiteral(text, of: last)
        return (anchor.near, isRight)
    }
}

extension Node {
    /// Asked only of a heading without words.
    fileprivate var holdsLink: Bool {
        var isFound = false
        walk { if $0.kind == .link { isFound = true } }
        return isFound
    }
}

extension Document {
    /// Whether it is a heading by the `---` or `===` below it (CommonMark 0.30, section 4.3).
    fileprivate func isUnderlined(_ heading: Node) -> Bool {
        let mark = UInt8(ascii: "#")
        // Nearly every heading begins its line.
        return source.line(line(of: heading)).first != mark
            && rawLines(of: heading).first?.first != mark
    }
}

extension Diagnostic {
    fileprivate static func duplicateAnchor(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "duplicate-anchor", at: location, "the anchor {#\(id)} is already used on this page",
            help: "give this heading another anchor, or none")
    }

    /// Each heading tells what is special about its section (CHK-20; WCAG 2.2, 2.4.6).
    fileprivate static func repeatedHeading(
        _ heading: Heading, _ first: Int, file: String
    ) -> Diagnostic {
        .error(
            "repeated-heading", at: TextLocation(file: file, line: heading.line),
            "“\(heading.text)” is already the heading on line \(first)",
            help: "say in each what is special about it")
    }

    fileprivate static func emptyHeading(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-heading", at: location, "this heading has no words",
            help: "say after the # what the section is about, or take the line out")
    }

    /// Nobody who writes `---` below a text for a line across the page sees that coming.
    fileprivate static func underlinedHeading(_ heading: Heading, file: String) -> Diagnostic {
        let marks = String(repeating: "#", count: heading.level)
        return .warning(
            "underlined-heading", at: TextLocation(file: file, line: heading.line),
            "this text is a heading, because of the line of --- or === below it",
            help: "write \(marks) \(heading.text.prefix(60)), or leave a line empty above the ---")
    }
}
