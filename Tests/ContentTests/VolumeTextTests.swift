import HoofbeatContent
import HoofbeatMarkup
import Testing

/// What a page's body becomes within a volume.
@Suite struct VolumeTextTests {
    private func text(_ body: HTML, depth: Int = 1) -> String {
        let text = VolumeText(keys: ["/a/": "a", "/": "home"])
        let chapter = text.chapter(body, key: "b", depth: depth)
        return String(decoding: chapter.bytes, as: UTF8.self)
    }

    @Test("every anchor becomes the chapter's own, and what leads to it follows")
    func anchors() {
        #expect(text("<h2 id=\"x\">X</h2>") == "<h3 id=\"b.x\">X</h3>")
        #expect(
            text("<div role=\"region\" aria-labelledby=\"t\" tabindex=\"0\">")
                == "<div role=\"region\" aria-labelledby=\"b.t\" tabindex=\"0\">")
        #expect(
            text("<a href=\"#_ref-1\" id=\"_cite-1-1\">1</a>")
                == "<a href=\"#b._ref-1\" id=\"b._cite-1-1\">1</a>")
    }

    @Test("words are explained at the end of the volume, not of the chapter")
    func terms() {
        let link: HTML = "<a class=\"term\" href=\"#_term-net\">NET</a>"
        #expect(text(link) == "<a class=\"term\" href=\"#_term-net\">NET</a>")
    }

    @Test("links into a chapter of which only a notice is left lead to the notice")
    func notices() {
        let text = VolumeText(keys: ["/a/": "a", "/b/": "b"], withoutAnchors: ["/a/"])
        let chapter = text.chapter(
            "<a href=\"/a/#x\">A</a> <a href=\"/a/\">A</a> <a href=\"/b/#x\">B</a>", key: "b",
            depth: 0)
        #expect(
            String(decoding: chapter.bytes, as: UTF8.self)
                == "<a href=\"#a\">A</a> <a href=\"#a\">A</a> <a href=\"#b.x\">B</a>")
    }

    @Test("links to other chapters lead to them; all others stay")
    func links() {
        #expect(text("<a href=\"/a/\">A</a>") == "<a href=\"#a\">A</a>")
        #expect(text("<a href=\"/a/#x\">A</a>") == "<a href=\"#a.x\">A</a>")
        for address in ["/c/", "/a/b/", "https://example.org/a/#x", "mailto:a@example.org"] {
            let link: HTML = "<a href=\"\(address)\">x</a>"
            #expect(text(link) == String(decoding: link.bytes, as: UTF8.self))
        }
    }

    @Test("headings and nothing else stand deeper")
    func headings() {
        #expect(text("<h5>a</h5><hr /><h6>b</h6>", depth: 2) == "<h6>a</h6><hr /><h6>b</h6>")
        #expect(text("<h2>a</h2>", depth: 0) == "<h2>a</h2>")
        #expect(text("h2 &lt;h2&gt; <code>h2</code>") == "h2 &lt;h2&gt; <code>h2</code>")
    }

    @Test("what is no tag stays as it is")
    func others() {
        let body: HTML = "<!-- raw HTML omitted --><p title=\"id=&quot;x&quot;\">1 &gt; 0</p>"
        #expect(text(body) == String(decoding: body.bytes, as: UTF8.self))
    }
}
