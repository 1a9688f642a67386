import HoofbeatText

/// Finds the candidate that a mistyped word was most likely meant to be, for "did you mean".
///
/// It is nil if none is near, so that more than a third of the letters would have to change. This
/// looks at every candidate, so it is for short lists; `KnownNames` is for long ones.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    Misspelling(word)?.nearest(among: candidates.lazy.map(Spelling.init))
}

/// Names of pages, files, sources or anchors, among which a written name is looked up.
///
/// A site may have ten thousand names and, after one faulty script, ten thousand mistakes, so
/// neither question looks at all names. What the answers need is made on the first question, which
/// a site without mistakes never asks.
package final class KnownNames: Sendable {
    private let names: Deferred<Set<String>>
    private let spellings: Deferred<Spellings>

    package init(_ names: @escaping @Sendable () -> [String]) {
        self.names = Deferred { Set(names()) }
        spellings = Deferred { Spellings(names()) }
    }

    package func contains(_ name: String) -> Bool { names.value.contains(name) }

    /// Does the same as `nearest(to:among:)`. Of more than a few dozen names, it compares only
    /// those that share the rarest runs of three letters with the word.
    package func nearest(to word: String) -> String? {
        guard let misspelling = Misspelling(word) else { return nil }
        return misspelling.nearest(among: spellings.value.candidates(for: misspelling))
    }
}

/// A name with its letters, in which capitals are small.
private struct Spelling: Sendable {
    let name: String
    let letters: [Unicode.Scalar]

    init(_ name: String) {
        self.name = name
        letters = Array(name.lowercased().unicodeScalars)
    }

    /// All runs of three letters, each packed into one number. The ends of the name count as
    /// letters.
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

/// A word that is none of the known names.
private struct Misspelling {
    /// The limit in letters, since the time to compare two words grows with the product of their
    /// lengths.
    private static let maximumLength = 200
    let spelling: Spelling
    private let limit: Int

    /// nil for a word too long to be a slip.
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

/// Names, and for each run of three letters the names that have it.
private struct Spellings: Sendable {
    /// How many names are compared with a word.
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
