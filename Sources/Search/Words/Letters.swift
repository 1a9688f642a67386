import HoofbeatMarkup
import HoofbeatText

/// Folds letters, so that “Über”, “uber” and “UBER” are one word.
///
/// Latin letters with marks, which are most letters beyond ASCII, are in two tables; `FoldedLetter`
/// knows all others. The script in the browser folds with `normalize("NFKD")`, and a test compares
/// the two.
enum Letters {
    /// What a scalar beyond ASCII means in a word.
    enum Meaning {
        case letters(String)
        case letter(Unicode.Scalar)
        /// Part of a word, but left out: marks over Latin letters, soft hyphens.
        case ignored
        case hyphen
        case separator

        var isHyphen: Bool {
            if case .hyphen = self { true } else { false }
        }
    }

    /// - Parameter followsLatin: whether the letter before it is from a to z.
    static func meaning(of scalar: Unicode.Scalar, followsLatin: Bool) -> Meaning {
        switch scalar.value {
        case 0x2010, 0x2011: return .hyphen
        // Soft hyphen, apostrophes, geresh and gershayim, joiners and marks of no width.
        case 0xAD, 0x2BC, 0x5F3, 0x5F4, 0x2019, 0x200B...0x200F, 0x2060, 0xFEFF: return .ignored
        case 0xC0..<0x250:
            if let letter = entry(Int(scalar.value) - 0xC0, of: latin) { return .letter(letter) }
        case 0x1E00..<0x1F00:
            if let letter = entry(Int(scalar.value) - 0x1E00, of: latinAdditional) {
                return .letter(letter)
            }
        default: break
        }
        guard scalar.isLetterMarkOrNumber || scalar.isLetterlikeSign else { return .separator }
        if followsLatin, scalar.isMark { return .ignored }
        switch FoldedLetter(scalar) {
        case .nothing: return .ignored
        case .one(let letter): return .letter(letter)
        case .several(let letters): return .letters(letters)
        }
    }

    private static func entry(_ index: Int, of table: StaticString) -> Unicode.Scalar? {
        let byte = table.utf8Start[index]
        return byte == UInt8(ascii: ".") ? nil : Unicode.Scalar(byte)
    }

    /// Whether its script has no spaces between words: Chinese, Japanese, Thai, Lao, Burmese,
    /// Khmer.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x9FFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The letters for U+00C0 to U+024F; a full stop for a letter without a decomposition.
    private static let latin: StaticString = """
        aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
        aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.\
        ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
        ................................oo.............uu...............\
        .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """

    /// The letters for U+1E00 to U+1EFF.
    private static let latinAdditional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """
}
