import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Reports amounts of medicines wherever readers would see them (CHK-15): across breaks, emphasis,
/// links and code, over the edge of a title, and in the columns of a table.
struct Doses: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let words = context.library.doseWords
        let mayBe = document.holdsText { Dose.mayBe(in: $0, words) }
        let phrases = DosePhrases(context.library, in: document, mayHoldForms: mayBe)
        guard mayBe || phrases != nil else { return }
        var reader = DosesOfPage(
            document, words, phrases, mayHoldAmounts: mayBe, file: context.file)
        reader.read()
        findings.problems += reader.problems
    }
}

/// Goes through a page once, text by text.
private struct DosesOfPage {
    /// What readers see as one text, and the nodes that it consists of.
    struct Run {
        var bytes: [UInt8] = []
        /// Each node with the number of line breaks before it.
        var pieces: [(node: Node, start: Int, breaks: Int)] = []
        var breaks = 0
        /// The list item around it.
        var item: Node?
    }

    private let document: Document
    private let words: DoseWords
    private let phrases: DosePhrases?
    private let mayHoldAmounts: Bool
    private let file: String
    private(set) var problems: [Diagnostic] = []
    private var lines: WordLines
    private var run = Run()
    /// The run before, if it ends with a number.
    private var open: Run?
    private var cells: [Run]?
    /// Reads the rows of the current table.
    private var rows: RowDoses
    private var isHead = false
    /// The caption of the next table.
    private var nextCaption: [UInt8] = []
    /// The last term of a definition list, and the list.
    private var term: (label: UnitLabel, list: Node)?
    /// The piece whose line was last looked for, so that one in it is looked for only once.
    private var lastLine: (node: Node, line: Int)?

    init(
        _ document: Document, _ words: DoseWords, _ phrases: DosePhrases?, mayHoldAmounts: Bool,
        file: String
    ) {
        self.document = document
        self.mayHoldAmounts = mayHoldAmounts
        self.words = words
        self.phrases = phrases
        self.file = file
        rows = RowDoses(words)
        lines = WordLines(of: document)
    }

