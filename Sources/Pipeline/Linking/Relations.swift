import HoofbeatContent

/// Which pages link to which, and which a reader may want next.
struct Relations {
    /// For each entry, the entries that link to it, in the order of their titles.
    let linkedFrom: [[Int]]
    /// For each entry, at most `relatedLimit` others, best first.
    let relatedTo: [[Int]]

    static let relatedLimit = 5
    /// Something that more pages than this have in common says nothing about any two of them.
    private static let commonLimit = 40
    /// How many entries are scored, one after the other, with the same list of scores.
    private static let run = 64

    /// - Parameters:
    ///   - byTitle: the places of the entries in the order of their titles.
    ///   - targets: for each entry and each of its links, the place of the page that the link leads
    ///     to.
    init(_ entries: [Entry], byTitle: [Int], targets written: [[Int?]], jobs: Int) {
        let targets = written.enumerated().map { index, targets in
            let found = targets.compactMap { $0 }.filter { $0 != index }.sorted()
            return zip(found, [-1] + found).compactMap { $0 == $1 ? nil : $0 }
        }
        let sources = Self.inverted(targets, inOrder: byTitle)
        linkedFrom = sources
        let terms = TermUse(entries)
        let runs = stride(from: 0, to: entries.count, by: Self.run).map { start in
            start..<min(start + Self.run, entries.count)
        }
        relatedTo = parallelMap(runs, jobs: jobs) { run in
            var scores = Scores(pages: entries.count)
            return run.map { index in
                for page in targets[index] { scores.add(page, 3 * Scores.unit) }
                for page in sources[index] { scores.add(page, 3 * Scores.unit) }
                for target in targets[index] { scores.addShared(sources[target], Self.commonLimit) }
                for term in terms.ofEntry[index] {
                    scores.addShared(terms.entries[term], Self.commonLimit)
                }
                return scores.takeBest(Self.relatedLimit) {
                    $0 != index && !entries[$0].isIndex
                }
            }
        }.flatMap { $0 }
    }

    private static func inverted(_ lists: [[Int]], inOrder order: [Int]) -> [[Int]] {
        var inverted = [[Int]](repeating: [], count: lists.count)
        for index in order {
            for item in lists[index] { inverted[item].append(index) }
        }
        return inverted
    }
}

/// Whole numbers, so that no order of additions can change the result.
private struct Scores {
    static let unit = 1_000
    /// The points of each page; they are zero except for pages in `touched`.
    private var points: [Int]
    private var touched: [Int] = []

    init(pages: Int) {
        points = [Int](repeating: 0, count: pages)
    }

    @inline(__always)
    mutating func add(_ page: Int, _ value: Int) {
        if points[page] == 0 { touched.append(page) }
        points[page] &+= value
    }

    /// The fewer pages share something, the more it says (as in tf-idf).
    mutating func addShared(_ pages: [Int], _ limit: Int) {
        guard pages.count > 1, pages.count <= limit else { return }
        let value = Self.unit / pages.count
        for page in pages { add(page, value) }
    }

    /// Takes the pages with the most points, of equals the first, and sets all scores back to zero.
    mutating func takeBest(_ count: Int, where isWanted: (Int) -> Bool) -> [Int] {
        var best: [Int] = []
        for page in touched {
            let place = best.firstIndex { (points[$0], page) < (points[page], $0) } ?? best.count
            guard place < count, isWanted(page) else { continue }
            best.insert(page, at: place)
            if best.count > count { best.removeLast() }
        }
        for page in touched { points[page] = 0 }
        touched.removeAll(keepingCapacity: true)
        return best
    }
}

/// Glossary terms and the entries that use them, by number.
private struct TermUse: Sendable {
    private(set) var entries: [[Int]] = []
    let ofEntry: [[Int]]

    init(_ all: [Entry]) {
        var numbers: [String: Int] = [:]
        var users: [[Int]] = []
        ofEntry = all.enumerated().map { index, entry in
            entry.terms.map { term in
                let number = numbers[term] ?? users.count
                if number == users.count {
                    numbers[term] = number
                    users.append([])
                }
                users[number].append(index)
                return number
            }
        }
        entries = users
    }
}
