/// A letter, digit or mark without the distinctions of case, accents and typographic forms.
///
/// Letters are taken apart by compatibility (Normalization Form KD, UAX 15), so that ² is 2, ﬁ is f
/// and i, Ａ is a, and ㎏ is k and g. Digits of all scripts become those of ASCII, and katakana
/// become hiragana. Marks that readers leave out when they type are dropped: accents, Hebrew
/// points, Arabic vowels. Marks of scripts that cannot be read without them remain. A few letters
/// that have no parts in Unicode are listed here. The script in the browser does the same, and a
/// test compares the two letter by letter.
package enum FoldedLetter: Equatable {
    case nothing
    case one(Unicode.Scalar)
    case several(String)

    package init(_ scalar: Unicode.Scalar) {
        // Ideographs are not changed.
        if Self.ideographs.contains(scalar.value) {
            self = .one(scalar)
            return
        }
        var folded = String.UnicodeScalarView()
        for part in Self.parts(of: scalar) where !part.isOptionalMark {
            let small = part.properties.lowercaseMapping.unicodeScalars
            let letter = (small.count == 1 ? small[small.startIndex] : part).inCommonScript
            if let written = Self.written[letter] {
                folded.append(contentsOf: written.unicodeScalars)
            } else {
                folded.append(letter)
            }
        }
        guard let first = folded.first else {
            self = .nothing
            return
        }
        self = folded.count == 1 ? .one(first) : .several(String(folded))
    }

    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
    private static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// The parts of a letter; the letter itself if one of its parts is neither letter nor digit, as
    /// in ½ and ⑴.
    private static func parts(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        let itself = String.UnicodeScalarView([scalar])
        if hangul.contains(scalar.value) { return itself }
        let parts = CompatibilityTable.parts(of: scalar) ?? String(scalar).decomposed
        return parts.allSatisfy(\.isLetterMarkOrNumber) ? parts : itself
    }

    /// Letters with other spellings. Those of Arabic and Persian, whose keyboards write some
    /// letters in two ways, are from Lucene's normalizers.
    private static let written: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th",
        "ħ": "h", "ı": "i", "ŧ": "t", "ς": "σ", "\u{671}": "\u{627}", "\u{649}": "\u{64A}",
        "\u{6CC}": "\u{64A}", "\u{6A9}": "\u{643}", "\u{629}": "\u{647}", "\u{640}": "",
        "\u{2BC}": "",
    ]
}

extension Unicode.Scalar {
    /// The value of a digit of any script, as a digit of ASCII.
    package var decimalDigit: UInt8? {
        guard properties.numericType == .decimal, let value = properties.numericValue else {
            return nil
        }
        return UInt8(ascii: "0") + UInt8(value)
    }

    /// The character with any digit in ASCII, and hiragana for katakana.
    fileprivate var inCommonScript: Unicode.Scalar {
        switch value {
        case 0x30A1...0x30F6, 0x30FD...0x30FE: Unicode.Scalar(value - 0x60) ?? self
        default: decimalDigit.map { Unicode.Scalar($0) } ?? self
        }
    }

    /// Whether it is a sign made of letters, such as № and ㎏. ™ is left out, since it only follows
    /// names.
    package var isLetterlikeSign: Bool {
        (0x2116..<0x3400).contains(value) && properties.generalCategory == .otherSymbol
            && CompatibilityTable.parts(of: self) != nil
    }

    package var isLetterMarkOrNumber: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }

    package var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether it is a mark that people often leave out: marks of Latin, Greek, Cyrillic, Hebrew,
    /// Arabic and Syriac letters and of symbols, and those that choose how a letter is drawn.
    package var isOptionalMark: Bool {
        switch value {
        case 0x300...0x74A, 0x8CA...0x8FF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
            0xFE00...0xFE2F, 0xE0100...0xE01EF:
            isMark
        default: false
        }
    }
}
