import Testing

@testable import HoofbeatPreview

@Suite("The path of a request") struct RequestPathTests {
    @Test(
        "is decoded once",
        arguments: [
            ("/", ""), ("/types/vipoma/", "types/vipoma/"), ("/a%20b?x=1", "a b"),
            ("/%C3%A9", "é"), ("/%252e%252e/x", "%2e%2e/x"), ("/...", "..."), ("/a//b", "a//b"),
            ("/?/../x", ""),
        ])
    func decoded(target: String, path: String) throws {
        #expect(try RequestPath(target).path == path)
    }

    @Test(
        "is refused if it leads upwards, hides a separator, or is no text",
        arguments: [
            "", "x", "..", "/..", "/../x", "/a/../b", "/./x", "/%2e%2e/x", "/%2E./x", "/a%2fb",
            "/a%2Fb", "/a%5cb", "/a\\b", "/%00", "/a%0Ab", "/%", "/%4", "/%zz", "/%c0%ae", "/%ff",
            "http://example.org/", "*", "/a\u{7F}b",
        ])
    func refused(target: String) {
        #expect(throws: RequestPath.Failure.malformed) { try RequestPath(target) }
    }
}
