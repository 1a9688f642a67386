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
        let text = SourceText(file: file, bytes: words.bytes)
        let found =
            (words.form == .table ? dosesOfTable(text) : doses(in: text, words.form))
            + house(style: text)
        return found.map { problem in
            guard words.hasLines else { return problem.moved(to: nil) }
            return problem.quoted(in: text)
        }
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
        guard Dose.mayBe(in: text.bytes[...], library.doseWords) else { return [] }
        let parts = form == .paragraphs ? text.paragraphs : [text.bytes[...]]
        return parts.flatMap { part -> [Diagnostic] in
            let bytes = Array(part)
            return Dose.all(in: bytes, library.doseWords).map { dose in
                let written = String(decoding: bytes[dose], as: UTF8.self)
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let line = text.line(at: part.startIndex + dose.lowerBound)
                return .dose(written, at: TextLocation(file: text.file, line: line))
            }
        }
    }

    /// A table is read like one on a page, since a unit may stand above its column.
    private func dosesOfTable(_ text: SourceText) -> [Diagnostic] {
        guard Dose.mayBe(in: text.bytes[...], library.doseWords) else { return [] }
        let parts = CSVTable(text).parts
        guard let top = parts.first?.top else { return [] }
        let ofTop = doses(in: top, text.file)
        // Only a table with a dose is read row by row, which tells its line.
        let ofRows = parts.filter { doses(in: $0, text.file).count > ofTop.count }
            .flatMap(\.single)
            .flatMap { doses(in: $0, text.file).dropFirst(ofTop.count) }
        return ofTop + ofRows
    }

    private func doses(in part: CSVTable.Part, _ file: String) -> [Diagnostic] {
        let document = Document(SourceText(file: file, bytes: part.markdown))
        let context = Context(field: file, library: library)
        var ignored = Findings()
        Tables().apply(to: document, in: context, &ignored)
        var findings = Findings()
        Doses().apply(to: document, in: context, &findings)
        return findings.problems.map { $0.moved(to: part.line) }
    }
}

extension SourceText {
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
