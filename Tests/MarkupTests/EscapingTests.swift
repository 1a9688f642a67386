import HoofbeatMarkup
import Testing

@Suite struct EscapingTests {
    @Test("text between tags cannot become markup")
    func textBetweenTags() {
        let hostile = "</p><script>alert(1)</script>"
        let html: HTML = "<p>\(hostile)</p>"
        #expect(html.text == "<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>")
    }

    @Test("text cannot leave an attribute in double quotes")
    func attributeInDoubleQuotes() {
        let hostile = "\" onclick=\"alert(1)"
        let html: HTML = "<a title=\"\(hostile)\">"
        #expect(html.text == "<a title=\"&quot; onclick=&quot;alert(1)\">")
    }

    @Test("text cannot leave an attribute in single quotes")
    func attributeInSingleQuotes() {
        let hostile = "' onclick='alert(1)"
        let html: HTML = "<a title='\(hostile)'>"
        #expect(html.text == "<a title='&#39; onclick=&#39;alert(1)'>")
    }

    @Test("what looks escaped is text, too")
    func escapedText() {
        let written = "&lt; &amp; &"
        let html: HTML = "\(written)"
        #expect(html.text == "&amp;lt; &amp;amp; &amp;")
    }

    @Test("all other characters stay as they are")
    func harmlessText() {
        let written = "Größe, 日本, 🦓, e\u{301}, `x` = {y}/\\"
        let html: HTML = "\(written)"
        #expect(html.text == written)
    }

    @Test("only the five characters change, wherever they stand")
    func onlyFiveCharacters() {
        let escaped: [UInt8: String] = [
            38: "&amp;", 60: "&lt;", 62: "&gt;", 34: "&quot;", 39: "&#39;",
        ]
        for byte in UInt8(0)..<128 {
            let character = String(UnicodeScalar(byte))
            let wanted = escaped[byte] ?? character
            let html: HTML = "\(character)a\(character)"
            #expect(html.text == "\(wanted)a\(wanted)", "byte \(byte)")
            let inside: HTML = "\("a" + character + "b" + character)"
            #expect(inside.text == "a\(wanted)b\(wanted)", "byte \(byte)")
        }
    }

    @Test("markup, lists of markup and numbers are put in as they are")
    func markupIsNotEscapedAgain() {
        let bold: HTML = "<b>\("&")</b>"
        let none: HTML? = nil
        let all: HTML = "\(bold)\([bold, "<i>"])\(none)\(7)\(-1)"
        #expect(all.text == "<b>&amp;</b><b>&amp;</b><i>7-1")
    }

    @Test("appended markup follows what was there")
    func appending() {
        var html: HTML = "<b>"
        #expect(!html.isEmpty && HTML().isEmpty)
        html.append("</b>")
        #expect(html.text == "<b></b>")
    }
}
