import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Makes lists of meanings: a term on one line and `: its meaning` on the next. Several in a row
/// make one list.
struct DefinitionLists: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let tree = document.tree
        var last: Node?
        for paragraph in tree.paragraphs {
            guard holdsMeaning(paragraph) else { continue }
            if let problem = blockInMeaning(paragraph, in: document, context.file) {
                findings.report(problem, at: paragraph, in: document)
            }
            if let problem = joinedTerm(paragraph, in: document, context.file) {
                findings.report(problem, at: paragraph, in: document)
            }
            guard let parts = parts(of: paragraph, in: tree) else { continue }
            let list: Node
            if let open = last, paragraph.previous == open {
                list = open
            } else {
                list = tree.block(enter: "<dl>", exit: "</dl>")
                document.lines[list] = document.lines(of: paragraph)
                tree.insert(list, before: paragraph)
            }
            tree.remove(paragraph)
            for part in parts { tree.append(part, to: list) }
            last = list
        }
    }

    private func holdsMeaning(_ paragraph: Node) -> Bool {
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            if node.endsLine, let child, child.beginsMeaning { return true }
        }
        return false
    }

    /// In bytes. What follows a line as long as this may just go on with its sentence.
    private static let shortLine = 60

    /// Reports a term that is not the first line of its paragraph, since readers would see it as
    /// the end of the text, or of the meaning, above it.
    private func joinedTerm(
        _ paragraph: Node, in document: Document, _ file: String
    ) -> Diagnostic? {
        let lines = document.rawLines(of: paragraph)
        // Definitions of links and code may take lines away.
        let isMeaning = lines.map { $0.starts(with: ": ".utf8) }
        for (place, isFollowed) in isMeaning.dropFirst(2).enumerated() where isFollowed {
            let (above, term) = (lines[place], lines[place + 1])
            guard !isMeaning[place + 1], above.count < Self.shortLine || !isMeaning[place],
                term.first != UInt8(ascii: "["), above.first != UInt8(ascii: "[")
            else { continue }
            let line = document.line(of: paragraph) + place + 1
            let text = String(String(decoding: term, as: UTF8.self).prefix(60))
            return .joinedTerm(text, at: TextLocation(file: file, line: line))
        }
        return nil
    }

    /// Reports a meaning that begins like a list, a quotation or the like, since it can only be a
    /// text.
    private func blockInMeaning(
        _ paragraph: Node, in document: Document, _ file: String
    ) -> Diagnostic? {
        var line = document.line(of: paragraph)
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            guard node.endsLine else { continue }
            line += 1
            guard let child, child.beginsMeaning else { continue }
            let text = child.literalBytes.dropFirst(2).trimmed
            // If a box was meant, its mark is reported anyway.
            guard text.beginsBlock, text.firstPlace(of: Array("[!".utf8)) == nil else { continue }
            return .blockInMeaning(at: TextLocation(file: file, line: line))
        }
        return nil
    }

    /// The term and its meanings; nil if the paragraph does not define one.
    private func parts(of paragraph: Node, in tree: Tree) -> [Node]? {
        var groups: [[Node]] = [[]]
        for child in paragraph.children {
            let next = child.next
            if child.endsLine, let next, next.beginsMeaning {
                groups.append([])
            } else {
                groups[groups.count - 1].append(child)
            }
        }
        guard groups.count > 1, !groups[0].isEmpty else { return nil }
        return groups.enumerated().map { index, inlines in
            let isTerm = index == 0
            if !isTerm, let first = inlines.first {
                tree.setLiteral(String(first.literal.dropFirst(2)), of: first)
            }
            let holder = tree.inline(
                enter: isTerm ? "<dt>" : "<dd>", exit: isTerm ? "</dt>" : "</dd>",
                role: isTerm ? .term : nil)
            let block = tree.block()
            tree.append(holder, to: block)
            for inline in inlines { tree.append(inline, to: holder) }
            return block
        }
    }
}

extension Node {
    /// Whether it is a break of either kind. Two blanks at the end of a line make the difference,
    /// but nobody sees them.
    fileprivate var endsLine: Bool { kind == .softBreak || kind == .lineBreak }

    fileprivate var beginsMeaning: Bool {
        kind == .text && literalStarts(with: ": ")
    }
}

extension ArraySlice<UInt8> {
    /// Whether it begins like a block: `- one`, `1. one`, `> quote`, `# heading` or a fence.
    fileprivate var beginsBlock: Bool {
        guard let first else { return false }
        let digits = prefix(9).prefix { (48...57).contains($0) }
        if !digits.isEmpty {
            let rest = self[digits.endIndex...]
            return rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8)
        }
        if first == UInt8(ascii: ">") { return true }
        if first == UInt8(ascii: "#") {
            return drop { $0 == first }.first == 32 && prefix { $0 == first }.count < 7
        }
        return "-+*".utf8.contains(first) && dropFirst().first == 32
            || starts(with: "~~~".utf8)
    }
}

extension Diagnostic {
    fileprivate static func joinedTerm(_ term: String, at location: TextLocation) -> Diagnostic {
        .error(
            "joined-term", at: location,
            "“\(term)” is no word of its own: it is joined to the line above it",
            help: "leave an empty line above the word that is explained")
    }

    fileprivate static func blockInMeaning(at location: TextLocation) -> Diagnostic {
        .error(
            "block-in-meaning", at: location,
            "a list, quotation, box or heading cannot stand in the meaning of a word",
            help: "write it as a sentence, or put it on a line of its own, with an empty line above"
        )
    }
}
