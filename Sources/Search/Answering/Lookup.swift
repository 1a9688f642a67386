import Text

/// Finds what a typed word may stand for.
struct Lookup {
    /// How a word was found, the surest first.
    enum Match: Int, Comparable {
        case exact, synonym, beginning, slip, twoSlips

        /// How much the match counts, in 32nds.
        var weight: Int {
            switch self {
            case .exact: 32
            case .synonym: 26
            case .beginning: 20
            case .slip: 16
            case .twoSlips: 10
            }
        }

        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    struct Alternative {
        let term: IndexReader.TermID
        let meaning: IndexReader.Meaning
        let match: Match
    }

    /// How many alternatives are taken: words that begin as typed, names of pages that do, and
    /// words that are nearly as typed.
    private static let mostBeginnings = 6
    private static let mostNames = 8
    private static let mostSlips = 3
    /// How many parts are read for one mistyped word, each from its beginning and from its end.
    private static let mostParts = 2
    /// If there are no more parts of backwards words than this, all are read.
    private static let fewParts = 4

    let reader: IndexReader

    /// The word itself, and words that mean the same.
    func exact(_ word: String) throws -> [Alternative] {
        // The dictionary of a site without words has no part.
        guard !reader.root.words.isEmpty else { return [] }
        let part = try reader.words(
            ofPart: IndexReader.part(holding: word, in: reader.root.words))
        let place = part.place(of: word)
        guard place < part.words.count, part.words[place] == word else { return [] }
        return try withSynonyms(part.terms[place], .exact)
    }

    private func withSynonyms(
        _ term: IndexReader.TermID, _ match: Match
    ) throws -> [Alternative] {
        let meaning = try reader.meaning(of: term)
        return try [Alternative(term: term, meaning: meaning, match: match)]
            + meaning.synonyms.map { synonym in
                Alternative(
                    term: synonym, meaning: try reader.meaning(of: synonym),
                    match: max(match, .synonym))
            }
    }

    /// The commonest words that begin as typed, and some names of pages that do.
    func beginnings(_ start: String) throws -> [Alternative] {
        guard start.unicodeScalars.count > 1 else { return [] }
        var found: [Alternative] = []
        var seen: Set<IndexReader.TermID> = []
        for number in Self.parts(holding: start, in: reader.root.words) {
            let part = try reader.words(ofPart: number)
            for place in part.place(of: start)..<part.words.count {
                guard part.words[place].hasPrefix(start) else { break }
                let term = part.terms[place]
                guard term.part == number, seen.insert(term).inserted else { continue }
                found.append(
                    Alternative(
                        term: term, meaning: part.meanings[term.number], match: .beginning))
            }
        }
        let words = found.filter { $0.meaning.rarity > 0 }
            .sorted { ($0.meaning.rarity, $0.term) < ($1.meaning.rarity, $1.term) }
        let names = found.filter { $0.meaning.rarity == 0 && !$0.meaning.names.isEmpty }
        return Array(words.prefix(Self.mostBeginnings) + names.prefix(Self.mostNames))
    }

    /// How many slips a word of this length may have.
    static func slips(in length: Int) -> Int {
        length < 4 ? 0 : length < 8 ? 1 : 2
    }

    /// The words that are nearest to a word that the dictionary does not have.
    func slips(_ word: String) throws -> [Alternative] {
        let letters = word.unicodeScalars.map(\.value)
        let limit = Self.slips(in: letters.count)
        guard limit > 0 else { return [] }
        var found: [(distance: Int, begins: Int, rarity: Int, word: String)] = []
        for candidate in try candidates(for: word) {
            let other = candidate.unicodeScalars.map(\.value)
            guard !candidate.utf8.contains(32),
                let distance = EditDistance.between(letters, other, limit: limit),
                let term = try exact(candidate).first
            else { continue }
            let rarity = term.meaning.rarity == 0 ? Int.max : term.meaning.rarity
            found.append((distance, other.first == letters.first ? 0 : 1, rarity, candidate))
        }
        found.sort { $0 < $1 }
        let nearest = found.prefix { $0.distance == found[0].distance }
        var seen: Set<IndexReader.TermID> = []
        var slips: [Alternative] = []
        for candidate in nearest where slips.count < Self.mostSlips {
            let match = candidate.distance == 1 ? Match.slip : .twoSlips
            for alternative in try exact(candidate.word) {
                guard seen.insert(alternative.term).inserted else { continue }
                slips.append(
                    Alternative(
                        term: alternative.term, meaning: alternative.meaning,
                        match: max(match, alternative.match)))
            }
        }
        return slips
    }

    /// The words that may be meant: all of a small dictionary; of a large one those that begin or
    /// end like the word, since a slip leaves one half of it whole.
    private func candidates(for word: String) throws -> Set<String> {
        var words: Set<String> = []
        let backwards = reader.root.backwards
        if backwards.count <= Self.fewParts {
            for number in backwards.indices {
                words.formUnion(try reader.backwards(ofPart: number))
            }
            return words
        }
        let half = max(1, word.unicodeScalars.count / 2 - 1)
        let start = String(word.unicodeScalars.prefix(half))
        for number in Self.parts(holding: start, in: reader.root.words) {
            words.formUnion(try reader.words(ofPart: number).words)
        }
        let reversed = String.UnicodeScalarView(word.unicodeScalars.reversed())
        for number in Self.parts(holding: String(reversed.prefix(half)), in: backwards) {
            words.formUnion(try reader.backwards(ofPart: number))
        }
        return words
    }

    /// The parts with words that begin like this, but no more than are read for one word.
    private static func parts<Value>(
        holding start: String, in parts: [IndexRoot.Entry<Value>]
    ) -> Range<Int> {
        guard !parts.isEmpty else { return 0..<0 }
        let first = IndexReader.part(holding: start, in: parts)
        let end = parts.firstIndex { $0.first > start && !$0.first.hasPrefix(start) } ?? parts.count
        return first..<max(first + 1, min(end, first + mostParts))
    }
}

extension IndexReader.TermID: Comparable {
    static func < (left: IndexReader.TermID, right: IndexReader.TermID) -> Bool {
        (left.part, left.number) < (right.part, right.number)
    }
}
