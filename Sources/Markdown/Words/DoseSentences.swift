import HoofbeatMarkup
import HoofbeatText

/// What the sentences around amounts are about. Amounts are looked up in order, so that each
/// sentence is read only once.
struct DoseSentences {
    struct Says: OptionSet {
        let rawValue: UInt16
        /// That someone takes or gives something.
        static let gives = Says(rawValue: 1)
        /// How often something is taken.
        static let often = Says(rawValue: 2)
        static let injects = Says(rawValue: 4)
        /// Places, drinks and the like, which have units but are no medicines.
        static let places = Says(rawValue: 8)
        static let drinks = Says(rawValue: 16)
        static let weighs = Says(rawValue: 32)
        /// What a body gives off and a laboratory measures, or that a value is normal.
        static let tests = Says(rawValue: 64)
        static let medicine = Says(rawValue: 128)
        static let measurable = Says(rawValue: 256)
        static let measured = Says(rawValue: 512)
        static let conditions = Says(rawValue: 1024)

        var isAboutTest: Bool {
            contains(.tests) || contains(.measurable) && contains(.measured)
                || contains(.measured) && contains(.normal)
        }
        static let normal = Says(rawValue: 2048)
    }

    struct Sentence {
        let range: Range<Int>
        let says: Says
        /// Its clauses, as divided by commas and words such as “if”.
        fileprivate let clauses: [(end: Int, says: Says)]
        fileprivate var clause = 0

        /// Whether it gives the value of a test, and not an amount that someone takes.
        var isAboutTest: Bool {
            guard says.isDisjoint(with: [.gives, .medicine, .injects]) else { return false }
            // A test may be the condition for a medicine, so then only the clause with the amount
            // counts.
            return says.contains(.conditions)
                ? clauses[clause].says.isAboutTest : says.isAboutTest
        }
    }

    private let text: [UInt8]
    private let around: Says
    private var last: Sentence?

    init(_ text: [UInt8], around: Says) {
        self.text = text
        self.around = around
    }

    /// What a text says as a whole.
    static func says(of text: [UInt8]) -> Says {
        text.isEmpty ? [] : read(text, 0..<text.count, []).says
    }

    /// - Parameter place: a place that is not before the last one that was asked for.
    mutating func sentence(at place: Int) -> Sentence {
        if last?.range.contains(place) != true {
            last = Self.read(text, range(around: place), around)
        }
        guard var sentence = last else { fatalError("a sentence was read") }
        while sentence.clause + 1 < sentence.clauses.count,
            sentence.clauses[sentence.clause].end <= place
        {
            sentence.clause += 1
        }
        last?.clause = sentence.clause
        return sentence
    }

    private func range(around place: Int) -> Range<Int> {
        var start = place
        let least = last.map { min($0.range.upperBound, place) } ?? 0
        while start > least, !isEnd(start - 1) { start -= 1 }
        var end = place
        while end < text.count, !isEnd(end) { end += 1 }
        return start..<min(text.count, max(end, place) + 1)
    }

    private func isEnd(_ place: Int) -> Bool {
        let byte = text[place]
        if byte == 0 { return true }
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
        else { return false }
        return place + 1 == text.count || text[place + 1].isBlank || text[place + 1] == 0
    }

    private static func read(_ text: [UInt8], _ range: Range<Int>, _ around: Says) -> Sentence {
        var says = around
        var clauses: [(end: Int, says: Says)] = []
        var clause: Says = []
        var place = range.lowerBound
        var isBehindBlood = false
        var isBehindArticle = false
        while place < range.upperBound {
            guard text[place].isOfWord else {
                if ",;:".utf8.contains(text[place]) {
                    clauses.append((place, clause))
                    clause = []
                }
                place += 1
                continue
            }
            let start = place
            while place < range.upperBound, text[place].isOfWord { place += 1 }
            guard place - start < 24 else { continue }
            let word = String(decoding: text[start..<place].map(\.inSmallLetters), as: UTF8.self)
            if isBehindBlood, DoseLanguage.notBlood.contains(word) {
                clause.remove(.measurable)
            }
            if DoseLanguage.conditions.contains(word) {
                clauses.append((start, clause))
                clause = []
            }
            var meaning = meaning(of: word)
            if isBehindArticle, word == "day" || word == "night" || word == "week" {
                meaning.insert(.often)
            }
            isBehindBlood = word == "blood"
            isBehindArticle = word == "a" || word == "per" || word == "each"
            clause.formUnion(meaning)
            says.formUnion(meaning)
        }
        clauses.append((range.upperBound, clause))
        // If only “blood pressure” and the like were measurable, no clause says so, and the
        // sentence must not either.
        if !clauses.contains(where: { $0.says.contains(.measurable) }) {
            says.remove(.measurable)
            says.formUnion(around.intersection(.measurable))
        }
        let parts = clauses.map { ($0.end, $0.says.union(around)) }
        return Sentence(range: range, says: says, clauses: parts)
    }

    private static func meaning(of word: String) -> Says {
        typealias Words = DoseLanguage
        func begins(with beginnings: [String]) -> Bool {
            beginnings.contains(where: word.hasPrefix)
        }
        var says: Says = []
        if Words.uses.contains(word) || begins(with: Words.useBeginnings) { says.insert(.gives) }
        if begins(with: Words.infusions) {
            says.formUnion([.injects, .gives])
        }
        if begins(with: Words.medicineBeginnings) { says.insert(.medicine) }
        if Words.often.contains(word) { says.insert(.often) }
        if Words.places.contains(word) { says.insert(.places) }
        if Words.drinks.contains(word) { says.insert(.drinks) }
        if Words.weighs.contains(word) { says.insert(.weighs) }
        if begins(with: Words.collectedBeginnings) || Words.sampled.contains(word) {
            says.insert(.tests)
        }
        if Words.measurable.contains(word) { says.insert(.measurable) }
        if Words.measured.contains(word) { says.insert(.measured) }
        if word == "normal" { says.insert(.normal) }
        if Words.conditions.contains(word) { says.insert(.conditions) }
        return says
    }
}

extension UInt8 {
    fileprivate var inSmallLetters: UInt8 { isCapital ? self | 32 : self }
}
