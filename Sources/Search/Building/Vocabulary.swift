import Content

/// Every word that a reader may type, and what it stands for.
struct Vocabulary {
    /// All words with the same stem.
    struct Term {
        /// The term's commonest form.
        var word = ""
        /// The term as people write it, if that differs from `word`.
        var label: String?
        /// Pages that have the term as their name.
        var names: [PageName] = []
        /// Other terms that mean the same or nearly so, by their numbers.
        var synonyms: [Int] = []
        /// Whether somebody who types it may need help at once.
        var isUrgent = false

        /// - Parameter numbers: the final number of each term.
        fileprivate mutating func finish(_ numbers: [Int]) {
            for index in synonyms.indices { synonyms[index] = numbers[synonyms[index]] }
            guard names.count > 1 else { return }
            names.sort { ($0.page, $1.isTitle ? 1 : 0) < ($1.page, $0.isTitle ? 1 : 0) }
        }
    }

    struct Key {
        let word: String
        let term: Int
        /// Whether the word is the term's commonest form.
        let isCommonest: Bool
    }

    /// The terms in the order of their commonest forms.
    private(set) var terms: [Term] = []
    /// The words, sorted.
    private(set) var keys: [Key] = []
    /// For each tally and each of its stems, the number of the term; 0 for a stem of no word.
    private(set) var termOfStem: [[Int32]] = []

    /// - Parameters:
    ///   - tallies: the tallies of all pages.
    ///   - entries: the pages in the order of their numbers.
    init(_ tallies: [Tally], entries: [Entry], library: Library, language: Language) {
        var collector = VocabularyCollector(language)
        let stems = tallies.map { collector.add($0) }
        for (page, entry) in entries.enumerated() {
            collector.add(entry.front.title, nameOf: page, isTitle: true)
            for name in entry.front.also { collector.add(name, nameOf: page, isTitle: false) }
        }
        let pages = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
        for term in library.terms { collector.add(term, page: term.page.flatMap { pages[$0] }) }
        for group in library.synonyms { collector.add(group) }
        collector.addSpellings()
        let order = collector.sorted()
        let best = collector.commonestForms(order)
        let numbers = collector.numbers(order, commonest: best)
        terms = collector.finish(numbers, words: best.map { order[$0].word })
        keys = order.enumerated().map { place, form in
            Key(
                word: form.word, term: numbers[form.term],
                isCommonest: best[form.term] == place)
        }
        termOfStem = stems.map { $0.map { Int32($0.map { numbers[$0] } ?? 0) } }
    }
}

/// Collects words from all sources before they are sorted.
private struct VocabularyCollector {
    struct Form {
        let term: Int
        var count: Int
    }

    struct NamedForm {
        let word: String
        let term: Int
        let count: Int
    }

    private var forms = WordTable<Form>()
    private var terms: [Vocabulary.Term] = []
    /// The stems of all terms; a term has the number of its stem.
    private var stems = WordTable<Void>()
    private var tokenizer = Tokenizer()
    private let language: Language
    private let stemmer: Stemmer

    init(_ language: Language) {
        self.language = language
        stemmer = Stemmer(language)
    }

    /// Returns the term of each stem of the tally; nil for the stem of stop words.
    mutating func add(_ tally: Tally) -> [Int?] {
        var found: [Int?] = Array(repeating: nil, count: tally.stemWords.count)
        for number in 0..<tally.words.count {
            let known = tally.words[number]
            let stem = Int(known.stem)
            guard stem != Tally.noStem else { continue }
            let word = tally.words.string(number)
            let term = found[stem] ?? term(ofStem: tally.stemWords.string(stem))
            found[stem] = term
            let form = forms.number(of: word, orNew: Form(term: term, count: 0))
            forms[form].count += Int(known.count)
        }
        return found
    }

