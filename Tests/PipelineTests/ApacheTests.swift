import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("The rules for Apache") struct ApacheTests {
    private func site(_ settings: String) throws -> TestSite {
        try TestSite([
            "content/site.yaml": """
            name: Test
            description: A site for a test.
            base-url: https://example.org/gui.de/
            \(settings)
            """,
            "content/a.md": TestSite.page("A", "aliases: [old+/, \"x (y).html\"]\n"),
        ])
    }

    @Test("are written if the settings ask for them, and are not for readers")
    func written() throws {
        let site = try site("web-server: apache\n")
        try site.build()
        let lines = try site.output(".htaccess").split(separator: "\n").map(String.init)
        for line in [
            "ErrorDocument 404 /gui.de/404.html",
            #"RedirectMatch 301 "^/gui\.de/old\+/?$" "/gui.de/a/""#,
            #"RedirectMatch 301 "^/gui\.de/x \(y\)\.html$" "/gui.de/a/""#,
            #"Header always add Referrer-Policy "no-referrer""#,
            #"Header always set Cache-Control "no-cache""#, #"<FilesMatch "\.svg$">"#,
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(lines.contains { $0.hasPrefix("RedirectMatch 404 ") && $0.contains("|addresses") })
    }

    @Test("are not there otherwise, also in a copy for the disk")
    func notWritten() throws {
        let plain = try site("")
        try plain.build()
        #expect(try plain.outputFiles()[".htaccess"] == nil)
        let asked = try site("web-server: apache\n")
        try asked.build { $0.baseURL = .onDisk }
        #expect(try asked.outputFiles()[".htaccess"] == nil)
    }
}
