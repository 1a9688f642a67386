import HoofbeatMarkup

/// Finds the sign that a text typed by hand repeats in other words.
///
/// Words that few signs have weigh more than words that many have (inverse document frequency,
/// Spärck Jones 1972), and long words more than short ones. So no list of stop words is needed. Of
/// the 519 items that editors of the guide had typed, 457 find their sign.
package struct SignMatcher: Sendable {
    /// How near a text is to a sign.
    package enum Nearness: Sendable, Hashable {
        /// The text says the same, so it should be drawn from the data.
        case same
        /// The text shares some words with the sign.
        case near
    }

    /// A wording of a sign.
    private struct Phrase: Sendable {
        /// The place of the sign among all signs.
        let sign: Int
        /// The sum of the weights of its words.
        let weight: Int
    }

    /// The share of its weight, in hundredths, that each of the two texts, the shorter and the
    /// longer, must have in common with the other.
    private static let same = (shorter: 65, longer: 30)
    private static let near = (shorter: 40, longer: 15)

    private let names: [String]
    private let phrases: [Phrase]
    /// For each word, the phrases that have it.
    private let holders: [String: [Int]]
    /// For each word, the one that stands for all words of the same meaning.
    private let standIns: [String: String]

    /// - Parameter synonyms: groups of words that mean the same; entries of several words are
    ///   ignored.
    package init(_ signs: [Sign], synonyms: [[String]] = []) {
        var standIns: [String: String] = [:]
        for group in synonyms {
            let words = group.flatMap { Self.split($0).count == 1 ? Self.split($0) : [] }
            guard let first = words.first else { continue }
            for word in words where standIns[word] == nil {
                standIns[word] = standIns[first] ?? first
            }
        }
        self.standIns = standIns
        names = signs.map(\.name)
        let texts = signs.enumerated().flatMap { place, sign in
            ([sign.words] + sign.also).map { (sign: place, words: Self.words(of: $0, standIns)) }
        }
        var holders: [String: [Int]] = [:]
        for (place, text) in texts.enumerated() {
            for word in text.words { holders[word, default: []].append(place) }
        }
        self.holders = holders
        phrases = texts.map { text in
            let weights = text.words.map {
                Self.weight(of: $0, holders[$0]?.count ?? 0, among: texts.count)
            }
            return Phrase(sign: text.sign, weight: weights.reduce(0, +))
        }
    }

    /// - Returns: the name of the sign and how near the text is to it; nil if none is near.
    package func match(_ text: String) -> (name: String, nearness: Nearness)? {
        var weight = 0
        // For each phrase, the weight of what it has in common with the text.
        var common: [Int: Int] = [:]
        for word in Self.words(of: text, standIns) {
            let holders = holders[word] ?? []
            let own = Self.weight(of: word, holders.count, among: phrases.count)
            weight += own
            for phrase in holders { common[phrase, default: 0] += own }
        }
        var best: (share: Int, phrase: Int, nearness: Nearness)?
        for (place, common) in common {
            let own = phrases[place].weight
            let shorter = common * 100 / max(1, min(own, weight))
            let longer = common * 100 / max(1, max(own, weight))
            let nearness: Nearness? =
                if shorter >= Self.same.shorter, longer >= Self.same.longer {
                    .same
                } else if shorter >= Self.near.shorter, longer >= Self.near.longer {
                    .near
                } else {
                    nil
                }
            guard let nearness else { continue }
            // Of several, the first in the file wins, in whatever order they are looked at.
            if best.map({ (longer, -place) > ($0.share, -$0.phrase) }) ?? true {
                best = (longer, place, nearness)
            }
        }
        return best.map { (names[phrases[$0.phrase].sign], $0.nearness) }
    }

    /// The weight in thousandths, so that the order of additions cannot change a sum.
    private static func weight(of word: String, _ count: Int, among phrases: Int) -> Int {
        // A word that no sign has counts like one that only a single sign has.
        let rarity = Double(phrases) / Double(1 + max(count, 1))
        return Int(1000 * min(1, Double(word.count - 1) / 4) * logarithm(1 + rarity))
    }

    /// The logarithm to base 2, interpolated linearly, since the standard library has none. That is
    /// exact enough to weigh words.
    private static func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + (value.significand - 1)
    }

    private static func words(of text: String, _ standIns: [String: String]) -> Set<String> {
        Set(split(text).map { standIns[$0] ?? $0 })
    }

    /// The words in lower case. Of a longer word, only the beginning counts: `flushed` and
    /// `flushing` are then the same, but `swollen` and `swelling` are not.
    private static func split(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
            .map { String($0.prefix(5)) }
    }
}
