/// Searches an index as the script in the browser does: both read the same files, calculate in
/// whole numbers and come to the same order.
package struct Search {
    package struct Result {
        package let page: Int
        package let title: String
        package let address: String
        package let score: Int
        /// The sections that say the most about the query, the best first.
        package let sections: [Section]
        /// The points that the score consists of, for each clause as it was typed.
        package let parts: [(typed: String, points: Int)]
        /// Points for having the name that was typed.
        package let namePoints: Int
    }

    package struct Section {
        package let anchor: String
        package let heading: String
        package let score: Int
    }

    package struct Answer {
        package let results: [Result]
        /// How many pages were found in all.
        package let count: Int
        /// Words that were also looked for, because they mean the same as what was typed.
        package let synonyms: [String]
        /// Words that were looked for instead of typed words that the site does not have.
        package let corrections: [String]
        /// Typed words for which nothing was found.
        package let unknown: [String]
        /// Whether the page for emergencies must be shown first.
        package let isUrgent: Bool
    }

    private let reader: IndexReader
    private static let mostSections = 3

    /// - Parameter load: returns the bytes of a file in the folder of the index, by its name.
    /// - Throws: `IndexDamage`, or what `load` throws.
    package init(load: @escaping (String) throws -> [UInt8]) throws {
        reader = try IndexReader(load: load)
    }

    /// - Parameter limit: the largest number of results.
    package func answer(_ text: String, limit: Int) throws -> Answer {
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

    /// Whether any page has all these words, in any inflection, or has them as its name.
    package func holds(_ text: String) throws -> Bool {
        try Query(text, reader).clauses.allSatisfy { clause in
            clause.alternatives.contains {
                $0.match == .exact && ($0.meaning.rarity > 0 || !$0.meaning.names.isEmpty)
            }
        }
    }

    /// The labels in their order, each of them once.
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
