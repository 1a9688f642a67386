/// What is dangerous in words, and in sources, that changed places.
extension WordDangers {
    /// The same words in another order, or two parts that changed places. Who does what to whom is
    /// a part of that: “Mum gives it to you” and “You give it to mum”.
    var order: [Danger] {
        guard hunks.count <= 64 else { return [] }
        let removed = hunks.map { content(match.before, $0.before) }
        let inserted = hunks.map { content(match.after, $0.after) }
        let gone = removed.flatMap { $0 }
        let new = inserted.flatMap { $0 }
        guard !gone.isEmpty else { return [] }
        let said = [gone, new].map { $0.filter { !$0.isRole }.map(\.word).sorted() }
        let isSame = !said[0].isEmpty && said[0] == said[1]
        var first: Int?
        if isSame || gone.contains(where: { !$0.isRole }) && Self.haveSame(gone, new) {
            first = hunks.indices.first { place in
                removed[place].count != inserted[place].count
                    || !zip(removed[place], inserted[place]).allSatisfy { $0.isForm(of: $1) }
            }
        } else {
            first = exchange(removed, inserted)
        }
        return first.map { place in
            let hunk = hunks[place]
            return [around(hunk.before.lowerBound, hunk.after.lowerBound, .order)]
        } ?? []
    }

    private struct Said {
        let word: String
        /// Whether the word only says who: you, they.
        let isRole: Bool

        func isForm(of other: Self) -> Bool {
            word == other.word || word.isForm(of: other.word)
        }
    }

    private func content(_ tokens: [FormToken], _ range: Range<Int>) -> [Said] {
        range.filter { tokens[$0].kind.isWord }.compactMap { place in
            let word = tokens[place].text.plain
            let isRole = words.isSmall(word)
            guard !isRole || words.opposites.names(word) else { return nil }
            return Said(word: (tokens[place].isGlued ? "+" : "") + word, isRole: isRole)
        }
    }

    /// Whether the words are the same up to their forms, in whatever order.
    private static func haveSame(_ gone: [Said], _ new: [Said]) -> Bool {
        guard gone.count == new.count, gone.count <= 64 else { return false }
        var rest = new
        return gone.allSatisfy { said in
            guard let place = rest.firstIndex(where: { $0.isForm(of: said) }) else { return false }
            rest.remove(at: place)
            return true
        }
    }

    /// The first part of which words went to another part, from which words came here.
    private func exchange(_ removed: [[Said]], _ inserted: [[Said]]) -> Int? {
        let gone = removed.map { Set($0.map(\.word)) }
        let new = inserted.map { Set($0.map(\.word)) }
        let content = Set((removed + inserted).joined().filter { !$0.isRole }.map(\.word))
        return hunks.indices.first { place in
            hunks.indices.contains { other in
                guard other > place else { return false }
                let there = gone[place].intersection(new[other])
                let back = gone[other].intersection(new[place])
                return !there.isEmpty && !back.isEmpty
                    && !content.isDisjoint(with: there.union(back))
            }
        }
    }

    /// Sources that stand behind another sentence now, while the one that they stood behind is
    /// still there and cites them no more.
    var movedSources: [Danger] {
        let keys = Set(match.before.filter { $0.kind == .citation }.map(\.text))
        guard !keys.isEmpty, !hunks.isEmpty else { return [] }
        let (before, after) = (CitedSentences(match.before), CitedSentences(match.after))
        let partners = Dictionary(
            match.pairs.map { ($0.before, $0.after) }, uniquingKeysWith: { first, _ in first })
        var dangers: [Danger] = []
        for key in keys.sorted() {
            let now = after.ranges(citing: key)
            guard !now.isEmpty else { continue }
            for sentence in before.ranges(citing: key) {
                let kept = sentence.filter { isContent(match.before[$0]) }.compactMap {
                    partners[$0]
                }
                let isStill = kept.contains { place in now.contains { $0.contains(place) } }
                guard !kept.isEmpty, !isStill else { continue }
                let words = now.map { match.after[$0].words }.joined(separator: " ")
                dangers.append(
                    Danger(
                        .source, before: "\(key): \(match.before[sentence].words)",
                        after: "\(key): \(words)"))
            }
        }
        return dangers
    }

    private func isContent(_ token: FormToken) -> Bool {
        token.kind.isWord && !words.isSmall(token.text.plain)
    }
}

/// The sentences of a block, and what each of them cites. A citation behind a full stop belongs to
/// the sentence before it.
private struct CitedSentences {
    private var sentences: [(range: Range<Int>, keys: Set<String>)] = []

    init(_ tokens: [FormToken]) {
        var (start, hasEnded) = (0, false)
        var keys: Set<String> = []
        for (place, token) in tokens.enumerated() {
            let isBreak = token.kind == .cell || token.kind == .lineBreak
            if isBreak || hasEnded && token.kind.isWord {
                sentences.append((start..<place, keys))
                (start, hasEnded, keys) = (place, false, [])
            }
            if token.kind == .citation { keys.insert(token.text) }
            if token.endsSentence { hasEnded = true }
        }
        sentences.append((start..<tokens.count, keys))
    }

    func ranges(citing key: String) -> [Range<Int>] {
        sentences.filter { $0.keys.contains(key) }.map(\.range)
    }
}
