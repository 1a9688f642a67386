import Content

/// What one page says: how strongly each of its sections is about each word, and its texts.
struct PageTally: Sendable {
    /// A word of a section, packed in eight bytes since there are millions of them.
    struct Entry: Sendable {
        private let bits: UInt64

        init(stem: Int, section: Int, strength: Int) {
            bits = UInt64(stem) << 24 | UInt64(section) << 8 | UInt64(strength)
        }

        /// Number of the word's stem in the tally.
        var stem: Int { Int(bits >> 24) }
        var section: Int { Int(bits >> 8 & 0xFFFF) }
        var strength: Int { Int(bits & 0xFF) }
    }

    /// Sections beyond this are left out.
    static let mostSections = 0xFFFF

    let path: String
    /// Sorted by section.
    let entries: [Entry]
    /// What a result shows of the page, as JSON.
    let text: [UInt8]
}
