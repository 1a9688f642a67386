import Foundation
import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

/// The examples of the CommonMark 0.30 specification, through our own Document with every pass on.
@Suite struct CommonMarkTests {
    struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
        let section: String
    }

    /// Examples that are meant to come out otherwise here, and why.
    static let excluded = [
        483: "a link to ./target.md leads to that page's address",
        601: "a bare address becomes a link",
        607: "a bare address becomes a link",
        610: "a bare address becomes a link",
        611: "a bare address becomes a link",
    ]

    static var mayRun: Bool {
        !Python.mayBeMissing
            || FileManager.default.fileExists(atPath: Python.commonMarkExamples.path)
    }

    @Test(.enabled(if: mayRun, "Tests/install.sh has not fetched the examples"))
    func allExamplesPass() throws {
        let data = try Data(contentsOf: Python.commonMarkExamples)
        let examples = try JSONDecoder().decode([Example].self, from: data)
        #expect(examples.count == 652)
        for example in examples where Self.excluded[example.example] == nil {
            let html = render(example.markdown)
            #expect(
                html == withoutOurAttributes(example.html),
                "example \(example.example) (\(example.section)): \(example.markdown)")
        }
    }

    private func render(_ markdown: String) -> String {
        let context = Context(
            path: "page.md", front: FrontMatter(title: "Page", description: "", id: "page"),
            library: Library(settings: Settings(name: "", description: "")),
            allowsRawHTML: true)
        let source = SourceText(file: "content/page.md", bytes: Array(markdown.utf8))
        let document = Document(source, allowsRawHTML: true)
        _ = document.process(in: context)
        return withoutOurAttributes(String(decoding: document.render().bytes, as: UTF8.self))
    }

    /// Takes out what our passes add: ids of headings and the marks of external links.
    private func withoutOurAttributes(_ html: String) -> String {
        html.replacing(/(<h[1-6]) id="[^"]*"/) { $0.output.1 }
            .replacing(" rel=\"noreferrer\" class=\"external\"", with: "")
    }
}
