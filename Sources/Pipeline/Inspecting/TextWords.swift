import HoofbeatContent
import HoofbeatText

/// The words that readers find in a file of text.
enum TextWords {
    /// nil for a file that is no text.
    /// - Parameter ending: what the file's name ends in.
    static func words(in bytes: [UInt8], as content: FileContent, ending: String?) -> FileWords? {
        let bytes = bytes.plain
        return switch content {
        case .text where ending == "csv" || ending == "tsv":
            FileWords(
                Array(XMLScanner(bytes).decodedForHTML(0..<bytes.count)), form: .table)
        case .text where ending == "yaml" || ending == "yml":
            FileWords(bytes, form: .markdown, namedValues: NamedValues.rows(ofYAML: bytes))
        case .text where ending != "json" && ending != "geojson":
            FileWords(bytes, form: .markdown)
        // A list in JSON is no more than a text.
        case .json, .text:
            FileWords(
                unescaped(bytes), form: .paragraphs, namedValues: NamedValues.rows(ofJSON: bytes))
        case .calendar, .contact: FileWords(CardLines(bytes).shown, form: .markdown)
        case .captions: FileWords(spoken(bytes), form: .markdown)
        case .xml: words(ofXML: bytes)
        default: nil
        }
    }

    /// Leaves out times and names of cues (WebVTT, section 4), so that what is said goes on from
    /// one cue to the next. Tags and references are those of HTML, which Markdown knows.
    private static func spoken(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let isTime = lines.map { $0.holds("-->") }
        let kept = lines.indices.map { index -> [UInt8] in
            let isBehindBlank = index == 0 || lines[index - 1].allSatisfy(\.isBlank)
            let isName = isBehindBlank && index + 1 < lines.count && isTime[index + 1]
            let isEmpty = isTime[index] || isName || lines[index].allSatisfy(\.isBlank)
            // A line of Markdown with nothing but a blank on it does not end a paragraph.
            return isEmpty ? Array("&#32;".utf8) : withVoices(lines[index])
        }
        return Array(kept.joined(separator: [10]))
    }

    /// Programs show who speaks, as in `<v Ann>`.
    private static func withVoices(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var shown: [UInt8] = []
        var rest = line
        while let start = rest.firstPlace(of: Array("<v".utf8)) {
            let name = rest[(start + 2)...].prefix { $0 != UInt8(ascii: ">") }
            shown += rest[..<start] + name.drop { $0 > 32 } + [32]
            rest = rest[name.endIndex...].dropFirst()
        }
        return shown + rest
    }

    /// Reads what JSON writes with a backslash (RFC 8259, section 7). Ends of lines are blanks, so
    /// that lines are those of the file.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                words.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): words.append(32)
            case UInt8(ascii: "u"):
                let code = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
                let scalar = code.flatMap(Unicode.Scalar.init) ?? " "
                words += String(scalar.value < 32 ? " " : Character(scalar)).utf8
                rest = rest.dropFirst(4)
            default: words.append(next)
            }
        }
        return words
    }

    /// The texts of XML that holds data, as far as it can be read.
    private static func words(ofXML bytes: [UInt8]) -> FileWords {
        var words = LinedWords()
        var scanner = XMLScanner(bytes)
        while let token = try? scanner.next() {
            switch token {
            case .start, .end: words.endWord(mayGoOn: true)
            case .text(let range):
                words.add(scanner.decodedForHTML(range), from: range, of: bytes)
            case .characters(let range): words.add(bytes[range], from: range, of: bytes)
            default: break
            }
        }
        return words.words(.paragraphs, namedValues: NamedValues.rows(ofXML: bytes))
    }
}
