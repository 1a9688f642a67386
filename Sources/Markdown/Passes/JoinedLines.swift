import HoofbeatContent
import HoofbeatText

/// Reports lines that an editor sees as separate and Markdown joins, or the other way round: text
/// right below a list, lines without an empty one between them, a minus sign that begins a list.
struct JoinedLines: Pass {
    /// Nobody wraps the lines of a text as short as this.
    fileprivate static let shortLine = 48

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let told = Set(findings.problems.compactMap(\.line))
        var found: [Diagnostic] = []
        for paragraph in document.tree.paragraphs {
            guard paragraph.firstChild?.next != nil,
                // Most paragraphs are on one line, which cmark's own numbers tell fastest.
                paragraph.lines.map({ $0.count > 1 }) ?? true, !document.isFromData(paragraph)
            else { continue }
            let lines = document.lines(of: paragraph)
            // What stands below a caption without a table was meant as the table.
            let below = lines.lowerBound - 2...lines.upperBound
            guard lines.count > 1, !below.contains(where: told.contains) else { continue }
            if let problem = problem(of: paragraph, lines, document, context) {
                found.append(problem)
            }
        }
        for list in lists(in: document.tree.root) where !document.isFromData(list) {
            guard let above = list.previous?.lines, let lines = list.lines,
                above.upperBound + 1 == lines.lowerBound
            else { continue }
            let line = document.line(of: list)
            if !told.contains(line), let problem = problem(of: list, line, document, context) {
                found.append(problem)
            }
        }
        findings.problems += found
    }

    private func lists(in root: Node) -> [Node] {
        var lists: [Node] = []
        var next = root.firstChild
        while let node = next {
            if node.kind == .list { lists.append(node) }
            next = node.next
        }
        return lists
    }

    private func problem(
        of paragraph: Node, _ lines: ClosedRange<Int>, _ document: Document, _ context: Context
    ) -> Diagnostic? {
        let texts = lines.map { document.source.line($0) }
        let location = { (offset: Int) in
            TextLocation(file: context.file, line: lines.lowerBound + offset)
        }
        if let offset = texts.indices.dropLast().first(where: {
            texts[$0].breaksWord(before: texts[$0 + 1])
        }) {
            let word = String(decoding: texts[offset].trimmed.lastWord, as: UTF8.self)
            return .brokenWord(word, at: location(offset))
        }
        if paragraph.parent?.kind == .item {
            guard
                let offset = swallowed(
                    texts, in: paragraph, document,
                    hasCapitalNouns: ["de", "lb"].contains(
                        context.library.settings.language.prefix(2)))
            else { return nil }
            return .swallowedText(at: location(offset))
        }
        guard paragraph.parent == document.tree.root, !paragraph.holdsBreakOrPicture else {
            return nil
        }
        let areLabels = texts.allSatisfy { $0.trimmed.beginsWithLabel }
        let areShort = texts.count > 2 && texts.dropLast().allSatisfy(\.isShortWithoutEnd)
        let last = texts.last?.trimmed ?? []
        return areLabels || areShort && last.count <= 2 * Self.shortLine
            ? .joinedLines(at: location(0)) : nil
    }

    /// A line that is not indented as the item above it, and does not look like the rest of a
    /// sentence that was wrapped.
    private func swallowed(
        _ lines: [ArraySlice<UInt8>], in paragraph: Node, _ document: Document,
        hasCapitalNouns: Bool
    ) -> Int? {
        guard paragraph.parent?.parent?.parent == document.tree.root else { return nil }
        let column = paragraph.startColumn - 1
        return lines.indices.dropFirst().first { place in
            let line = lines[place]
            let above = lines[place - 1].trimmed
            let isLazy = line.prefix { $0 == 32 || $0 == 9 }.count < min(column, 2)
            let end = above.last ?? 32
            // In German, a capital begins every noun.
            return isLazy && above.count <= Self.shortLine && line.trimmed.beginsLikeSentence
                && (hasCapitalNouns ? ".!?".utf8.contains(end) : !",;-".utf8.contains(end))
        }
    }

    private func problem(
        of list: Node, _ line: Int, _ document: Document, _ context: Context
    ) -> Diagnostic? {
        guard let before = list.previous, let item = list.firstChild else { return nil }
        let location = TextLocation(file: context.file, line: line)
        if before.isOrderedListBlock, !list.isOrderedList, document.source.line(line).first == 32 {
            return .brokenList(at: location)
        }
        guard before.kind == .paragraph, item.next == nil, let last = before.plainText.last,
            last.isLetter || last.isNumber
        else { return nil }
        let text = item.plainText
        if list.isOrderedList {
            let number = document.source.line(line).trimmed.prefix { $0 != 32 }
            return .numberAtStart(String(decoding: number, as: UTF8.self), at: location)
        }
        return text.first?.isNumber == true ? .signAtStart(at: location) : nil
    }
}

