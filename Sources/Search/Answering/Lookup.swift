import HoofbeatText

/// Finds what a typed word may stand for.
struct Lookup {
    /// How a word was found, the surest first.
    enum Match: Int, Comparable {
        case exact, synonym, beginning, slip, twoSlips

        /// How much the match counts, in 32nds.
        var weight: Int {
            switch self {
            case .exact: 32
            case .synonym: 28
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

        /// How much it says. The name of a page may stand in no text.
        var weight: Int {
            let isName = meaning.rarity == 0 && !meaning.names.isEmpty
            return match.weight * (isName ? Ranking.rarityOfName : meaning.rarity)
        }
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
            + meaning.synonyms.enumerated().map { place, synonym in
                let isSame = meaning.hasStemTerm && place == 0
                return Alternative(
                    term: synonym, meaning: try reader.meaning(of: synonym),
                    match: max(match, isSame ? .exact : .synonym))
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

    /// A word that the reader may have meant.
    private struct Candidate {
        /// In fifths of a slip, see `partsOfSlip`.
        let distance: Int
        let beginsSo: Bool
        /// Whether it names a page or has synonyms.
        let tells: Bool
        let rarity: Int
        let word: String

        static func isBetter(_ left: Candidate, than right: Candidate) -> Bool {
            if left.distance != right.distance { return left.distance < right.distance }
            if left.beginsSo != right.beginsSo { return left.beginsSo }
            if left.tells != right.tells { return left.tells }
            return (left.rarity, left.word) < (right.rarity, right.word)
        }
    }

    /// The words nearest to one that the dictionary does not have.
    /// - Parameter bySound: whether only words that sound the same are wanted.
    func slips(_ word: String, bySound: Bool = false) throws -> [Alternative] {
        guard Self.slips(in: word.unicodeScalars.count) > 0 else { return [] }
        var found = try near(word, bySound: bySound)
        found.sort(by: Candidate.isBetter)
        var seen: Set<IndexReader.TermID> = []
        var slips: [Alternative] = []
        for candidate in found.prefix(while: { $0.distance == found[0].distance }) {
            if slips.count >= Self.mostSlips { break }
            let match = candidate.distance < 2 * Self.partsOfSlip ? Match.slip : .twoSlips
            for alternative in try exact(candidate.word) {
                guard seen.insert(alternative.term).inserted else { continue }
                slips.append(
                    Alternative(
                        term: alternative.term, meaning: alternative.meaning, match: match))
            }
        }
        return slips
    }

    private static let partsOfSlip = 5
    /// In letters; too many words share a shorter sound.
    private static let shortestSound = 3

    private func near(_ word: String, bySound: Bool) throws -> [Candidate] {
        let letters = word.unicodeScalars.map(\.value)
        let limit = Self.slips(in: letters.count)
        let (candidates, sounds) = try candidates(for: word)
        let heard = reader.sounds(of: [word]).first ?? ""
        let mayBeHeard = heard != word && heard.utf16.count >= Self.shortestSound
        return try zip(candidates, sounds).compactMap { candidate, sound in
            let isHeard = mayBeHeard && sound == heard
            if bySound, !isHeard { return nil }
            let other = candidate.unicodeScalars.map(\.value)
            let slips = EditDistance.between(letters, other, limit: limit)
            let isNear = slips != nil && !bySound
            guard isHeard || isNear, let meaning = try exact(candidate).first?.meaning else {
                return nil
            }
            let tells = !meaning.names.isEmpty || !meaning.synonyms.isEmpty
            guard isNear || tells else { return nil }
            // A word that sounds the same counts as one slip away. Otherwise the number of changed
            // letters decides.
            let count = slips ?? limit + 1
            return Candidate(
                distance: isHeard ? count + Self.partsOfSlip - 1 : count * Self.partsOfSlip,
                beginsSo: other.first == letters.first, tells: tells,
                rarity: meaning.rarity == 0 ? Int.max : meaning.rarity, word: candidate)
        }
    }

    /// The words that may be meant: all of a small dictionary; of a large one those that begin or
    /// end like the word, since a slip leaves one half of it whole.
    private func candidates(
        for word: String
    ) throws -> (words: [String], sounds: [String]) {
        let backwards = reader.root.backwards
        if backwards.count <= Self.fewParts { return try reader.smallDictionary() }
        var words: Set<String> = []
        let half = max(1, word.unicodeScalars.count / 2 - 1)
        let start = String(word.unicodeScalars.prefix(half))
        for number in Self.parts(holding: start, in: reader.root.words) {
            words.formUnion(try reader.words(ofPart: number).words)
        }
        let reversed = String.UnicodeScalarView(word.unicodeScalars.reversed())
        for number in Self.parts(holding: String(reversed.prefix(half)), in: backwards) {
            words.formUnion(try reader.backwards(ofPart: number))
        }
        let single = words.filter { !$0.utf8.contains(32) }.sorted()
        return (single, reader.sounds(of: single))
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
