/// Gives pages points for a query.
///
/// A clause gives a page the points of its best alternative there: how sure the alternative is,
/// times how rare it is, times how strongly the page is about it. Half the points of the page's
/// best section are added to their sum, so that words that occur together count more. The result is
/// multiplied by the square of the share of the query that the page answers: clauses that the page
/// lacks take off more than their own points. A page whose name was typed comes before all others.
struct Scoring {
    struct Page {
        let number: Int
        let score: Int
        /// The points for each clause.
        let points: [Int]
        let namePoints: Int
        /// The page's sections, the best first.
        let sections: [(number: Int, score: Int)]
    }

    /// The pages, the best first.
    let ranked: [Page]

    /// More than any page can get for its clauses.
    private static let pointsOfName = 1_000_000_000

    private struct Points {
        /// The page's best points for each clause.
        var clauses: [Int]
        /// For each section, its best points for each clause.
        var sections: [Int: [Int]] = [:]
    }

    init(_ query: Query, _ reader: IndexReader) throws {
        let none = Array(repeating: 0, count: query.clauses.count)
        var pages: [Int: Points] = [:]
        for (index, clause) in query.clauses.enumerated() {
            for alternative in clause.alternatives where alternative.meaning.rarity > 0 {
                let weight = alternative.match.weight * alternative.meaning.rarity
                for posting in try reader.postings(of: alternative.term) {
                    var points = pages[posting.page] ?? Points(clauses: none)
                    points.clauses[index] = max(
                        points.clauses[index], weight * posting.strength)
                    for place in posting.places {
                        let best = points.sections[place.section, default: none][index]
                        points.sections[place.section, default: none][index] = max(
                            best, weight * place.strength)
                    }
                    pages[posting.page] = points
                }
            }
        }
        let names = Self.namePoints(query.names)
        for page in names.keys where pages[page] == nil { pages[page] = Points(clauses: none) }
        let total = query.clauses.reduce(0) { $0 + $1.weight }
        ranked = pages.compactMap { number, points in
            Self.page(number, points, query, total: total, names[number] ?? 0)
        }
        .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
    }

    private static func page(
        _ number: Int, _ points: Points, _ query: Query, total: Int, _ namePoints: Int
    ) -> Page? {
        let told = zip(query.clauses, points.clauses).reduce(0) {
            $0 + ($1.1 > 0 ? $1.0.weight : 0)
        }
        // In 256ths. A page that answers less than a quarter of the query is no result.
        let share = total > 0 ? told * 256 / total : 0
        guard share >= 64 || namePoints > 0 else { return nil }
        let sections = points.sections.map { (number: $0, score: $1.reduce(0, +)) }
            .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
        let sum = points.clauses.reduce(0, +)
        let best = sections.first?.score ?? 0
        return Page(
            number: number, score: (sum + best / 2) * share * share / 65536 + namePoints,
            points: points.clauses, namePoints: namePoints, sections: sections)
    }

    private static func namePoints(_ names: [Lookup.Alternative]) -> [Int: Int] {
        var points: [Int: Int] = [:]
        for alternative in names {
            for name in alternative.meaning.names {
                let value = alternative.match.weight * (name.isTitle ? 2 : 1) * pointsOfName
                points[name.page] = max(points[name.page] ?? 0, value)
            }
        }
        return points
    }
}