extension Node {
    fileprivate var isOrderedListBlock: Bool { kind == .list && isOrderedList }

    /// Whether it holds a break that an editor wrote, or a picture.
    fileprivate var holdsBreakOrPicture: Bool {
        children.contains { $0.kind == .lineBreak || $0.kind == .image }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var lastWord: ArraySlice<UInt8> {
        self[(lastIndex(of: 32).map { $0 + 1 } ?? startIndex)...]
    }

    /// Whether its last word goes on in the next line, behind a hyphen. In `pre- and post-`, a
    /// hyphen stands for a part of a word.
    fileprivate func breaksWord(before next: ArraySlice<UInt8>) -> Bool {
        let (text, next) = (trimmed, next.trimmed)
        guard text.last == UInt8(ascii: "-"), text.dropLast().last?.isSmallLetter == true,
            next.first?.isSmallLetter == true
        else { return false }
        let word = String(decoding: next.prefix { $0 != 32 && $0 != 44 }, as: UTF8.self)
        return !["and", "or", "to", "und", "oder", "bis", "a", "ac", "neu"].contains(word)
    }

    /// Whether nobody would end a line here, if not to begin another one.
    fileprivate var isShortWithoutEnd: Bool {
        let text = trimmed
        guard let end = text.last, text.count <= JoinedLines.shortLine else { return false }
        return !".,;:!?]".utf8.contains(end) && !text.contains(UInt8(ascii: "|"))
            && !text.contains(9)
    }

    /// Whether it begins with a label, as in `Step 1: come in` and `Phone: 0000`.
    fileprivate var beginsWithLabel: Bool {
        guard count <= 2 * JoinedLines.shortLine, let colon = firstIndex(of: UInt8(ascii: ":")),
            colon + 1 < endIndex, self[colon + 1] == 32, let first
        else { return false }
        let words = self[..<colon].split(separator: 32).count
        return words < 3 && (first.isCapital || first.isDigit)
    }

    /// Whether it begins with a capital.
    fileprivate var beginsLikeSentence: Bool {
        guard let first else { return false }
        if first < 0x80 { return first.isCapital }
        let scalar = String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
        return scalar?.properties.isUppercase == true
    }
}

extension Diagnostic {
    fileprivate static func brokenWord(_ word: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "joined-lines", at: location,
            "“\(word)” is broken at the end of the line, so readers see a blank behind its hyphen",
            help: "write the whole word on one line")
    }

    fileprivate static func swallowedText(at location: TextLocation) -> Diagnostic {
        .warning(
            "joined-lines", at: location,
            "this line is shown as the end of the item of the list above it",
            help:
                "leave an empty line above it; if it belongs to the item, begin it below its "
                + "first letter")
    }

    fileprivate static func joinedLines(at location: TextLocation) -> Diagnostic {
        .warning(
            "joined-lines", at: location,
            "these short lines are shown one behind the other, as a single text",
            help:
                "begin each with - for a list, leave empty lines between paragraphs, or end lines "
                + "that stay as they are in two blanks")
    }

    fileprivate static func brokenList(at location: TextLocation) -> Diagnostic {
        .warning(
            "broken-list", at: location,
            "this list is not inside the numbered item above, and ends its list",
            help: "begin its lines below the first letter of the item above, with three blanks")
    }

    fileprivate static func signAtStart(at location: TextLocation) -> Diagnostic {
        .warning(
            "broken-list", at: location,
            "the sign at the beginning of this line begins a list, and is shown as a bullet",
            help: "put the number on the line above, with − for a minus sign")
    }

    fileprivate static func numberAtStart(_ number: String, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "broken-list", at: location,
            "“\(number)” at the beginning of this line begins a list",
            help: "put it on the line above; a list has two items or more, and an empty line above")
    }
}
