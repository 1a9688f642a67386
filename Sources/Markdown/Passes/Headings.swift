import CCmark
import Content
import Markup

/// Gives every heading an id and takes down the outline.
struct Headings: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var taken = UniqueIDs()
        for node in document.blocks.headings {
            let line = document.line(of: node)
            let custom = takeCustomID(from: node)
            let text = node.plainText.trimmed
            var id = custom ?? Slug(text).text
            if custom != nil, taken.contains(id) {
                findings.problems.append(.duplicateAnchor(id, file: context.file, line: line))
            }
            let isRepeated = taken.contains(id) && custom == nil
            id = taken.take(id)
            let level = Int(cmark_node_get_heading_level(node.pointer))
            let heading = Heading(level: level, id: id, text: text, line: line)
            findings.outline.append(heading)
            if isRepeated {
                findings.problems.append(.repeatedHeading(heading, file: context.file))
            }
            let element = Node.customBlock(
                enter: "<h\(level) id=\"\(id)\">", exit: "</h\(level)>", inlinesOf: node)
            document.lines[element] = line...line
            document.headings[element] = heading
            node.replace(with: element)
        }
    }

    /// `## Treatment {#care}`: the id is taken out of the text.
    private func takeCustomID(from heading: Node) -> String? {
        guard let last = heading.lastChild, last.type == CMARK_NODE_TEXT,
            last.literalEnds(with: UInt8(ascii: "}"))
        else { return nil }
        let literal = Array(last.literal.utf8)
        guard let brace = literal.lastIndex(of: UInt8(ascii: "{")),
            literal[brace...].starts(with: "{#".utf8)
        else { return nil }
        let id = String(decoding: literal[(brace + 2)...].dropLast(), as: UTF8.self)
        guard !id.isEmpty, Slug(id).text == id else { return nil }
        last.literal = String(decoding: literal[..<brace], as: UTF8.self).trimmedAtEnd
        return id
    }

}

/// The ids of a page: the second "Treatment" becomes `treatment-2`.
private struct UniqueIDs {
    private var taken: Set<String> = []
    /// The number to try next for each text that stood before.
    private var next: [String: Int] = [:]

    func contains(_ id: String) -> Bool { taken.contains(id) }

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
        return slug
    }
}

extension Unicode.Scalar {
    fileprivate var belongsInSlug: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("0"..."9").contains(self)
        }
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }
}

extension Diagnostic {
    fileprivate static func duplicateAnchor(_ id: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-anchor", "the anchor {#\(id)} is already used on this page",
            file: file, line: line, help: "give this heading another anchor, or none")
    }

    /// Each heading tells what is special about its section (CHK-20; WCAG 2.2, 2.4.6).
    fileprivate static func repeatedHeading(_ heading: Heading, file: String) -> Diagnostic {
        Diagnostic(
            .error, "repeated-heading", "the heading “\(heading.text)” stands on this page twice",
            file: file, line: heading.line, help: "say in each what is special about it")
    }
}
