import CCmark
import Content
import Markup

/// Gives every heading an id and takes down the outline.
struct Headings: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let nodes = document.blocks.headings
        let custom = nodes.map { takeCustomID(from: $0, in: document, context, &findings) }
        // What an editor chose is never given to another heading, wherever that is.
        var ids = UniqueIDs(reserved: custom)
        var siblings = SiblingHeadings(count: nodes.count)
        for (node, custom) in zip(nodes, custom) {
            let line = document.line(of: node)
            let text = node.plainText.trimmed
            let level = Int(cmark_node_get_heading_level(node.pointer))
            let id = custom.map { ids.take(reserved: $0) } ?? ids.take(Slug(text).text)
            let heading = Heading(level: level, id: id, text: text, line: line)
            findings.outline.append(heading)
            if let custom, custom != id, !document.isFromData(node) {
                findings.problems.append(.duplicateAnchor(custom, file: context.file, line: line))
            }
            // What data hold twice, or without a name, is said at its own line.
            let isFromData = document.isFromData(node)
            if let first = siblings.add(heading), !isFromData {
                findings.problems.append(.repeatedHeading(heading, first, file: context.file))
            }
            if text.isEmpty, !isFromData, !node.holdsLink {
                findings.problems.append(.emptyHeading(file: context.file, line: line))
            }
            // A row of bars was meant to be a table, which is said already.
            if !isFromData, level > 1, !text.hasPrefix("|"), document.isUnderlined(node) {
                findings.problems.append(.underlinedHeading(heading, file: context.file))
            }
            let element = Node.customBlock(
                enter: "<h\(level) id=\"\(id)\">", exit: "</h\(level)>", inlinesOf: node)
            document.lines[element] = line...line
            document.headings[element] = heading
            node.replace(with: element)
        }
    }

    /// `## Treatment {#care}`: the id is taken out of the text; if it cannot be one, what comes
    /// nearest to it.
    private func takeCustomID(
        from heading: Node, in document: Document, _ context: Context,
        _ findings: inout Findings
    ) -> String? {
        guard let last = heading.lastChild, last.type == CMARK_NODE_TEXT,
            last.literalEnds(with: UInt8(ascii: "}"))
        else { return nil }
        let literal = Array(last.literal.utf8)
        guard let brace = literal.lastIndex(of: UInt8(ascii: "{")),
            literal[(brace + 1)...].first(where: { $0 != 32 }) == UInt8(ascii: "#")
        else { return nil }
        let text = String(decoding: literal[..<brace], as: UTF8.self).trimmedAtEnd
        let id = String(decoding: literal[(brace + 1)...].dropFirst().dropLast(), as: UTF8.self)
        if literal[brace + 1] == UInt8(ascii: "#"), !id.isEmpty, Slug.isAnchor(id) {
            last.literal = text
            return id.normalForm
        }
        let written = String(decoding: literal[brace...], as: UTF8.self)
        let anchor = WrittenAnchor(written)
        if written != "{#\(anchor.near)}" {
            // `\{` is text.
            if document.source(of: heading, contains: UInt8(ascii: "\\")) { return nil }
            let place = Place(file: context.file, line: document.line(of: heading))
            findings.report(anchor.problem(at: place), at: heading, in: document)
        }
        last.literal = text
        return anchor.near
    }
}

/// The ids of a page: the second "Treatment" becomes `treatment-2`.
private struct UniqueIDs {
    private var taken: Set<String> = []
    /// Those that editors chose and no heading has taken yet.
    private var reserved: Set<String>
    /// The number to try next for each id that was taken before.
    private var next: [String: Int] = [:]

    init(reserved: [String?]) {
        self.reserved = Set(reserved.compactMap { $0 })
        taken = self.reserved
    }

    /// - Returns: the id itself, or one with a number if another heading has it.
    mutating func take(reserved id: String) -> String {
        reserved.remove(id) ?? take(id)
    }

    mutating func take(_ id: String) -> String {
        var candidate = id
        while !taken.insert(candidate).inserted {
            let number = next[id] ?? 2
            next[id] = number + 1
            candidate = "\(id)-\(number)"
        }
        return candidate
    }
}

extension Node {
    /// Asked only of a heading without words.
    fileprivate var holdsLink: Bool {
        var isFound = false
        walk { if $0.type == CMARK_NODE_LINK { isFound = true } }
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

/// A text as an anchor: letters and digits of any script in lower case, joined by hyphens.
///
/// It never begins with an underscore, which is how templates begin theirs.
public struct Slug {
    let text: String

    /// Whether a text can be an anchor as it is.
    public static func isAnchor(_ text: String) -> Bool { Slug(text).text == text }

    init(_ title: String) {
        let slug = Self.ofASCII(title) ?? Self.ofUnicode(title)
        text = slug.isEmpty ? "section" : slug
    }

    /// Nearly every title is plain ASCII and needs no tables of Unicode; nil for the others.
    private static func ofASCII(_ title: String) -> String? {
        let hyphen = UInt8(ascii: "-")
        var slug: [UInt8] = []
        slug.reserveCapacity(title.utf8.count)
        for byte in title.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 32)
            case hyphen, UInt8(ascii: "/"), 32, 9...13:
                if let last = slug.last, last != hyphen { slug.append(hyphen) }
            case 0x80...: return nil
            default: continue
            }
        }
        if slug.last == hyphen { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func ofUnicode(_ title: String) -> String {
        var slug = ""
        var endsWithHyphen = true
        for scalar in title.lowercased().unicodeScalars {
            if scalar.belongsInSlug {
                slug.unicodeScalars.append(scalar)
                endsWithHyphen = false
            } else if !endsWithHyphen, scalar == "-" || scalar == "/" || scalar.isBlank {
                slug += "-"
                endsWithHyphen = true
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        return slug.normalForm
    }
}

extension Unicode.Scalar {
    fileprivate var belongsInSlug: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("0"..."9").contains(self)
        }
        // What only chooses how an emoji is drawn would be left of it, and nobody could see that.
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
                && !properties.isDefaultIgnorableCodePoint
    }
}

extension Diagnostic {
    fileprivate static func duplicateAnchor(_ id: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-anchor", "the anchor {#\(id)} is already used on this page",
            file: file, line: line, help: "give this heading another anchor, or none")
    }

    /// Each heading tells what is special about its section (CHK-20; WCAG 2.2, 2.4.6).
    fileprivate static func repeatedHeading(
        _ heading: Heading, _ first: Int, file: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "repeated-heading",
            "“\(heading.text)” is already the heading on line \(first)",
            file: file, line: heading.line, help: "say in each what is special about it")
    }

    fileprivate static func emptyHeading(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "empty-heading", "this heading has no words", file: file, line: line,
            help: "say after the # what the section is about, or take the line out")
    }

    /// Nobody who writes `---` below a text for a line across the page sees that coming.
    fileprivate static func underlinedHeading(_ heading: Heading, file: String) -> Diagnostic {
        let marks = String(repeating: "#", count: heading.level)
        return Diagnostic(
            .warning, "underlined-heading",
            "this text is a heading, because of the line of --- or === below it",
            file: file, line: heading.line,
            help: "write \(marks) \(heading.text.prefix(60)), or leave a line empty above the ---")
    }
}
