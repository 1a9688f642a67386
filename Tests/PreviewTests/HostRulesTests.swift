import Testing

@testable import HoofbeatPreview

@Suite("The rules of a host") struct HostRulesTests {
    @Test("are those of _headers and _redirects")
    func rules() {
        let rules = HostRules(
            headers: Array(
                "# no\n/*\n  A: b: c\n/assets/*\n\tD: e\n/x/*.css\n  F: g\n/one\n  H: i".utf8),
            redirects: Array("/old/ /new/ 308\n/older/ /new/\n# /no/ /x/\nbroken\n".utf8))
        func names(_ path: String) -> [String] { rules.headers(for: path).map(\.name) }
        #expect(rules.headers(for: "/").first?.value == "b: c")
        #expect(names("/") == ["A"])
        #expect(names("/assets/1/site.css") == ["A", "D"])
        #expect(names("/x/y/z.css") == ["A", "F"])
        #expect(names("/x/z.css.map") == ["A"])
        #expect(names("/one") == ["A", "H"])
        #expect(names("/one/two") == ["A"])
        #expect(
            rules.redirects == [
                "/old/": .init(to: "/new/", status: 308),
                "/older/": .init(to: "/new/", status: 301),
            ])
    }
}
