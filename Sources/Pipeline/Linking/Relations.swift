import Content

/// Which pages link to which, and which a reader may want next.
struct Relations {
    /// For each entry, the entries that link to it, in the order of their titles.
    let linkedFrom: [[Int]]
    /// For each entry, at most `relatedLimit` others, best first.
    let relatedTo: [[Int]]

    static let relatedLimit = 5
    /// What more pages than this have in common says nothing about any two of them.
    private static let commonLimit = 40

    init(_ entries: [Entry], jobs: Int) {
        let indexOf = Dictionary(
            entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        let byAddress = Dictionary(
            entries.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
        let targets = entries.enumerated().map { index, entry in
            var found: Set<Int> = []
            for link in entry.links {
                let target: Int?
                switch link.target {
                case .page(let path): target = indexOf[path]
                case .address(let address): target = byAddress[address]
                case .file: target = nil
                }
                if let target, target != index { found.insert(target) }
            }
            return found.sorted()
        }
        let sources = Self.inverted(targets, count: entries.count)
        linkedFrom = sources.map { pages in
            pages.sorted { (entries[$0].front.title, $0) < (entries[$1].front.title, $1) }
        }
        let terms = TermUse(entries)
        relatedTo = parallelMap(Array(entries.indices), jobs: jobs) { index in
            var scores = Scores(for: index)
            for page in targets[index] { scores.add(page, 3 * Scores.unit) }
            for page in sources[index] { scores.add(page, 3 * Scores.unit) }
            for target in targets[index] { scores.addShared(sources[target], Self.commonLimit) }
            for term in terms.ofEntry[index] {
                scores.addShared(terms.entries[term], Self.commonLimit)
            }
            return scores.best(Self.relatedLimit) { !entries[$0].isIndex }
        }
    }

    private static func inverted(_ lists: [[Int]], count: Int) -> [[Int]] {
        var inverted = [[Int]](repeating: [], count: count)
        for (index, list) in lists.enumerated() {
            for item in list { inverted[item].append(index) }
        }
        return inverted
    }
}

/// Whole numbers, so that no order of additions can change the result.
private struct Scores {
    static let unit = 1_000
    private let own: Int
    private var points: [Int: Int] = [:]

    init(for own: Int) {
        self.own = own
    }

    mutating func add(_ page: Int, _ value: Int) {
        points[page, default: 0] += value
    }

    /// The fewer pages share something, the more it says (as in tf-idf).
    mutating func addShared(_ pages: [Int], _ limit: Int) {
        guard pages.count > 1, pages.count <= limit else { return }
        for page in pages { add(page, Self.unit / pages.count) }
    }

    func best(_ count: Int, where isWanted: (Int) -> Bool) -> [Int] {
        var best: [(page: Int, points: Int)] = []
        for (page, points) in points where page != own {
            let place = best.firstIndex { ($0.points, page) < (points, $0.page) } ?? best.count
            guard place < count, isWanted(page) else { continue }
            best.insert((page, points), at: place)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.page)
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
