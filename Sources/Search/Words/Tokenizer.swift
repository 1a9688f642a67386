import HoofbeatMarkup
import HoofbeatText

/// Finds the words of a text and folds them.
///
/// “5-HIAA” is the words `5` and `hiaa`, and both together as `5hiaa`; so are “Ph.D.”, “10 000”,
/// “020 7946 0958” and “MEN 2A”. “Cushing’s” is `cushings`. In a script without spaces between
/// words, each two letters in a row are a word.
struct Tokenizer {
    struct Token: Sendable {
        /// Where the folded word begins in the tokenizer's room.
        let start: Int32
        let length: Int16
        /// Whether it is two or more parts of a word written as one, or a single letter of a script
        /// without spaces. It can be found, but does not count as another word.
        let isCompound: Bool
    }

    /// In bytes. Anything longer is no word, and is left out.
    static let longest = 64

    /// The folded words, one after the other. All texts use the same room, since there are many.
    private var room: [UInt8] = []
    /// Room for tokens; the first `count` are those of the text that was read last.
    private var found: [Token] = []
    private(set) var count = 0

    var tokens: ArraySlice<Token> { found[..<count] }

    /// The folded word.
    func bytes(of token: Token) -> ArraySlice<UInt8> {
        room[Int(token.start)..<Int(token.start) + Int(token.length)]
    }

    /// Calls `body` with the keys of all tokens, in order.
    @inline(__always)
    func forEachKey(_ body: (WordKey) -> Void) {
        room.withUnsafeBufferPointer { room in
            found.withUnsafeBufferPointer { found in
                guard let room = room.baseAddress else { return }
                for index in 0..<count {
                    let token = found[index]
                    body(WordKey(in: room + Int(token.start), count: Int(token.length)))
                }
            }
        }
    }

    /// Finds the words of a text.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { text in
            // Folding makes a letter up to three times as long, and a square such as ㍿, which
            // begins with this byte, up to six times. A key also reads beyond the end of its word.
            let hasSquares = UnsafeRawBufferPointer(text).firstPlace(of: 0xE3) != nil
            let size = text.count * (hasSquares ? 6 : 3) + WordKey.length
            if room.count < size { room = Array(repeating: 0, count: size) }
            // At most, every letter is a word with hyphens between them: a token for each, and one
            // for all. A square has up to six letters: a token for each, and one for each two in a
            // row.
            let most = text.count * (hasSquares ? 4 : 1) + 1
            if found.count < most {
                let none = Token(start: 0, length: 0, isCompound: false)
                found = Array(repeating: none, count: most)
            }
            count = room.withUnsafeMutableBufferPointer { room in
                found.withUnsafeMutableBufferPointer { found in
                    Self.folded.withUnsafeBufferPointer { folded in
                        Self.read(text, WordReader(room: room, folded: folded, tokens: found))
                    }
                }
            }
        }
    }

    /// Returns how many tokens there are.
    @inline(never)
    private static func read(_ text: UnsafeBufferPointer<UInt8>, _ word: WordReader) -> Int {
        var word = word
        var place = 0
        while place < text.count {
            word.readLetters(text, &place)
            guard place < text.count else { break }
            let sign = word.folded[Int(text[place])]
            if sign == separator || sign == point, word.isPlain, place + 1 < text.count,
                word.ends(at: sign, text, place)
            {
                place += 1
                word.endPlain()
                continue
            }
            word = word.reading(text, &place)
        }
        word.end()
        return word.count
    }

    /// The words of a text as strings, without compounds.
    mutating func words(of text: String) -> [String] {
        read(text)
        return tokens.lazy.filter { !$0.isCompound }
            .map { String(decoding: bytes(of: $0), as: UTF8.self) }
    }

    static func words(of text: String) -> [String] {
        var tokenizer = Tokenizer()
        return tokenizer.words(of: text)
    }

    static let separator: UInt8 = 0
    /// The apostrophe, and the ampersand, since “A&E” is one word.
    static let ignored: UInt8 = 1
    static let hyphen: UInt8 = 2
    static let beyondASCII: UInt8 = 3
    /// The full stop and the comma.
    static let point: UInt8 = 4

    /// For each byte its kind, or the letter or digit that it becomes.
    private static let folded: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 32
        case UInt8(ascii: "'"), UInt8(ascii: "&"): ignored
        case UInt8(ascii: "-"): hyphen
        case UInt8(ascii: "."), UInt8(ascii: ","): point
        case 0x80...: beyondASCII
        default: separator
        }
    }
}
