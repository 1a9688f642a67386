import HoofbeatContent

/// Counts the words of many pages, one after the other.
///
/// Each thread has a tally of its own: a table of words for all would need a lock at each word.
struct Tally: Sendable {
    /// The words of the texts, folded.
    private(set) var words = WordTable<Word>()
    private(set) var stemWords = WordTable<Void>()
    private var stems: [Stem] = []

    struct Word: Sendable {
        /// The number of its stem; all stop words have `noStem`.
        fileprivate(set) var stem: Int32 = 0
        /// How often the word occurred.
        fileprivate(set) var count: Int32 = 0
    }

    /// The stem of all stop words. They are counted like other words and left out afterwards, which
    /// costs less than to ask of each word whether it is one.
    static let noStem = 0

    private struct Stem {
        /// How much the section says about it so far.
        var weight: Float = 0
        /// Its number in the phrases; 0 if it is in none.
        let phraseCode: Int32
        /// In how many sections it occurred.
        var sections: Int32 = 0
    }

    private let language: Language
    private let stemmer: Stemmer
    private let phrases: Phrases
    private let asked: AskedWords
    /// Room for the stems of a section; the first `stemsInSection` are those of the current one.
    private var section: [Int32] = []
    private var stemsInSection = 0

    /// Room for the entries of a page; the first `entryCount` are those of the current one.
    private var entries: [PageTally.Entry] = []
    private var entryCount = 0
    private var ends: [Int32] = []
    private var tokenizer = Tokenizer()
    /// For each token of a field, the number of its word, and the number of that word's stem.
    private var numbers: [Int32] = []
    private var stemsOfField: [Int32] = []

    init(_ language: Language, phrases: Phrases, asked: AskedWords) {
        self.language = language
        self.asked = asked
        self.phrases = phrases
        stemmer = Stemmer(language)
        _ = stemWords.number(of: "", orNew: ())
        stems = [Stem(phraseCode: 0)]
    }

    mutating func count(_ entry: Entry, _ sections: [TextSection]) -> PageTally {
        let front = entry.front
        let lead = sections.first.flatMap { $0.heading == nil ? $0 : nil }
        let others = sections.dropFirst(lead == nil ? 0 : 1).prefix(PageTally.mostSections)
        entryCount = 0
        ends.removeAll(keepingCapacity: true)
        add(front.title, as: .title)
        for name in front.also { add(name, as: .name) }
        for words in asked.words(of: [front.title] + front.also) { add(words, as: .asked) }
        add(front.summary ?? front.description, as: .summary)
        if let need = front.need { add(need, as: .summary) }
        if let lead { add(lead.text, as: .body) }
        finish()
        for section in others {
            add(section.heading?.text ?? "", as: .heading)
            add(section.text, as: .body)
            finish()
        }
        let text = PageText(entry: entry, lead: lead?.text ?? "", sections: others)
        // A copy that is no larger than needed, since the room is much larger.
        return PageTally(
            path: entry.path, entries: Array(entries[..<entryCount]), ends: Array(ends[...]),
            text: text.json)
    }

    private mutating func add(_ text: String, as kind: Ranking.Field) {
        tokenizer.read(text)
        let known = words.count
        words.number(tokenizer, orNew: Word(), &numbers)
        for number in known..<words.count { words[number].stem = stem(of: number) }
        let weight = Ranking.weight(of: kind, words: countWords())
        if addWords(weight) { addPhrases(weight) }
    }

    /// Returns how many words the field has without stop words and compounds.
    private mutating func countWords() -> Int {
        if stemsOfField.count < tokenizer.count { stemsOfField = numbers }
        return words.withValues { words in
            stemsOfField.withUnsafeMutableBufferPointer { stems in
                var count = 0
                for (index, token) in tokenizer.tokens.enumerated() {
                    var word = words[numbers[index]]
                    word.count &+= 1
                    words[numbers[index]] = word
                    stems[index] = word.stem
                    count &+= word.stem == Self.noStem || token.isCompound ? 0 : 1
                }
                return count
            }
        }
    }

    /// Returns whether any of the words may be part of a phrase.
    private mutating func addWords(_ weight: Float) -> Bool {
        let most = stemsInSection + tokenizer.count
        if section.count < most { section += Array(repeating: 0, count: most) }
        var phraseCodes: Int32 = 0
        stems.withUnsafeMutableBufferPointer { stems in
            section.withUnsafeMutableBufferPointer { section in
                for number in stemsOfField[..<tokenizer.count] {
                    let stem = stems[Int(number)]
                    section[stemsInSection] = number
                    stemsInSection &+= stem.weight == 0 ? 1 : 0
                    stems[Int(number)].weight = stem.weight + weight
                    phraseCodes |= stem.phraseCode
                }
            }
        }
        return phraseCodes != 0
    }

    private mutating func addPhrases(_ weight: Float) {
        let field = zip(stemsOfField, zip(numbers, tokenizer.tokens))
            .filter { $0 != Self.noStem && !$1.1.isCompound }
            .map { (word: Int($1.0), phraseCode: stems[Int($0)].phraseCode) }
        for start in field.indices where field[start].phraseCode != 0 {
            for length in phrases.lengths(of: field[start...].lazy.map(\.phraseCode)) {
                let some = field[start..<start + length].map { words.string($0.word) }
                add(phrase: some.joined(separator: " "), weight)
            }
        }
    }

    private mutating func add(phrase: String, _ weight: Float) {
        let known = words.count
        let number = words.number(of: phrase, orNew: Word())
        if number == known { words[number].stem = stem(of: number) }
        words[number].count += 1
        let stem = Int(words[number].stem)
        if stems[stem].weight == 0 {
            section.insert(Int32(stem), at: stemsInSection)
            stemsInSection += 1
        }
        stems[stem].weight += weight
    }

    private mutating func finish() {
        stems[Self.noStem].weight = 0
        let most = entryCount + stemsInSection
        if entries.count < most {
            entries += Array(repeating: PageTally.Entry(stem: 0, strength: 0), count: most)
        }
        stems.withUnsafeMutableBufferPointer { stems in
            entries.withUnsafeMutableBufferPointer { entries in
                for number in section[..<stemsInSection] where number != Self.noStem {
                    let stem = Int(number)
                    entries[entryCount] = PageTally.Entry(
                        stem: stem, strength: Ranking.strength(ofWeight: stems[stem].weight))
                    entryCount &+= 1
                    stems[stem].weight = 0
                    stems[stem].sections &+= 1
                }
            }
        }
        stemsInSection = 0
        ends.append(Int32(entryCount))
    }

    private mutating func stem(of word: Int) -> Int32 {
        let text = words.string(word)
        guard !language.stopWords.contains(text) else { return Int32(Self.noStem) }
        let stem = stemmer.stem(text)
        let number = stemWords.number(of: stem, orNew: ())
        if number == stems.count { stems.append(Stem(phraseCode: phrases.code(of: stem))) }
        return Int32(number)
    }

    /// In how many sections a stem occurred.
    func sections(ofStem number: Int) -> Int { Int(stems[number].sections) }
}
