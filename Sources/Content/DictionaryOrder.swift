import Markup
import Text

extension String {
    /// What a name is sorted by in a list from A to Z: letters without case, accents and
    /// typographic forms, digits, and a single space for everything between.
    public var sortKey: String { asciiSortKey ?? unicodeSortKey }

    /// The letter under which a name with this key is listed; nil for the one group of names that
    /// do not begin with a letter.
    public var groupOfSortKey: Character? {
        unicodeScalars.first.flatMap { $0.properties.isAlphabetic ? Character($0) : nil }
    }

    /// The sort key of a name in plain ASCII, as nearly every name is, made without tables of
    /// Unicode; nil for any other.
    private var asciiSortKey: String? {
        let space = UInt8(ascii: " ")
        var key: [UInt8] = []
        key.reserveCapacity(utf8.count)
        for byte in Array(utf8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                key.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 32)
            case UInt8(ascii: "^"), UInt8(ascii: "`"): continue
            case 0x80...: return nil
            default: if let last = key.last, last != space { key.append(space) }
            }
        }
        if key.last == space { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    private var unicodeSortKey: String {
        var words: [String] = [""]
        for scalar in unicodeScalars {
            let properties = scalar.properties
            let isFirst = words[words.count - 1].isEmpty
            if scalar.isLetterMarkOrNumber, !(isFirst && scalar.isMark) {
                words[words.count - 1] += scalar.inDictionary
            } else if !properties.isDiacritic, !properties.isDefaultIgnorableCodePoint {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Sequence {
    /// Sorts as in a list from A to Z, and items with the same name by a second one. Each key is
    /// made once.
    @inlinable public func inDictionaryOrder(
        _ name: (Element) -> String, _ second: (Element) -> String
    ) -> [Element] {
        map { (key: name($0).sortKey, second: second($0), element: $0) }
            .sorted { ($0.key, $0.second) < ($1.key, $1.second) }
            .map(\.element)
    }
}

extension Unicode.Scalar {
    /// The character in a sort key. Numbers in other signs are sorted with those in digits from 0
    /// to 9: ½ as 0.
    fileprivate var inDictionary: String {
        switch FoldedLetter(self) {
        case .nothing: return ""
        case .several(let letters): return letters
        case .one(let letter):
            guard !letter.isASCII, !letter.properties.isAlphabetic,
                let value = letter.properties.numericValue
            else { return String(letter) }
            return String(Int(value.rounded(.down)))
        }
    }
}
