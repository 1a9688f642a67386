import HoofbeatText

/// What a reader typed, as clauses: each is a word, or words that mean one thing together.
struct Query {
    struct Clause {
        let typed: String
        let alternatives: [Lookup.Alternative]

        /// How much the clause says: the rarity of its best alternative, times how sure that one
        /// is.
        var weight: Int {
            alternatives.lazy.map(\.weight).max() ?? Self.ofUnknown
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
    /// In words, or in groups of digits, as telephone numbers have.
    private static let longestPhrase = 8
    private static let mostJoined = 3
    /// In a longer word, no missing space is looked for.
    private static let longestHalved = 30

    private struct Word {
        let text: String
        /// Whether it is a stop word, which says nothing by itself.
        var isStop: Bool
    }

    init(_ text: String, _ reader: IndexReader) throws {
        let lookup = Lookup(reader: reader)
        let text = String(text.unicodeScalars.prefix(Self.longestText))
        var all = Self.marked(Tokenizer.words(of: text).prefix(Self.mostWords), reader.stopWords)
        // If nothing but stop words was typed, none of them is taken for a slip.
        let mayBeSlips = all.contains { !$0.isStop }
        if !mayBeSlips, !all.isEmpty { all[all.count - 1].isStop = false }
        // The last word may not be finished yet, unless something was typed after it.
        let isOpen = all.last?.isStop == false && text.last?.isWhitespace != true
        let words = all.filter { !$0.isStop || !reader.articles.contains($0.text) }
        var clauses: [Clause] = []
        var place = 0
        while place < words.count {
            let rest = words[place...].prefix(Self.longestPhrase)
            if let (length, phrase) = try Self.phrase(rest, lookup) ?? Self.joined(rest, lookup) {
                clauses.append(phrase)
                place += length
                if length > 0 { continue }
            }
            if !words[place].isStop {
                let isLast = place == words.count - 1
                clauses += try Self.clauses(
                    of: words[place].text, isOpen: isOpen && isLast, mayBeSlip: mayBeSlips, lookup)
            }
            place += 1
        }
        self.clauses = clauses
        names = try Self.names(words, clauses, isOpen: isOpen, lookup)
    }

    /// Whether the query has urgent words.
    var isUrgent: Bool {
        clauses.contains { clause in
            clause.alternatives.contains { $0.match <= .synonym && $0.meaning.isUrgent }
        }
    }

    /// Marks stop words, except for “A” and “I” among initials, where they say something.
    private static func marked(_ all: ArraySlice<String>, _ stopWords: Set<String>) -> [Word] {
        all.indices.map { place in
            let neighbours = [place - 1, place + 1].filter(all.indices.contains)
            let isInitial =
                all[place].unicodeScalars.count == 1 && neighbours.contains { all[$0].isLetter }
            return Word(text: all[place], isStop: stopWords.contains(all[place]) && !isInitial)
        }
    }

    /// The key that the words have in the dictionary; see `Language.key`. The dictionary knows stop
    /// words only: one that counts here, because nothing else was typed, is none the less one.
    private static func key(_ words: some Collection<Word>, _ lookup: Lookup) -> String {
        let all = words.map(\.text)
        let first = all.first { !lookup.reader.stopWords.contains($0) }
        guard let first, first != all[0] else { return all.joined(separator: " ") }
        return ([first] + all).joined(separator: " ")
    }

    /// The longest phrase that the words begin with, whether pages write it apart or as one word.
    /// Its length is 0 if its words still count one by one as well.
    private static func phrase(
        _ words: ArraySlice<Word>, _ lookup: Lookup
    ) throws -> (length: Int, Clause)? {
        for length in stride(from: words.count, to: 1, by: -1) {
            let some = words.prefix(length)
            let telling = some.filter { !$0.isStop }.map(\.text)
            let isWhole = telling.count == length
            for key in keys(some, telling, lookup) {
                let found = try lookup.exact(key).filter {
                    $0.meaning.rarity > 0 || !$0.meaning.names.isEmpty || $0.meaning.isUrgent
                }
                let isKept = !isWhole && key != telling.joined(separator: " ") && telling.count > 1
                let isTold = found.contains { $0.meaning.rarity > 0 }
                let hasSynonym = found.contains { $0.match == .synonym }
                guard isTold || isKept && !found.isEmpty || hasSynonym else { continue }
                let typed = some.map(\.text).joined(separator: " ")
                let counts = isTold && !isKept || telling.count < 2
                return (counts ? length : 0, Clause(typed: typed, alternatives: found))
            }
        }
        return nil
    }

    private static func keys(
        _ words: ArraySlice<Word>, _ telling: [String], _ lookup: Lookup
    ) -> [String] {
        let isTelling =
            telling.count > 1 && words.first?.isStop == false && words.last?.isStop == false
        let apart = isTelling ? [telling.joined(separator: " ")] : []
        if telling.count < words.count { return [key(words, lookup)] + apart }
        return apart + (isTelling ? [telling.joined()] : [])
    }

    /// A word that was typed as two or three, at least one of which is not in the dictionary.
    private static func joined(
        _ words: ArraySlice<Word>, _ lookup: Lookup
    ) throws -> (length: Int, Clause)? {
        for length in stride(from: mostJoined, to: 1, by: -1) where words.count >= length {
            let some = words.prefix(length)
            let isUnknown = try some.contains { word in
                try !lookup.reader.stopWords.contains(word.text) && lookup.exact(word.text).isEmpty
            }
            guard isUnknown else { continue }
            let word = some.map(\.text).joined()
            var found = try lookup.exact(word)
            if found.isEmpty { found = try lookup.slips(word, bySound: true) }
            guard !found.isEmpty else { continue }
            let typed = some.map(\.text).joined(separator: " ")
            return (length, Clause(typed: typed, alternatives: found))
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
            let most = found.lazy.map(\.meaning.rarity).max() ?? 0
            // A longer word is worth no more than the whole word that it begins with.
            found += try lookup.beginnings(word).filter { beginning in
                !known.contains(beginning.term)
                    && (known.isEmpty || beginning.meaning.rarity > 0)
            }.map { $0.noRarer(than: most > 0 ? most : Int.max) }
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
        _ words: [Word], _ clauses: [Clause], isOpen: Bool, _ lookup: Lookup
    ) throws -> [Lookup.Alternative] {
        let whole = key(words, lookup)
        let telling = words.filter { !$0.isStop }.map(\.text).joined(separator: " ")
        func named(_ key: String) throws -> [Lookup.Alternative] {
            let found = try lookup.exact(key) + (isOpen ? lookup.beginnings(key) : [])
            return found.filter { !$0.meaning.names.isEmpty }
        }
        var names = whole == telling ? [] : try named(whole)
        if clauses.count < 2 {
            let all = clauses.flatMap(\.alternatives)
            if !names.isEmpty { return names }
            return all.contains { $0.match == .exact } ? all.filter { $0.match <= .synonym } : all
        }
        names += try named(telling)
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
    fileprivate func noRarer(than most: Int) -> Lookup.Alternative {
        var meaning = meaning
        meaning.rarity = min(meaning.rarity, most)
        return Lookup.Alternative(term: term, meaning: meaning, match: match)
    }

    /// The term's commonest form, folded.
    fileprivate var word: String {
        Tokenizer.words(of: meaning.label).joined(separator: " ")
    }
}
