import Content

/// Every word that a reader may type, and what it stands for.
struct Vocabulary {
    /// What words with one stem share.
    struct Term {
        /// Its commonest form.
        var word: String
        /// As people write it, if that is not just `word`.
        var label: String?
        /// Pages that are called so.
        var names: [Name] = []
        /// Other terms that mean the same or nearly so, by their numbers.
        var synonyms: [Int] = []
        /// Who types it may need help at once.
        var isUrgent = false
    }

    struct Name: Hashable {
        let page: Int
        let isTitle: Bool
    }

    struct Key {
        let word: String
        let term: Int
        /// Whether the term goes by this word.
        let isCommonest: Bool
    }

    /// In the order of their commonest forms.
    private(set) var terms: [Term] = []
    /// Sorted by word.
    private(set) var keys: [Key] = []
    /// For each tally and each of its stems, the number of the term.
    private(set) var termOfStem: [[Int32]] = []

    /// - Parameters:
    ///   - tallies: what was counted.
    ///   - entries: the pages, by their numbers.
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
        let words = collector.forms.keys.sorted()
        let numbers = collector.number(words)
        terms = collector.finished(numbers)
        keys = words.map { [terms] word in
            let term = numbers[collector.forms[word]?.term ?? 0]
            return Key(word: word, term: term, isCommonest: terms[term].word == word)
        }
        termOfStem = stems.map { $0.map { Int32(numbers[$0]) } }
    }
}

/// Brings words from all sides together, before they are sorted.
private struct VocabularyCollector {
    struct Form {
        let term: Int
        var count: Int
    }

    /// By word.
    private(set) var forms: [String: Form] = [:]
    private var terms: [Vocabulary.Term] = []
    private var termOfStem: [String: Int] = [:]
    private var stems: [String] = []
    private let language: Language
    private let stemmer: Stemmer

    init(_ language: Language) {
        self.language = language
        stemmer = Stemmer(language)
    }

    /// Returns the term of each stem of the tally.
    mutating func add(_ tally: Tally) -> [Int] {
        var found: [Int?] = Array(repeating: nil, count: tally.stems.count)
        for number in 0..<tally.words.count {
            let known = tally.words[number]
            guard let stem = known.stem else { continue }
            let word = tally.words.string(number)
            // A word whose letters are put together otherwise in Unicode is the same word, but may
            // have another stem.
            let term =
                found[stem] ?? forms[word]?.term ?? term(ofStem: tally.stems.string(stem))
            found[stem] = term
            forms[word, default: Form(term: term, count: 0)].count += Int(known.count)
        }
        return found.compactMap { $0 }
    }

    mutating func add(_ name: String, nameOf page: Int, isTitle: Bool) {
        guard let term = term(of: name) else { return }
        let name = Vocabulary.Name(page: page, isTitle: isTitle)
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

    /// Other spellings of all words so far.
    mutating func addSpellings() {
        for (word, form) in forms {
            for variant in language.variants(of: word) where forms[variant] == nil {
                forms[variant] = Form(term: form.term, count: 0)
            }
        }
    }

    /// The final number of each term: the order of its commonest form among the sorted words.
    mutating func number(_ words: [String]) -> [Int] {
        var best = Array(repeating: -1, count: terms.count)
        for (index, word) in words.enumerated() {
            guard let form = forms[word] else { continue }
            if best[form.term] < 0 || count(words[best[form.term]]) < form.count {
                best[form.term] = index
            }
        }
        var numbers = Array(repeating: 0, count: terms.count)
        for (number, term) in terms.indices.sorted(by: { best[$0] < best[$1] }).enumerated() {
            numbers[term] = number
            terms[term].word = words[best[term]]
        }
        return numbers
    }

    private func count(_ word: String) -> Int { forms[word]?.count ?? 0 }

    /// The terms in the order of their final numbers.
    func finished(_ numbers: [Int]) -> [Vocabulary.Term] {
        var finished = terms
        for (index, term) in terms.enumerated() {
            var term = term
            term.synonyms = term.synonyms.map { numbers[$0] }
            term.names.sort { ($0.page, $1.isTitle ? 1 : 0) < ($1.page, $0.isTitle ? 1 : 0) }
            finished[numbers[index]] = term
        }
        return finished
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

    /// The term of a word or of words that mean one thing; nil if they say nothing by themselves.
    private mutating func term(of text: String) -> Int? {
        var key = ""
        var stem = ""
        for word in Tokenizer.words(of: text) where !language.stopWords.contains(word) {
            if !key.isEmpty {
                key += " "
                stem += " "
            }
            key += word
            stem += forms[word].map { stems[$0.term] } ?? stemmer.stem(word)
        }
        guard !key.isEmpty else { return nil }
        if let form = forms[key] { return form.term }
        let term = term(ofStem: stem)
        forms[key] = Form(term: term, count: 0)
        return term
    }

    private mutating func term(ofStem stem: String) -> Int {
        if let term = termOfStem[stem] { return term }
        termOfStem[stem] = terms.count
        stems.append(stem)
        terms.append(Vocabulary.Term(word: stem))
        return terms.count - 1
    }
}
