import Foundation
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("A page's body") struct PageIndependenceTests {
    /// Titles, texts, fields and anchors that are not linked to.
    private func changed(_ page: String, _ number: Int) -> String {
        page.replacing("\ntitle: ", with: "\norder: \(number)\ntitle: Other ")
            .replacing("\n## ", with: "\n## Other ")
            + "\n## Last of all\n\nA zebra, a NET and serotonin. [@atlas]\n"
    }

    /// Where the pages that use a term or source stand is filled in at the end.
    private func withoutUse(_ html: String) -> String {
        html.replacing(/used on .*\n/, with: "")
    }

    @Test("it does not depend on other pages", arguments: [0, 1])
    func independent(rest: Int) throws {
        let before = try FixtureSite.pages()
        let paths = before.keys.sorted()
        let kept = Set(paths.enumerated().filter { $0.offset % 2 == rest }.map(\.element))
        let after = try FixtureSite.pages { files in
            for (number, path) in paths.enumerated() where !kept.contains(path) {
                let file = "content/" + path
                files[file] = changed(files[file] ?? "", number)
            }
            files["content/kinds/new.md"] = TestSite.page("New", body: "[A test](test.md)\n")
        }
        for path in kept {
            #expect(before[path].map(withoutUse) == after[path].map(withoutUse), "\(path)")
        }
        for path in paths where !kept.contains(path) {
            #expect(before[path] != after[path], "\(path) was changed")
        }
    }

    @Test("it does not depend on the number of threads or the order of work")
    func threads() throws {
        let site = try TestSite(FixtureSite.files())
        try site.build(theme: FixtureSite.theme, jobs: 1)
        let one = try site.outputFiles()
        try site.build(theme: FixtureSite.theme, jobs: 7)
        #expect(try site.outputFiles() == one)
    }
}
