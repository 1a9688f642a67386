import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatTestSupport

/// What the passes find in a piece of Markdown.
func findings(
    _ markdown: String, firstLine: Int = 1, wantsTexts: Bool = true
) -> Findings {
    let context = Context(
        path: "page.md", front: FrontMatter(title: "Page", description: "", id: "page"),
        library: Library(settings: Settings(name: "", description: "")),
        wantsTexts: wantsTexts)
    let head = String(repeating: "head\n", count: firstLine - 1)
    let source = SourceText(file: "content/page.md", bytes: Array((head + markdown).utf8))
    return Document(source, firstLine: firstLine).process(in: context)
}
