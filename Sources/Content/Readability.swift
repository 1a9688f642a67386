/// How hard a text is to read, by what can be counted.
package struct Readability: Sendable, Hashable {
    /// Every list item and every paragraph without a full stop counts as a sentence.
    package var sentences = 0
    package var words = 0
    package var syllables = 0
    /// Words that are linked to the glossary, and how many links they are in.
    package var termWords = 0
    package var termSyllables = 0
    package var terms = 0

    package init() {}

    /// The Flesch–Kincaid grade: for how many years a reader must have been at school (Kincaid and
    /// others 1975). Nil for a text without words.
    package var grade: Double? { Self.grade(words, sentences, syllables) }

    /// The grade where each word that the glossary explains counts as a word of one syllable, since
    /// names of illnesses and medicines make any text look hard.
    package var gradeWithoutTerms: Double? {
        Self.grade(words - termWords + terms, sentences, syllables - termSyllables + terms)
    }

    /// A formula says nothing of a short text.
    package var isLongEnough: Bool { words >= 100 }

    private static func grade(_ words: Int, _ sentences: Int, _ syllables: Int) -> Double? {
        guard words > 0, sentences > 0 else { return nil }
        let (words, sentences) = (Double(words), Double(sentences))
        return 0.39 * words / sentences + 11.8 * Double(syllables) / words - 15.59
    }
}

extension Double {
    /// With one digit behind the point, as in `8.0`.
    package var inTenths: String { "\((self * 10).rounded() / 10)" }
}
