import HoofbeatText

/// Words of which one says the opposite of another, or another degree or day.
///
/// They are data: `rule-opposite-words`, whose entries are groups such as `low* / high*`. A hyphen
/// marks a part of a word, `hypo- / hyper-`, and alone it stands for nothing: `- / un-` is “likely”
/// and “unlikely”. A star behind an ending is for its forms: `-los* / -haft*`.
struct OppositeWords: Sendable {
    private struct Group: Sendable {
        var words: [WordPattern] = []
        /// What words begin and end with; an empty one if they may do without.
        var beginnings: [String] = []
        var endings: [String] = []
    }

    private let groups: [Group]

    init(_ entries: [String]) {
        groups = entries.map { entry in
            var group = Group()
            var mayBeNothing = false
            for member in entry.folded.split(separator: "/").map({ String($0).trimmed }) {
                if member == "-" {
                    mayBeNothing = true
                } else if member.hasSuffix("-") {
                    group.beginnings.append(String(member.dropLast()))
                } else if member.hasPrefix("-") {
                    group.endings.append(String(member.dropFirst()))
                } else if !member.isEmpty {
                    group.words.append(WordPattern(member[...]))
                }
            }
            if mayBeNothing {
                if !group.beginnings.isEmpty { group.beginnings.append("") }
                if !group.endings.isEmpty { group.endings.append("") }
            }
            return group
        }
    }

    /// More words than these are no exchange of one for another, but a new text.
    private static let most = 24

    /// The places of a word that is gone and of one that is new and says the opposite.
    /// - Parameters: words in small letters.
    func exchange(
        of removed: [String], for inserted: [String]
    ) -> (removed: Int, inserted: Int)? {
        guard removed.count <= Self.most, inserted.count <= Self.most else { return nil }
        for (place, word) in removed.enumerated() where !inserted.contains(word) {
            for (other, opposite) in inserted.enumerated() where !removed.contains(opposite) {
                if areOpposite(word, opposite) { return (place, other) }
            }
        }
        return nil
    }

    /// Whether a group has the word itself.
    func names(_ word: String) -> Bool {
        groups.contains { $0.words.contains { $0.fits(word) } }
    }

    func areOpposite(_ word: String, _ other: String) -> Bool {
        groups.contains { group in
            group.words.contains { $0.fits(word) && !$0.fits(other) }
                && group.words.contains { $0.fits(other) && !$0.fits(word) }
                || Self.differ(word, other, in: group.beginnings, String.withoutBeginning)
                || Self.differ(word, other, in: group.endings, String.withoutEnding)
        }
    }

    /// Whether two words are the same but for two different parts of a group.
    private static func differ(
        _ word: String, _ other: String, in parts: [String],
        _ without: (String) -> (String) -> String?
    ) -> Bool {
        parts.contains { part in
            guard let rest = without(word)(part), rest.utf8.count > 2 else { return false }
            return parts.contains { $0 != part && without(other)($0) == rest }
        }
    }
}

extension String {
    fileprivate func withoutBeginning(_ part: String) -> String? {
        guard hasPrefix(part) else { return nil }
        let rest = dropFirst(part.count)
        return String(rest.first?.isHyphen == true ? rest.dropFirst() : rest)
    }

    fileprivate func withoutEnding(_ part: String) -> String? {
        // A star stands for the few letters by which a word is inflected.
        let ending = part.hasSuffix("*") ? part.dropLast() : part[...]
        let most = part.hasSuffix("*") ? min(3, count) : 0
        guard let inflection = (0...most).first(where: { dropLast($0).hasSuffix(ending) }) else {
            return nil
        }
        let rest = dropLast(inflection + ending.count)
        return String(rest.last?.isHyphen == true ? rest.dropLast() : rest)
    }
}

extension Character {
    fileprivate var isHyphen: Bool { self == "-" || self == "\u{2011}" }
}
