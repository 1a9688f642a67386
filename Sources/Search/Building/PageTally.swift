import Content

/// What one page says: how strongly each of its sections is about each word, and its texts.
struct PageTally: Sendable {
    /// A word of a section, packed in four bytes since there are millions of them.
    struct Entry: Sendable {
        private let bits: UInt32

        init(stem: Int, strength: Int) {
            bits = UInt32(truncatingIfNeeded: stem) << 5 | UInt32(truncatingIfNeeded: strength)
        }

        /// Number of the word's stem in the tally.
        var stem: Int { Int(bits >> 5) }
        /// 1 to 31.
        var strength: Int { Int(bits & 31) }
    }

    /// Sections beyond this are left out.
    static let mostSections = 0xFFFF

    let path: String
    /// Section by section.
    let entries: [Entry]
    /// Where the entries of each section end.
    let ends: [Int32]
    /// What a result shows of the page, as JSON: an array with just this page.
    let text: [UInt8]
}
