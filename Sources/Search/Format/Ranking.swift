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
        case title, name, summary, heading, body

        /// How much more a word counts here than in the body.
        fileprivate var weight: Float {
            switch self {
            case .title: 10
            case .name: 6
            case .heading: 5
            case .summary: 3
            case .body: 1
            }
        }

        /// The usual length in words.
        fileprivate var usualLength: Float {
            switch self {
            case .title, .heading: 3
            case .name: 2
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
        best + min(highestPageStrength - highestStrength, (sum - best) / 16)
    }

    /// No rarity comes near this: a word on one page of 2³² has 348. A larger one shows a damaged
    /// index.
    static let highestRarity = 511

    /// How rare a word is: 16 times a natural logarithm, but at least 1.
    static func rarity(pages: Int, of all: Int) -> Int {
        let share = (Double(all) - Double(pages) + 0.5) / (Double(pages) + 0.5)
        return max(1, Int((log(1 + share) * 16).rounded()))
    }

    /// For a very common word, only the pages that are most strongly about it are kept.
    static let longestList = 1000
}
