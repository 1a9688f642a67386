import Content

/// One thing that is done to a page's Markdown, in a file of its own.
protocol Pass: Sendable {
    func apply(to document: Document, in context: Context, _ findings: inout Findings)
}

/// What a pass may know: where the page is, what it says of itself, and the Library.
public struct Context {
    /// Path below `content/`.
    public let path: String
    public let front: FrontMatter
    public let library: Library
    /// Whether anybody reads the section texts.
    public let wantsTexts: Bool
    /// Only for the conformance test.
    public let allowsRawHTML: Bool

    public init(
        path: String, front: FrontMatter, library: Library, wantsTexts: Bool = true,
        allowsRawHTML: Bool = false
    ) {
        self.path = path
        self.front = front
        self.library = library
        self.wantsTexts = wantsTexts
        self.allowsRawHTML = allowsRawHTML
    }

    var file: String { "content/" + path }
}

/// What the passes found out.
public struct Findings {
    public var problems: [Diagnostic] = []
    public var outline: [Heading] = []
    public var anchors: [String] = []
    public var links: [Link] = []
    public var terms: [String] = []
    public var sections: [TextSection] = []
    /// The sources that the page cites, in the order of their numbers.
    public var citations: [Citation] = []
    /// Views of the symptom table that the page shows, such as `of-hormone serotonin`.
    public var symptomViews: [String] = []
    /// Whether anything is left open that only the whole site can tell.
    public var hasHoles = false
    var careCards = 0
    var showsGlossary = false
}

extension Document {
    /// In this order: blocks before what stands in them, texts last, when all is in its place.
    private static let passes: [any Pass] = [
        DataBlocks(),
        Inserts(),
        Tables(),
        RawHTML(),
        DefinitionLists(),
        Callouts(),
        Figures(),
        LinkTexts(),
        Headings(),
        KindRequirements(),
        Notices(),
        Wording(),
        Images(),
        Links(),
        Citations(),
        Glossary(),
        SectionTexts(),
    ]

    /// Applies every pass.
    public func process(in context: Context) -> Findings {
        var findings = Findings()
        for pass in Self.passes { pass.apply(to: self, in: context, &findings) }
        return findings
    }
}
