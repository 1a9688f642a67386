import Markup

/// Finds the sign that a text typed by hand says again in other words.
///
/// Words that few signs have tell more than words that many have (inverse document frequency,
/// Spärck Jones 1972), and long words more than short ones. So no list of a language's small words
/// is needed. Of the 519 items that editors of the guide had typed, 457 find their sign.
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

    /// What share of the weight of the shorter one both must have in common, and of the longer one.
    private static let same = (shorter: 0.65, longer: 0.3)
    private static let near = (shorter: 0.4, longer: 0.15)

    private let names: [String]
    private let phrases: [Phrase]
    /// In how many phrases a word is.
    private let counts: [String: Int]
    /// Words that mean the same, by the one that stands for them.
    private let standIns: [String: String]

    /// - Parameter synonyms: words that mean the same; those of several words are not looked at.
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
        // What no sign has counts as what one has.
        let rarity = Double(phrases.count) / Double(1 + max(counts[word] ?? 0, 1))
        return min(1, Double(word.count - 1) / 4) * Self.logarithm(1 + rarity)
    }

    /// To the base of 2, to a part of it that is exact enough to weigh words by; the standard
    /// library has none.
    private static func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + (value.significand - 1)
    }

    private static func words(of text: String, _ standIns: [String: String]) -> Set<String> {
        Set(split(text).map { standIns[$0] ?? $0 })
    }

    /// In small letters; of a longer word its beginning, so that `swollen` is not `swelling` but
    /// `flushed` is `flushing`.
    private static func split(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
            .map { String($0.prefix(5)) }
    }
}
