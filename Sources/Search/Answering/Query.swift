import Text

/// What a reader typed, as clauses: each is a word, or words that mean one thing together.
struct Query {
    struct Clause {
        let typed: String
        let alternatives: [Lookup.Alternative]

        /// How much the clause says: the rarity of its best alternative, times how sure that one
        /// is.
        var weight: Int {
            alternatives.lazy.map { $0.match.weight * $0.meaning.rarity }.max() ?? Self.ofUnknown
        }

        /// A word that the site does not have says as much as a rather rare one.
        private static let ofUnknown = 32 * 32

        /// Whether no term matches what was typed, so that the alternatives are what may have been
        /// meant.
        var isCorrected: Bool { alternatives.allSatisfy { $0.match >= .slip } }
    }

    let clauses: [Clause]
    /// Names of pages that all words together may be.
    let names: [Lookup.Alternative]

    /// Further words are ignored.
    private static let mostWords = 12
    private static let longestText = 400
    private static let longestPhrase = 4
    /// A number may be typed in so many groups of digits, as telephone numbers are.
    private static let longestNumber = 8
    /// In a longer word, no missing space is looked for.
    private static let longestHalved = 30

    init(_ text: String, _ reader: IndexReader) throws {
        let lookup = Lookup(reader: reader)
        let text = String(text.unicodeScalars.prefix(Self.longestText))
        let all = Array(Tokenizer.words(of: text).prefix(Self.mostWords))
        var words = Self.withoutStopWords(all, reader.stopWords)
        // If nothing but stop words was typed, none of them is taken for a slip.
        let mayBeSlips = !words.isEmpty
        if words.isEmpty { words = all.suffix(1) }
        // The last word may not be finished yet, unless something was typed after it.
        let isOpen = words.last != nil && words.last == all.last && text.last?.isWhitespace != true
        var clauses: [Clause] = []
        var place = 0
        while place < words.count {
            if let (length, phrase) = try Self.phrase(words[place...], lookup) {
                clauses.append(phrase)
                place += length
            } else {
                let isLast = place == words.count - 1
                clauses += try Self.clauses(
                    of: words[place], isOpen: isOpen && isLast, mayBeSlip: mayBeSlips, lookup)
                place += 1
            }
        }
        self.clauses = clauses
        names = try Self.names(words, clauses, isOpen: isOpen, lookup)
    }

    /// Removes stop words, except for “A” and “I” among initials, where they say something.
    private static func withoutStopWords(_ all: [String], _ stopWords: Set<String>) -> [String] {
        all.indices.filter { place in
            let neighbours = [place - 1, place + 1].filter(all.indices.contains)
            return !stopWords.contains(all[place])
                || all[place].isLetter
                    && neighbours.contains { all[$0].isLetter }
        }.map { all[$0] }
    }

    /// The longest phrase that the words begin with, whether pages write it apart or as one word.
    private static func phrase(
        _ words: ArraySlice<String>, _ lookup: Lookup
    ) throws -> (Int, Clause)? {
        let isNumber = words.first?.unicodeScalars.first.map { ("0"..."9").contains($0) } == true
        let longest = isNumber ? longestNumber : longestPhrase
        for length in stride(from: min(longest, words.count), to: 1, by: -1) {
            let some = words.prefix(length)
            for key in [some.joined(separator: " "), some.joined()] {
                let found = try lookup.exact(key).filter { $0.meaning.rarity > 0 }
                if !found.isEmpty {
                    let typed = some.joined(separator: " ")
                    return (length, Clause(typed: typed, alternatives: found))
                }
            }
        }
        return nil
    }

    /// One clause for a word, or two if a space was left out in it.
    private static func clauses(
        of word: String, isOpen: Bool, mayBeSlip: Bool, _ lookup: Lookup
    ) throws -> [Clause] {
        var found = try lookup.exact(word)
        if isOpen {
            let known = Set(found.map(\.term))
            // Names of pages that begin with a whole word are no better than others that hold it.
            found += try lookup.beginnings(word).filter { beginning in
                !known.contains(beginning.term)
                    && (known.isEmpty || beginning.meaning.rarity > 0)
            }
        }
        if !mayBeSlip { return [Clause(typed: word, alternatives: found)] }
        // Pages write “MEN2A” as “MEN 2A”.
        if found.isEmpty,
            let halves = try halves(of: word, at: word.endsOfLettersAndDigits, lookup)
        {
            return halves
        }
        if found.isEmpty { found = try lookup.slips(word) }
        let most = word.unicodeScalars.count - 3
        if found.isEmpty, most >= 3, let halves = try halves(of: word, at: 3...most, lookup) {
            return halves
        }
        return [Clause(typed: word, alternatives: found)]
    }

    /// - Parameter lengths: the lengths, in letters, that the first half may have.
    private static func halves(
        of word: String, at lengths: some Sequence<Int>, _ lookup: Lookup
    ) throws -> [Clause]? {
        let letters = word.unicodeScalars
        guard letters.count <= longestHalved else { return nil }
        for length in lengths {
            let first = String(letters.prefix(length))
            let second = String(letters.dropFirst(length))
            let left = try lookup.exact(first)
            guard left.contains(where: { $0.meaning.rarity > 0 }) else { continue }
            let right = try lookup.exact(second)
            guard right.contains(where: { $0.meaning.rarity > 0 }) else { continue }
            return [
                Clause(typed: first, alternatives: left),
                Clause(typed: second, alternatives: right),
            ]
        }
        return nil
    }

    private static func names(
        _ words: [String], _ clauses: [Clause], isOpen: Bool, _ lookup: Lookup
    ) throws -> [Lookup.Alternative] {
        if clauses.count == 1 {
            let all = clauses[0].alternatives
            return all.contains { $0.match == .exact } ? all.filter { $0.match <= .synonym } : all
        }
        guard clauses.count > 1 else { return [] }
        let typed = words.joined(separator: " ")
        var names = try lookup.exact(typed)
        if isOpen { names += try lookup.beginnings(typed) }
        if names.isEmpty, clauses.contains(where: \.isCorrected) {
            names = try lookup.exact(corrected(clauses)).map { name in
                Lookup.Alternative(
                    term: name.term, meaning: name.meaning, match: max(name.match, .slip))
            }
        }
        return names.filter { !$0.meaning.names.isEmpty }
    }

    private static func corrected(_ clauses: [Clause]) -> String {
        clauses.map { clause in
            guard let first = clause.alternatives.first, first.match >= .beginning else {
                return clause.typed
            }
            return first.word
        }.joined(separator: " ")
    }
}

extension String {
    fileprivate var isLetter: Bool {
        guard let letter = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
        switch letter.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return true
        default: return false
        }
    }

    /// How many letters come before each place where a digit follows a letter, or a letter a digit.
    fileprivate var endsOfLettersAndDigits: [Int] {
        let isDigit = unicodeScalars.map { ("0"..."9").contains($0) }
        return isDigit.indices.dropFirst().filter { isDigit[$0] != isDigit[$0 - 1] }
    }
}

extension Lookup.Alternative {
    /// The term's commonest form, folded.
    fileprivate var word: String {
        Tokenizer.words(of: meaning.label).joined(separator: " ")
    }
}
