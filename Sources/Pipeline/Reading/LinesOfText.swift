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

    /// The first word that mixes Latin letters with Cyrillic ones that look the same, as they come
    /// in with a text from somewhere else: no search finds it.
    /// - Parameter end: the last line of the front matter, of which only some fields are texts:
    ///   names of files are looked at where they are read.
    func mixedScripts(below end: Int) -> Diagnostic? {
        let found = source.bytes.withUnsafeBytes { bytes -> (place: Int, line: Int)? in
            // All Cyrillic letters that people use begin with one of these.
            for lead in [UInt8(0xD0), 0xD1] {
                var place = 0
                while let found = bytes.firstPlace(of: lead, from: place) {
                    place = found + 2
                    let isMixed =
                        found > 0 && bytes[found - 1].isLetter
                        || place < bytes.count && bytes[place].isLetter
                    guard isMixed else { continue }
                    let line = source.line(at: found)
                    let name = source.line(line).prefix { $0 != UInt8(ascii: ":") }
                    let isText =
                        line > end
                        || ["title", "description", "summary", "need"].contains(
                            String(decoding: name, as: UTF8.self))
                    if isText { return (found, line) }
                }
            }
            return nil
        }
        guard let (place, line) = found else { return nil }
        let start = source.bytes[..<place].lastIndex { !$0.isOfWord }.map { $0 + 1 } ?? 0
        let word = source.bytes[start...].prefix(80).prefix { $0.isOfWord }
        let text = String(decoding: word, as: UTF8.self)
        guard FileName.mixesScripts(text) else { return nil }
        return .warning(
            "mixed-scripts", at: TextLocation(file: source.file, line: line),
            "“\(text)” mixes letters of two alphabets that look the same",
            help: "type the word again: no search finds it, and it is read out wrongly")
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