    mutating func read() {
        let root = document.tree.root
        var node = root
        // This walk meets both ends of each node. A closure for that would have to capture `self`.
        while true {
            enter(node)
            if let child = node.firstChild {
                node = child
                continue
            }
            leave(node)
            while node.next == nil {
                guard node != root, let parent = node.parent else { return }
                node = parent
                leave(node)
                if node == root { return }
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }

    private mutating func enter(_ node: Node) {
        switch node.kind {
        case .text where node.isTextOfAddress: run.bytes.append(0)
        case .text, .code:
            run.pieces.append((node, run.bytes.count, run.breaks))
            node.appendText(to: &run.bytes)
        case .softBreak, .lineBreak:
            run.bytes.append(UInt8(ascii: "\n"))
            run.breaks += 1
        case .emphasis, .strong, .link, .htmlInline: break
        case .codeBlock:
            endRun()
            readCode(node)
        case .image: endRun()
        case .customInline:
            if node.role != nil { endRun() }
        case .customBlock:
            endRun()
            if node.role == .row {
                cells = []
                isHead = false
            }
        default:
            endRun()
            if let parent = node.parent, parent.kind == .item { run.item = parent }
        }
    }

    private mutating func leave(_ node: Node) {
        switch node.kind {
        case .text, .code, .softBreak, .lineBreak, .emphasis, .strong, .link, .htmlInline,
            .codeBlock:
            break
        case .customInline where node.role == nil: break
        case .customInline where node.role?.isCell == true:
            cells?.append(run)
            if node.role == .columnHeader { isHead = true }
            run = Run()
            open = nil
        default:
            if node.role == .caption { nextCaption = run.bytes }
            let written = node.role == .term ? run.bytes : nil
            endRun()
            if node.role == .row { endRow() }
            if let written, let list = node.parent?.parent {
                term = (UnitLabel(written, words), list)
            }
            if node == term?.list { term = nil }
        }
    }

    private mutating func endRun() {
        guard !run.pieces.isEmpty else {
            run.bytes.removeAll(keepingCapacity: true)
            return
        }
        run.bytes.blankCitations()
        let found = mayHoldAmounts ? Dose.all(in: run.bytes, words) : []
        for dose in found { report(dose, in: run) }
        if found.isEmpty, let phrases {
            for dose in phrases.all(in: run.bytes) { report(dose, in: run, isInWords: true) }
        }
        if found.isEmpty, let term, let text = term.label.dose(run.bytes) {
            report(0..<run.bytes.count, in: run, as: text)
        }
        if let open { reportOver(open) }
        open = mayHoldAmounts && Dose.mayGoOn(after: run.bytes, words) ? run : nil
        run = Run()
    }

    /// Reports a number at the end of a title, or of another block, whose unit begins the next one.
    private mutating func reportOver(_ before: Run) {
        guard let first = run.bytes.first(where: { !$0.isBlank }), !first.isCapital else { return }
        let tail = before.bytes.suffix(80)
        let head = run.bytes.prefix(80)
        // Items of a list are separate texts, so the part in the second must be as short as a unit.
        let isList = run.item != nil && before.item != nil && run.item != before.item
        let both = Array(tail) + [32] + head
        for dose in Dose.all(in: both, words)
        where dose.lowerBound < tail.count && dose.upperBound > tail.count + 1 {
            let end = dose.upperBound - tail.count - 1
            if isList, end > 6 { continue }
            let start = tail.startIndex + dose.lowerBound
            let text = String(decoding: both[dose], as: UTF8.self)
            report(start..<before.bytes.count, in: before, as: text)
        }
    }

    private mutating func report(
        _ dose: Range<Int>, in run: Run, as text: String? = nil, isInWords: Bool = false
    ) {
        var low = 0
        var high = run.pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if run.pieces[middle].start <= dose.lowerBound { low = middle } else { high = middle }
        }
        guard low < run.pieces.count, text != nil || !isFound(dose, at: low, in: run) else {
            return
        }
        let text = text ?? String(decoding: run.bytes[dose], as: UTF8.self)
        let location = TextLocation(file: file, line: line(of: low, in: run, dose))
        let shown = text.replacing("\n", with: " ")
        problems.append(
            isInWords ? .doseInWords(shown, at: location) : .dose(shown, at: location))
    }

    /// Whether the rules for the lines at the top of a page have found it there.
    private func isFound(_ dose: Range<Int>, at piece: Int, in run: Run) -> Bool {
        let node = run.pieces[piece].node
        let end = piece + 1 < run.pieces.count ? run.pieces[piece + 1].start : run.bytes.count
        return dose.upperBound <= end && document.isFromFields(node)
    }

    /// If the run has as many breaks as its block has lines, they tell the line; otherwise it is
    /// looked for.
    private mutating func line(of piece: Int, in run: Run, _ dose: Range<Int>) -> Int {
        let (node, start, breaks) = run.pieces[piece]
        let lines = document.lines(of: node)
        if lines.count == run.breaks + 1 { return lines.lowerBound + breaks }
        if let lastLine, lastLine.node == node { return lastLine.line }
        let end = piece + 1 < run.pieces.count ? run.pieces[piece + 1].start : run.bytes.count
        // A cell is looked for as a whole, since its amount alone may occur elsewhere.
        let first = node.parent?.role?.isCell == true ? start : dose.lowerBound
        let last = first == start ? end : min(dose.upperBound, end)
        let written = String(decoding: run.bytes[first..<max(first, last)], as: UTF8.self).trimmed
        let line = self.lines.line(of: written, in: node)
        lastLine = (node, line)
        return line
    }

    private mutating func readCode(_ block: Node) {
        guard mayHoldAmounts else { return }
        let code = block.literalBytes
        let first = document.line(of: block) + (Fence(of: block, in: document) == nil ? 0 : 1)
        var line = first
        var place = 0
        for dose in Dose.all(in: code, words) {
            line += code[place..<dose.lowerBound].count { $0 == 10 }
            place = dose.lowerBound
            problems.append(
                .dose(
                    String(decoding: code[dose], as: UTF8.self),
                    at: TextLocation(file: file, line: line)))
        }
    }
}

/// Doses in tables.
extension DosesOfPage {
    private mutating func endRow() {
        guard var row = cells else { return }
        cells = nil
        guard mayHoldAmounts else { return }
        for index in row.indices { row[index].bytes.blankCitations() }
        let texts = row.map { $0.pieces.isEmpty ? [] : $0.bytes }
        if isHead {
            for (column, cell) in row.enumerated() {
                for dose in Dose.all(in: texts[column], words) { report(dose, in: cell) }
            }
            rows = RowDoses(caption: nextCaption, heads: texts, words)
            nextCaption = []
            return
        }
        for found in rows.all(in: texts) {
            report(found.range, in: row[found.column], as: found.text)
        }
    }
}
