/// Finds the words of a text and folds them.
///
/// “5-HIAA” is the words `5` and `hiaa`, and both together as `5hiaa`; “Cushing’s” is `cushings`.
struct Tokenizer {
    struct Token: Sendable {
        /// Where the folded word lies in the tokenizer's room.
        fileprivate let start: Int32
        fileprivate let length: Int16
        /// Two or more words with hyphens between them, written as one. It comes after them.
        let isCompound: Bool
    }

    /// In bytes; what is longer is no word, and is left out.
    static let longest = 64

    /// Folded words, one after the other. It is used for all texts, since there are many.
    private var room: [UInt8] = []
    /// Room for tokens; the first `count` are those of the text that was read last.
    private var found: [Token] = []
    private(set) var count = 0

    var tokens: ArraySlice<Token> { found[..<count] }

    /// The folded word.
    func bytes(of token: Token) -> ArraySlice<UInt8> {
        room[Int(token.start)..<Int(token.start) + Int(token.length)]
    }

    /// The keys of all tokens, in their order.
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
            // Folding makes a letter longer by half at most; more is read behind a word.
            let size = text.count * 2 + WordKey.length
            if room.count < size { room = Array(repeating: 0, count: size) }
            // Words of one letter with hyphens between them: each is a token, and all together.
            let most = text.count + 1
            if found.count < most {
                let none = Token(start: 0, length: 0, isCompound: false)
                found = Array(repeating: none, count: most)
            }
            count = room.withUnsafeMutableBufferPointer { room in
                found.withUnsafeMutableBufferPointer { found in
                    Self.folded.withUnsafeBufferPointer { folded in
                        Self.read(text, Word(room: room, folded: folded, tokens: found))
                    }
                }
            }
        }
    }

    /// Returns how many tokens there are.
    private static func read(_ text: UnsafeBufferPointer<UInt8>, _ word: Word) -> Int {
        var word = word
        var place = 0
        while place < text.count {
            word.readLetters(text, &place)
            guard place < text.count else { break }
            if word.folded[Int(text[place])] == separator, !word.hasParts {
                place += 1
                word.endPlain()
            } else {
                word = word.reading(text, &place)
            }
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

    fileprivate static let separator: UInt8 = 0
    /// Apostrophe and ampersand: “A&E” is one word.
    private static let ignored: UInt8 = 1
    fileprivate static let hyphen: UInt8 = 2
    fileprivate static let beyondASCII: UInt8 = 3

    /// What each byte means, or the letter or digit that it is.
    private static let folded: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 32
        case UInt8(ascii: "'"), UInt8(ascii: "&"): ignored
        case UInt8(ascii: "-"): hyphen
        case 0x80...: beyondASCII
        default: separator
        }
    }
}

/// The word that is being read, without checks of bounds: every byte of a large site passes here.
private struct Word {
    let room: UnsafeMutableBufferPointer<UInt8>
    let folded: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeMutableBufferPointer<Tokenizer.Token>
    /// Tokens so far.
    var count = 0
    /// Bytes of all words so far.
    var length = 0
    /// Where the word and its last part begin.
    var start = 0
    var partStart = 0
    var parts = 0

    init(
        room: UnsafeMutableBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
        tokens: UnsafeMutableBufferPointer<Tokenizer.Token>
    ) {
        self.room = room
        self.folded = folded
        self.tokens = tokens
    }

    /// A run of plain letters and digits.
    @inline(__always)
    mutating func readLetters(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        while place + 8 <= text.count {
            let count = copySmallLetters(text, place)
            place += count
            if count < 8 { break }
        }
        while place < text.count {
            let letter = folded[Int(text[place])]
            guard letter > Tokenizer.beyondASCII else { return }
            append(letter)
            place += 1
        }
    }

    /// Takes up to eight bytes at once, as far as they are small letters, and returns how many.
    /// Each byte is compared within the whole word (Warren, Hacker's Delight, section 6-1).
    @inline(__always)
    private mutating func copySmallLetters(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones &* 0x80
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(
            fromByteOffset: place, as: UInt64.self)
        let low = bytes & ~highBits
        let isFromA = low &+ ones &* (0x80 - 0x61)
        let isBeyondZ = low &+ ones &* (0x80 - 0x7B)
        let others = ~(isFromA & ~isBeyondZ & ~bytes) & highBits
        let count = UInt64(littleEndian: others).trailingZeroBitCount >> 3
        UnsafeMutableRawBufferPointer(room).storeBytes(
            of: bytes, toByteOffset: length, as: UInt64.self)
        length += count
        return count
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        room[length] = byte
        length += 1
    }

    var hasParts: Bool { parts > 0 }

    /// Ends a word that has no hyphen in it.
    @inline(__always)
    mutating func endPlain() {
        if start < length { give(from: start, isCompound: false) }
        start = length
        partStart = length
    }

    /// The word after the next sign, whatever that is. By value, so that the word of the fast path
    /// stays in registers.
    @inline(never)
    func reading(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Word {
        var word = self
        let sign = folded[Int(text[place])]
        if sign == Tokenizer.beyondASCII {
            word.readScalar(text, &place)
        } else {
            place += 1
            if sign == Tokenizer.hyphen {
                word.endPart()
            } else if sign == Tokenizer.separator {
                word.end()
            }
        }
        return word
    }

    private mutating func readScalar(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        var decoder = UTF8()
        var rest = text[place...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            place += 1
            end()
            return
        }
        place += UTF8.width(scalar)
        let followsLatin = length > start && (97...122).contains(room[length - 1])
        switch Letters.meaning(of: scalar, followsLatin: followsLatin) {
        case .letters(let letters): letters.withUTF8Buffer { for byte in $0 { append(byte) } }
        case .letter(let letter): for byte in UTF8.encode(letter) ?? .init() { append(byte) }
        case .ignored: break
        case .hyphen: endPart()
        case .separator: end()
        }
    }

    /// At a hyphen: what comes next may belong to the same word.
    private mutating func endPart() {
        guard partStart < length else { return end() }
        give(from: partStart, isCompound: false)
        parts += 1
        partStart = length
    }

    mutating func end() {
        if partStart < length {
            give(from: partStart, isCompound: false)
            if parts > 0 { parts += 1 }
        }
        if parts > 1 { give(from: start, isCompound: true) }
        start = length
        partStart = length
        parts = 0
    }

    @inline(__always)
    private mutating func give(from start: Int, isCompound: Bool) {
        let bytes = length &- start
        guard bytes <= Tokenizer.longest else { return }
        tokens[count] = Tokenizer.Token(
            start: Int32(truncatingIfNeeded: start), length: Int16(truncatingIfNeeded: bytes),
            isCompound: isCompound)
        count &+= 1
    }
}
