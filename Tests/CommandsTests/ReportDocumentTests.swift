import Foundation
import HoofbeatTestSupport
import Testing

/// The reports that are one document, as programs of others read them.
@Suite(
    "Reports as documents",
    .disabled(if: Python.mayBeMissing && Python.path == nil, "html5lib is not here"))
struct ReportDocumentTests {
    private struct Read: Decodable, Equatable {
        /// `level code file:line` for each problem.
        let problems: [String]
        let failures: Int
    }

    /// What `junitparser` and `sarif-tools` make of a report.
    private func read(_ report: String, as format: String) throws -> Read {
        let python = try #require(Python.path, "run make test, or set HOOFBEAT_PYTHON")
        let folder = try TestSite()
        try folder.write("report", report)
        let run = try Program.run(
            python, [Python.root + "/Tests/Reports/read.py", format, folder.root + "/report"])
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Read.self, from: Data(run.output.utf8))
    }

    private static let warned = [
        "content/a.md": "---\ntitle: A\ndescription: Too short.\n---\nText.\n"
    ]

    @Test(
        "every problem is read with its place, and the summary goes to standard error",
        arguments: ["junit", "sarif"])
    func problems(format: String) throws {
        let run = try TestSite.withProblems().run("check", "--format", format)
        #expect(run.status == 1 && run.errors.contains("3 pages checked in "))
        let read = try read(run.output, as: format)
        #expect(
            read.problems == [
                "error missing-page content/a.md:7", "error unknown-field content/b.md:4",
                "note no-base-url content/site.yaml",
            ])
        #expect(read.failures == 2)
    }

    @Test(
        "the report fails if the command does", arguments: ["junit", "sarif"], [true, false])
    func strict(format: String, isStrict: Bool) throws {
        let site = try TestSite(Self.warned)
        let more = isStrict ? ["--strict"] : []
        let run = try Program.run(
            ["check", "--root", site.root, "--today", "2026-11-21", "--format", format] + more)
        #expect(run.status == (isStrict ? 1 : 0))
        let read = try read(run.output, as: format)
        // SARIF has levels, and says nothing of what fails.
        #expect(read.failures == (isStrict && format == "junit" ? 1 : 0))
        #expect(read.problems.contains("warning description-length content/a.md:3"))
    }

    @Test("a report without problems is a report", arguments: ["junit", "sarif"])
    func nothing(format: String) throws {
        let run = try TestSite().run("check", "--quiet", "--format", format)
        #expect(run.status == 0 && run.errors.isEmpty)
        let read = try read(run.output, as: format)
        #expect(read.problems.isEmpty && read.failures == 0)
    }

    @Test("no name and no text can break out of the report", arguments: ["junit", "sarif"])
    func hostile(format: String) throws {
        let evil = "<&\"'>]]> %41 #x?y \u{1B}[2J\u{202E}"
        let site = try TestSite([
            "content/\(evil).md": TestSite.page("A", body: "[x](gone.md)\n"),
            "content/b.md": TestSite.page("B", body: "[\(evil)](<\(evil)>)\n"),
        ])
        let run = try site.run("check", "--format", format)
        #expect(run.status == 1)
        let read = try read(run.output, as: format)
        let name = format == "sarif" ? evil : #"<&"'>]]> %41 #x?y \u{1B}[2J\u{202E}"#
        #expect(
            read.problems.contains { $0.hasPrefix("error ") && $0.contains("content/\(name).md") },
            "\(read.problems)")
    }

    @Test("a preview has no report that ends", arguments: ["junit", "sarif"])
    func preview(format: String) throws {
        let run = try Program.run(["serve", "--format", format])
        #expect(run.status == 64 && run.errors.contains("--format may be text, json or github"))
    }
}
