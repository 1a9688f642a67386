import HoofbeatContent

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
        /// The term of the word's other inflections, if this one has a meaning of its own.
        var stemTerm: Int?
        /// Whether it is an everyday word, which may stand in a text about anything.
        var isEveryday = false
        /// Whether somebody who types it may need help at once.
        var isUrgent = false

        /// - Parameter numbers: the final number of each term.
        mutating func finish(_ numbers: [Int]) {
            for index in synonyms.indices { synonyms[index] = numbers[synonyms[index]] }
            stemTerm = stemTerm.map { numbers[$0] }
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
        collector.markEveryday()
        collector.setSynonyms()
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
