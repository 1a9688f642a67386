/// Sorts words like strings, but compares the first letters of most words as one number.
///
/// In a folded word, no mark follows a letter of ASCII, so what comes after the first letters does
/// not change them.
struct SortKey: Comparable {
    private let beginning: UInt64
    private let beginsWithASCII: Bool
    let word: String

    init(_ word: String) {
        self.word = word
        var beginning: UInt64 = 0
        for byte in word.utf8.prefix(8) { beginning = beginning << 8 | UInt64(byte) }
        self.beginning = beginning << UInt64(8 * (8 - min(8, word.utf8.count)))
        beginsWithASCII = beginning & 0x8080_8080_8080_8080 == 0
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        if left.beginsWithASCII, right.beginsWithASCII, left.beginning != right.beginning {
            return left.beginning < right.beginning
        }
        // Strings take two ways to write the same letter as equal, so their bytes decide.
        return left.word == right.word
            ? left.word.utf8.lexicographicallyPrecedes(right.word.utf8) : left.word < right.word
    }
}
