@_spi(_Unicode) import Swift

extension String {
    /// The text in the single form in which all names are written and compared: paths, addresses,
    /// anchors, aliases and keys.
    ///
    /// This is Normalization Form C (UAX 15). `==` treats é and e with a combining accent as equal,
    /// but disks, hosts and browsers compare bytes. In one form, both agree.
    package var normalForm: String {
        // This is the first byte of U+0300. Everything before is in this form already.
        utf8.holdsOnly { $0 < 0xCC } ? self : String(UnicodeScalarView(_nfc))
    }

    /// Whether not only the letters but also the bytes are the same.
    package func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// The text with every letter taken apart into its base and its marks (Normalization Form D).
    package var decomposed: UnicodeScalarView { UnicodeScalarView(_nfd) }
}
