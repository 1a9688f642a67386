import HoofbeatText

/// Finds a few words that were exchanged, put in or taken out in a sentence that is the same
/// otherwise.
///
/// “Kidney” in place of “liver” is easily missed, and no list of words knows all that can be
/// exchanged. A sentence that was written anew is not: everybody sees that it is another one. Words
/// that say little, and other forms of the same word, do not count.
struct SmallChanges {
    let match: WordMatch
    let words: DangerWords

    var all: [Danger] {
        match.hunks.compactMap { hunk in
            let removed = content(match.before[hunk.before])
            let inserted = content(match.after[hunk.after])
            let isEnd = !match.before[hunk.before].hasWords && !match.after[hunk.after].hasWords
            if isEnd { return end(hunk) }
            guard !removed.isEmpty || !inserted.isEmpty, !isSame(removed, inserted),
                isSmall(hunk)
            else { return nil }
            return Danger(
                .wording, before: match.before[hunk.before].words,
                after: match.after[hunk.after].words)
        }
    }

    private func content(_ tokens: ArraySlice<FormToken>) -> [String] {
        tokens.filter(\.kind.isWord).map(\.text.plain).filter { !words.isSmall($0) }
    }

    /// A question that is no longer one, or the other way round.
    private func end(_ hunk: WordMatch.Hunk) -> Danger? {
        func isQuestion(_ tokens: ArraySlice<FormToken>) -> Bool {
            tokens.contains { $0.kind == .punctuation && "?؟".contains($0.text) }
        }
        let (old, new) = (match.before[hunk.before], match.after[hunk.after])
        guard isQuestion(old) != isQuestion(new) else { return nil }
        return Danger(.wording, before: old.words, after: new.words)
    }

    /// Whether the words are the same in other forms: glow, glows, glowing.
    private func isSame(_ removed: [String], _ inserted: [String]) -> Bool {
        removed.count == inserted.count
            && zip(removed, inserted).allSatisfy { $0 == $1 || $0.isForm(of: $1) }
    }

    /// Whether at least as many words of the sentence stayed as were exchanged, or nothing was
    /// taken out of it, or nothing was put in.
    private func isSmall(_ hunk: WordMatch.Hunk) -> Bool {
        let before = sentence(around: hunk.before, match.before, match.isKeptBefore)
        let after = sentence(around: hunk.after, match.after, match.isKeptAfter)
        func count(_ tokens: [FormToken], _ range: Range<Int>, _ isMeant: (Int) -> Bool) -> Int {
            range.filter { tokens[$0].kind.isWord && isMeant($0) }.count
        }
        let removed = count(match.before, before) { !match.isKeptBefore[$0] }
        let inserted = count(match.after, after) { !match.isKeptAfter[$0] }
        let kept = count(match.before, before) { match.isKeptBefore[$0] }
        return removed == 0 || inserted == 0 || max(removed, inserted) <= 2
            || removed + inserted <= 2 * kept
    }

    private func sentence(
        around range: Range<Int>, _ tokens: [FormToken], _ isKept: [Bool]
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, !(isKept[start - 1] && tokens[start - 1].endsSentence) { start -= 1 }
        while end < tokens.count, !(isKept[end] && tokens[end].endsSentence) { end += 1 }
        return start..<end
    }
}

extension String {
    /// Whether it is another form of the same word: one with up to three more letters, a changed
    /// last one, or the spelling of another country.
    func isForm(of other: String) -> Bool {
        let (left, right) = (spelling, other.spelling)
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard short.count > 2 else { return false }
        if long.hasPrefix(short), long.count - short.count <= 3 { return true }
        let stem = short.dropLast()
        let changes = [("y", "ies"), ("y", "ied"), ("e", "ing")]
        return changes.contains { short.hasSuffix($0.0) && long == stem + $0.1 }
    }

    /// As it is written in another country: colour and color, oedema and edema.
    private var spelling: String {
        [
            ("ae", "e"), ("oe", "e"), ("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"),
            ("ll", "l"), ("ß", "ss"),
        ]
        .reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
