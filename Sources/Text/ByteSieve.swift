/// Tells which of some words a text may hold, in one pass whose time hardly depends on how many
/// there are: it looks at two bytes out of three, which nearly everywhere rule all of them out.
package struct ByteSieve: Sendable {
    private struct Word: Sendable {
        let bytes: [UInt8]
        /// Where the bytes begin by which it is found.
        let offset: Int
        let group: UInt8
    }

    /// From each place that is looked at to the next. A word that is longer holds two bytes that
    /// follow each other at one of these places, wherever it begins.
    private static let step = 3

    /// By two bytes that follow each other, the first as the lower one, which of the lists has the
    /// words that are found by them, counted from 1; 0 for none.
    private var pairs = [UInt16](repeating: 0, count: 1 << 16)
    private var lists: [[Word]] = []
    /// Short words, by the rarest of their bytes.
    private var short: [UInt8: [Word]] = [:]
    private var allGroups: UInt8 = 0
    /// Groups with a word that is too short to rule anything out.
    private var unruled: UInt8 = 0

    /// - Parameter groups: at most eight groups of words in UTF-8. They are found only as they are
    ///   written.
    package init(_ groups: [[[UInt8]]]) {
        for (place, words) in groups.enumerated() {
            let group = UInt8(1) << place
            if !words.isEmpty { allGroups |= group }
            for word in words { add(word, group) }
        }
    }

    private mutating func add(_ word: [UInt8], _ group: UInt8) {
        let ranks = word.map { Int(UInt8.ranks[Int($0)]) }
        guard word.count > 1 else {
            unruled |= group
            return
        }
        guard word.count > Self.step else {
            let offset = ranks.indices.min { ranks[$0] < ranks[$1] } ?? 0
            short[word[offset], default: []].append(
                Word(bytes: word, offset: offset, group: group))
            return
        }
        // The pairs of which the most frequent one is as rare as can be.
        let ofPairs = zip(ranks, ranks.dropFirst()).map(+)
        let start = (0...ofPairs.count - Self.step).min {
            ofPairs[$0..<$0 + Self.step].max() ?? 0 < ofPairs[$1..<$1 + Self.step].max() ?? 0
        }
        for offset in (start ?? 0)..<(start ?? 0) + Self.step {
            let pair = Int(UInt16(word[offset]) | UInt16(word[offset + 1]) << 8)
            if pairs[pair] == 0 {
                lists.append([])
                pairs[pair] = UInt16(lists.count)
            }
            lists[Int(pairs[pair]) - 1].append(Word(bytes: word, offset: offset, group: group))
        }
    }

    /// The groups of which a word is in a text, the first as the lowest bit.
    package func groups(in text: UnsafeRawBufferPointer) -> UInt8 {
        var found = unruled
        for (byte, words) in short where found != allGroups {
            var place = 0
            while let next = text.firstPlace(of: byte, from: place), found != allGroups {
                found |= groups(of: words, at: next, in: text)
                place = next + 1
            }
        }
        guard !lists.isEmpty, found != allGroups else { return found }
        pairs.withUnsafeBufferPointer { pairs in
            var place = 0
            // Every third byte of every page comes here, so nothing is checked for an overflow.
            while place &+ 1 < text.count {
                let pair = text.loadUnaligned(fromByteOffset: place, as: UInt16.self)
                let list = pairs[Int(UInt16(littleEndian: pair))]
                if list != 0 {
                    found |= groups(of: lists[Int(list) - 1], at: place, in: text)
                    if found == allGroups { return }
                }
                place &+= Self.step
            }
        }
        return found
    }

    private func groups(
        of words: [Word], at place: Int, in text: UnsafeRawBufferPointer
    ) -> UInt8 {
        var found: UInt8 = 0
        for word in words {
            let start = place - word.offset
            // As nearly every word that only shares these bytes is ruled out.
            guard start >= 0, start + word.bytes.count <= text.count, text[start] == word.bytes[0]
            else { continue }
            if word.bytes.withUnsafeBytes({ text.areEqual($0, at: start) }) { found |= word.group }
        }
        return found
    }
}
