import HoofbeatText

/// Everything that a page may refer to while it is parsed: settings and data, but no other page.
public final class Library: Sendable {
    package let settings: Settings
    /// The texts of the interface.
    public let strings: Strings
    /// Every file below `content/` that is not a page, by its path.
    package let files: [String: Picture.Facts]
    /// The references by key.
    public let references: [String: Reference]
    /// The terms in the order of the glossary.
    public let terms: [Term]
    package let organisations: [Organisation]
    /// The tables by name.
    package let tables: [String: CrossTable]
    package let kinds: Kinds
    /// The warning signs.
    public let signs: Signs
    /// The boxes of the site's own, by name.
    package let ownCallouts: [String: OwnCallout]
    package let style: HouseStyle
    /// Words that readers type, and what the site calls the same thing.
    package let synonyms: [SynonymGroup]
    package let searchTests: [SearchTest]
    /// The records of reviews, by the id of the page; those of signs and numbers by an empty one.
    package let reviews: [String: [ReviewRecord]]
    package let readerReports: [ReaderReport]
    /// Links in the texts of data files. They are checked by themselves, while those of pages are
    /// checked with their page.
    package let links: [FieldLink]
    package let citationLinks: CitationLinks
    /// Finds the terms of the glossary in a text.
    package let termMatcher: PhraseMatcher
    /// Finds words for which the house style has others.
    package let styleMatcher: PhraseMatcher
    package let doseWords: DoseWords
    package let textMarks: TextMarks.Finder

    package let fileNames: KnownNames
    package let referenceKeys: KnownNames
    package let termKeys: KnownNames
    package let signNames: KnownNames
    /// Finds the sign that a text repeats.
    package let signMatcher: Deferred<SignMatcher>
    private let placeOfTerm: [String: Int]
    private let placeOfName: [String: Int]
    private let termsOfPage: [String: [Int]]
    /// For the address of each organisation whose links bring a notice, the notice and its place.
    private let noticeOfAddress: [Substring: (place: Int, notice: Notice)]
    /// The length of the longest such address, in bytes, so that nothing longer is looked up.
    private let longestAddress: Int
    /// Abbreviations that need no explanation: common ones, and those in names of organisations.
    package let knownAbbreviations: Set<String>

    package init(
        settings: Settings, strings: Strings = .english, files: [String: Picture.Facts] = [:],
        references: [Reference] = [], terms: [Term] = [], organisations: [Organisation] = [],
        tables: [CrossTable] = [], style: HouseStyle = HouseStyle(),
        synonyms: [SynonymGroup] = [], searchTests: [SearchTest] = [], kinds: Kinds = .builtIn,
        signs: Signs = Signs(), ownCallouts: [OwnCallout] = [], reviews: [ReviewRecord] = [],
        readerReports: [ReaderReport] = []
    ) {
        self.settings = settings
        self.strings = strings
        self.files = files
        self.references = Dictionary(references.map { ($0.key, $0) }) { first, _ in first }
        self.terms = terms
        fileNames = KnownNames { Array(files.keys) }
        referenceKeys = KnownNames { references.map(\.key) }
        termKeys = KnownNames { terms.map(\.key) }
        let places = terms.enumerated()
        placeOfTerm = Dictionary(places.map { ($1.key, $0) }) { first, _ in first }
        placeOfName = Dictionary(places.map { ($1.term.lowercased(), $0) }) { first, _ in first }
        termsOfPage = Dictionary(
            grouping: terms.indices.filter { terms[$0].page != nil },
            by: { terms[$0].page ?? "" })
        self.organisations = organisations
        self.tables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
        self.kinds = kinds
        self.signs = signs
        self.ownCallouts = Dictionary(ownCallouts.map { ($0.name, $0) }) { first, _ in first }
        signNames = KnownNames { signs.all.map(\.name) }
        signMatcher = Deferred {
            SignMatcher(signs.all, synonyms: synonyms.map { [$0.preferred] + $0.words })
        }
        self.style = style
        self.synonyms = synonyms
        self.searchTests = searchTests
        self.readerReports = readerReports
        self.reviews = Dictionary(grouping: reviews) { $0.page ?? "" }
        links = []
        let bodies = organisations.enumerated().compactMap { place, body in
            body.notice.flatMap { notice in
                body.address.map { (Organisation.comparable($0)[...], (place, notice)) }
            }
        }
        noticeOfAddress = Dictionary(bodies) { first, _ in first }
        longestAddress = noticeOfAddress.keys.map(\.utf8.count).max() ?? 0
        let names = organisations.flatMap { body in
            body.name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        }
        knownAbbreviations = style.knownAbbreviations.union(names)
        citationLinks = CitationLinks(strings)
        termMatcher = PhraseMatcher(terms.map(\.names))
        styleMatcher = PhraseMatcher(style.rules.map(\.insteadOf))
        doseWords = .of(strings)
        textMarks = TextMarks.Finder(strings, doseWords)
    }

