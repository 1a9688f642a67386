/// What a page may refer to while it is drafted: settings and data, but no other page.
public final class Library: Sendable {
    public let settings: Settings
    public let words: Words
    /// Every file below `content/` that is not a page, by its path.
    public let files: [String: Picture.Facts]
    /// By key.
    public let references: [String: Reference]
    /// Sorted as the glossary shows them.
    public let terms: [Term]
    public let organisations: [Organisation]
    public let symptoms: SymptomTable
    public let style: HouseStyle
    /// What readers type for what the site calls otherwise.
    public let synonyms: [SynonymGroup]
    public let searchTests: [SearchTest]
    public let citationLinks: CitationLinks
    /// Finds the terms of the glossary in a text.
    public let termMatcher: PhraseMatcher
    /// Finds words that the house style writes otherwise.
    public let styleMatcher: PhraseMatcher

    private let placeOfTerm: [String: Int]
    private let placeOfName: [String: Int]
    private let termsOfPage: [String: [Int]]
    /// Links to addresses that begin like this bring a notice.
    public let noticeOfAddress: [(prefix: String, notice: Notice)]
    /// Abbreviations that need no explanation: common ones, and those in names of organisations.
    public let knownAbbreviations: Set<String>

    public init(
        settings: Settings, words: Words, files: [String: Picture.Facts] = [:],
        references: [Reference] = [], terms: [Term] = [], organisations: [Organisation] = [],
        symptoms: SymptomTable = SymptomTable(), style: HouseStyle = HouseStyle(),
        synonyms: [SynonymGroup] = [], searchTests: [SearchTest] = []
    ) {
        self.settings = settings
        self.words = words
        self.files = files
        self.references = Dictionary(references.map { ($0.key, $0) }) { first, _ in first }
        self.terms = terms
        let places = terms.enumerated()
        placeOfTerm = Dictionary(places.map { ($1.key, $0) }) { first, _ in first }
        placeOfName = Dictionary(places.map { ($1.term.lowercased(), $0) }) { first, _ in first }
        termsOfPage = Dictionary(
            grouping: terms.indices.filter { terms[$0].page != nil },
            by: { terms[$0].page ?? "" })
        self.organisations = organisations
        self.symptoms = symptoms
        self.style = style
        self.synonyms = synonyms
        self.searchTests = searchTests
        noticeOfAddress = organisations.compactMap { body in
            guard let notice = body.notice, let address = body.address else { return nil }
            return (Organisation.comparable(address), notice)
        }
        let names = organisations.flatMap { body in
            body.name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        }
        knownAbbreviations = style.knownAbbreviations.union(names)
        citationLinks = CitationLinks(words)
        termMatcher = PhraseMatcher(terms.map(\.names))
        styleMatcher = PhraseMatcher(style.rules.map(\.insteadOf))
    }

    /// The terms with these keys, in the order of the glossary.
    public func terms(_ keys: [String]) -> [Term] {
        keys.compactMap { placeOfTerm[$0] }.sorted().map { terms[$0] }
    }

    /// The places of the terms that a page does not link: those it is about, and those it opts out
    /// of by key or name.
    public func unlinkedTerms(on path: String, optedOut: [String]) -> Set<Int> {
        var places = Set(termsOfPage[path] ?? [])
        for name in optedOut {
            if let place = placeOfTerm[name] ?? placeOfName[name.lowercased()] {
                places.insert(place)
            }
        }
        return places
    }

    public func place(ofTerm key: String) -> Int? {
        placeOfTerm[key]
    }
}

/// One spelling and one name for each thing.
public struct HouseStyle: Sendable, Hashable {
    public struct Rule: Sendable, Hashable {
        public let write: String
        public let insteadOf: [String]
        public let why: String?

        public init(write: String, insteadOf: [String], why: String? = nil) {
            self.write = write
            self.insteadOf = insteadOf
            self.why = why
        }
    }

    public var rules: [Rule]
    /// Abbreviations that need no explanation.
    public var knownAbbreviations: Set<String>

    public init(rules: [Rule] = [], knownAbbreviations: Set<String> = []) {
        self.rules = rules
        self.knownAbbreviations = knownAbbreviations
    }
}

/// What a page needs to know of a picture.
public enum Picture {
    public struct Size: Sendable, Hashable {
        /// In CSS pixels.
        public let width: Int
        public let height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    public enum Facts: Sendable, Hashable {
        case notAPicture
        case picture(Size)
        /// Named like a picture, but its size could not be read.
        case unreadable
        /// Named like a picture, but never published; what is wrong is said of the file itself.
        case refused
    }
}
