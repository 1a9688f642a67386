import HoofbeatContent
import HoofbeatText

/// The words that readers find in a file of text.
enum TextWords {
    /// nil for a file that is no text.
    /// - Parameter ending: what the file's name ends in.
    static func words(in bytes: [UInt8], as content: FileContent, ending: String?) -> FileWords? {
        switch content {
        case .text where ending == "csv": FileWords(bytes, .table)
        case .text, .json: FileWords(bytes, .paragraphs)
        case .calendar, .contact: FileWords(unfolded(bytes), .pieces)
        case .captions: FileWords(spoken(bytes), .pieces)
        case .xml: FileWords(withoutTags(bytes), .pieces)
        default: nil
        }
    }

    /// Joins lines that were folded since they were long (RFC 5545, section 3.1; RFC 6350, section
    /// 3.2), and reads `\\n` and the like.
    private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        // Ends of lines that were taken out, which come behind the whole line.
        var owed = 0
        var place = 0
        while place < bytes.count {
            let (byte, next) = (bytes[place], place + 1 < bytes.count ? bytes[place + 1] : 0)
            place += 1
            switch byte {
            case 13: break
            case 10 where next == 32 || next == 9:
                owed += 1
                place += 1
            case 10:
                words += repeatElement(10, count: owed + 1)
                owed = 0
            case UInt8(ascii: "\\"):
                words.append(next | 32 == UInt8(ascii: "n") ? 32 : next)
                place += 1
            default: words.append(byte)
            }
        }
        return words
    }

    /// Leaves out times, names of cues and tags (WebVTT, section 4), so that what is said goes on
    /// from one cue to the next.
    private static func spoken(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let isTime = lines.map { $0.holds("-->") }
        let kept = lines.indices.map { index in
            let isName = index + 1 < lines.count && isTime[index + 1]
            return isTime[index] || isName ? [] : withoutTags(Array(lines[index]))
        }
        return Array(kept.joined(separator: [10]))
    }

    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        var isTag = false
        return bytes.filter { byte in
            if byte == UInt8(ascii: "<") { isTag = true }
            defer { if byte == UInt8(ascii: ">") { isTag = false } }
            return !isTag || byte == 10
        }
    }
}