    /// A link in a text of a data file.
    package struct FieldLink: Sendable {
        /// The path from the site's root.
        package let file: String
        package let link: Link

        package init(file: String, link: Link) {
            self.file = file
            self.link = link
        }
    }

    /// Makes the same Library with texts that could be rendered only when everything else was
    /// known.
    /// - Parameters:
    ///   - terms: the terms of `other`, in the same order and with the same names.
    ///   - place: where pages and files are, if at other places than in `other`.
    package init(
        _ other: Library, terms: [Term], links: [FieldLink],
        place: ((String) -> String)? = nil
    ) {
        func placed<Value>(_ known: [String: Value]) -> [String: Value] {
            guard let place else { return known }
            return Dictionary(known.map { (place($0.key), $0.value) }) { first, _ in first }
        }
        settings = other.settings
        strings = other.strings
        files = placed(other.files)
        references = other.references
        self.terms = terms
        organisations = other.organisations
        tables = other.tables
        kinds = other.kinds
        signs = other.signs
        ownCallouts = other.ownCallouts
        signNames = other.signNames
        signMatcher = other.signMatcher
        style = other.style
        synonyms = other.synonyms
        searchTests = other.searchTests
        reviews = other.reviews
        readerReports = other.readerReports
        self.links = links
        citationLinks = other.citationLinks
        termMatcher = other.termMatcher
        styleMatcher = other.styleMatcher
        doseWords = other.doseWords
        textMarks = other.textMarks
        placeOfTerm = other.placeOfTerm
        placeOfName = other.placeOfName
        termsOfPage = placed(other.termsOfPage)
        noticeOfAddress = other.noticeOfAddress
        longestAddress = other.longestAddress
        fileNames = other.fileNames
        referenceKeys = other.referenceKeys
        termKeys = other.termKeys
        knownAbbreviations = other.knownAbbreviations
    }

    /// The terms with these keys, in the order of the glossary.
    package func terms(_ keys: [String]) -> [Term] {
        keys.compactMap { placeOfTerm[$0] }.sorted().map { terms[$0] }
    }

    /// The places of the terms that a page does not link: those that it is about, and those that it
    /// opts out of by key or name.
    package func unlinkedTerms(on path: String, optedOut: [String]) -> Set<Int> {
        var places = Set(termsOfPage[path] ?? [])
        for name in optedOut {
            if let place = placeOfTerm[name] ?? placeOfName[name.lowercased()] {
                places.insert(place)
            }
        }
        return places
    }

    /// Whether the glossary has a term that a page can opt out of by this key or name.
    package func hasTerm(_ name: String) -> Bool {
        placeOfTerm[name] != nil || placeOfName[name.lowercased()] != nil
    }

    /// The key of the term that was meant, if another of its names was written or its key misspelt.
    package func term(meantBy name: String) -> String? {
        let small = name.lowercased()
        let owner = terms.first { $0.names.contains { $0.lowercased() == small } }
        return owner?.key ?? termKeys.nearest(to: name)
    }

    package var bringsNotices: Bool { !noticeOfAddress.isEmpty }

    /// The notice of the first organisation to which an address belongs.
    package func notice(ofLinkTo url: String) -> Notice? {
        let address = Organisation.comparable(url)
        let end = address.utf8.index(
            address.startIndex, offsetBy: longestAddress + 1, limitedBy: address.endIndex)
        var ends = address.utf8[..<(end ?? address.endIndex)].indices.filter {
            "/?#".utf8.contains(address.utf8[$0])
        }
        if address.utf8.count <= longestAddress { ends.append(address.endIndex) }
        return ends.compactMap { noticeOfAddress[address[..<$0]] }.min { $0.place < $1.place }?
            .notice
    }

    package func place(ofTerm key: String) -> Int? {
        placeOfTerm[key]
    }
}
