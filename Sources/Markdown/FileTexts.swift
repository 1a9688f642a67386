package import HoofbeatContent
import HoofbeatText

/// Checks the words of files that readers open beside the pages: amounts of medicines (CHK-15) and
/// the house style. Nothing in them is markup.
package struct FileTexts: Sendable {
    private let library: Library

    package init(_ library: Library) {
        self.library = library
    }

    /// - Parameter file: the path from the site's root, which problems name.
    package func problems(with words: FileWords, file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var known: Set<String> = []
        for (number, bytes) in words.readings.enumerated() {
            let text = SourceText(file: file, bytes: bytes)
            // The house style is about words, which every reading has.
            let problems = doses(in: text, words.form) + (number == 0 ? house(style: text) : [])
            for problem in problems {
                let problem = words.hasLines ? problem.quoted(in: text) : problem.moved(to: nil)
                let isNew = known.insert("\(problem.code) \(problem.line ?? 0)").inserted
                // Where no line is named, one message is enough for one amount.
                let isFirst = problem.line != nil || known.insert(problem.message).inserted
                if isNew || number == 0 && isFirst { found.append(problem) }
            }
        }
        let values = SourceText(file: file, bytes: words.namedValues)
        let messages = Set(found.map(\.message))
        return found + dosesOfDocument(values).filter { !messages.contains($0.message) }
    }

    private func house(style text: SourceText) -> [Diagnostic] {
        library.styleMatcher.matches(in: text.bytes).map { match in
            .houseStyle(
                String(decoding: text.bytes[match.range], as: UTF8.self),
                library.style.rules[match.index],
                at: TextLocation(file: text.file, line: text.line(at: match.range.lowerBound)))
        }
    }

    private func doses(in text: SourceText, _ form: FileWords.Form) -> [Diagnostic] {
        let words = library.doseWords
        let mayBe = Dose.mayBe(in: text.bytes[...], words)
        guard mayBe || form == .table && text.hasJoinedWords else { return [] }
        switch form {
        case .markdown where PageBudget.problem(in: text) == nil:
            // Whoever opens it sees the signs of Markdown, and reads the same.
            let document = Document(text)
            let context = Context(field: text.file, library: library)
            var ignored = Findings()
            Tables().apply(to: document, in: context, &ignored)
            var findings = Findings()
            Doses().apply(to: document, in: context, &findings)
            return findings.problems + dosesOfTabbedLines(text)
        case .markdown, .paragraphs:
            return text.paragraphs.flatMap { doses(of: $0, in: text) } + dosesOfTabbedLines(text)
        case .pieces: return doses(of: text.bytes[...], in: text)
        case .table: return dosesOfTable(text)
        case .document: return dosesOfDocument(text)
        }
    }

    private func doses(of part: ArraySlice<UInt8>, in text: SourceText) -> [Diagnostic] {
        let bytes = Array(part)
        return Dose.all(in: bytes, library.doseWords).map { dose in
            let written = String(decoding: bytes[dose], as: UTF8.self)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let line = text.line(at: part.startIndex + dose.lowerBound)
            return .dose(written, at: TextLocation(file: text.file, line: line))
        }
    }

    private func dosesOfTable(_ text: SourceText) -> [Diagnostic] {
        doses(of: CSVTable(text).rows, in: text.file)
    }

    /// Cells that a spreadsheet has divided by tabs in what is else a plain text.
    private func dosesOfTabbedLines(_ text: SourceText) -> [Diagnostic] {
        guard text.bytes.contains(9) else { return [] }
        let rows = (1...text.lineCount).map { number in
            let cells = text.line(number).split(separator: 9, omittingEmptySubsequences: false)
            return SheetDoses.Row(
                cells: cells.count > 1 ? cells.map { Array($0.trimmed) } : [], line: number)
        }
        return doses(of: rows, in: text.file)
    }

    private func doses(of rows: [SheetDoses.Row], in file: String) -> [Diagnostic] {
        var sheet = SheetDoses(library.doseWords)
        return rows.flatMap { row in
            sheet.all(in: row).map { .dose($0, at: TextLocation(file: file, line: row.line)) }
        }
    }

    private func dosesOfDocument(_ text: SourceText) -> [Diagnostic] {
        text.bytes.split(separator: FileWords.Mark.block).flatMap { block -> [Diagnostic] in
            guard block.contains(FileWords.Mark.row) else { return doses(of: block, in: text) }
            let rows = block.split(
                separator: FileWords.Mark.row, omittingEmptySubsequences: false)
            return doses(of: rows.map(SheetDoses.Row.init), in: text.file)
        }
    }
}

extension SheetDoses.Row {
    /// - Parameter row: its cells, each ended by a mark.
    fileprivate init(_ row: ArraySlice<UInt8>) {
        let cells = row.split(separator: FileWords.Mark.cell, omittingEmptySubsequences: false)
        self.init(cells: cells.map { Array($0.trimmed) })
    }
}

extension SourceText {
    /// Whether a name among the first lines may be like `doseMg`.
    fileprivate var hasJoinedWords: Bool {
        let head = bytes.prefix(5_000)
        return zip(head, head.dropFirst()).contains { $0.isSmallLetter && $1.isCapital }
    }

    /// What is between empty lines.
    fileprivate var paragraphs: [ArraySlice<UInt8>] {
        var all: [ArraySlice<UInt8>] = []
        var start: Int?
        for number in 1...lineCount {
            let line = line(number)
            if line.allSatisfy(\.isBlank) {
                if let first = start { all.append(bytes[first..<line.startIndex]) }
                start = nil
            } else if start == nil {
                start = line.startIndex
            }
        }
        if let start { all.append(bytes[start...]) }
        return all
    }
}

extension Diagnostic {
    func moved(to line: Int?) -> Diagnostic {
        Diagnostic(severity, code, message, file: file, line: line, help: help)
    }

    fileprivate func quoted(in text: SourceText) -> Diagnostic {
        guard let line else { return self }
        var quoted = self
        quoted.excerpt = text.excerpt(ofLine: line)
        return quoted
    }
}
