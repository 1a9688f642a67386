package import HoofbeatContent

/// Everything that a pass may know: the page's path and front matter, and the Library.
package struct Context {
    /// The path below `content/`.
    package let path: String
    package let front: FrontMatter
    package let library: Library
    /// Whether someone will read the texts of sections.
    package let wantsTexts: Bool
    /// True only in the conformance test.
    package let allowsRawHTML: Bool
    /// Whether the text is a field of a data file and not a page.
    let isField: Bool

    package init(
        path: String, front: FrontMatter, library: Library, wantsTexts: Bool = true,
        allowsRawHTML: Bool = false
    ) {
        self.path = path
        self.front = front
        self.library = library
        self.wantsTexts = wantsTexts
        self.allowsRawHTML = allowsRawHTML
        isField = false
    }

    /// - Parameter file: the path of the data file, from the site's root.
    init(field file: String, library: Library) {
        path = String(file.dropFirst("content/".count))
        front = FrontMatter(title: "", description: "", id: "")
        self.library = library
        wantsTexts = false
        allowsRawHTML = false
        isField = true
    }

    /// The file that relative links start from. Many pages show the same data, so links in data
    /// start at the root.
    func base(of node: Node, in document: Document) -> String {
        isField || document.isFromData(node) ? "" : path
    }

    var file: String { "content/" + path }
}
