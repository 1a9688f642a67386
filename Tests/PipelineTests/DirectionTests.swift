import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

@Suite("Direction of pages") struct DirectionTests {
    @Test(
        "the language gives the direction of every page",
        arguments: [
            ("ar", " dir=\"rtl\""), ("he-IL", " dir=\"rtl\""), ("fa", " dir=\"rtl\""),
            ("ur", " dir=\"rtl\""), ("en-GB", ""), ("az-Arab", " dir=\"rtl\""), ("ja", ""),
        ])
    func direction(language: String, attribute: String) throws {
        let site = try TestSite([
            "content/site.yaml":
                "name: Test\ndescription: A site.\nlanguage: \(language)\non-one-page: true\n",
            "content/a/index.md": TestSite.page("A", "aliases: [old/]\n"),
        ])
        try site.build(theme: .standard)
        let pages = try site.outputFiles().filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 5)
        for (path, bytes) in pages {
            let html = String(decoding: bytes, as: UTF8.self)
            #expect(html.contains("<html lang=\"\(language)\"\(attribute)>"), "\(path)")
        }
    }
}
