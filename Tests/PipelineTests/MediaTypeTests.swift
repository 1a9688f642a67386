import Testing

@testable import HoofbeatPipeline

@Suite("A media type") struct MediaTypeTests {
    @Test(
        "follows from the ending of the name",
        arguments: [
            ("a/index.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
            ("a.svg", "image/svg+xml"), ("_headers", "application/octet-stream"),
            ("a.b/c", "application/octet-stream"), (".html", "application/octet-stream"),
            ("a.unknown", "application/octet-stream"), ("a.pdf", "application/pdf"),
        ])
    func types(path: String, type: String) {
        #expect(MediaType.of(path) == type)
    }
}
