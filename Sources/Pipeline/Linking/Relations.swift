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
        let sources = Self.inverted(targets, inOrder: entries.indicesByTitle)
        linkedFrom = sources
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
    static let unit: UInt32 = 1_000
    private let own: Int
    /// One for each thing shared: the page in the upper half, its points in the lower. They are
    /// sorted and summed up at the end, which is quicker than a dictionary.
    private var points: [UInt64] = []

    init(for own: Int) {
        self.own = own
        points.reserveCapacity(256)
    }

    mutating func add(_ page: Int, _ value: UInt32) {
        points.append(UInt64(page) << 32 | UInt64(value))
    }

    /// The fewer pages share something, the more it says (as in tf-idf).
    mutating func addShared(_ pages: [Int], _ limit: Int) {
        guard pages.count > 1, pages.count <= limit else { return }
        let value = Self.unit / UInt32(pages.count)
        for page in pages { add(page, value) }
    }

    mutating func best(_ count: Int, where isWanted: (Int) -> Bool) -> [Int] {
        points.sort()
        var best: [(page: Int, points: UInt64)] = []
        var index = 0
        while index < points.count {
            let upperHalf = points[index] >> 32
            let page = Int(upperHalf)
            var sum: UInt64 = 0
            while index < points.count, points[index] >> 32 == upperHalf {
                sum += points[index] & 0xFFFF_FFFF
                index += 1
            }
            // Pages come in ascending order, so of equals the first stays ahead.
            let place = best.firstIndex { $0.points < sum } ?? best.count
            guard place < count, page != own, isWanted(page) else { continue }
            best.insert((page, sum), at: place)
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
