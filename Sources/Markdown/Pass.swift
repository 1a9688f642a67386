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
    /// The line at which the page shows the questions of all pages.
    public var questionsLine: Int?
    /// Whether anything is left open that only the whole site can tell.
    public var hasHoles = false
    /// By the line of a block of data, the file that it shows.
    var dataFiles: [Int: String] = [:]
    var careCards = 0
    /// Whether a callout was meant that is none; what is missing may be in it.
    var hasLostCard = false
    /// Sources and anchors that were meant by something that is reported.
    var meantSources: [String] = []
    var meantAnchors: Set<String> = []
    var showsGlossary = false
    /// Links to terms of the glossary, for the pass that knows where their meanings are.
    var termLinks: [Node] = []

    /// Reports what is wrong with a text, unless it came from a data file: that text is checked
    /// once, at its own line.
    mutating func report(_ problem: @autoclosure () -> Diagnostic, at node: Node, in page: Document)
    {
        if !page.isFromData(node) { problems.append(problem()) }
    }
}

extension Document {
    /// In this order: blocks before what stands in them, texts last, when all is in its place.
    /// Citations come before pictures and links, which take their texts away.
    private static let passes: [any Pass] = [
        CodeBlocks(),
        StrayDefinitions(),
        DataBlocks(),
        Inserts(),
        Tables(),
        RawHTML(),
        BareAddresses(),
        DefinitionLists(),
        Callouts(),
        Titles(),
        Figures(),
        LinkTexts(),
        Headings(),
        ListNumbers(),
        Leftovers(),
        KindRequirements(),
        Notices(),
        Wording(),
        Placeholders(),
        Citations(),
        Images(),
        Links(),
        Glossary(),
        SectionTexts(),
    ]

    /// What is done to a text in a data file: all that is about words and links.
    private static let passesOfFields: [any Pass] = [
        StrayDefinitions(),
        FieldBlocks(),
        RawHTML(),
        BareAddresses(),
        Titles(),
        LinkTexts(),
        Leftovers(),
        Wording(),
        Citations(),
        Images(),
        Links(),
        Glossary(),
    ]

    /// Applies every pass.
    public func process(in context: Context) -> Findings {
        var findings = Findings()
        for pass in context.isField ? Self.passesOfFields : Self.passes {
            pass.apply(to: self, in: context, &findings)
        }
        guard !findings.dataFiles.isEmpty else { return findings }
        for index in findings.problems.indices {
            findings.problems[index].dataFile = findings.problems[index].line
                .flatMap { findings.dataFiles[$0] }
        }
        return findings
    }
}
