import Foundation
import HoofbeatMarkup
import Testing

@Suite struct ScriptDataTests {
    private func inScript(_ value: JSON) -> String {
        let html: HTML = "\(json: value)"
        return html.text
    }

    @Test(
        "no text can leave a script element",
        arguments: [
            "</script>", "</SCRIPT >", "<!--", "-->", "<script>", "]]>", "&lt;/script&gt;",
            "a\u{2028}b", "a\u{2029}b", "\"'`\\", "\u{0}\u{1}\u{1F}\n\r\t",
        ])
    func textStaysInside(text: String) throws {
        let markup = inScript(["name": .string(text)])
        for forbidden in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n", "\r", "\0"] {
            #expect(!markup.contains(forbidden), "\(markup)")
        }
        let read = try JSONDecoder().decode([String: String].self, from: Data(markup.utf8))
        #expect(read == ["name": text])
    }

    @Test("the name of a member cannot leave it either")
    func namesStayInside() {
        let markup = inScript(.object([.init("</script>", 1)]))
        #expect(markup == #"{"\u003c/script\u003e":1}"#)
    }

    @Test("escapes have four digits")
    func escapes() {
        #expect(inScript("\u{1}") == #""\u0001""#)
        #expect(inScript("\u{2028}") == #""\u2028""#)
        #expect(inScript("\"\\\n\r\t") == #""\"\\\n\r\t""#)
    }

    @Test("outside a script, text is kept readable")
    func outsideScript() {
        let bytes = JSON.string("a < b & c > \u{1}").bytes()
        #expect(String(decoding: bytes, as: UTF8.self) == #""a < b & c > \u0001""#)
    }

    @Test("an escape is found at every place among other letters")
    func escapePlaces() throws {
        for length in 1...18 {
            for place in 0..<length {
                for escaped in ["\"", "\\", "\n", "\u{1F}", "\u{0}"] {
                    var text = String(repeating: "é!", count: length)
                    let index = text.index(text.startIndex, offsetBy: place)
                    text.replaceSubrange(index...index, with: escaped)
                    let bytes = JSON.string(text + escaped).bytes()
                    let read = try JSONDecoder().decode(String.self, from: Data(bytes))
                    #expect(read == text + escaped, "\(escaped.utf8.first ?? 0) at \(place)")
                }
            }
        }
    }

    @Test("members keep the order in which they were written")
    func order() {
        let value: JSON = ["z": [1, true, .null], "a": ["x": "y"], "m": .array([])]
        #expect(inScript(value) == #"{"z":[1,true,null],"a":{"x":"y"},"m":[]}"#)
        #expect(inScript(.bool(false)) == "false")
        #expect(inScript(.int(.min)) == "-9223372036854775808")
        #expect(inScript(.object([])) == "{}")
    }

    @Test("letters beyond ASCII are UTF-8")
    func unicode() {
        #expect(inScript("Größe 🦓") == "\"Größe 🦓\"")
    }
}
