import HoofbeatContent

/// What readers ask for when they mean a page, from `synonyms.yaml`. Each phrase leads to the page
/// as a whole; its words also count as the page's own, so that half of a phrase leads there, too.
struct AskedWords: Sendable {
    private let wordsOfName: [String: [String]]

    init(_ groups: [SynonymGroup], _ language: Language) {
        var words: [String: [String]] = [:]
        for group in groups {
            words[Self.key(group.preferred), default: []] += group.words
        }
        wordsOfName = words
    }

    /// The words asked for any of the names, without repetition.
    func words(of names: [String]) -> [String] {
        var seen: Set<String> = []
        return Set(names.map(Self.key)).sorted().flatMap { wordsOfName[$0] ?? [] }
            .filter { seen.insert($0).inserted }
    }

    private static func key(_ name: String) -> String {
        Tokenizer.words(of: name).joined(separator: " ")
    }
}
