public import Content

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
    public var tableViews: [String] = []
    /// Those that lists drawn from data have brought.
    var notices: Set<Notice> = []
    /// The line at which the page shows the questions of all pages.
    public var questionsLine: Int?
    /// Whether anything is left open that only the whole site can tell.
    public var hasHoles = false
    /// By the line of a block of data, the file that it shows.
    var dataFiles: [Int: String] = [:]
    /// What the page's care cards show.
    public var care = ShownSigns()
    /// Whether a callout was meant that is none; what is missing may be in it.
    var hasLostCard = false
    /// Sources and anchors that were meant by something that is reported.
    var meantReferences: [String] = []
    var meantAnchors: Set<String> = []
    /// Around a table that is none, which is said: captions there are not reported, too.
    var meantTables: Set<Node> = []
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
