#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much a word says about a page: BM25F (Robertson, Zaragoza and Taylor, CIKM 2004).
///
/// The lengths that fields usually have are fixed, not taken from the site, so that what is counted
/// for a page depends on that page alone. What the index holds are whole numbers, so that every
/// reader of it, in whatever language, comes to the same order.
enum Ranking {
    /// Where a word stands.
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

        /// In words.
        fileprivate var usualLength: Float {
            switch self {
            case .title, .heading: 3
            case .name, .asked: 2
            case .summary: 25
            case .body: 60
            }
        }

        /// How far length counts, from 0 to 1.
        fileprivate var lengthShare: Float { 0.6 }
    }

    /// What one occurrence in a field of so many words adds to a word's weight in a section.
    static func weight(of field: Field, words: Int) -> Float {
        let length = Float(words) / field.usualLength
        return field.weight / (1 - field.lengthShare + field.lengthShare * length)
    }

    static let highestStrength = 31

    /// Grows with the weight, ever more slowly; 1 to 31.
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

    /// More than a word that is in one of 2³² pages has.
    static let highestRarity = 511

    /// How rare a word is, by the square root, so that one rare word by the way does not outweigh
    /// all others; at least 1.
    static func rarity(pages: Int, of all: Int) -> Int {
        let share = (Double(all) - Double(pages) + 0.5) / (Double(pages) + 0.5)
        return max(1, Int((log(1 + share).squareRoot() * 28).rounded()))
    }

    /// How strongly a page is about what it is called.
    static func strength(ofName isTitle: Bool) -> Int {
        isTitle ? highestPageStrength : highestPageStrength - 4
    }

    /// What the title, a name or the summary of a page gives its first section, and a text there
    /// only if it is very short or says the word often.
    static let strengthInLead = 16

    /// Of a name that stands in no text.
    static let rarityOfName = 50

    /// No word of everyday language is rarer than this.
    static let rarityOfEveryday = 20

    /// Of a very common word, only the pages that it says most about are kept.
    static let longestList = 1000
}
