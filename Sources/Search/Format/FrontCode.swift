/// Encodes sorted words. Each is the number of letters that it shares with the word before, as a
/// capital letter that is A for none, and the rest: `AcardJcinoid`. Folded words have no capitals.
enum FrontCode {
    private static let longestShare = 25

    static func append(_ word: String, after last: String, to text: inout [UInt8]) {
        let word = Array(word.utf8)
        var shared = zip(last.utf8, word).lazy.prefix { $0 == $1 }.count
        // Two letters of several bytes may differ in their last byte only, so go back to where the
        // letter begins.
        while shared < word.count, UTF8.isContinuation(word[shared]) { shared -= 1 }
        var letters = letters(in: word[..<shared])
        while letters > longestShare {
            shared -= 1
            if !UTF8.isContinuation(word[shared]) { letters -= 1 }
        }
        text.append(UInt8(ascii: "A") + UInt8(letters))
        text += word[shared...]
    }

    private static func letters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + (UTF8.isContinuation($1) ? 0 : 1) }
    }

    static func words(in text: String) throws(IndexDamage) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isFirst = true
        for scalar in text.unicodeScalars {
            if ("A"..."Z").contains(scalar) {
                if !isFirst { words.append(String(word)) }
                isFirst = false
                let shared = Int(scalar.value - 65)
                guard shared <= word.count else { throw IndexDamage(what: "words are cut off") }
                word = String.UnicodeScalarView(word.prefix(shared))
            } else {
                word.append(scalar)
            }
        }
        if !isFirst { words.append(String(word)) }
        return words
    }
}
