import HoofbeatContent
import HoofbeatText

/// Looks at the lines of a page as they are written, for what Markdown would make something else
/// of.
struct LinesOfText {
    let source: SourceText

    /// What Git leaves behind where two people changed the same lines. Nothing else is said of such
    /// a page.
    var conflict: Diagnostic? {
        let place = source.bytes.withUnsafeBytes { bytes -> Int? in
            var place = 0
            while let sign = bytes.firstPlace(of: UInt8(ascii: "<"), from: place) {
                place = sign + 1
                let beginsLine = sign == 0 || bytes[sign - 1] == UInt8(ascii: "\n")
                if beginsLine, bytes[sign...].starts(with: MergeConflict.start) { return sign }
            }
            return nil
        }
        guard let place else { return nil }
        let line = source.bytes[..<place].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return .error(
            "merge-conflict", at: TextLocation(file: source.file, line: line),
            MergeConflict.message, help: MergeConflict.help)
    }

    /// A field that the first line of the text holds: it does nothing there, and readers see it.
    /// Whoever writes `draft: true` below the front matter publishes the page.
    /// - Parameter first: the first line below the front matter.
    func misplacedField(from first: Int, _ names: [String]) -> Diagnostic? {
        var number = first
        while number <= source.lineCount {
            let line = source.line(number).trimmed
            guard line.isEmpty || line.elementsEqual("---".utf8) else { break }
            number += 1
        }
        guard number <= source.lineCount else { return nil }
        let line = source.line(number)
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            colon + 1 == line.endIndex || line[colon + 1] == 32
        else { return nil }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        guard names.contains(name) else { return nil }
        return .error(
            "field-in-text", at: TextLocation(file: source.file, line: number),
            "“\(name):” is in the text, where it does nothing and readers see it",
            help: "move the line above the second ---")
    }
}
