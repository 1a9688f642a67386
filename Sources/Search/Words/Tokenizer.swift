/// Finds the words of a text and folds them.
///
/// “5-HIAA” is the words `5` and `hiaa`, and both together as `5hiaa`; “Cushing’s” is `cushings`.
struct Tokenizer {
    struct Token {
        /// Where the folded word lies; it is only good until the next text.
        let bytes: UnsafeBufferPointer<UInt8>
        /// FNV-1a of the bytes.
        let hash: UInt32
        /// Two or more words with hyphens between them, written as one. It comes after them.
        let isCompound: Bool
    }

    /// In bytes; what is longer is no word, and is left out.
    static let longest = 64

    /// Folded words, one after the other. It is used for all texts, since there are many.
    private var room: [UInt8] = []

    /// Calls `take` with every word.
    @inline(__always)
    mutating func read(_ text: String, _ take: (Token) -> Void) {
        var text = text
        text.withUTF8 { text in
            // Folding makes a letter longer by half at most.
            if room.count < text.count * 2 { room = Array(repeating: 0, count: text.count * 2) }
            room.withUnsafeMutableBufferPointer { room in
                Self.folded.withUnsafeBufferPointer { folded in
                    var word = Word(room: room, folded: folded)
                    var place = 0
                    while place < text.count {
                        word.readLetters(text, &place)
                        guard place < text.count else { break }
                        let sign = folded[Int(text[place])]
                        if sign == Self.beyondASCII {
                            word = word.reading(text, &place)
                            if word.isAtHyphen { word.endPart(take) }
                        } else {
                            place += 1
                            if sign == Self.hyphen {
                                word.endPart(take)
                            } else if sign == Self.separator {
                                word.isAtEnd = true
                            }
                        }
                        if word.isAtEnd { word.end(take) }
                    }
                    word.end(take)
                }
            }
        }
    }

    /// The words of a short text as strings, without compounds.
    static func words(of text: String) -> [String] {
        var tokenizer = Tokenizer()
        var words: [String] = []
        tokenizer.read(text) { token in
            if !token.isCompound { words.append(String(decoding: token.bytes, as: UTF8.self)) }
        }
        return words
    }

    fileprivate static let basis: UInt32 = 0x811C_9DC5
    fileprivate static let prime: UInt32 = 0x0100_0193

    /// FNV-1a with 32 bits (Fowler, Noll, Vo).
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        bytes.reduce(basis) { ($0 ^ UInt32($1)) &* prime }
    }

    private static let separator: UInt8 = 0
    /// Apostrophe and ampersand: “A&E” is one word.
    private static let ignored: UInt8 = 1
    private static let hyphen: UInt8 = 2
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
    var length = 0
    /// Where the word and its last part begin.
    var start = 0
    var partStart = 0
    var parts = 0
    var hash = Tokenizer.basis
    var isAtEnd = false
    var isAtHyphen = false

    init(room: UnsafeMutableBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>) {
        self.room = room
        self.folded = folded
    }

    /// A run of plain letters and digits.
    @inline(__always)
    mutating func readLetters(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        while place < text.count {
            let letter = folded[Int(text[place])]
            guard letter > Tokenizer.beyondASCII else { return }
            append(letter)
            place += 1
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        room[length] = byte
        length += 1
        hash = (hash ^ UInt32(byte)) &* Tokenizer.prime
    }

    /// The word after the next scalar. By value, so that the word of the fast path stays in
    /// registers.
    @inline(never)
    func reading(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Word {
        var word = self
        var decoder = UTF8()
        var rest = text[place...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            place += 1
            word.isAtEnd = true
            return word
        }
        place += UTF8.width(scalar)
        let followsLatin = length > start && (97...122).contains(room[length - 1])
        switch Letters.meaning(of: scalar, followsLatin: followsLatin) {
        case .letters(let letters): letters.withUTF8Buffer { for byte in $0 { word.append(byte) } }
        case .letter(let letter): for byte in UTF8.encode(letter) ?? .init() { word.append(byte) }
        case .ignored: break
        case .hyphen: word.isAtHyphen = true
        case .separator: word.isAtEnd = true
        }
        return word
    }

    /// At a hyphen: what comes next may belong to the same word.
    @inline(__always)
    mutating func endPart(_ take: (Tokenizer.Token) -> Void) {
        isAtHyphen = false
        guard partStart < length else {
            isAtEnd = true
            return
        }
        give(from: partStart, hash, isCompound: false, take)
        parts += 1
        partStart = length
        hash = Tokenizer.basis
    }

    @inline(__always)
    mutating func end(_ take: (Tokenizer.Token) -> Void) {
        if partStart < length {
            give(from: partStart, hash, isCompound: false, take)
            if parts > 0 { parts += 1 }
        }
        if parts > 1 {
            let whole = UnsafeBufferPointer(rebasing: room[start..<length])
            give(from: start, Tokenizer.hash(whole), isCompound: true, take)
        }
        start = length
        partStart = length
        parts = 0
        hash = Tokenizer.basis
        isAtEnd = false
    }

    @inline(__always)
    private func give(
        from start: Int, _ hash: UInt32, isCompound: Bool, _ take: (Tokenizer.Token) -> Void
    ) {
        guard length - start <= Tokenizer.longest else { return }
        let bytes = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[start..<length])
        take(Tokenizer.Token(bytes: bytes, hash: hash, isCompound: isCompound))
    }
}
