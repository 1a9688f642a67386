import HoofbeatMarkup
import Testing

@Suite struct ChoiceAndRepetitionTests {
    @Test("each makes the markup of every item, in order, and escapes it")
    func eachItem() {
        let html: HTML = "<ul>\(each(["a", "<b>"]) { "<li>\($0)</li>" })</ul>"
        #expect(html.text == "<ul><li>a</li><li>&lt;b&gt;</li></ul>")
    }

    @Test("each makes nothing of nothing")
    func eachOfNothing() {
        #expect(each([String]()) { "<li>\($0)</li>" }.isEmpty)
    }

    @Test("when chooses one of two")
    func whenTrueOrFalse() {
        let text = "&"
        #expect(when(true, "<b>\(text)</b>").text == "<b>&amp;</b>")
        #expect(when(false, "<b>\(text)</b>").isEmpty)
        #expect(when(true, "yes", else: "no").text == "yes")
        #expect(when(false, "yes", else: "no").text == "no")
    }

    @Test("when makes only the markup that it chooses")
    func whenIsLazy() {
        var made = 0
        func markup() -> HTML {
            made += 1
            return "x"
        }
        _ = when(false, markup())
        #expect(made == 0)
        _ = when(true, markup(), else: markup())
        #expect(made == 1)
    }

    @Test("when passes a value on if there is one")
    func whenValue() {
        let some: String? = "<"
        let none: String? = nil
        #expect(when(some) { "<b>\($0)</b>" }.text == "<b>&lt;</b>")
        #expect(when(none) { "<b>\($0)</b>" }.isEmpty)
    }
}
