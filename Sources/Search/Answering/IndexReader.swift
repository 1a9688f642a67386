/// Reads the parts of an index that a search needs, each of them once.
final class IndexReader {
    /// A run of the dictionary after decoding.
    struct Words {
        let number: Int
        /// The words, sorted.
        let words: [String]
        /// The term of each word.
        let terms: [TermID]
        let meanings: [Meaning]
        fileprivate let lists: [WordsPart.Lists]

        /// The place of a word, or where it would be.
        func place(of word: String) -> Int {
            var low = 0
            var high = words.count
            while low < high {
                let middle = (low + high) / 2
                if words[middle] < word { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    struct TermID: Hashable {
        let part: Int
        let number: Int
    }

    struct Meaning {
        /// The term as people write it.
        var label: String
        /// 0 if no page has the term.
        var rarity: Int
        let isUrgent: Bool
        let names: [PageName]
        let synonyms: [TermID]
        /// Whether the first synonym is the term of the word's other inflections.
        let hasStemTerm: Bool
    }

    struct Posting {
        let page: Int
        let places: [(section: Int, strength: Int)]

        /// Whether the word stands in the page's title, names or summary.
        var isInLead: Bool {
            places.first.map { $0.section == 0 && $0.strength >= Ranking.strengthInLead } == true
        }

        var strength: Int {
            let strengths = places.map(\.strength)
            return Ranking.strength(best: strengths.max() ?? 0, sum: strengths.reduce(0, +))
        }
    }

    let root: IndexRoot
    let stopWords: Set<String>
    let articles: Set<String>
    private let sounds: [(piece: [UInt8], sound: [UInt8])]
    private let load: (String) throws -> [UInt8]
    private var words: [Int: Words] = [:]
    private var named: [String: Any] = [:]
    /// The words of a small dictionary, and their sounds.
    private var small: (words: [String], sounds: [String])?

    /// - Parameter load: returns the bytes of a file in the folder of the index.
    init(load: @escaping (String) throws -> [UInt8]) throws {
        self.load = load
        root = try IndexRoot(json: load("root.json"))
        guard root.version == IndexFormat.version else {
            throw IndexDamage(what: "it is of version \(root.version)")
        }
        guard root.each > 0 else { throw IndexDamage(what: "it has no texts") }
        guard root.help < root.pages else { throw IndexDamage(what: "it has no page for help") }
        stopWords = Set(root.stop.split(separator: " ").map(String.init))
        articles = Set(root.articles.split(separator: " ").map(String.init))
        sounds = try Self.sounds(root.sounds)
    }

    private static func sounds(_ texts: [String]) throws(IndexDamage) -> [([UInt8], [UInt8])] {
        let pieces = stride(from: 0, to: texts.count, by: 2)
        guard texts.count.isMultiple(of: 2), pieces.allSatisfy({ !texts[$0].isEmpty }) else {
            throw IndexDamage(what: "it has no sounds")
        }
        return pieces.map { place in
            (Array(texts[place].utf8), Array(texts[place + 1].utf8))
        }
    }

    /// The sounds of the words, in the same order.
    func sounds(of words: [String]) -> [String] {
        if sounds.isEmpty { return words }
        var text = Array("\n\(words.joined(separator: "\n\n"))\n".utf8)
        for (piece, sound) in sounds { text = Self.replacing(piece, with: sound, in: text) }
        return text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Does what `String.replacing` does, which takes a hundred times as long in a debug build.
    private static func replacing(
        _ piece: [UInt8], with sound: [UInt8], in text: [UInt8]
    ) -> [UInt8] {
        var result: [UInt8] = []
        text.withUnsafeBufferPointer { text in
            var copied = 0
            var place = 0
            while place + piece.count <= text.count {
                var length = 0
                while length < piece.count, text[place + length] == piece[length] { length += 1 }
                if length == piece.count {
                    result += text[copied..<place]
                    result += sound
                    place += length
                    copied = place
                } else {
                    place += 1
                }
            }
            result += text[copied...]
        }
        return result
    }

    private func value<Value: Decodable>(of part: IndexRoot.Part<Value>) throws -> Value {
        switch part {
        case .here(let value): return value
        case .named(let name):
            if let known = named[name] as? Value { return known }
            let value = try Value(json: load("parts/" + name + ".json"))
            named[name] = value
            return value
        }
    }

    /// The number of the part of a sorted list that holds a word, if any does.
    static func part<Value>(holding word: String, in parts: [IndexRoot.Entry<Value>]) -> Int {
        max(0, (parts.firstIndex { $0.first > word } ?? parts.count) - 1)
    }

    func words(ofPart number: Int) throws -> Words {
        if let known = words[number] { return known }
        guard root.words.indices.contains(number) else {
            throw IndexDamage(what: "a part of the words is missing")
        }
        let part = try value(of: root.words[number].part)
        let all = try FrontCode.words(in: part.words)
        var references = NumberText.Reader(part.terms)
        var terms: [TermID] = []
        var labels: [String] = []
        for word in all {
            let owner = try references.next()
            if owner == 0 {
                terms.append(TermID(part: number, number: labels.count))
                labels.append(part.labels[String(labels.count)] ?? word)
            } else {
                terms.append(TermID(part: owner - 1, number: try references.next()))
            }
        }
        var numbers = NumberText.Reader(part.meanings)
        let meanings = try labels.map { try Self.meaning($0, &numbers) }
        let words = Words(
            number: number, words: all, terms: terms, meanings: meanings, lists: part.lists)
        self.words[number] = words
        return words
    }

    private static func meaning(
        _ label: String, _ numbers: inout NumberText.Reader
    ) throws(IndexDamage) -> Meaning {
        let head = try numbers.next()
        guard head >> 2 <= Ranking.highestRarity else {
            throw IndexDamage(what: "a word is too rare")
        }
        var names: [PageName] = []
        var synonyms: [TermID] = []
        var hasStemTerm = false
        if head & 1 == 1 {
            for _ in 0..<(try numbers.next()) {
                let name = try numbers.next()
                names.append(PageName(page: name >> 1, isTitle: name & 1 == 1))
            }
            let count = try numbers.next()
            hasStemTerm = count & 1 == 1
            for _ in 0..<count >> 1 {
                synonyms.append(TermID(part: try numbers.next(), number: try numbers.next()))
            }
        }
        return Meaning(
            label: label, rarity: head >> 2, isUrgent: head & 2 == 2, names: names,
            synonyms: synonyms, hasStemTerm: hasStemTerm)
    }

    func meaning(of term: TermID) throws -> Meaning {
        let meanings = try words(ofPart: term.part).meanings
        guard meanings.indices.contains(term.number) else {
            throw IndexDamage(what: "a word is missing")
        }
        return meanings[term.number]
    }

    /// The pages that have a term.
    func postings(of term: TermID) throws -> [Posting] {
        let lists = try words(ofPart: term.part).lists
        guard let run = lists.last(where: { $0.first <= term.number }) else { return [] }
        let texts = try value(of: run.part)
        guard texts.indices.contains(term.number - run.first) else {
            throw IndexDamage(what: "a list is missing")
        }
        return try postings(in: texts[term.number - run.first])
    }

    private func postings(in text: String) throws(IndexDamage) -> [Posting] {
        var numbers = NumberText.Reader(text)
        var postings: [Posting] = []
        var nextPage = 0
        while !numbers.isAtEnd {
            let page = nextPage + (try numbers.next())
            var places: [(section: Int, strength: Int)] = []
            var nextSection = 0
            for _ in 0..<(try numbers.next()) {
                let section = nextSection + (try numbers.next())
                let strength = try numbers.next()
                guard strength <= Ranking.highestStrength else {
                    throw IndexDamage(what: "a word is too strong")
                }
                places.append((section, strength))
                nextSection = section + 1
            }
            guard page < root.pages, !places.isEmpty else {
                throw IndexDamage(what: "a list names no page")
            }
            postings.append(Posting(page: page, places: places))
            nextPage = page + 1
        }
        return postings
    }

    /// All single words of a dictionary that is small enough to be read as a whole.
    func smallDictionary() throws -> (words: [String], sounds: [String]) {
        if let small { return small }
        let words = try Set(root.backwards.indices.flatMap { try backwards(ofPart: $0) }).sorted()
        let all = (words, sounds(of: words))
        small = all
        return all
    }

    /// The words in a part of the backwards list, written from their first letter on.
    func backwards(ofPart number: Int) throws -> [String] {
        let text = try value(of: root.backwards[number].part).first ?? ""
        return try FrontCode.words(in: text).map {
            String(String.UnicodeScalarView($0.unicodeScalars.reversed()))
        }
    }

    func texts(ofPage page: Int) throws -> PageTexts {
        let part = page / root.each
        let texts: [PageTexts]
        if case .named(let folder)? = root.texts.dropFirst(part / IndexFormat.textsInFolder).first {
            let name = "\(folder)/\(part % IndexFormat.textsInFolder)"
            texts = try value(of: .named(name))
        } else if case .here(let here)? = root.texts.dropFirst(part).first {
            texts = here
        } else {
            throw IndexDamage(what: "a text is missing")
        }
        guard texts.indices.contains(page % root.each) else {
            throw IndexDamage(what: "a text is missing")
        }
        return texts[page % root.each]
    }
}
