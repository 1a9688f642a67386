package import Foundation
package import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport

/// The site in Tests/Fixtures/PageModel, which uses every component and every kind of page.
package enum FixtureSite {
    package static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../Fixtures/PageModel").standardized

    /// What the snapshots show: a page's body and what is known of the page.
    package static let theme = Theme.plain(page: { page, _ in
        """
        \(anchors(of: page))
        \(page.body)
        <!-- sources:\(each(page.sources) { " \($0.reference.key) \($0.places)" }) -->
        <!-- terms:\(each(page.terms) { " \($0.key)" }) -->

        """
    })

    package static func files() throws -> [String: String] {
        var files: [String: String] = [:]
        let content = folder.appending(path: "content").path
        for path in try FileManager.default.subpathsOfDirectory(atPath: content) {
            let file = content + "/" + path
            guard !path.hasPrefix("."), FileManager.default.contents(atPath: file) != nil,
                let text = try? String(contentsOfFile: file, encoding: .utf8)
            else { continue }
            files["content/" + path] = text
        }
        return files
    }

    /// The pages of the site with what the build makes of each.
    package static func pages(_ change: (inout [String: String]) -> Void = { _ in }) throws
        -> [String:
        String]
    {
        var files = try files()
        change(&files)
        let site = try TestSite(files)
        let report = try site.build(theme: theme)
        guard report.counts != nil else { throw Failure(problems: report.problems) }
        var pages: [String: String] = [:]
        for path in files.keys where path.hasSuffix(".md") {
            let page = String(path.dropFirst("content/".count))
            // Without the line of anchors.
            let html = try site.output(Address(ofPage: page).file)
            pages[page] = String(html.drop { $0 != "\n" }.dropFirst())
        }
        return pages
    }

    package struct Failure: Error {
        package let problems: [Diagnostic]
    }
}
