import Text

/// The candidate that a mistyped word was probably meant to be, for "did you mean".
///
/// nil if none is near: more than a third of the letters would have to change. It looks at every
/// candidate, so it is for short lists; `KnownNames` is for long ones.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    Misspelling(word)?.nearest(among: candidates.lazy.map(Spelling.init))
}

/// Names of pages, files, sources or anchors, among which written ones are looked up.
///
/// A site may have ten thousand names and, after one wrong script, ten thousand mistakes, so
/// neither question looks at all names. What it takes to answer is made when first asked for, which
/// it never is on a site without mistakes.
public final class KnownNames: Sendable {
    private let names: Deferred<Set<String>>
    private let spellings: Deferred<Spellings>

    public init(_ names: @escaping @Sendable () -> [String]) {
        self.names = Deferred { Set(names()) }
        spellings = Deferred { Spellings(names()) }
    }

    public func contains(_ name: String) -> Bool { names.value.contains(name) }

    /// As `nearest(to:among:)`, but of more than a few dozen names it compares only those that
    /// share the rarest runs of three letters with the word.
    public func nearest(to word: String) -> String? {
        guard let misspelling = Misspelling(word) else { return nil }
        return misspelling.nearest(among: spellings.value.candidates(for: misspelling))
    }
}

/// A name and its letters, capitals and small ones alike.
private struct Spelling: Sendable {
    let name: String
    let letters: [Unicode.Scalar]

    init(_ name: String) {
        self.name = name
        letters = Array(name.lowercased().unicodeScalars)
    }

    /// Each three letters in a row, packed into one number, the ends of the name among them.
    var runs: Set<UInt64> {
        var runs: Set<UInt64> = []
        var run: UInt64 = 0
        for value in letters.map({ UInt64($0.value) }) + [0] {
            run = (run << 21 | value) & (1 << 63 - 1)
            runs.insert(run)
        }
        return runs
    }
}

/// A word that is no known name.
private struct Misspelling {
    /// In letters. The time to compare two words grows with the product of their lengths.
    private static let maximumLength = 200
    let spelling: Spelling
    private let limit: Int

    /// nil for what is too long to be a slip.
    init?(_ word: String) {
        guard word.utf8.count <= 4 * Self.maximumLength else { return nil }
        spelling = Spelling(word)
        guard spelling.letters.count <= Self.maximumLength else { return nil }
        limit = max(1, spelling.letters.count / 3)
    }

    func nearest(among candidates: some Sequence<Spelling>) -> String? {
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let distance = EditDistance.between(
                spelling.letters, candidate.letters, limit: limit)
            guard let distance else { continue }
            if best.map({ (distance, candidate.name) < ($0.distance, $0.name) }) ?? true {
                best = (distance, candidate.name)
            }
        }
        return best?.name
    }
}

/// Names, and which of them hold each run of three letters.
private struct Spellings: Sendable {
    /// So many names are compared with a word.
    private static let limit = 64
    private let names: [Spelling]
    private var holders: [UInt64: [Int32]] = [:]

    init(_ all: [String]) {
        names = all.sorted().map(Spelling.init)
        guard names.count > Self.limit else { return }
        for (place, name) in names.enumerated() {
            for run in name.runs { holders[run, default: []].append(Int32(place)) }
        }
    }

    func candidates(for word: Misspelling) -> [Spelling] {
        guard names.count > Self.limit else { return names }
        let rarestFirst = word.spelling.runs
            .compactMap { run in holders[run].map { (run: run, places: $0) } }
            .sorted { ($0.places.count, $0.run) < ($1.places.count, $1.run) }
        let places = rarestFirst.lazy.flatMap(\.places).prefix(Self.limit)
        return Set(places).map { names[Int($0)] }
    }
}
