import HoofbeatContent

/// What counting a page yields: how strongly each section is about each word, and the page's texts.
struct PageTally: Sendable {
    /// A word of a section, packed in four bytes since there are millions of them.
    struct Entry: Sendable {
        private let bits: UInt32

        init(stem: Int, strength: Int) {
            bits = UInt32(truncatingIfNeeded: stem) << 5 | UInt32(truncatingIfNeeded: strength)
        }

        /// The number that the word's stem has in the tally.
        var stem: Int { Int(bits >> 5) }
        /// How strongly the section is about the word, 1 to 31.
        var strength: Int { Int(bits & 31) }
    }

    /// A limit that no page reaches by itself. `Occurrences.Place` has 2²⁷ numbers for the sections
    /// of a site, and no single page may use them up. Further sections are left out.
    static let mostSections = 0xFFFF

    let path: String
    /// The words of the page, section by section.
    let entries: [Entry]
    /// Where the entries of each section end.
    let ends: [Int32]
    /// What results show of the page, as JSON: an array with only this page.
    let text: [UInt8]
}
