import HoofbeatContent
import HoofbeatText

/// Drops comments and refuses any other HTML, which would not be escaped, checked or accessible.
struct RawHTML: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard !context.allowsRawHTML else { return }
        var isReported = false
        for node in document.tree.html {
            let literal = node.literal
            let line =
                node.kind == .htmlBlock
                ? document.line(of: node) : document.line(ofInline: node)
            if holdsInnerComment(literal) {
                findings.report(
                    .commentInComment(at: TextLocation(file: context.file, line: line)),
                    at: node, in: document)
                remove(node, from: document.tree)
                continue
            }
            switch withoutComments(literal) {
            case nil:
                findings.report(
                    .unclosedComment(at: TextLocation(file: context.file, line: line)), at: node,
                    in: document)
            // The opening tag has been reported, so its end need not be.
            case let rest? where rest.hasPrefix("</") && isReported: break
            case let rest? where !rest.trimmed.isEmpty:
                isReported = true
                let problem = problem(
                    rest.trimmed, of: literal, isInCell: node.isInCell, file: context.file,
                    line: line)
                findings.report(problem, at: node, in: document)
            default: break
            }
            remove(node, from: document.tree)
        }
    }

    /// In a list without empty lines, only the comment separates the texts before and after it.
    private func remove(_ node: Node, from tree: Tree) {
        let neighbours = [node.previous?.kind, node.next?.kind]
        if node.kind == .htmlBlock, node.parent?.kind == .item,
            neighbours == [.paragraph, .paragraph]
        {
            tree.replace(node, with: tree.block())
        } else {
            tree.remove(node)
        }
    }

    /// - Parameter text: the node's text without its comments.
    private func problem(
        _ text: String, of literal: String, isInCell: Bool, file: String, line: Int
    ) -> Diagnostic {
        guard !text.hasPrefix("<") else {
            return .rawHTML(text, isInCell: isInCell, at: TextLocation(file: file, line: line))
        }
        let before = literal.firstRange(of: text).map { literal[..<$0.lowerBound] } ?? ""
        let lines = before.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return .textAfterComment(text, at: TextLocation(file: file, line: line + lines))
    }

    /// Whether a comment begins in another one, which was mostly meant to end before it.
    private func holdsInnerComment(_ html: String) -> Bool {
        var rest = html[...]
        while let start = rest.firstRange(of: "<!--") {
            let end = rest[start.upperBound...].firstRange(of: "-->")
            let inside = rest[start.upperBound..<(end?.lowerBound ?? rest.endIndex)]
            if inside.contains("<!--") { return true }
            guard let end else { return false }
            rest = rest[end.upperBound...]
        }
        return false
    }

    /// The HTML without its comments; nil if a comment does not end.
    private func withoutComments(_ html: String) -> String? {
        var kept = ""
        var rest = html[...]
        while let start = rest.firstRange(of: "<!--") {
            kept += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return nil }
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }
}

extension Node {
    fileprivate var isInCell: Bool {
        var above = parent
        while let node = above {
            if node.kind == .customInline, node.role?.isCell == true { return true }
            above = node.parent
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func unclosedComment(at location: TextLocation) -> Diagnostic {
        .error(
            "unclosed-comment", at: location, "this comment never ends, so the rest would be lost",
            help: "end it with -->")
    }

    fileprivate static func commentInComment(at location: TextLocation) -> Diagnostic {
        .error(
            "unclosed-comment", at: location,
            "this comment does not end before the next one begins, so all between them is lost",
            help: "write --> where it ends, or take the second <!-- out")
    }

    fileprivate static func rawHTML(_ html: String, isInCell: Bool, at location: TextLocation)
        -> Diagnostic
    {
        let isAnchor = html.hasPrefix("<a id=") || html.hasPrefix("<a name=")
        let name = html.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        let shown = html.prefix { $0 != "\n" }.prefix(60)
        return .error(
            "raw-html", at: location, "HTML is not allowed: \(shown)",
            help: isInCell && name == "br"
                ? "a cell holds one line: make two rows of it, or a list below the table"
                : isAnchor
                    ? "write {#name} at the end of a heading"
                    : insteadOf[name] ?? "write it in Markdown, or leave it out")
    }

    fileprivate static func textAfterComment(_ text: String, at location: TextLocation)
        -> Diagnostic
    {
        let shown = text.prefix { $0 != "\n" }.prefix(60)
        return .error(
            "text-after-comment", at: location,
            "this text would be lost with the comment: \(shown)",
            help: "put the comment on lines of its own, with an empty line below")
    }

    /// What an editor can write instead of each element.
    private static let insteadOf: [String: String] = {
        let advice: [(names: String, text: String)] = [
            ("b strong", "write **bold**"),
            ("i em", "write *emphasis*"),
            ("a", "write [text](address)"),
            ("img picture figure figcaption", "write ![what it shows](picture.svg \"Caption\")"),
            ("br", "end the line with a backslash"),
            ("hr", "write --- on a line of its own"),
            ("p div section article span center", "leave it out; a blank line begins a paragraph"),
            ("h1 h2 h3 h4 h5 h6", "write ## Heading"),
            ("ul ol li", "begin each line with - or 1."),
            ("dl dt dd", "write the term, and below it a line that begins with a colon"),
            ("table thead tbody tr td th caption", "write a table with | between the cells"),
            ("blockquote q", "begin each line with >"),
            ("details summary", "write > [!DETAILS] What it opens"),
            ("code kbd samp", "write `code`"),
            ("pre", "put ``` on the lines before and after"),
            ("sup sub", "write the character itself, for example ² or ₂"),
            ("script style link", "scripts and styles belong to the templates, not to pages"),
            ("iframe object embed video audio", "link to it: [text](address)"),
        ]
        return Dictionary(
            uniqueKeysWithValues: advice.flatMap { item in
                item.names.split(separator: " ").map { (String($0), item.text) }
            })
    }()
}
