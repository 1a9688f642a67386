import Content

/// Counts the words of many pages, one after the other.
///
/// Each thread has its own, since a table of words that all share would need a lock for each word.
struct Tally: Sendable {
    /// What stands in the texts, folded.
    private(set) var words = WordTable()
    private(set) var stems = WordTable()
    private var uses: [Use] = []

    /// What is known of a word.
    private struct Use {
        /// Number of its stem; nil for a stop word.
        let stem: Int32?
        var count: Int32
    }

    private let language: Language
    private let stemmer: Stemmer
    private let phrases: Phrases
    /// For each stem, its number in the phrases.
    private var phraseCodes: [Int32] = []

    /// What the section says so far.
    private var section: [(stem: Int32, weight: Float)] = []
    /// For each stem, where it stands in the section with this stamp.
    private var places: [(stamp: Int32, place: Int32)] = []
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

    /// nil for a stop word.
    func stem(ofWord word: Int) -> Int? {
        uses[word].stem.map(Int.init)
    }

    /// How often a word came.
    func count(ofWord word: Int) -> Int {
        Int(uses[word].count)
    }

    mutating func count(_ entry: Entry, _ sections: [TextSection]) -> PageTally {
        let front = entry.front
        let lead = sections.first.flatMap { $0.heading == nil ? $0 : nil }
        let others = sections.filter { $0.heading != nil }.prefix(PageTally.mostSections)
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
            guard let stem = uses[word].stem else { return }
            if token.isCompound {
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
        let known = places[Int(stem)]
        if known.stamp == stamp {
            section[Int(known.place)].weight += weight
        } else {
            places[Int(stem)] = (stamp, Int32(section.count))
            section.append((stem, weight))
        }
    }

    private mutating func addPhrases(_ weight: Float) {
        for start in field.indices where phraseCodes[Int(field[start].stem)] != 0 {
            let codes = field[start...].lazy.map { [phraseCodes] in phraseCodes[Int($0.stem)] }
            for length in phrases.lengths(of: codes) {
                let words = field[start..<start + length].map { self.words.string(Int($0.word)) }
                var phrase = words.joined(separator: " ")
                let word = phrase.withUTF8 { number(of: $0, hash: Tokenizer.hash($0)) }
                if let stem = uses[word].stem { add(stem, weight) }
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
        let number = words.number(of: word, hash: hash)
        if number < uses.count {
            uses[number].count += 1
        } else {
            takeUp(String(decoding: word, as: UTF8.self))
        }
        return number
    }

    private mutating func takeUp(_ word: String) {
        guard !language.stopWords.contains(word) else {
            uses.append(Use(stem: nil, count: 1))
            return
        }
        let stem = stemmer.stem(word)
        let number = stems.number(of: stem)
        uses.append(Use(stem: Int32(number), count: 1))
        if number == phraseCodes.count {
            phraseCodes.append(phrases.code(of: stem))
            places.append((0, 0))
        }
    }
}
