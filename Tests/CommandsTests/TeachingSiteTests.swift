import Foundation
import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatMarkdown
@testable import HoofbeatPipeline

/// `hoofbeat new site --example`: what the engine knows, the site shows.
@Suite("The site to learn from") struct TeachingSiteTests {
    private static let folder = Python.root + "/Sources/Teaching/BeaconFever"

    /// The text of each file of the site, by path.
    private static func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            guard let text = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            else { continue }
            files[path] = text
        }
        return files
    }

    /// The lines of all pages that are in blocks of code, or those that are not.
    private static func pages(code wantsCode: Bool) throws -> String {
        try files().filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }
            .flatMap { lines(of: $0.value, code: wantsCode) }.map { "\n" + $0 }.joined()
    }

    private static func lines(of text: String, code wantsCode: Bool) -> [Substring] {
        /// The line that ends the block of code, or the data block.
        var end: Substring?
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if line == end {
                (end, isCode) = (nil, false)
            } else if end == nil, line.hasPrefix("```") || line.hasPrefix("~~~") {
                end = line.prefix(3)
                isCode = line.count == 3
                return !isCode && !wantsCode
            }
            return isCode == wantsCode
        }
    }

    @Test("the program writes the folder as it is")
    func written() throws {
        let files = try Self.files()
        let text = files.sorted { $0.key < $1.key }.map { "==== \($0.key)\n\($0.value)" }.joined()
        let bundle = Python.root + "/Sources/Teaching/teaching-site.txt"
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try text.write(toFile: bundle, atomically: true, encoding: .utf8)
        }
        #expect(
            try String(contentsOfFile: bundle, encoding: .utf8) == text,
            "UPDATE_SNAPSHOTS=1 swift test --filter TeachingSiteTests writes it anew")
        let site = try TestSite()
        let root = site.root + "/new"
        let made = try Program.run(["new", "site", "--example", root])
        #expect(made.status == 0 && made.output.contains("hoofbeat serve --root \(root)"))
        for (path, text) in files {
            #expect(try String(contentsOfFile: root + "/" + path, encoding: .utf8) == text)
        }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
        #expect(paths.filter { $0.contains(".") }.count == files.count)
    }

    @Test("it builds without a problem, and only the notes of a waiver and of what is to be done")
    func builds() throws {
        let site = try TestSite()
        let root = site.root + "/new"
        #expect(try Program.run(["new", "site", "--example", root]).status == 0)
        let day = ["--root", root, "--today", "2026-11-21"]
        let check = try Program.run(["check", "--strict"] + day)
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("[old-source]") && check.output.contains(", 2 notes."))
        #expect(try Program.run(["build", "--strict"] + day).status == 0)
        for text in try Self.files().values {
            for placeholder in Placeholder.allCases {
                #expect(!text.contains(placeholder.rawValue))
            }
        }
    }

    @Test("it shows every built-in kind of page")
    func kinds() throws {
        let pages = try Self.pages(code: false)
        for kind in Kind.builtIn { #expect(pages.contains("\nkind: \(kind.name)\n"), "\(kind)") }
    }

    @Test("it shows every box, and the lines that make it")
    func callouts() throws {
        let names = CalloutNames.builtIn + ["TIP"]
        for isCode in [false, true] {
            let pages = try Self.pages(code: isCode)
            for name in names { #expect(pages.contains("\n> [!\(name)]"), "\(name) \(isCode)") }
        }
    }

    @Test("it shows every data block with each of its views, and the lines that make it")
    func dataBlocks() throws {
        let library = Library(settings: Settings(name: "", description: ""))
        var blocks = DataSource.fixed.flatMap { name, source in
            source.views(in: library).map { $0.isEmpty ? name : name + " " + $0 }
        }
        blocks += ["index", "by-row"].map { "symptoms " + $0 }
        for axis in ["trigger", "time"] {
            blocks += ["symptoms by-\(axis)", "symptoms of-\(axis)"]
        }
        #expect(blocks.count > 18)
        for isCode in [false, true] {
            let pages = try Self.pages(code: isCode)
            for block in blocks {
                let isShown =
                    (pages + "\n").contains("\n```\(block)\n")
                    || block.contains("s of-") && pages.contains("\n```\(block) ")
                #expect(isShown, "\(block) \(isCode)")
            }
        }
    }

    @Test("it has every data file")
    func dataFiles() throws {
        let files = try Self.files()
        for name in DataReader.names { #expect(files["content/data/" + name] != nil, "\(name)") }
        #expect(files["content/data/strings/en.yaml"] != nil)
        #expect(files.keys.contains { $0.hasPrefix("content/data/tables/") })
    }

    @Test("its pages have every class that README lists")
    func classes() throws {
        let site = try TestSite(try Self.files())
        #expect(try site.run("build").status == 0)
        let html = try site.outputFiles().filter { $0.key.hasSuffix(".html") }
            .map { String(decoding: $0.value, as: UTF8.self) }.joined()
        let found = Set(
            html.matches(of: /class="([^"]*)"/)
                .flatMap { $0.output.1.split(separator: " ").map(String.init) })
        let readme = try String(contentsOfFile: Python.root + "/README.md", encoding: .utf8)
        let start = try #require(readme.range(of: "These are all classes in `parts.body`:"))
        let table = try #require(readme[start.upperBound...].split(separator: "\n\n").first)
        let listed = table.split(separator: "\n").dropFirst(2).flatMap { row in
            row.matches(of: /`([a-z-]+)`/).map { String($0.output.1) }
        }
        #expect(Set(listed).subtracting(found) == [])
    }
}
