import HoofbeatMarkup
import Testing

@Suite struct SafeAddressTests {
    private func written(_ address: String) -> String {
        let html: HTML = "\(url: address)"
        return html.text
    }

    @Test(
        "an address that could run code or read files is refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "VBSCRIPT:x",
            "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHM+",
            "file:///etc/passwd", "blob:https://example.org/1", "filesystem:http://x/",
            "view-source:x", "about:blank", "ftp://example.org/", "ws://example.org/",
        ])
    func refused(address: String) {
        #expect(written(address) == "about:invalid")
        #expect(SafeURL(address).isRefused)
    }

    @Test(
        "blanks and control characters do not hide a scheme",
        arguments: [
            " javascript:x", "\tjavascript:x", "\njavascript:x", "\u{0}javascript:x",
            "\u{1}\u{1F} javascript:x", "java\tscript:x", "java\nscript:x", "java\r\nscript:x",
            "j\ta\tv\ta\ts\tc\tr\ti\tp\tt\t:x", "javascript\t:x", "javascript :x",
        ])
    func hiddenSchemes(address: String) {
        #expect(written(address) == "about:invalid")
    }

    @Test("a value in a query cannot end there")
    func queryValue() {
        #expect(SafeURL.queryValue("a&b=c#d%e+f ü") == "a%26b%3Dc%23d%25e%2Bf%20%C3%BC")
        #expect(SafeURL.queryValue("Plain-text_1.") == "Plain-text_1.")
    }

    @Test(
        "what a page may link to stays as it is",
        arguments: [
            "https://example.org/a/b?c=d#e", "HTTPS://EXAMPLE.ORG/", "http://example.org",
            "mailto:guide@example.org", "tel:+49123", "//example.org/x", "/types/vipoma/",
            "../vipoma/", "vipoma.md", "#flushing", "?page=2", "", ".",
        ])
    func allowed(address: String) {
        #expect(written(address) == address)
        #expect(!SafeURL(address).isRefused)
    }

    @Test(
        "a colon after the path has begun is no scheme",
        arguments: ["a/javascript:x", "./javascript:x", "?javascript:x", "#javascript:x", ":x"])
    func colonInPath(address: String) {
        #expect(written(address) == address)
        #expect(SafeURL.scheme(of: address) == nil)
    }

    @Test("an address cannot leave its attribute")
    func attributes() {
        #expect(written("/a\"b") == "/a%22b")
        #expect(written("/a'b") == "/a&#39;b")
        #expect(written("/a<b>c") == "/a%3Cb%3Ec")
        #expect(written("/?a=1&b=2") == "/?a=1&amp;b=2")
        #expect(written("/a`b\\c|d^e{f}[g]") == "/a%60b%5Cc%7Cd%5Ee%7Bf%7D%5Bg%5D")
    }

    @Test("blanks and letters beyond ASCII are percent-encoded, once")
    func percentEncoding() {
        #expect(written("/größe x/") == "/gr%C3%B6%C3%9Fe%20x/")
        #expect(written("/gr%C3%B6%C3%9Fe%20x/") == "/gr%C3%B6%C3%9Fe%20x/")
        #expect(written("/🦓") == "/%F0%9F%A6%93")
    }

    @Test("the mark of the root stays, but only where an address of our own begins")
    func rootMark() {
        #expect(written(RootMark.text + "größe x/") == RootMark.text + "gr%C3%B6%C3%9Fe%20x/")
        #expect(written("a" + RootMark.text) == "a%01")
        #expect(written(RootMark.text + RootMark.text) == RootMark.text + "%01")
        #expect(written(RootMark.text + "javascript:x") == "about:invalid")
        #expect(written(RootMark.text + "https://example.org/") == "%01https://example.org/")
    }

    @Test(
        "it becomes the way from the page to the root",
        arguments: [("a.html", ""), ("a/b.html", "../"), ("a/b/index.html", "../../")])
    func way(path: String, way: String) {
        let page = Array("<a href=\"\(RootMark.text)x\">\(RootMark.text)".utf8)
        let resolved = RootMark.resolved(in: page, at: path)
        #expect(String(decoding: resolved, as: UTF8.self) == "<a href=\"\(way)x\">\(way)")
        #expect(RootMark.resolved(in: Array("none".utf8), at: path) == Array("none".utf8))
    }

    @Test("an address that was checked before is escaped all the same")
    func checkedAddress() {
        let html: HTML = "<a href=\"\(url: SafeURL("/?a&b"))\">"
        #expect(html.text == "<a href=\"/?a&amp;b\">")
    }

    @Test("the scheme is read as a browser reads it")
    func scheme() {
        #expect(SafeURL.scheme(of: "HTTPS://example.org") == "https")
        #expect(SafeURL.scheme(of: " ma\tilto:x") == "mailto")
        #expect(SafeURL.scheme(of: "x") == nil)
    }
}
