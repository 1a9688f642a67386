import Content
import Text

/// Finds headings that a reader cannot tell apart: the same words below the same heading.
struct SiblingHeadings {
    /// Of the heading above, which is -1 for the title, and of the words.
    private struct Key: Hashable {
        let parent: Int
        let hash: UInt64
    }

    private struct Words: Hashable {
        let parent: Int
        let text: String
    }

    private var all: [Heading] = []
    /// Numbers of the headings that the next may be below.
    private var above: [Int] = []
    private var numbers: [Key: Int] = [:]
    /// Of the few headings whose hash another has, too.
    private var others: [Words: Int] = [:]

    /// - Parameter count: of the headings that will be added.
    init(count: Int) {
        all.reserveCapacity(count)
        numbers.reserveCapacity(count)
    }

    /// - Returns: the line of the first of its siblings that has the same words.
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
    /// In small letters, with single spaces, and without what ends a sentence. A word that holds a
    /// digit is a sign, such as that of a stage, in which capitals are a part of what it says: T1a
    /// is not T1A.
    fileprivate var comparableWords: String {
        let words = text.split(whereSeparator: \.isWhitespace)
            .map { $0.contains(where: \.isNumber) ? String($0) : $0.lowercased() }
            .joined(separator: " ")
        let end = words.lastIndex { !".,:;!?…".contains($0) }
        return end.map { String(words[...$0]) } ?? words
    }

    /// The same for headings with the same words. Most have others, so that words are seldom made.
    ///
    /// Without blanks and marks; nearly every heading is plain ASCII.
    fileprivate var hashOfWords: UInt64 {
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> UInt64? in
            var hash = FNV1a()
            for byte in bytes {
                if byte >= 0x80 { return nil }
                let letter = byte.lowercased
                if !Self.isIgnored(letter) { hash.add(letter) }
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
