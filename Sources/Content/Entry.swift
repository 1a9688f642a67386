public import HoofbeatMarkup

/// A page as the rest of the site knows it.
///
/// It is a class because every page holds many entries of others: copying a struct of so many
/// strings took a fifth of a build's time.
public final class Entry: Sendable {
    /// The path below `content/`.
    public let path: String
    /// The path of the section's index page; nil for home.
    public let parentPath: String?
    /// The address of the page.
    public let address: Address
    /// The address as links to the page have it.
    public let href: SafeURL
    /// What the page says of itself at its head.
    public let front: FrontMatter
    /// The headings of the page in their order.
    public let outline: [Heading]
    /// Anchors, besides those of the outline, that a link may lead to.
    package let anchors: [String]
    package let links: [Link]
    /// Keys of the glossary terms that the page uses, in order of first use.
    public let terms: [String]
    /// The sources that the page cites, in the order of their numbers.
    public let citations: [Citation]
    /// Views of cross tables that the page shows, such as `symptoms of-illness flu`.
    package let tableViews: [String]
    /// The line at which the page shows the questions of all pages, if it does.
    package let questionsLine: Int?
    /// The signs that its care cards show.
    package let care: ShownSigns
    /// Its sections as reviews know them; none where there is no review of the page.
    package let reviewUnits: [ReviewUnit]

    package init(
        path: String, front: FrontMatter, settings: Settings, outline: [Heading] = [],
        anchors: [String] = [],
        links: [Link] = [], terms: [String] = [], citations: [Citation] = [],
        tableViews: [String] = [], questionsLine: Int? = nil, care: ShownSigns = ShownSigns(),
        reviewUnits: [ReviewUnit] = []
    ) {
        self.path = path
        isIndex = path == "index.md" || path.hasSuffix("/index.md")
        parentPath = Self.parentPath(of: path, isIndex: isIndex)
        self.address = Address(ofPage: path)
        self.href = SafeURL(settings.href(address))
        self.front = front
        self.outline = outline
        self.anchors = anchors
        self.links = links
        self.terms = terms
        self.citations = citations
        self.tableViews = tableViews
        self.questionsLine = questionsLine
        self.care = care
        self.reviewUnits = reviewUnits
    }

    private static func parentPath(of path: String, isIndex: Bool) -> String? {
        if path == "index.md" { return nil }
        var folder = path.utf8[...]
        // Remove the page's own name and, for an index, that of its folder.
        for _ in 0..<(isIndex ? 2 : 1) {
            let end = folder.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex
            folder = folder[..<end]
        }
        return folder.isEmpty ? "index.md" : String(Substring(folder)) + "/index.md"
    }

    /// Whether it is the page of a folder, and so of a section.
    public let isIndex: Bool

    /// Whether readers must be told that no clinician has reviewed the page: it is about medicine,
    /// cites what medicine says, or tells them when to get help.
    public var needsReviewNotice: Bool {
        front.kind.isMedical || !citations.isEmpty || !care.levels.isEmpty
    }

    /// The path from the site's root, which problems name.
    package var file: String { "content/" + path }

    package func hasAnchor(_ anchor: String) -> Bool {
        outline.contains { $0.id == anchor } || anchors.contains(anchor)
    }
}

extension Entry: Hashable {
    public static func == (left: Entry, right: Entry) -> Bool {
        left === right
            || (left.path == right.path && left.front == right.front
                && left.outline == right.outline && left.anchors == right.anchors
                && left.links == right.links && left.terms == right.terms
                && left.citations == right.citations && left.tableViews == right.tableViews
                && left.care == right.care && left.reviewUnits == right.reviewUnits)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
    }

    /// Whether the rest of the site could not tell the two apart. Only lines may differ, since
    /// nothing but the page's own problems names them.
    package func looksLike(_ other: Entry) -> Bool {
        self === other
            || (path == other.path && front == other.front && anchors == other.anchors
                && terms == other.terms && citations == other.citations
                && tableViews == other.tableViews && reviewUnits == other.reviewUnits
                && outline.elementsEqual(other.outline) {
                    ($0.level, $0.id, $0.text) == ($1.level, $1.id, $1.text)
                }
                && links.elementsEqual(other.links) {
                    ($0.target, $0.anchor) == ($1.target, $1.anchor)
                })
    }
}
