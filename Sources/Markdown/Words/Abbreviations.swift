import Content

/// Which abbreviations of a page have been explained so far.
struct Abbreviations {
    private var known: Set<String>

    init(_ library: Library) {
        known = library.knownAbbreviations
    }

    /// An abbreviation is explained where it stands in brackets after its long form, or before it.
    mutating func unexplained(in text: [UInt8]) -> [String] {
        var found: [String] = []
        var place = 0
        while let start = text[place...].firstIndex(where: { $0.isLetter || $0.isDigit }) {
            var end = start
            while end < text.count, text[end].isLetter || text[end].isDigit || text[end] == 45 {
                end += 1
            }
            place = end
            var word = text[start..<end]
            if word.last == UInt8(ascii: "s"), word.dropLast().last?.isCapital == true {
                word = word.dropLast()
            }
            guard Self.isAbbreviation(word) else { continue }
            let name = String(decoding: word, as: UTF8.self)
            guard !known.contains(name) else { continue }
            known.insert(name)
            let isInBrackets = start > 0 && text[start - 1] == UInt8(ascii: "(")
            let hasBrackets =
                end + 1 < text.count && text[end] == 32 && text[end + 1] == UInt8(ascii: "(")
            if !isInBrackets, !hasBrackets { found.append(name) }
        }
        return found
    }

    /// Two capitals or more and no small letters.
    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        let capitals = word.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
        return capitals >= 2 && !word.contains { $0.isLetter && !$0.isCapital }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { isCapital || (97...122).contains(self) || self >= 0x80 }
    fileprivate var isCapital: Bool { (65...90).contains(self) }
    fileprivate var isDigit: Bool { (48...57).contains(self) }
}
