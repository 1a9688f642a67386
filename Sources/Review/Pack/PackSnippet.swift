/// The words around what changed in a block, for the list at the top of a pack: enough to see what
/// a change is about without going there.
struct PackSnippet {
    private let block: ComparedBlock
    /// How many words are shown beside what changed, and of what is long.
    private static let (around, longest) = (7, 30)

    init(_ block: ComparedBlock) {
        self.block = block
    }

    /// The words without citations and pictures.
    var runs: [WordRun] {
        let runs = block.runs.map { run in
            WordRun(run.kind, run.tokens.filter(\.kind.isSeen))
        }
        let first = runs.firstIndex { $0.kind != .kept }
        let last = runs.lastIndex { $0.kind != .kept }
        return runs.enumerated().compactMap { place, run -> WordRun? in
            let isBefore = first.map { place < $0 } ?? false
            let isAfter = last.map { place > $0 } ?? false
            let tokens =
                if isBefore {
                    ending(run.tokens, Self.around)
                } else if isAfter {
                    beginning(run.tokens, Self.around)
                } else {
                    beginning(run.tokens, Self.longest)
                }
            return tokens.isEmpty ? nil : WordRun(run.kind, tokens)
        }
    }

    private func beginning(_ tokens: [FormToken], _ count: Int) -> [FormToken] {
        tokens.count <= count + 2 ? tokens : tokens.prefix(count) + [Self.more]
    }

    private func ending(_ tokens: [FormToken], _ count: Int) -> [FormToken] {
        tokens.count <= count + 2 ? tokens : [Self.more] + tokens.suffix(count)
    }

    private static let more = FormToken(.punctuation, "…", followsBlank: true)
}