    mutating func add(_ name: String, nameOf page: Int, isTitle: Bool) {
        guard let term = term(of: name) else { return }
        let name = PageName(page: page, isTitle: isTitle)
        if !terms[term].names.contains(where: { $0.page == page }) {
            terms[term].names.append(name)
        }
    }

    mutating func add(_ term: Content.Term, page: Int?) {
        guard let preferred = self.term(of: term.term) else { return }
        setLabel(term.term, of: preferred)
        for name in term.names {
            if let page { add(name, nameOf: page, isTitle: false) }
            link(name, to: preferred)
        }
    }

    mutating func add(_ group: SynonymGroup) {
        guard let preferred = term(of: group.preferred) else { return }
        setLabel(group.preferred, of: preferred)
        if group.isUrgent { terms[preferred].isUrgent = true }
        for word in group.words {
            link(word, to: preferred)
            if group.isUrgent, let term = term(of: word) { terms[term].isUrgent = true }
        }
    }

    /// Adds the other spellings of all words so far.
    mutating func addSpellings() {
        for number in 0..<forms.count {
            let form = Form(term: forms[number].term, count: 0)
            for variant in language.variants(of: forms.string(number)) {
                _ = forms.number(of: variant, orNew: form)
            }
        }
    }

    /// All forms, sorted by their words.
    func sorted() -> [NamedForm] {
        let keys = (0..<forms.count).map { SortKey(forms.string($0)) }
        return keys.indices.sorted { keys[$0] < keys[$1] }.map { number in
            let form = forms[number]
            return NamedForm(word: keys[number].word, term: form.term, count: form.count)
        }
    }

    /// For each term, the place of its commonest form.
    func commonestForms(_ order: [NamedForm]) -> [Int] {
        var best = Array(repeating: -1, count: terms.count)
        for (place, form) in order.enumerated() {
            if best[form.term] < 0 || order[best[form.term]].count < form.count {
                best[form.term] = place
            }
        }
        return best
    }

    /// The final number of each term, in the order of the commonest forms.
    func numbers(_ order: [NamedForm], commonest: [Int]) -> [Int] {
        var numbers = Array(repeating: 0, count: terms.count)
        var next = 0
        for (place, form) in order.enumerated() where commonest[form.term] == place {
            numbers[form.term] = next
            next += 1
        }
        return numbers
    }

    /// The terms in the order of their final numbers.
    mutating func finish(_ numbers: [Int], words: [String]) -> [Vocabulary.Term] {
        for index in terms.indices {
            terms[index].word = words[index]
            terms[index].finish(numbers)
        }
        var order = Array(repeating: 0, count: terms.count)
        for (index, number) in numbers.enumerated() { order[number] = index }
        return order.map { terms[$0] }
    }

    private mutating func link(_ word: String, to preferred: Int) {
        guard let term = term(of: word), term != preferred,
            !terms[term].synonyms.contains(preferred)
        else { return }
        terms[term].synonyms.append(preferred)
    }

    private mutating func setLabel(_ label: String, of term: Int) {
        if terms[term].label == nil { terms[term].label = label }
    }

    /// The term of a word, or of words that mean one thing together; nil for stop words.
    private mutating func term(of text: String) -> Int? {
        var key = ""
        var stem = ""
        for word in tokenizer.words(of: text) where !language.stopWords.contains(word) {
            if !key.isEmpty {
                key += " "
                stem += " "
            }
            key += word
            stem += forms.find(word).map { stems.string(forms[$0].term) } ?? stemmer.stem(word)
        }
        guard !key.isEmpty else { return nil }
        if let form = forms.find(key) { return forms[form].term }
        let term = term(ofStem: stem)
        _ = forms.number(of: key, orNew: Form(term: term, count: 0))
        return term
    }

    private mutating func term(ofStem stem: String) -> Int {
        let term = stems.number(of: stem, orNew: ())
        if term == terms.count { terms.append(Vocabulary.Term()) }
        return term
    }
}
