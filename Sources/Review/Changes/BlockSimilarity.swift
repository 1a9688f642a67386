/// How alike blocks of two forms are, whatever the order of their words.
struct BlockSimilarity {
    /// The words of each block as sorted numbers, and what kind of block it is.
    private let before: [(name: String, words: [Int32])]
    private let after: [(name: String, words: [Int32])]

    init(_ before: [FormBlock], _ after: [FormBlock]) {
        var numbers: [String: Int32] = [:]
        func words(of block: FormBlock) -> (String, [Int32]) {
            let words = block.tokens.filter { $0.kind != .punctuation }.map { token -> Int32 in
                let number = numbers[token.key] ?? Int32(numbers.count)
                numbers[token.key] = number
                return number
            }
            return (block.name, words.sorted())
        }
        self.before = before.map(words)
        self.after = after.map(words)
    }

    /// The share of the words of both that they have in common, from 0 to 1 (Dice 1945). Blocks of
    /// different kinds, such as a heading and a row, have none.
    func share(_ left: Int, _ right: Int) -> Double {
        let (words, others) = (before[left].words, after[right].words)
        guard before[left].name == after[right].name, !words.isEmpty, !others.isEmpty else {
            return 0
        }
        var (place, other, common) = (0, 0, 0)
        while place < words.count, other < others.count {
            if words[place] == others[other] {
                (place, other, common) = (place + 1, other + 1, common + 1)
            } else if words[place] < others[other] {
                place += 1
            } else {
                other += 1
            }
        }
        return 2 * Double(common) / Double(words.count + others.count)
    }
}
