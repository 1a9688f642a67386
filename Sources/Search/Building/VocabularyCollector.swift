import HoofbeatContent

/// Collects words from all sources before they are sorted.
struct VocabularyCollector {
    struct Form {
        var term: Int
        var count: Int
    }

    private struct Meaning: Hashable {
        var synonyms: [Int] = []
        var isUrgent = false
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
    /// The meanings of forms that have one, by the form's number.
    private var meanings: [Int: Meaning] = [:]
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

    /// A name with stop words has a term of its own; without them it counts less.
    mutating func add(_ name: String, nameOf page: Int, isTitle: Bool) {
        let found = lookUps(of: name)
        if let telling = found.telling {
            setName(page, isTitle && found.full.isEmpty, of: forms[telling].term)
        }
        for key in found.full {
            let form = form(of: key.split(separator: " ").map(String.init))
            setName(page, isTitle, of: forms[form].term)
        }
    }

    private mutating func setName(_ page: Int, _ isTitle: Bool, of term: Int) {
        if let known = terms[term].names.firstIndex(where: { $0.page == page }) {
            if isTitle { terms[term].names[known] = PageName(page: page, isTitle: true) }
        } else {
            terms[term].names.append(PageName(page: page, isTitle: isTitle))
        }
    }

    mutating func add(_ term: HoofbeatContent.Term, page: Int?) {
        guard let preferred = self.term(of: term.term) else { return }
        setLabel(term.term, of: preferred)
        for name in term.names {
            if let page { add(name, nameOf: page, isTitle: false) }
            link(name, to: preferred, isUrgent: false)
        }
        if let say = term.say { link(saying: say, to: term.term) }
    }

    /// Leads from how a name is said to the name, for a reader who has only heard it.
    private mutating func link(saying say: String, to name: String) {
        let words = tokenizer.words(of: name)
        let said = say.split(separator: " ").map { tokenizer.words(of: String($0)).joined() }
        guard words.count == said.count else { return }
        for (word, said) in zip(words, said) where said.count > 3 {
            guard let known = forms.find(word) else { continue }
            link(said, to: forms[known].term, isUrgent: false)
            // The syllables of a pronunciation say nothing about a page that has them.
            if let form = forms.find(said) { terms[forms[form].term].isEveryday = true }
        }
    }

    mutating func add(_ group: SynonymGroup) {
        guard let preferred = preferred(group.preferred) else { return }
        setLabel(group.preferred, of: preferred)
        if group.isUrgent { terms[preferred].isUrgent = true }
        for word in group.words { link(word, to: preferred, isUrgent: group.isUrgent) }
    }

    /// The meaning of a form is that of all its inflections, unless another form of the same stem
    /// means something else: “died” is not “die”. Then each of these has a term of its own, except
    /// the commonest, whose term the forms without a meaning share.
    mutating func setSynonyms() {
        let known = Dictionary(grouping: meanings.keys) { forms[$0].term }
        for (term, several) in known.sorted(by: { $0.key < $1.key }) {
            // Numbers of forms depend on which thread met a word first, so the word decides.
            let order = several.map { (word: forms.string($0), form: $0) }
                .sorted { (-forms[$0.form].count, $0.word) < (-forms[$1.form].count, $1.word) }
                .map(\.form)
            let first = meanings[order[0]] ?? Meaning()
            terms[term].synonyms = first.synonyms
            terms[term].isUrgent = terms[term].isUrgent || first.isUrgent
            for form in order.dropFirst() {
                guard let meaning = meanings[form], meaning != first else { continue }
                forms[form].term = terms.count
                var own = Vocabulary.Term()
                own.label = terms[term].label
                own.names = terms[term].names
                own.synonyms = meaning.synonyms
                own.isUrgent = meaning.isUrgent
                own.stemTerm = term
                terms.append(own)
            }
        }
    }

    mutating func markEveryday() {
        for word in language.everyday {
            if let form = forms.find(word) { terms[forms[form].term].isEveryday = true }
        }
    }

    /// Adds the other spellings of all words so far. One that belongs to two words goes to the
    /// first in the alphabet, whichever a thread met first.
    mutating func addSpellings() {
        var found: [(variant: String, word: String, term: Int)] = []
        for number in 0..<forms.count {
            let word = forms.string(number)
            for variant in language.variants(of: word) {
                found.append((variant, word, forms[number].term))
            }
        }
        for (variant, _, term) in found.sorted(by: { ($0.variant, $0.word) < ($1.variant, $1.word) }
        ) {
            _ = forms.number(of: variant, orNew: Form(term: term, count: 0))
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

    private mutating func link(_ name: String, to preferred: Int, isUrgent: Bool) {
        for form in namedForms(of: name) {
            var meaning = meanings[form] ?? Meaning()
            let term = forms[form].term
            if term != preferred, !meaning.synonyms.contains(preferred) {
                meaning.synonyms.append(preferred)
            }
            meaning.isUrgent = meaning.isUrgent || isUrgent
            meanings[form] = meaning
        }
    }

    private mutating func setLabel(_ label: String, of term: Int) {
        if terms[term].label == nil { terms[term].label = label }
    }

    /// The term of a word, or of words that mean one thing together; nil for stop words.
    private mutating func term(of text: String) -> Int? {
        let words = tokenizer.words(of: text)
        let telling = words.filter { !language.stopWords.contains($0) }
        return telling.isEmpty ? nil : forms[form(of: telling)].term
    }

    /// The term that synonyms lead to: that of a page's whole name, if the text is one.
    private mutating func preferred(_ text: String) -> Int? {
        let named = lookUps(of: text).full.compactMap { forms.find($0) }
            .map { forms[$0].term }.first { !terms[$0].names.isEmpty }
        return named ?? term(of: text)
    }

    /// What a name is found by: the form of its words without stop words, if at least half of them
    /// are left, and the keys of all its words except articles, if that differs. “Passed out” is
    /// not “passed”.
    private mutating func lookUps(of name: String) -> (telling: Int?, full: [String]) {
        let all = language.withoutArticles(tokenizer.words(of: name))
        let telling = all.filter { !language.stopWords.contains($0) }
        guard telling.count < all.count else {
            return (all.isEmpty ? nil : form(of: all), [])
        }
        let isName = telling.count > 1 && telling.count * 2 >= all.count
        return (
            isName ? form(of: telling) : nil, language.withOtherNegations(all).map(language.key)
        )
    }

    private mutating func namedForms(of name: String) -> [Int] {
        let found = lookUps(of: name)
        var all = found.telling.map { [$0] } ?? []
        for key in found.full {
            if let known = forms.find(key) {
                all.append(known)
            } else if let telling = found.telling {
                let term = forms[telling].term
                all.append(forms.number(of: key, orNew: Form(term: term, count: 0)))
            } else {
                all.append(form(of: key.split(separator: " ").map(String.init)))
            }
        }
        return all
    }

    private mutating func form(of words: [String]) -> Int {
        let key = words.joined(separator: " ")
        if let form = forms.find(key) { return form }
        let term = term(ofStem: stem(of: words))
        return forms.number(of: key, orNew: Form(term: term, count: 0))
    }

    private func stem(of words: [String]) -> String {
        words.map { word in
            forms.find(word).map { stems.string(forms[$0].term) } ?? stemmer.stem(word)
        }.joined(separator: " ")
    }

    private mutating func term(ofStem stem: String) -> Int {
        let term = stems.number(of: stem, orNew: ())
        if term == terms.count { terms.append(Vocabulary.Term()) }
        return term
    }
}
