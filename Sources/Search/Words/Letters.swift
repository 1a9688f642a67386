/// Folds letters, so that “Über”, “uber” and “UBER” are one word.
///
/// Latin letters lose their marks, after the canonical decompositions of the Unicode Character
/// Database 15; a few that have none are written out. All other letters only become small. The
/// script in the browser folds with `normalize("NFD")`; a test compares the two.
enum Letters {
    /// What a scalar beyond ASCII means in a word.
    enum Meaning {
        case letters(StaticString)
        case letter(Unicode.Scalar)
        /// Belongs to a word, but is not written: marks over Latin letters, soft hyphens.
        case ignored
        case hyphen
        case separator
    }

    /// - Parameter followsLatin: whether the letter before it is one of a to z.
    static func meaning(of scalar: Unicode.Scalar, followsLatin: Bool) -> Meaning {
        switch scalar.value {
        case 0xDF, 0x1E9E: return .letters("ss")
        case 0xC6, 0xE6: return .letters("ae")
        case 0x152, 0x153: return .letters("oe")
        case 0xD8, 0xF8: return .letters("o")
        case 0x110, 0x111, 0xD0, 0xF0: return .letters("d")
        case 0x141, 0x142: return .letters("l")
        case 0xDE, 0xFE: return .letters("th")
        case 0x126, 0x127: return .letters("h")
        case 0x131: return .letters("i")
        case 0x166, 0x167: return .letters("t")
        case 0x2010, 0x2011: return .hyphen
        // Soft hyphen, apostrophes, joiners of no width.
        case 0xAD, 0x2019, 0x2BC, 0x200B...0x200D, 0x2060: return .ignored
        case 0xC0..<0x250:
            if let letter = entry(Int(scalar.value) - 0xC0, of: latin) { return .letter(letter) }
        case 0x1E00..<0x1F00:
            if let letter = entry(Int(scalar.value) - 0x1E00, of: latinAdditional) {
                return .letter(letter)
            }
        default: break
        }
        return category(of: scalar, followsLatin: followsLatin)
    }

    private static func category(of scalar: Unicode.Scalar, followsLatin: Bool) -> Meaning {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber:
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            return .letter(small.count == 1 ? small[small.startIndex] : scalar)
        case .decimalNumber, .otherNumber: return .letter(scalar)
        case .nonspacingMark, .spacingMark, .enclosingMark:
            return followsLatin ? .ignored : .letter(scalar)
        default: return .separator
        }
    }

    private static func entry(_ index: Int, of table: StaticString) -> Unicode.Scalar? {
        let byte = table.utf8Start[index]
        return byte == UInt8(ascii: ".") ? nil : Unicode.Scalar(byte)
    }

    /// U+00C0 to U+024F; a full stop where a letter has no decomposition.
    private static let latin: StaticString = """
        aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
        aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.\
        ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
        ................................oo.............uu...............\
        .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """

    /// U+1E00 to U+1EFF.
    private static let latinAdditional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """
}
