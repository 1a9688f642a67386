import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Gives every heading an id, and records the outline of the page.
struct Headings: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let nodes = document.tree.headings
        let written = nodes.map { takeCustomID(from: $0, in: document, context, &findings) }
        // No other heading gets an id that an editor chose, even if it comes first.
        var ids = UniqueIDs(
            reserved: written.lazy.compactMap { $0?.isRight == true ? $0?.id : nil },
            count: nodes.count)
        var siblings = SiblingHeadings(count: nodes.count)
        document.headings.reserveCapacity(nodes.count)
        document.lines.reserveCapacity(document.lines.count + nodes.count)
        findings.outline.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            let line = document.line(of: node)
            let text = node.plainText.trimmed
            let level = node.headingLevel
            let custom = written[index]
            let near = custom?.id ?? Slug(text).text
            let id = custom?.isRight == true ? ids.take(reserved: near) : ids.take(near)
            let heading = Heading(level: level, id: id, text: text, line: line)
            findings.outline.append(heading)
            // Headings from data that are repeated or empty are reported at their own line.
            let isFromData = document.isFromData(node)
            if custom?.isRight == true, near != id, !isFromData {
                findings.problems.append(
                    .duplicateAnchor(near, at: TextLocation(file: context.file, line: line)))
            }
            if let first = siblings.add(heading), !isFromData {
                findings.problems.append(.repeatedHeading(heading, first, file: context.file))
            }
            if text.isEmpty, !isFromData, !node.holdsLink {
                findings.problems.append(
                    .emptyHeading(at: TextLocation(file: context.file, line: line)))
            }
            if !isFromData, level > 1, document.isUnderlined(node, at: line),
                !text.isReportedOtherwise
            {
                findings.problems.append(
                    .underlinedHeading(
                        heading, document.writtenHeading(heading), file: context.file))
            }
            let element = document.tree.tightBlock(
                enter: "\(Self.starts[level])\(id)\">", exit: Self.ends[level], role: .heading)
            // A heading by the line below it may go over several lines.
            document.lines[element] = line...line + node.lineBreaks
            document.headings[element] = heading
            document.tree.turn(node, into: element)
        }
    }

    /// By level, from 1 on.
    private static let starts: [HTML] = (0...6).map { "<h\($0) id=\"" }
    private static let ends: [HTML] = (0...6).map { "</h\($0)>" }

    /// Takes the id out of a heading such as `## Treatment {#care}`. If what is written cannot be
    /// an id, the nearest one that can is returned.
    private func takeCustomID(
        from heading: Node, in document: Document, _ context: Context,
        _ findings: inout Findings
    ) -> (id: String, isRight: Bool)? {
        guard let last = heading.lastChild, last.kind == .text,
            last.withLiteral({ $0.bytes.last }) == UInt8(ascii: "}")
        else { return nil }
        if let (id, end) = last.withLiteral({ $0.plainAnchor }) ?? nil {
            document.tree.cutLiteral(of: last, at: end)
            return (id, true)
        }
        let literal = last.literalBytes
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
            // `\{` is text and begins no id.
            if document.source(of: heading, contains: UInt8(ascii: "\\")) { return nil }
            let location = TextLocation(file: context.file, line: document.line(of: heading))
            findings.report(anchor.problem(at: location), at: heading, in: document)
        }
        document.tree.setLiteral(text, of: last)
        return (anchor.near, isRight)
    }
}

extension Literal {
    /// The anchor that a text ends with, if it is right and needs no table of Unicode, and the end
    /// of the text before it.
    fileprivate var plainAnchor: (id: String, end: Int)? {
        let bytes = bytes
        guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")),
            bytes[brace + 1] == UInt8(ascii: "#")
        else { return nil }
        let id = bytes[(brace + 2)..<max(brace + 2, bytes.count - 1)]
        guard Slug.isPlainAnchor(id) else { return nil }
        var end = brace
        while end > 0, bytes[end - 1].isWhitespace { end -= 1 }
        guard end == 0 || bytes[end - 1] < 0x80 else { return nil }
        return (String(decoding: id, as: UTF8.self), end)
    }
}

extension String {
    /// Whether a heading with this text is reported as something else: a row of bars, which was
    /// meant as a table, or the mark of a box.
    fileprivate var isReportedOtherwise: Bool { hasPrefix("|") || hasPrefix("[!") }
}

extension Node {
    /// How many line breaks are directly in it.
    fileprivate var lineBreaks: Int {
        if firstChild?.next == nil { return 0 }
        return children.count { $0.kind == .softBreak || $0.kind == .lineBreak }
    }

    /// Whether a link is in it; asked only of a heading without words.
    fileprivate var holdsLink: Bool {
        var isFound = false
        walk { if $0.kind == .link { isFound = true } }
        return isFound
    }
}

extension Document {
    /// Whether it is a heading by the `---` or `===` below it (CommonMark 0.30, section 4.3).
    fileprivate func isUnderlined(_ heading: Node, at line: Int) -> Bool {
        let mark = UInt8(ascii: "#")
        // Nearly every heading has its `#` at the beginning of the line, so look there first.
        return source.firstByte(ofLine: line) != mark
            && rawLines(of: heading).first?.first != mark
    }
}

extension Document {
    /// The words of a heading as they are written, with its links and its anchor.
    func writtenHeading(_ heading: Heading) -> String {
        let line = source.line(heading.line).trimmed
        return String(decoding: line.drop { $0 == UInt8(ascii: "#") }.trimmed, as: UTF8.self)
    }
}

extension Diagnostic {
    fileprivate static func duplicateAnchor(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "duplicate-anchor", at: location, "the anchor {#\(id)} is already used on this page",
            help: "give this heading another anchor, or none")
    }

    /// Each heading should say what is special about its section (CHK-20; WCAG 2.2, 2.4.6).
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

    /// Whoever writes `---` below a text means a line across the page, and does not expect a
    /// heading.
    fileprivate static func underlinedHeading(
        _ heading: Heading, _ written: String, file: String
    ) -> Diagnostic {
        let marks = String(repeating: "#", count: heading.level)
        return .warning(
            "underlined-heading", at: TextLocation(file: file, line: heading.line),
            "this text is a heading, because of the line of --- or === below it",
            help: "write \(marks) \(written), or leave a line empty above the ---")
    }
}
