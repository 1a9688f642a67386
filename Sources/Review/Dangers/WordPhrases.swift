/// Finds phrases among words, each of which may have a star for any letters at its beginning or
/// end.
struct WordPhrases: Sendable {
    struct Match {
        let range: Range<Int>
        let reason: Danger.Reason
    }

    private struct Phrase: Sendable {
        let words: [WordPattern]
        let reason: Danger.Reason
    }

    /// Phrases by their first word, if that has no star.
    private let byFirst: [String: [Phrase]]
    private let others: [Phrase]

    init(_ phrases: [(String, Danger.Reason)]) {
        var byFirst: [String: [Phrase]] = [:]
        var others: [Phrase] = []
        for (text, reason) in phrases {
            let words = text.folded.split(whereSeparator: \.isWhitespace).map(WordPattern.init)
            guard let first = words.first, words.allSatisfy({ !$0.letters.isEmpty }) else {
                continue
            }
            let phrase = Phrase(words: words, reason: reason)
            if first.mayBeginOtherwise || first.mayEndOtherwise {
                others.append(phrase)
            } else {
                byFirst[first.letters, default: []].append(phrase)
            }
        }
        self.byFirst = byFirst
        self.others = others
    }

    /// - Parameter words: in small letters; nil where something else than a word stands.
    func matches(in words: [String?]) -> [Match] {
        var matches: [Match] = []
        for (place, word) in words.enumerated() {
            guard let word else { continue }
            for phrase in (byFirst[word] ?? []) + others where fits(phrase, words[place...]) {
                matches.append(
                    Match(range: place..<(place + phrase.words.count), reason: phrase.reason))
            }
        }
        return matches
    }

    private func fits(_ phrase: Phrase, _ words: ArraySlice<String?>) -> Bool {
        words.count >= phrase.words.count
            && zip(phrase.words, words).allSatisfy { pattern, word in
                word.map(pattern.fits) ?? false
            }
    }
}
