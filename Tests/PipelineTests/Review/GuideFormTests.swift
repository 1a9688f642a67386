import HoofbeatTestSupport
import Testing

@Suite("The forms of a whole guide") struct GuideFormTests {
    /// What is no blank, and no sign that typography draws in several ways.
    private func letters(_ text: String) -> String {
        text.replacing("\u{B5}", with: "\u{3BC}").filter { letter in
            let isDrawnOtherwise = letter.isPunctuation && !"%&/()[]@#*".contains(letter)
            return !letter.isWhitespace && !isDrawnOtherwise && letter != "\u{2212}"
        }
    }

    @Test("every word that a reader sees is in the form of its section")
    func words() throws {
        let sections = GuideForms.shared.sections
        #expect(sections.count > 700)
        for section in sections {
            let shown = try #require(section.words, "\(section.page) has other sections")
            // Blanks differ where an element ends a line in one and not in the other, and signs of
            // typography in every other way. The top has the title and the description above what
            // is on the page.
            let isThere = letters(BodyWords.words(section.form)).hasSuffix(letters(shown))
            #expect(isThere, "\(section.page) \(section.id)\n\(shown)\n\(section.form)")
        }
    }
}
