import HoofbeatContent
import HoofbeatText

/// Which abbreviations of a page have been explained so far.
struct Abbreviations {
    private var known: Set<String>

    init(_ library: Library) {
        known = library.knownAbbreviations
    }

    /// An abbreviation is explained where it is in brackets after its long form, or before it.
    mutating func unexplained(in text: [UInt8]) -> [String] {
        var found: [String] = []
        var place = 0
        while place < text.count {
            let start = place
            if text[start] < 0x80, !text[start].isLetterOrBeyondASCII, !text[start].isDigit {
                place += 1
                continue
            }
            var end = text.endOfWord(from: start)
            let (first, length) = text.scalar(at: start)
            guard end > start, !first.isHyphen else {
                place = start + length
                continue
            }
            place = end
            if text[end - 1] == UInt8(ascii: "s"), end - start > 1, text[end - 2].isCapital {
                end -= 1
            }
            guard Self.isAbbreviation(text[start..<end]) else { continue }
            let name = String(decoding: text[start..<end], as: UTF8.self)
                .replacing("\u{2011}", with: "-").replacing("\u{2010}", with: "-")
            guard known.insert(name).inserted else { continue }
            let isInBrackets = start > 0 && text[start - 1] == UInt8(ascii: "(")
            if !isInBrackets, !text.hasBracket(after: place) { found.append(name) }
        }
        return found
    }

    /// Two capitals or more and no small letters.
    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        let capitals = word.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
        return capitals >= 2 && !word.contains { $0.isLetterOrBeyondASCII && !$0.isCapital }
    }
}

extension [UInt8] {
    /// Letters, digits and hyphens; the start itself if there are none.
    fileprivate func endOfWord(from start: Int) -> Int {
        var end = start
        while end < count {
            let byte = self[end]
            if byte < 0x80 {
                guard byte.isLetterOrBeyondASCII || byte.isDigit || byte.isHyphen else { break }
                end += 1
            } else {
                let (scalar, length) = scalar(at: end)
                guard scalar.isHyphen || scalar.properties.isAlphabetic else { break }
                end += length
            }
        }
        return end
    }

    /// One blank of any kind and an opening bracket.
    fileprivate func hasBracket(after place: Int) -> Bool {
        guard place < count else { return false }
        let (scalar, length) = scalar(at: place)
        return scalar.isBlank && place + length < count && self[place + length] == 40
    }
}

extension UInt8 {
    fileprivate var isHyphen: Bool { self == 45 }
}
