/// A word of a list, in which a star at the beginning or the end stands for any letters.
struct WordPattern: Sendable {
    let letters: String
    let mayBeginOtherwise: Bool
    let mayEndOtherwise: Bool

    /// - Parameter text: in small letters.
    init(_ text: Substring) {
        letters = text.filter { $0 != "*" }
        mayBeginOtherwise = text.hasPrefix("*")
        mayEndOtherwise = text.hasSuffix("*")
    }

    func fits(_ word: String) -> Bool {
        switch (mayBeginOtherwise, mayEndOtherwise) {
        case (false, false): word == letters
        case (false, true): word.hasPrefix(letters)
        case (true, false): word.hasSuffix(letters)
        case (true, true): word.contains(letters)
        }
    }
}
