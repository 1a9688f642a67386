import Content

/// Counts the words of many pages, one after the other.
///
/// Each thread has its own, since a table of words that all share would need a lock for each word.
struct Tally: Sendable {
    /// What stands in the texts, folded.
    private(set) var words = WordTable<Word>()
    private(set) var stems = WordTable<Stem>()

    struct Word: Sendable {
        /// Number of its stem, or what is less than 0.
        fileprivate var code: Int32
        /// How often it came.
        fileprivate(set) var count: Int32

        /// nil for a stop word.
        var stem: Int? { code < 0 ? nil : Int(code) }
    }

    struct Stem: Sendable {
        /// Its number in the phrases.
        fileprivate let phraseCode: Int32
        /// Where it stands in the section with this stamp.
        fileprivate var place: Int32 = 0
        fileprivate var stamp: Int32 = 0
    }

    private let language: Language
    private let stemmer: Stemmer
    private let phrases: Phrases
    /// What the section says so far.
    private var section: [(stem: Int32, weight: Float)] = []
    private var stamp: Int32 = 0

    /// What the page says so far.
    private var entries: [PageTally.Entry] = []
    private var tokenizer = Tokenizer()
    /// The words of a field without stop words.
    private var field: [(word: Int32, stem: Int32)] = []
    /// The stems of words written with hyphens.
    private var compounds: [Int32] = []

    init(_ language: Language, phrases: Phrases) {
        self.language = language
        self.phrases = phrases
        stemmer = Stemmer(language)
    }

    mutating func count(_ entry: Entry, _ sections: [TextSection]) -> PageTally {
        let front = entry.front
        let lead = sections.first.flatMap { $0.heading == nil ? $0 : nil }
        let others = sections.dropFirst(lead == nil ? 0 : 1).prefix(PageTally.mostSections)
        entries.removeAll(keepingCapacity: true)
        begin()
        add(front.title, as: .title)
        for name in front.also { add(name, as: .name) }
        add(front.summary ?? front.description, as: .summary)
        if let need = front.need { add(need, as: .summary) }
        if let lead { add(lead.text, as: .body) }
        finish(0)
        for (index, section) in others.enumerated() {
            begin()
            add(section.heading?.text ?? "", as: .heading)
            add(section.text, as: .body)
            finish(index + 1)
        }
        let text = PageText(entry: entry, lead: lead?.text ?? "", sections: others)
        // A copy of just the room that it needs.
        return PageTally(path: entry.path, entries: Array(entries[...]), text: text.json)
    }

    private mutating func begin() {
        stamp += 1
        section.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ text: String, as kind: Ranking.Field) {
        // Out of `self` while words are taken up there.
        var tokenizer = Tokenizer()
        swap(&tokenizer, &self.tokenizer)
        field.removeAll(keepingCapacity: true)
        compounds.removeAll(keepingCapacity: true)
        tokenizer.read(text) { token in
            let word = number(of: token.bytes, hash: token.hash)
            let stem = words[word].code
            if stem < 0 {
                return
            } else if token.isCompound {
                compounds.append(stem)
            } else {
                field.append((Int32(word), stem))
            }
        }
        swap(&tokenizer, &self.tokenizer)
        let weight = Ranking.weight(of: kind, words: field.count)
        for word in field { add(word.stem, weight) }
        for stem in compounds { add(stem, weight) }
        addPhrases(weight)
    }

    @inline(__always)
    private mutating func add(_ stem: Int32, _ weight: Float) {
        let known = stems[Int(stem)]
        if known.stamp == stamp {
            section[Int(known.place)].weight += weight
        } else {
            stems[Int(stem)].stamp = stamp
            stems[Int(stem)].place = Int32(section.count)
            section.append((stem, weight))
        }
    }

    private mutating func addPhrases(_ weight: Float) {
        for start in field.indices where stems[Int(field[start].stem)].phraseCode != 0 {
            let codes = field[start...].lazy.map { [stems] in stems[Int($0.stem)].phraseCode }
            for length in phrases.lengths(of: codes) {
                let some = field[start..<start + length].map { words.string(Int($0.word)) }
                var phrase = some.joined(separator: " ")
                let word = phrase.withUTF8 { number(of: $0, hash: Tokenizer.hash($0)) }
                add(words[word].code, weight)
            }
        }
    }

    private mutating func finish(_ number: Int) {
        for (stem, weight) in section {
            entries.append(
                PageTally.Entry(
                    stem: Int(stem), section: number,
                    strength: Ranking.strength(ofWeight: weight)))
        }
    }

    @inline(__always)
    private mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let number = words.number(of: word, hash: hash, orNew: Word(code: Self.unknown, count: 0))
        words[number].count += 1
        if words[number].code == Self.unknown { words[number].code = stem(of: number) }
        return number
    }

    private mutating func stem(of word: Int) -> Int32 {
        let text = words.string(word)
        guard !language.stopWords.contains(text) else { return Self.stopWord }
        let stem = stemmer.stem(text)
        return Int32(
            stems.number(of: stem, orNew: Stem(phraseCode: phrases.code(of: stem))))
    }

    private static let stopWord: Int32 = -1
    /// Of a word that is being taken up.
    private static let unknown: Int32 = -2
}
