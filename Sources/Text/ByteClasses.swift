/// Tells what a byte is in a text in UTF-8.
extension UInt8 {
    @inlinable package var isDigit: Bool { self &- 48 < 10 }

    /// A letter of ASCII.
    @inlinable package var isLetter: Bool { (self | 32) &- 97 < 26 }

    /// A capital letter of ASCII.
    @inlinable package var isCapital: Bool { self &- 65 < 26 }

    /// A lower-case letter of ASCII.
    @inlinable package var isSmallLetter: Bool { self &- 97 < 26 }

    @inlinable package var isLetterOrDigit: Bool { isLetter || isDigit }

    @inlinable package var isSmallLetterOrDigit: Bool { isSmallLetter || isDigit }

    /// Punctuation of ASCII, which a backslash can escape (CommonMark 0.30, section 2.4).
    @inlinable package var isPunctuation: Bool {
        self > 32 && self < 127 && !isLetterOrDigit
    }

    /// A letter or digit of ASCII, or a part of any other character.
    @inlinable package var isOfWord: Bool { isLetter || isDigit || self >= 0x80 }

    /// A letter of ASCII, or a part of any other character.
    @inlinable package var isLetterOrBeyondASCII: Bool { isLetter || self >= 0x80 }

    @inlinable package var isSpaceOrTab: Bool { self == 32 || self == 9 }

    /// A space, a tab or the end of a line.
    @inlinable package var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }

    /// White space of ASCII.
    @inlinable package var isWhitespace: Bool { self == 32 || self &- 9 < 5 }

    /// A capital of ASCII in lower case.
    @inlinable package var lowercased: UInt8 { isCapital ? self | 32 : self }
}

extension Unicode.Scalar {
    /// Whether it is white space. Unicode's table is used only beyond ASCII.
    package var isBlank: Bool {
        isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }

    /// Whether it is a hyphen, including those of Unicode at which no line breaks, or always may.
    package var isHyphen: Bool { self == "-" || value == 0x2010 || value == 0x2011 }
}

extension UInt32 {
    /// The character in lower case, if that is a single character.
    package var inSmallLetters: UInt32 {
        if self < 0x80 { return UInt32(UInt8(self).lowercased) }
        let small = Unicode.Scalar(self)?.properties.lowercaseMapping.unicodeScalars
        guard let small, let only = small.first, small.count == 1 else { return self }
        return only.value
    }
}
