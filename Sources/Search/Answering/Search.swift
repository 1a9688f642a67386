/// Searches an index as the script in the browser does: both read the same files, reckon in whole
/// numbers and come to the same order.
public struct Search {
    public struct Result {
        public let page: Int
        public let title: String
        public let address: String
        public let score: Int
        /// The sections that say most about the query, the best first.
        public let sections: [Section]
        /// What the score is made of: points of each clause, by what was typed.
        public let parts: [(typed: String, points: Int)]
        /// Points for being called as was typed.
        public let namePoints: Int
    }

    public struct Section {
        public let anchor: String
        public let heading: String
        public let score: Int
    }

    public struct Answer {
        public let results: [Result]
        /// How many pages there are in all.
        public let count: Int
        /// What was looked for besides what was typed, because it means the same.
        public let synonyms: [String]
        /// What was looked for in place of words that are nowhere.
        public let corrections: [String]
        /// Words for which nothing was found.
        public let unknown: [String]
        /// Whether the words call for the emergency page.
        public let isUrgent: Bool
    }

    private let reader: IndexReader
    private static let mostSections = 3

    /// - Parameter load: the bytes of a file in the folder of the index, by its name.
    /// - Throws: `IndexDamage`, or what `load` throws.
    public init(load: @escaping (String) throws -> [UInt8]) throws {
        reader = try IndexReader(load: load)
    }

    /// - Parameter limit: how many results at most.
    public func answer(_ text: String, limit: Int) throws -> Answer {
        let query = try Query(text, reader)
        let ranked = try Scoring(query, reader).ranked
        let results = try ranked.prefix(limit).map { try result($0, query) }
        let alternatives = query.clauses.flatMap(\.alternatives)
        return Answer(
            results: results, count: ranked.count,
            synonyms: Self.labels(alternatives.filter { $0.match == .synonym }),
            corrections: Self.labels(
                query.clauses.filter(\.isCorrected).flatMap(\.alternatives)),
            unknown: query.clauses.filter(\.alternatives.isEmpty).map(\.typed),
            isUrgent: query.isUrgent)
    }

    /// Whether any page has these words as they are, or in another inflection, or is called so.
    public func holds(_ text: String) throws -> Bool {
        try Query(text, reader).clauses.allSatisfy { clause in
            clause.alternatives.contains {
                $0.match == .exact && ($0.meaning.rarity > 0 || !$0.meaning.names.isEmpty)
            }
        }
    }

    /// Each once, in their order.
    private static func labels(_ alternatives: [Lookup.Alternative]) -> [String] {
        var seen: Set<String> = []
        return alternatives.map(\.meaning.label).filter { seen.insert($0).inserted }
    }

    private func result(_ page: Scoring.Page, _ query: Query) throws -> Result {
        let texts = try reader.texts(ofPage: page.number)
        let sections = page.sections.filter { $0.number > 0 && $0.number < texts.sections.count }
            .prefix(Self.mostSections)
            .map { section in
                let text = texts.sections[section.number]
                return Section(anchor: text.anchor, heading: text.heading, score: section.score)
            }
        return Result(
            page: page.number, title: texts.title, address: texts.address, score: page.score,
            sections: Array(sections),
            parts: zip(query.clauses, page.points).map { ($0.typed, $1) },
            namePoints: page.namePoints)
    }
}
