import Markup

/// A page read and rendered, before anything is known of the other pages.
///
/// It depends on the bytes of its file and on the Library, and on nothing else.
public struct Draft: Sendable {
    public let entry: Entry
    public let body: HTML
    /// What the page says, heading by heading, as plain text.
    public private(set) var sections: [TextSection]
    public let problems: [Diagnostic]
    /// Whether the body may have holes to be filled; nearly no page has any.
    let hasHoles: Bool

    public init(
        entry: Entry, body: HTML, sections: [TextSection], problems: [Diagnostic],
        hasHoles: Bool = true
    ) {
        self.entry = entry
        self.hasHoles = hasHoles
        self.body = body
        self.sections = sections
        self.problems = problems
    }

    /// The same page with another entry that says the same.
    public func with(_ entry: Entry) -> Draft {
        Draft(
            entry: entry, body: body, sections: sections, problems: problems, hasHoles: hasHoles)
    }

    /// Hands the texts over, so that the draft no longer holds them.
    public mutating func takeSections() -> [TextSection] {
        defer { sections = [] }
        return sections
    }
}

/// What the site as a whole knows of a page.
///
/// A class, since every page holds many entries of others: copying a struct of this many strings
/// took a fifth of a build's time.
public final class Entry: Sendable {
    /// Path below `content/`.
    public let path: String
    /// The path of the section's index page; nil for home.
    public let parentPath: String?
    public let address: Address
    /// The address as links to the page have it.
    public let href: SafeURL
    public let front: FrontMatter
    public let outline: [Heading]
    /// Anchors that a link may lead to, besides those of the outline.
    public let anchors: [String]
    public let links: [Link]
    /// Keys of the glossary terms that the page uses, in order of first use.
    public let terms: [String]
    /// The sources that the page cites, in the order of their numbers.
    public let citations: [Citation]
    /// Views of the symptom table that the page shows, such as `of-hormone serotonin`.
    public let symptomViews: [String]
    /// The line at which the page shows the questions of all pages, if it does.
    public let questionsLine: Int?

    public init(
        path: String, front: FrontMatter, settings: Settings, outline: [Heading] = [],
        anchors: [String] = [],
        links: [Link] = [], terms: [String] = [], citations: [Citation] = [],
        symptomViews: [String] = [], questionsLine: Int? = nil
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
        self.symptomViews = symptomViews
        self.questionsLine = questionsLine
    }

    private static func parentPath(of path: String, isIndex: Bool) -> String? {
        if path == "index.md" { return nil }
        var folder = path.utf8[...]
        // The page's own name, and for an index that of its folder too.
        for _ in 0..<(isIndex ? 2 : 1) {
            let end = folder.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex
            folder = folder[..<end]
        }
        return folder.isEmpty ? "index.md" : String(Substring(folder)) + "/index.md"
    }

    public let isIndex: Bool

    /// The path from the site's root, as problems name it.
    public var file: String { "content/" + path }

    public func hasAnchor(_ anchor: String) -> Bool {
        outline.contains { $0.id == anchor } || anchors.contains(anchor)
    }
}

extension Entry: Hashable {
    public static func == (left: Entry, right: Entry) -> Bool {
        left === right
            || (left.path == right.path && left.front == right.front
                && left.outline == right.outline && left.anchors == right.anchors
                && left.links == right.links && left.terms == right.terms
                && left.citations == right.citations && left.symptomViews == right.symptomViews)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
    }

    /// Whether the rest of the site could not tell one from the other: all but the lines, which
    /// only this page's own problems name.
    public func looksLike(_ other: Entry) -> Bool {
        self === other
            || (path == other.path && front == other.front && anchors == other.anchors
                && terms == other.terms && citations == other.citations
                && symptomViews == other.symptomViews
                && outline.elementsEqual(other.outline) {
                    ($0.level, $0.id, $0.text) == ($1.level, $1.id, $1.text)
                }
                && links.elementsEqual(other.links) {
                    ($0.target, $0.anchor) == ($1.target, $1.anchor)
                })
    }
}

public struct Heading: Sendable, Hashable {
    /// 1 to 6.
    public let level: Int
    public let id: String
    public let text: String
    public let line: Int

    public init(level: Int, id: String, text: String, line: Int) {
        self.level = level
        self.id = id
        self.text = text
        self.line = line
    }
}

/// A link to something of our own; links to other sites need no checking after the barrier.
public struct Link: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// A page by its path below `content/`.
        case page(String)
        /// A page by its address, as in `[home](/)`.
        case address(Address)
        /// A picture or document by its path below `content/`; it is copied to the output.
        case file(String)
        /// Neither a page nor a file, by its path below `content/`.
        case missing(String)
    }

    public let target: Target
    public let anchor: String?
    /// As the editor wrote it.
    public let written: String
    public let line: Int
    /// Whether it came from a data file, where it is checked, too.
    public let isFromData: Bool

    public init(
        target: Target, anchor: String? = nil, written: String, line: Int, isFromData: Bool = false
    ) {
        self.isFromData = isFromData
        self.target = target
        self.anchor = anchor
        self.written = written
        self.line = line
    }
}

/// That a page cites a source.
public struct Citation: Sendable, Equatable {
    public let reference: Reference
    /// In how many places; none for a source of the page as a whole.
    public var places: Int

    public init(_ reference: Reference, places: Int) {
        self.reference = reference
        self.places = places
    }

    public static func == (left: Citation, right: Citation) -> Bool {
        left.reference.key == right.reference.key && left.places == right.places
    }
}

public struct TextSection: Sendable, Hashable {
    /// nil before the first heading.
    public let heading: Heading?
    public let text: String

    public init(heading: Heading?, text: String) {
        self.heading = heading
        self.text = text
    }
}
