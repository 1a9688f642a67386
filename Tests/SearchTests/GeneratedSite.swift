import HoofbeatTestSupport

@testable import HoofbeatSearch

/// Pages of made-up words, some of them common and most of them rare.
enum GeneratedSite {
    /// Words of three syllables that no spelling or stem brings together by chance.
    static let words: [String] = {
        let syllables = ["ba", "ko", "mu", "ti", "fa", "go", "nu", "pi", "ra", "so", "du", "vi"]
        let ends = ["lak", "mot", "dur", "fig", "nob", "pum", "gax", "tov"]
        return syllables.flatMap { first in
            syllables.flatMap { second in
                syllables.flatMap { third in ends.map { first + second + third + $0 } }
            }
        }
    }()

    /// - Parameter words: how many different words there are.
    static func pages(_ count: Int, words: Int, length: Int, seed: UInt64) -> [IndexedPage] {
        var random = SeededNumbers(seed: seed)
        func word() -> String {
            // As in languages, most of a text is made of few words (Zipf, 1935).
            let share = Double.random(in: 0..<1, using: &random)
            return Self.words[Int(share * share * share * Double(words))]
        }
        func text() -> String { (0..<length).map { _ in word() }.joined(separator: " ") }
        return (0..<count).map { number in
            IndexedPage(
                "part-\(number % 7)/page-\(number).md", "\(word()) \(word()) \(number)",
                also: number % 5 == 0 ? ["\(word()) \(word())"] : [], text(),
                sections: [("\(word()) \(word())", text()), (word(), text())])
        }
    }

    /// With more than five parts of the dictionary, so that it has backwards lists.
    static let large = IndexedSite(
        pages(900, words: 13_000, length: 12, seed: 1),
        synonyms: [.init(words[70], "carcinoyd"), .init(words[3], "tumor", isUrgent: true)])
}
