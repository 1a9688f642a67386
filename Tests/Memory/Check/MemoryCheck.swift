import CHoofbeatCmark
import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport

@testable import HoofbeatMarkdown

/// What `Tests/Memory/check.sh` runs under valgrind, with an arena that really frees.
@main struct MemoryCheck {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let rest = arguments.dropFirst()
        switch arguments.first {
        case "planted": readFreedNode()
        case "examples": try readExamples(rest.joined())
        case "guide": try buildGuide(into: rest.first ?? "", day: rest.last ?? "")
        case "sites": try checkSites(in: rest.joined())
        default:
            fatalError("usage: MemoryCheck planted|examples FILE|guide OUTPUT DAY|sites FOLDER")
        }
    }

    /// The fault that this check was made for: a link is freed while a list still names it.
    private static func readFreedNode() {
        let tree = Tree(parsing: Array("[text](address)".utf8)[...])
        let link = tree.links[0]
        cmark_node_free(link.pointer)
        print("The freed link leads to \(tree.links[0].url).")
    }

    private struct Example: Decodable {
        let markdown: String
    }

    /// The examples of the CommonMark specification, with every pass on.
    private static func readExamples(_ file: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        let examples = try JSONDecoder().decode([Example].self, from: data)
        let library = Library(settings: Settings(name: "", description: ""))
        let context = Context(
            path: "page.md", front: FrontMatter(title: "Page", description: "", id: "page"),
            library: library)
        var bytes = 0
        for example in examples {
            let source = SourceText(file: "content/page.md", bytes: Array(example.markdown.utf8))
            let document = Document(source)
            _ = document.process(in: context)
            bytes += document.render().bytes.count
        }
        precondition(examples.count == 652 && bytes > 0, "these are other examples")
        print("\(examples.count) examples, \(bytes) bytes")
    }

    private static func buildGuide(into output: String, day: String) throws {
        let report = try build(".", output: output, theme: .standard, day: day).run()
        let errors = report.problems.filter { $0.severity == .error }
        precondition(errors.isEmpty, "the guide has errors: \(errors)")
        print("the guide, \(report.problems.count) problems")
    }

    /// Each folder in this one is a site; most are wrong on purpose.
    private static func checkSites(in folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        precondition(!names.isEmpty, "there are no sites in \(folder)")
        var problems = 0
        for name in names {
            let site = folder + "/" + name
            problems += build(site, output: site + "/public", theme: .plain).check().problems.count
        }
        print("\(names.count) sites, \(problems) problems")
    }

    private static func build(
        _ root: String, output: String, theme: Theme, day: String = "2026-11-21"
    ) -> Build {
        guard let today = Day(iso: day) else { fatalError("not a date: \(day)") }
        return Build(root: root, output: output, today: today, jobs: 2, theme: theme)
    }
}
