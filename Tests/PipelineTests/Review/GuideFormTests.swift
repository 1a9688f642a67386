import HoofbeatTestSupport
import Testing

@Suite("The forms of a whole guide") struct GuideFormTests {
    @Test("every word that a reader sees is in the form of its section")
    func words() throws {
        let sections = GuideForms.shared.sections
        #expect(sections.count > 700)
        for section in sections {
            let shown = try #require(section.words, "\(section.page) has other sections")
            // Blanks differ where an element ends a line in one and not in the other. The top has
            // the title and the description above what is on the page.
            let words = BodyWords.words(section.form).filter { !$0.isWhitespace }
            let isThere = words.hasSuffix(shown.filter { !$0.isWhitespace })
            #expect(isThere, "\(section.page) \(section.id)\n\(shown)\n\(section.form)")
        }
    }
}
