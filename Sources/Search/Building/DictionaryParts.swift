import HoofbeatMarkup
import HoofbeatText

/// The dictionary, divided into runs of words.
struct DictionaryParts {
    struct Part {
        let number: Int
        let first: String
        /// The keys of the vocabulary in this part.
        let keys: Range<Int>
        /// The terms whose commonest form is among the keys.
        let terms: Range<Int>
    }

    struct Backwards {
        let first: String
        let text: String
    }

    let parts: [Part]
    private let vocabulary: Vocabulary
    /// The part that each term is in.
    private let partOfTerm: [Int]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var parts: [Part] = []
        var partOfTerm: [Int] = []
        var start = 0
        var size = 0
        var firstTerm = 0
        let keys = vocabulary.keys
        for index in keys.indices {
            if keys[index].isCommonest {
                partOfTerm.append(parts.count)
            }
            size += keys[index].word.utf8.count
            guard size >= IndexFiles.wordsInPart || index == keys.count - 1 else { continue }
            parts.append(
                Part(
                    number: parts.count, first: start == 0 ? "" : keys[start].word,
                    keys: start..<index + 1, terms: firstTerm..<partOfTerm.count))
            firstTerm = partOfTerm.count
            start = index + 1
            size = 0
        }
        self.parts = parts
        self.partOfTerm = partOfTerm
    }

    func isEveryday(_ term: Int) -> Bool { vocabulary.terms[term].isEveryday }

    /// The size in bytes, roughly.
    var size: Int { vocabulary.keys.reduce(0) { $0 + $1.word.utf8.count + 4 } }

    /// - Parameters:
    ///   - rarities: the rarities of the part's terms.
    ///   - lists: the posting lists of these terms, or the files that hold them.
    func json(of part: Part, rarities: [Int], lists: [JSON]) -> JSON {
        var words: [UInt8] = []
        var references: [UInt8] = []
        var last = ""
        for key in vocabulary.keys[part.keys] {
            FrontCode.append(key.word, after: last, to: &words)
            last = key.word
            appendReference(to: key, to: &references)
        }
        var meanings: [UInt8] = []
        for (term, rarity) in zip(part.terms, rarities) {
            for number in meaning(of: vocabulary.terms[term], rarity: rarity) {
                NumberText.append(number, to: &meanings)
            }
        }
        return [
            "words": .string(String(decoding: words, as: UTF8.self)),
            "terms": .string(String(decoding: references, as: UTF8.self)),
            "meanings": .string(String(decoding: meanings, as: UTF8.self)),
            "labels": .object(labels(of: part)),
            "lists": .array(lists),
        ]
    }

    /// Writes which term a word belongs to. It is 0 if the word is the commonest form of the part's
    /// next term. Otherwise it is one more than the number of the term's part, and then the term's
    /// number there.
    private func appendReference(to key: Vocabulary.Key, to text: inout [UInt8]) {
        if key.isCommonest {
            NumberText.append(0, to: &text)
        } else {
            NumberText.append(1 + partOfTerm[key.term], to: &text)
            NumberText.append(place(of: key.term), to: &text)
        }
    }

    private func place(of term: Int) -> Int {
        term - parts[partOfTerm[term]].terms.lowerBound
    }

    /// Four times the rarity, plus 2 if the term is urgent, plus 1 if it has names or synonyms. If
    /// so, these follow: the number of names, and for each twice its page's number, plus 1 for a
    /// title; then twice the number of synonyms, plus 1 if the first is another inflection, and for
    /// each its part and number.
    private func meaning(of term: Vocabulary.Term, rarity: Int) -> [Int] {
        let synonyms = (term.stemTerm.map { [$0] } ?? []) + term.synonyms
        let hasMore = !term.names.isEmpty || !synonyms.isEmpty
        var numbers = [rarity << 2 | (term.isUrgent ? 2 : 0) | (hasMore ? 1 : 0)]
        guard hasMore else { return numbers }
        numbers.append(term.names.count)
        numbers += term.names.map { $0.page << 1 | ($0.isTitle ? 1 : 0) }
        // Bit 0: the first is another inflection.
        numbers.append(synonyms.count << 1 | (term.stemTerm == nil ? 0 : 1))
        for synonym in synonyms { numbers += [partOfTerm[synonym], place(of: synonym)] }
        return numbers
    }

    private func labels(of part: Part) -> [JSON.Member] {
        part.terms.compactMap { term in
            guard let label = vocabulary.terms[term].label,
                label != vocabulary.terms[term].word
            else { return nil }
            return JSON.Member(String(place(of: term)), .string(label))
        }
    }

    /// Whether it is neither a phrase nor a number, and long enough to be searched with a slip.
    private static func isPlainWord(_ word: String) -> Bool {
        word.utf8.count > 2 && !word.utf8.contains(32)
            && word.utf8.contains { !$0.isDigit }
    }

    /// The single words, written from their last letter to their first, for words typed with a
    /// wrong beginning. In a small dictionary they are few enough to go through them all.
    var backwards: [Backwards] {
        let words = vocabulary.keys.lazy.map(\.word).filter(Self.isPlainWord)
            .map { SortKey($0.backwards) }
            .sorted().map(\.word)
        var parts: [Backwards] = []
        var text: [UInt8] = []
        var first = ""
        var last = ""
        for (index, word) in words.enumerated() {
            FrontCode.append(word, after: last, to: &text)
            last = word
            guard text.count >= IndexFiles.wordsInPart || index == words.count - 1 else { continue }
            parts.append(Backwards(first: first, text: String(decoding: text, as: UTF8.self)))
            text.removeAll(keepingCapacity: true)
            last = ""
            first = index + 1 < words.count ? words[index + 1] : ""
        }
        return parts
    }
}

extension String {
    fileprivate var backwards: String {
        utf8.allSatisfy { $0 < 0x80 }
            ? String(decoding: Array(utf8.reversed()), as: UTF8.self)
            : String(UnicodeScalarView(unicodeScalars.reversed()))
    }
}
