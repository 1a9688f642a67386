import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// The definitions of links that cmark found on a page, such as `[label]: address`, as Markdown.
///
/// cmark cannot be asked for them, and takes them out of the tree. So they are read off the lines
/// that belong to no block, and off the beginnings of paragraphs. Text that comes along does no
/// harm: cmark finds the definitions in the Markdown again.
struct LinkDefinitions {
    private(set) var markdown: [UInt8] = []
    /// How many lines of a definition at the beginning of a block are looked at.
    private static let maximumLines = 8
    /// The lines of the file on which a definition begins, without the marks of the blocks around
    /// it.
    private(set) var lines: [(number: Int, text: ArraySlice<UInt8>)] = []

    init(of document: Document) {
        let source = document.source
        let first = document.linesBefore + 1
        guard first <= source.lineCount,
            source.bytes(ofLines: first...source.lineCount).holdsLabelEnd
        else { return }
        var place = first
        for block in Self.leaves(of: document) {
            let lines = document.lines(of: block)
            if place < lines.lowerBound { add(source, place...lines.lowerBound - 1) }
            if block.kind == .paragraph || block.kind == .heading {
                add(document.rawLines(of: block), from: lines.lowerBound)
            }
            place = max(place, Self.end(of: block, in: document) + 1)
        }
        if place <= source.lineCount { add(source, place...source.lineCount) }
    }

    /// cmark 0.30 does not say where an underlined heading ends.
    private static func end(of block: Node, in document: Document) -> Int {
        let lines = document.lines(of: block)
        guard block.kind == .heading else { return lines.upperBound }
        if document.rawLines(of: block).first?.first == UInt8(ascii: "#") {
            return lines.lowerBound
        }
        var number = lines.lowerBound + 1
        while number < document.source.lineCount {
            let line = document.source.line(number).withoutQuoteMarks(100)
            if let sign = line.first, "=-".utf8.contains(sign), line.allSatisfy({ $0 == sign }) {
                break
            }
            number += 1
        }
        return number
    }

    /// The blocks that hold no other block, in document order. A block made from data counts as one
    /// of them, whatever is in it.
    private static func leaves(of document: Document) -> [Node] {
        var leaves: [Node] = []
        var next = document.tree.root.firstChild
        while let block = next {
            let isEntered = block.kind.mayHoldBlocks && document.fragments[block] == nil
            if !isEntered { leaves.append(block) }
            next =
                (isEntered ? block.firstChild : nil) ?? block.following(below: document.tree.root)
        }
        return leaves
    }

    /// Adds definitions from lines that belong to no block; marks of the blocks around them are
    /// removed.
    private mutating func add(_ source: SourceText, _ range: ClosedRange<Int>) {
        var definition: [ArraySlice<UInt8>] = []
        for number in range {
            let line = source.line(number).withoutContainerMarks
            let begins = line.first == UInt8(ascii: "[")
            if begins { lines.append((number, line)) }
            if !begins, number > range.lowerBound, lines.last?.number == number - 1 { extend(line) }
            if line.isEmpty {
                append(definition)
                definition = []
            } else if begins || !definition.isEmpty {
                definition.append(line)
            }
        }
        append(definition)
    }

    /// Adds definitions from the lines of a block, which may begin with some.
    private mutating func add(_ block: [ArraySlice<UInt8>], from number: Int) {
        guard block.first?.first == UInt8(ascii: "[") else { return }
        append(block)
        var place = 0
        while place < block.count, block[place].first == UInt8(ascii: "[") {
            var text: ArraySlice<UInt8> = []
            var known: (text: ArraySlice<UInt8>, end: Int)?
            // The label, the address and the title may each be on lines of their own.
            for next in place..<min(block.count, place + Self.maximumLines) {
                if next > place, block[next].first == UInt8(ascii: "[") { break }
                text += (next > place ? [10] : []) + block[next]
                if Tree.read(text, { $0.firstChild == nil }) {
                    known = (text, next + 1)
                } else if known != nil {
                    break
                }
            }
            guard let known else { return }
            lines.append((number + place, known.text))
            place = known.end
        }
    }

    /// Adds a line to the last definition, since an address may be on the line below its label.
    private mutating func extend(_ line: ArraySlice<UInt8>) {
        guard let last = lines.popLast() else { return }
        lines.append((last.number, last.text + [10] + line))
    }

    private mutating func append(_ definition: [ArraySlice<UInt8>]) {
        guard !definition.isEmpty else { return }
        markdown.append(10)
        // Below a line of text, a line that is indented by four blanks cannot begin a block of its
        // own.
        markdown += definition.joined(separator: "\n    ".utf8)
        markdown.append(10)
    }
}

extension ArraySlice<UInt8> {
    /// Whether it holds `]:`.
    fileprivate var holdsLabelEnd: Bool {
        withUnsafeBytes { bytes in
            var place = 0
            while let bracket = bytes.firstPlace(of: UInt8(ascii: "]"), from: place) {
                place = bracket + 1
                if place < bytes.count, bytes[place] == UInt8(ascii: ":") { return true }
            }
            return false
        }
    }

    /// The line without the marks of quotations and items that it begins with.
    fileprivate var withoutContainerMarks: ArraySlice<UInt8> {
        var text = trimmed
        while let first = text.first {
            let isQuote = first == UInt8(ascii: ">")
            let mark = isQuote ? text.prefix(1) : text.itemMark
            guard !mark.isEmpty else { break }
            text = text[mark.endIndex...].trimmed
        }
        return text
    }

    /// The mark of an item that it begins with, such as `- ` or `1. `; empty if there is none.
    private var itemMark: ArraySlice<UInt8> {
        let digits = prefix(9).prefix(while: \.isDigit)
        let signs = digits.isEmpty ? "-+*" : ".)"
        guard let sign = self[digits.endIndex...].first, signs.utf8.contains(sign) else {
            return []
        }
        let end = digits.endIndex + 1
        return end == endIndex || self[end].isBlank ? self[..<end] : []
    }
}
