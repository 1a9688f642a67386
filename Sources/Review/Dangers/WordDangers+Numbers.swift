/// What is dangerous beside numbers: what joins two of them, and the units behind them.
extension WordDangers {
    /// What joins two numbers: “5 to 10” and “5 or 10”.
    var betweenNumbers: [Danger] {
        hunks.compactMap { hunk in
            let ends = (hunk.before.lowerBound - 1, hunk.before.upperBound)
            guard ends.0 >= 0, ends.1 < before.count, isNumber(ends.0), isNumber(ends.1),
                match.isKeptBefore[ends.1],
                !(isDash(match.before[hunk.before]) && isDash(match.after[hunk.after]))
            else { return nil }
            let after = (hunk.after.lowerBound - 1)..<(hunk.after.upperBound + 1)
            return Danger(
                .number, before: match.before[ends.0...ends.1].words,
                after: match.after[after].words)
        }
    }

    private func isNumber(_ place: Int) -> Bool {
        match.before[place].kind == .number || before[place].contains(.number)
    }

    /// A dash is written in several ways.
    private func isDash(_ tokens: ArraySlice<FormToken>) -> Bool {
        tokens.count == 1 && tokens.allSatisfy { "-‐‑‒–—−".contains($0.text) }
    }

    /// Units that differ in a capital alone: a million lies between mSv and MSv.
    var capitals: [Danger] {
        match.pairs.compactMap { pair in
            let (old, new) = (match.before[pair.before], match.after[pair.after])
            guard old.text != new.text, old.kind == .number || old.kind == .word else { return nil }
            let followsNumber = pair.before > 0 && match.before[pair.before - 1].kind == .number
            let isShort = old.text.count <= 4
            let isUnit = followsNumber && (isShort || old.text.hasInnerCapital)
            guard old.kind == .number || isUnit else { return nil }
            return Danger(.number, before: old.text, after: new.text)
        }
    }

    /// Marks beside a number that are read with it: 5′ and 5″, ‹5 and ›5, 5* and 5.
    var marks: [Danger] {
        hunks.compactMap { hunk in
            let (old, new) = (match.before[hunk.before], match.after[hunk.after])
            let isBehind =
                (old.first?.isMark == true || new.first?.isMark == true)
                && followsNumber(hunk.before.lowerBound)
            // In front of a number a quotation mark only opens what is quoted.
            let isInFront =
                (old.last?.isMarkInFront == true || new.last?.isMarkInFront == true)
                && precedesNumber(hunk.before.upperBound)
            // A single angle is left in a text where it says “less” or “more”.
            let isAngle = (old + new).contains { "‹›«»".contains($0.text) }
            guard isBehind || isInFront || isAngle else { return nil }
            func words(_ tokens: [FormToken], _ range: Range<Int>) -> String {
                let near = (range.lowerBound - 1)..<(range.upperBound + 1)
                return tokens[near.clamped(to: tokens.indices)].words
            }
            return Danger(
                .number, before: words(match.before, hunk.before),
                after: words(match.after, hunk.after))
        }
    }

    /// Whether a number stands before the place, or before marks that stand there: 5′′.
    private func followsNumber(_ place: Int) -> Bool {
        guard let last = match.before[..<place].last(where: { !$0.isMark }) else { return false }
        return last.kind == .number
    }

    private func precedesNumber(_ place: Int) -> Bool {
        guard let next = match.before[place...].first(where: { !$0.isMark }) else { return false }
        return next.kind == .number
    }

    /// Whether a unit may stand behind the place: behind a number, or a stroke as in mg/dL.
    private func standsForUnit(behind place: Int) -> Bool {
        match.before[place].kind == .number || place > 1 && match.before[place].text == "/"
    }

    /// What stands behind a number, where it is no word that is known: °C and °F, Gy and cGy.
    var units: [Danger] {
        hunks.compactMap { hunk in
            guard hunk.before.lowerBound > 0, hunk.after.lowerBound > 0,
                standsForUnit(behind: hunk.before.lowerBound - 1),
                let old = match.before[hunk.before].first, old.isLikeUnit,
                let new = match.after[hunk.after].first, new.isLikeUnit
            else { return nil }
            return Danger(
                .number, before: match.before[(hunk.before.lowerBound - 1)...].prefix(2).words,
                after: match.after[(hunk.after.lowerBound - 1)...].prefix(2).words)
        }
    }
}

extension FormToken {
    /// Whether it is a short word, as units are.
    fileprivate var isLikeUnit: Bool { kind == .word && text.count <= 4 }

    /// Whether it is punctuation, and none that divides sentences or joins words.
    fileprivate var isMark: Bool {
        kind == .punctuation
            && !text.unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .dashPunctuation, .openPunctuation, .closePunctuation: true
                default: ",;:.!?…،؛؟。、".unicodeScalars.contains(scalar)
                }
            }
    }

    fileprivate var isMarkInFront: Bool { isMark && text != "'" && text != "\"" }
}

extension String {
    fileprivate var hasInnerCapital: Bool { dropFirst().contains(where: \.isUppercase) }
}
