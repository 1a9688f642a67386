@_spi(_Unicode) import Swift

extension String {
    /// The text in the one form in which everything that names something is written and compared:
    /// paths, addresses, anchors, aliases and keys.
    ///
    /// That is Normalization Form C (UAX 15). `==` treats é and e with a combining accent as equal,
    /// but disks, hosts and browsers compare bytes; in one form, both agree.
    package var normalForm: String {
        // Everything before U+0300, whose first byte this is, is in this form already.
        utf8.holdsOnly { $0 < 0xCC } ? self : String(UnicodeScalarView(_nfc))
    }

    /// Whether the bytes are the same, too.
    package func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// With every letter taken apart into its base and its marks (Normalization Form D).
    var decomposed: UnicodeScalarView { UnicodeScalarView(_nfd) }
}
