public import Content

/// What a pass may know: where the page is, what it says of itself, and the Library.
public struct Context {
    /// Path below `content/`.
    public let path: String
    public let front: FrontMatter
    public let library: Library
    /// Whether someone reads the section texts.
    public let wantsTexts: Bool
    /// Only for the conformance test.
    public let allowsRawHTML: Bool
    /// Whether it is no page, but a text in a data file.
    let isField: Bool

    public init(
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

    /// - Parameter file: path of a data file, from the site's root.
    init(field file: String, library: Library) {
        path = String(file.dropFirst("content/".count))
        front = FrontMatter(title: "", description: "", id: "")
        self.library = library
        wantsTexts = false
        allowsRawHTML = false
        isField = true
    }

    /// What relative links start from. Data are shown by many pages, so theirs start at the root.
    func base(of node: Node, in document: Document) -> String {
        isField || document.isFromData(node) ? "" : path
    }

    var file: String { "content/" + path }
}
