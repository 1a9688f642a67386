#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much a word says about a page: BM25F (Robertson, Zaragoza and Taylor, CIKM 2004).
///
/// The usual lengths of fields are constants, not taken from the site, so that the counts of a page
/// depend on that page alone. The index holds whole numbers, so that every reader of it, in
/// whatever language it is written, comes to the same order.
enum Ranking {
    /// The part of a page that a word is in.
    enum Field: CaseIterable {
        case title, name, asked, summary, heading, body

        /// How much more a word counts here than in the body.
        fileprivate var weight: Float {
            switch self {
            case .title: 10
            case .name: 6
            case .heading: 5
            case .summary: 3
            case .asked: 2
            case .body: 1
            }
        }

        /// The usual length in words.
        fileprivate var usualLength: Float {
            switch self {
            case .title, .heading: 3
            case .name, .asked: 2
            case .summary: 25
            case .body: 60
            }
        }

        /// How much the length of a field matters, from 0 to 1.
        fileprivate var lengthShare: Float { 0.6 }
    }

    /// What one occurrence, in a field with so many words, adds to a word's weight in a section.
    static func weight(of field: Field, words: Int) -> Float {
        let length = Float(words) / field.usualLength
        return field.weight / (1 - field.lengthShare + field.lengthShare * length)
    }

    static let highestStrength = 31

    /// A strength from 1 to 31, which grows ever more slowly with the weight.
    static func strength(ofWeight weight: Float) -> Int {
        let saturation: Float = 1.8
        let share = weight / (weight + saturation)
        return max(1, Int(share * Float(highestStrength) + 0.5))
    }

    static let highestPageStrength = highestStrength + 8

    /// How strongly a page is about a word, from its strengths in the page's sections.
    static func strength(best: Int, sum: Int) -> Int {
        best + min(highestPageStrength - highestStrength, (sum - best) / 8)
    }

    /// No rarity comes near this: a word on one page of 2³² has 348. A larger one shows a damaged
    /// index.
    static let highestRarity = 511

    /// How rare a word is, as a square root, so that one rare word mentioned in passing does not
    /// outweigh all others; at least 1.
    static func rarity(pages: Int, of all: Int) -> Int {
        let share = (Double(all) - Double(pages) + 0.5) / (Double(pages) + 0.5)
        return max(1, Int((log(1 + share).squareRoot() * 28).rounded()))
    }

    /// How strongly a page is about its own name.
    static func strength(ofName isTitle: Bool) -> Int {
        isTitle ? highestPageStrength : highestPageStrength - 4
    }

    /// The strength that a word in the title, a name or the summary has in the first section, and
    /// that its text reaches only if it is very short or has the word often.
    static let strengthInLead = 16

    /// The rarity of a name that stands in no text.
    static let rarityOfName = 50

    /// The highest rarity of an everyday word.
    static let rarityOfEveryday = 20

    /// For a very common word, only the pages that are most strongly about it are kept.
    static let longestList = 1000
}
