import HoofbeatContent
import HoofbeatText

/// Finds headings that a reader cannot tell apart: the same words below the same heading.
struct SiblingHeadings {
    /// Names a heading by the heading above it, which is -1 for the title, and by its words.
    private struct Key: Hashable {
        let parent: Int
        let hash: UInt64
    }

    private struct Words: Hashable {
        let parent: Int
        let text: String
    }

    private var all: [Heading] = []
    /// The headings that the next one may be below, by their numbers.
    private var above: [Int] = []
    private var numbers: [Key: Int] = [:]
    /// The few headings that share their hash with other words.
    private var others: [Words: Int] = [:]

    /// - Parameter count: how many headings will be added.
    init(count: Int) {
        all.reserveCapacity(count)
        numbers.reserveCapacity(count)
    }

    /// - Returns: the line of its first sibling with the same words; nil if there is none.
    mutating func add(_ heading: Heading) -> Int? {
        while let last = above.last, all[last].level >= heading.level { above.removeLast() }
        let key = Key(parent: above.last ?? -1, hash: heading.hashOfWords)
        above.append(all.count)
        all.append(heading)
        guard let first = numbers.updateValue(all.count - 1, forKey: key) else { return nil }
        numbers[key] = first
        let words = heading.comparableWords
        if words.isEmpty { return nil }
        if all[first].comparableWords == words { return all[first].line }
        let own = Words(parent: key.parent, text: words)
        if let other = others[own] { return all[other].line }
        others[own] = all.count - 1
        return nil
    }
}

extension Heading {
    /// The words in small letters, with single spaces, and without what ends a sentence. A word
    /// that holds a digit is a name, such as that of a stage, in which capitals matter: T1a is not
    /// T1A.
    fileprivate var comparableWords: String {
        let words = text.split(whereSeparator: \.isWhitespace)
            .map { $0.contains(where: \.isNumber) ? String($0) : $0.lowercased() }
            .joined(separator: " ")
        let end = words.lastIndex { !".,:;!?…".contains($0) }
        return end.map { String(words[...$0]) } ?? words
    }

    /// A hash that is the same for headings with the same words. Most differ in it, so that their
    /// words are seldom compared.
    ///
    /// It leaves out blanks and marks. Nearly every heading is plain ASCII.
    fileprivate var hashOfWords: UInt64 {
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> UInt64? in
            var hash = FNV1a()
            for byte in bytes {
                if byte >= 0x80 { return nil }
                if byte.isLetterOrDigit || !Self.isIgnored(byte) { hash.add(byte.lowercased) }
            }
            return hash.value
        }
        if let hash = plain ?? nil { return hash }
        var hash = FNV1a()
        for scalar in comparableWords.unicodeScalars {
            let isIgnored = scalar.isASCII && Self.isIgnored(UInt8(scalar.value))
            if !isIgnored { hash.add(scalar.value) }
        }
        return hash.value
    }

    private static func isIgnored(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 33 || byte == 44 || byte == 46 || (58...59).contains(byte)
            || byte == 63
    }
}
