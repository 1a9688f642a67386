import HoofbeatMarkup
import HoofbeatText

/// The order of lists from A to Z in a language: by letters, whatever their case, accents and
/// typographic form, except for those that the language treats as letters in their own right.
public struct DictionaryOrder: Sendable {
    /// A letter in its own right, in one spelling, which may have several signs, as “ch” has.
    private struct Letter {
        let spelling: [Character]
        /// What stands for it in the sort key of a name.
        let key: String
    }

    /// Sorted by length, longest first, since “dzs” begins with “dz”.
    private var letters: [Letter] = []
    /// The heading of each of these letters, by the scalar that stands for the letter in keys.
    private var headings: [Unicode.Scalar: String] = [:]

    /// In a private use area, and so after every letter that a name can have.
    private static let firstSign: UInt32 = 0xF0000

    package static let plain = DictionaryOrder(language: "")

    /// - Parameter tag: a BCP 47 language tag.
    package init(language tag: String) {
        let code = tag.prefix { $0 != "-" }.lowercased()
        for rule in Self.rules[code]?.split(separator: ",") ?? [] {
            let parts = rule.split(separator: " ")
            for letter in parts.dropFirst() {
                let spellings = letter.split(separator: "=").map(String.init)
                guard let sign = Unicode.Scalar(Self.firstSign + UInt32(headings.count)) else {
                    continue
                }
                headings[sign] = spellings[0]
                for spelling in spellings {
                    letters.append(
                        Letter(spelling: Array(spelling), key: parts[0] + String(sign)))
                }
            }
        }
        letters.sort { $0.spelling.count > $1.spelling.count }
    }

    /// The sort key of a name: its letters and digits, with a single space for everything between.
    public func key(of name: String) -> String {
        letters.isEmpty ? name.sortKey : name.sortKey(prefixed)
    }

    /// The letter under which a name with this key is listed; nil for the one group of names that
    /// do not begin with a letter.
    public func letter(ofKey key: String) -> String? {
        let signs = key.unicodeScalars.prefix(2)
        if let sign = signs.dropFirst().first, let heading = headings[sign] { return heading }
        return signs.first.flatMap { $0.properties.isAlphabetic ? String($0) : nil }
    }

    /// The key of the letter in its own right that the signs begin with, and its number of signs.
    private func prefixed(_ signs: ArraySlice<Character>) -> (key: String, count: Int)? {
        letters.first { signs.starts(with: $0.spelling) }.map { ($0.key, $0.spelling.count) }
    }

    /// The letters that a language adds, each group after the letter that is named first; other
    /// spellings of the same letter follow an equals sign. These are the primary differences in
    /// the collations of Unicode CLDR (common/collation). A language without an entry, such as
    /// German or French, sorts letters with marks as if they had none.
    private static let rules = [
        "az": "c ç,e ə,g ğ,h x ı,k q,o ö,s ş,u ü", "bs": balkan, "cs": "c č,h ch,r ř,s š,z ž",
        "cy": "c ch,d dd,f ff,g ng,l ll,p ph,r rh,t th", "da": "z æ=ä ø=ö å=aa",
        "es": "n ñ", "et": "s š z ž,w õ ä ö ü", "fi": "z å ä=æ ö=ø", "fil": "n ñ ng",
        "fo": "z æ=ä ø=ö å=aa", "gl": "n ñ", "hr": balkan,
        "hu": "c cs,d dz dzs,g gy,l ly,n ny,o ö=ő,s sz,t ty,u ü=ű,z zs",
        "is": "a á,d ð,e é,i í,o ó,u ú,y ý,z þ æ ö=ø å", "lt": "c č,i y,s š,z ž",
        "lv": "c č,g ģ,i y,k ķ,l ļ,n ņ,r ŗ,s š,z ž", "nb": "z æ=ä ø=ö å=aa", "nn": "z æ=ä ø=ö å=aa",
        "no": "z æ=ä ø=ö å=aa", "pl": "a ą,c ć,e ę,l ł,n ń,o ó,s ś,z ź ż",
        "ro": "a ă â,i î,s ș=ş,t ț=ţ", "sk": "a ä,c č,h ch,o ô,s š,z ž", "sl": "c č ć,d đ,s š,z ž",
        "sq": "c ç,d dh,e ë,g gj,l ll,n nj,r rr,s sh,t th,x xh,z zh", "sv": "z å ä=æ ö=ø",
        "tr": "c ç,g ğ,h ı,o ö,s ş,u ü",
    ]

    private static let balkan = "c č ć,d dž đ,l lj,n nj,s š,z ž"
}

extension String {
    /// The sort key of a name in a language that adds no letters.
    package var sortKey: String { asciiSortKey ?? sortKey { _ in nil } }

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

    /// - Parameter letter: returns the key of the added letter that the lower-case signs begin
    ///   with, and how many signs it has.
    fileprivate func sortKey(
        _ letter: (ArraySlice<Character>) -> (key: String, count: Int)?
    ) -> String {
        var words: [String] = [""]
        var signs = Array(lowercased())[...]
        while let sign = signs.first {
            if let (key, count) = letter(signs) {
                words[words.count - 1] += key
                signs.removeFirst(count)
                continue
            }
            signs.removeFirst()
            for scalar in sign.unicodeScalars {
                let properties = scalar.properties
                let isFirst = words[words.count - 1].isEmpty
                if scalar.isLetterMarkOrNumber, !(isFirst && scalar.isMark) {
                    words[words.count - 1] += scalar.inDictionary
                } else if !properties.isDiacritic, !properties.isDefaultIgnorableCodePoint {
                    words.append("")
                }
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Sequence {
    /// Sorts as in a list from A to Z, and items with the same name by a second one. Each key is
    /// made once.
    package func inDictionaryOrder(
        _ order: DictionaryOrder, _ name: (Element) -> String, _ second: (Element) -> String
    ) -> [Element] {
        map { (key: order.key(of: name($0)), second: second($0), element: $0) }
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
