import Content

/// What readers say for the name of a page, by `synonyms.yaml`. Besides being looked up as they
/// are, these words count as the page's own, so that half of what somebody says leads there too.
struct AskedWords: Sendable {
    private let wordsOfName: [String: [String]]

    init(_ groups: [SynonymGroup], _ language: Language) {
        var words: [String: [String]] = [:]
        for group in groups {
            words[Self.key(group.preferred), default: []] += group.words
        }
        wordsOfName = words
    }

    /// Each once.
    func words(of names: [String]) -> [String] {
        var seen: Set<String> = []
        return Set(names.map(Self.key)).sorted().flatMap { wordsOfName[$0] ?? [] }
            .filter { seen.insert($0).inserted }
    }

    private static func key(_ name: String) -> String {
        Tokenizer.words(of: name).joined(separator: " ")
    }
}
