import HoofbeatContent

/// Sentences and blocks.
extension ProseScanner {
    mutating func endSentence(at place: Int) {
        guard sentenceWords > 0 else { return }
        let range = sentenceStart..<place
        if let limit = limits.sentence ?? limits.longestSentence, sentenceWords > limit {
            findings.append(ProseFinding(kind: .longSentence(words: sentenceWords), range: range))
        }
        if isPassive {
            if passives == 0 { firstPassive = range }
            passives += 1
        }
        if paragraphSentences == 0 { paragraphStart = sentenceStart }
        counts.sentences += 1
        counts.words += sentenceWords
        paragraphSentences += 1
        sentenceWords = 0
        isPassive = false
        wordsAfterBe = 0
    }

    /// Ends what was written in a block.
    mutating func endBlock(at place: Int) {
        endSentence(at: place)
        paragraphSentences = 0
        isInToken = false
        mark = nil
        capitals = 0
        if !formatsInPassage.isEmpty { formatsInPassage.removeAll(keepingCapacity: true) }
    }

    mutating func endParagraph(at place: Int) {
        endSentence(at: place)
        if let limit = limits.paragraph, paragraphSentences > limit, !isDescription {
            findings.append(
                ProseFinding(
                    kind: .longParagraph(sentences: paragraphSentences),
                    range: paragraphStart..<place))
        }
        endBlock(at: place)
    }

    /// A break of a line within a text ends a word.
    mutating func endToken() { isInToken = false }

    /// A link to the glossary begins or ends.
    mutating func meetTerm(isEnd: Bool) {
        guard isEnd else {
            beforeTerm = counts
            beforeTerm?.words += sentenceWords
            return
        }
        guard let before = beforeTerm else { return }
        counts.terms += 1
        counts.termWords += counts.words + sentenceWords - before.words
        counts.termSyllables += counts.syllables - before.syllables
        beforeTerm = nil
    }
}
