package import HoofbeatContent

/// Everything that the passes found out about a page.
package struct Findings {
    package var problems: [Diagnostic] = []
    package var outline: [Heading] = []
    package var anchors: [String] = []
    package var links: [Link] = []
    package var terms: [String] = []
    package var sections: [TextSection] = []
    /// The sources that the page cites, in the order of their numbers.
    package var citations: [Citation] = []
    /// Views of the symptom table that the page shows, such as `of-illness flu`.
    package var tableViews: [String] = []
    /// Notices that came with lists drawn from data.
    var notices: Set<Notice> = []
    /// The line at which the page shows the questions of all pages.
    package var questionsLine: Int?
    /// Whether the body has holes that only the whole site can fill.
    package var hasHoles = false
    /// The file that each block of data shows, by the block's line.
    var dataFiles: [Int: String] = [:]
    /// The signs that the page's care cards show.
    package var care = ShownSigns()
    /// Whether a callout was meant that is none. What seems to be missing may be in it.
    var hasLostCard = false
    /// Sources and anchors that were meant, but written wrong; what is wrong has been reported.
    var meantReferences: [String] = []
    var meantAnchors: Set<String> = []
    /// Blocks around a table that was meant and is reported, so that captions there are not
    /// reported, too.
    var meantTables: Set<Node> = []
    /// Blocks that were meant for a card and are reported as torn off it.
    var tornOff: Set<Node> = []
    var showsGlossary = false
    /// The charts whose texts are in the tree, for the pass that draws them.
    var charts: [WrittenChart] = []
    /// The maps whose texts are in the tree, for the pass that draws their labels.
    var maps: [WrittenMap] = []
    /// Links to terms of the glossary, for the pass that knows where the meanings are.
    var termLinks: [Node] = []

    /// Reports a problem with a text, unless the text comes from a data file: there it is checked
    /// once, at its own line.
    mutating func report(_ problem: @autoclosure () -> Diagnostic, at node: Node, in page: Document)
    {
        if !page.isFromData(node) { problems.append(problem()) }
    }
}

extension Findings {
    /// Keeps one cause from being reported twice: a card that was meant is not missing, and a
    /// source that was meant counts as cited.
    mutating func note(_ kind: Leftover.Kind) {
        switch kind {
        case .callout: hasLostCard = true
        case .citation(_, let keys): meantReferences += keys
        case .anchor(let written): meantAnchors.insert(WrittenAnchor(written).near)
        default: break
        }
    }
}
