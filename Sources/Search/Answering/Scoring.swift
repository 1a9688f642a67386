/// Gives pages points for a query.
///
/// A clause gives a page the points of its best alternative there: how sure the alternative is,
/// times how rare it is, times how strongly the page is about it, and half as much again if it
/// stands in the page's title, names or summary, or twice as much if it is the whole title. The
/// best section's own points are added, so that words that stand together count more. The sum is
/// multiplied by the square root of the share of the query that the page has: a page that lacks a
/// word of a sentence loses something, and less than in proportion, since half of a sentence may
/// say nothing. A page with a name that is exactly the query comes before all others; for urgent
/// words, the help page comes next.
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

    /// What the help page gets for urgent words: slightly less than a page with the exact name.
    private static let weightOfHelp = 30

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
            for alternative in clause.alternatives {
                let weight = alternative.weight
                for (page, strength, places) in try Self.places(of: alternative, reader) {
                    var points = pages[page] ?? Points(clauses: none)
                    points.clauses[index] = max(points.clauses[index], weight * strength)
                    for place in places {
                        let best = points.sections[place.section, default: none][index]
                        points.sections[place.section, default: none][index] = max(
                            best, weight * place.strength)
                    }
                    pages[page] = points
                }
            }
        }
        let isUrgent = query.isUrgent
        var names = Self.namePoints(
            isUrgent ? query.names.filter { $0.match == .exact } : query.names)
        if isUrgent, reader.root.help >= 0 {
            names[reader.root.help] = max(
                names[reader.root.help] ?? 0, Self.weightOfHelp * Self.pointsOfName)
        }
        for page in names.keys where pages[page] == nil { pages[page] = Points(clauses: none) }
        let total = query.clauses.reduce(0) { $0 + $1.weight }
        ranked = pages.compactMap { number, points in
            Self.page(number, points, query, total: total, names[number] ?? 0)
        }
        .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
    }

    /// The pages that have a word, how strongly each is about it, and where it stands there.
    private static func places(
        of alternative: Lookup.Alternative, _ reader: IndexReader
    ) throws -> [(page: Int, strength: Int, places: [(section: Int, strength: Int)])] {
        var named: [Int: Int] = [:]
        for name in alternative.meaning.names {
            named[name.page] = Ranking.strength(ofName: name.isTitle)
        }
        var found: [(page: Int, strength: Int, places: [(section: Int, strength: Int)])] = []
        let isTyped = alternative.match == .exact
        if alternative.meaning.rarity > 0 {
            for posting in try reader.postings(of: alternative.term) {
                let name = named.removeValue(forKey: posting.page)
                let strength = max(posting.strength, name ?? 0)
                let isAbout = name != nil || posting.isInLead
                found.append(
                    (
                        posting.page,
                        isAbout ? raised(strength, name: name, isTyped) : strength, posting.places
                    ))
            }
        }
        return found + named.map { ($0, raised($1, name: $1, isTyped), []) }
    }

    /// The strength of a word in a page's title, names or summary: half as much again, or twice as
    /// much if it is the whole title, as it was typed.
    private static func raised(_ strength: Int, name: Int?, _ isTyped: Bool) -> Int {
        isTyped && name == Ranking.strength(ofName: true) ? 2 * strength : strength + strength / 2
    }

    private static func page(
        _ number: Int, _ points: Points, _ query: Query, total: Int, _ namePoints: Int
    ) -> Page? {
        let told = zip(query.clauses, points.clauses).reduce(0) {
            $0 + ($1.1 > 0 ? $1.0.weight : 0)
        }
        // In 256ths. A page that answers less than a quarter of the query is no result.
        let share = total > 0 ? Int((Double(told) / Double(total)).squareRoot() * 256) : 0
        guard share >= 128 || namePoints > 0 else { return nil }
        let sections = points.sections.map { (number: $0, score: $1.reduce(0, +)) }
            .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
        let sum = points.clauses.reduce(0, +)
        let best = sections.first?.score ?? 0
        return Page(
            number: number, score: (sum + best) * share / 256 + namePoints,
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
