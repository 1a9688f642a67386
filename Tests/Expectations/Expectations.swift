package import HoofbeatContent
import HoofbeatPipeline
package import HoofbeatTestSupport
package import Testing

/// Expects that the build says this of a site and nothing else, as `severity code file:line`.
/// - Parameters:
///   - help: what the first of them suggests.
///   - notes: whether notes are looked at, too, but for the one that the site has no icon.
package func expect(
    _ expected: [String], of files: [String: String], help: String? = nil, notes: Bool = false,
    today: String = "2026-11-21", at place: SourceLocation = #_sourceLocation
) throws {
    let site = try TestSite(files)
    var build = try site.builder()
    build.today = try #require(Day(iso: today), sourceLocation: place)
    build.baseURL = BaseURL("https://example.org/")
    let problems = build.check().problems.filter {
        $0.severity != .note || (notes && !["no-icon", "no-help-page"].contains($0.code))
    }
    let said = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
    #expect(said == expected, sourceLocation: place)
    if let help { #expect(problems.first?.help == help, sourceLocation: place) }
    withExtendedLifetime(site) {}
}

/// Expects that the build says this of a page, whose Markdown begins on line 5.
package func expectPage(
    _ markdown: String, _ expected: String..., help: String? = nil, data: [String: String] = [:],
    at place: SourceLocation = #_sourceLocation
) throws {
    let page = ["content/page.md": TestSite.page("Page", body: markdown)]
    try expect(expected, of: page.merging(data) { $1 }, help: help, at: place)
}

/// Errors and warnings of a page, whose Markdown begins on line 5.
package func pageProblems(_ markdown: String, data: [String: String] = [:]) throws -> [Diagnostic] {
    let page = ["content/page.md": TestSite.page("Page", body: markdown)]
    let site = try TestSite(page.merging(data) { $1 })
    return try withExtendedLifetime(site) {
        try site.builder().check().problems.filter { $0.severity != .note }
    }
}

extension TestSite {
    /// What the build makes of a page's Markdown, without the theme around it.
    package static func html(
        _ markdown: String, fields: String = "", data: [String: String] = [:]
    ) throws -> String {
        var files = ["content/page.md": page("Page", fields, body: markdown)]
        files.merge(data) { $1 }
        let site = try TestSite(files)
        let report = try site.build()
        #expect(report.problems.filter { $0.severity == .error } == [])
        return String(try site.output("page/index.html").trimmingPrefix(/<title>.*\n/))
    }
}
