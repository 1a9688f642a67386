import Markup

/// Finds the words of a text and folds them.
///
/// “5-HIAA” is the words `5` and `hiaa`, and both together as `5hiaa`; so are “U.K.”, “1,000”,
/// “10 000” and “MEN 2A”.
/// “Cushing’s” is `cushings`. Where a script has no spaces between words, each two letters in a row
/// are a word.
struct Tokenizer {
    struct Token: Sendable {
        /// Where the folded word lies in the tokenizer's room.
        fileprivate let start: Int32
        fileprivate let length: Int16
        /// Two or more words with hyphens between them, written as one; or a letter of a script
        /// without spaces by itself. It can be found, but is not one word more.
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
            // Folding makes a letter three times as long at most; more is read behind a word.
            let size = text.count * 3 + WordKey.length
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
            let sign = word.folded[Int(text[place])]
            if sign == separator || sign == point, !word.hasParts, place + 1 < text.count {
                let next = word.folded[Int(text[place + 1])]
                // Only a digit goes on behind a space, and a letter behind a point.
                if sign == separator
                    ? next <= point || next > UInt8(ascii: "9")
                    : next <= point && next != beyondASCII
                {
                    place += 1
                    word.endPlain()
                    continue
                }
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

    fileprivate static let separator: UInt8 = 0
    /// Apostrophe and ampersand: “A&E” is one word.
    fileprivate static let ignored: UInt8 = 1
    fileprivate static let hyphen: UInt8 = 2
    fileprivate static let beyondASCII: UInt8 = 3
    /// Full stop and comma.
    fileprivate static let point: UInt8 = 4

    /// What each byte means, or the letter or digit that it is.
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
            guard letter > Tokenizer.point else { return }
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

    /// Whether no letter or digit comes next.
    @inline(__always)
    func isLast(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        place + 1 == text.count || folded[Int(text[place + 1])] <= Tokenizer.point
    }

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
            } else if sign == Tokenizer.point, word.goesOn(text, place) {
                word.endPart()
            } else if sign == Tokenizer.separator, word.goesOnBehindSpace(text, place) {
                word.endPart()
            } else if sign == Tokenizer.separator || sign == Tokenizer.point {
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
        let followsLatin = length > partStart && (97...122).contains(room[length - 1])
        let meaning = Letters.meaning(of: scalar, followsLatin: followsLatin)
        if meaning.first.map(Letters.isUnspaced) == true {
            readRun(text, &place)
            return
        }
        place += UTF8.width(scalar)
        switch meaning {
        case .letter, .letters: append(meaning)
        case .ignored: break
        case .hyphen: endPart()
        case .separator:
            let isNarrow = [0xA0, 0x2007, 0x2009, 0x202F].contains(scalar.value)
            if isNarrow, goesOn(text, place) { endPart() } else { end() }
        }
    }

    private mutating func append(_ meaning: Letters.Meaning) {
        switch meaning {
        case .letters(let letters): for byte in letters.utf8 { append(byte) }
        case .letter(let letter): for byte in UTF8.encode(letter) ?? .init() { append(byte) }
        default: break
        }
    }

    /// Whether the word goes on behind a point or a narrow space: digits in groups of three, as in
    /// “1,000”; single letters, as in “U.K.”.
    private func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let part = room[partStart..<length]
        let rest = text[place...]
        if (1...3).contains(part.count), part.allSatisfy(Self.isDigit) {
            return rest.prefix(4).prefix(while: Self.isDigit).count == 3
        }
        guard text[place - 1] == UInt8(ascii: "."), Self.isOneLetter(part),
            let width = Self.letterWidth(in: text[place...])
        else { return false }
        return Self.letterWidth(in: text[(place + width)...]) == nil
            && isLast(text, place + width - 1)
    }

    private static func isOneLetter(_ part: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        part.count <= 4 && letterWidth(in: UnsafeBufferPointer(rebasing: part)[...]) == part.count
    }

    /// The width of the letter that a text begins with.
    private static func letterWidth(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var decoder = UTF8()
        var rest = text.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest),
            scalar.properties.isAlphabetic
        else { return nil }
        return UTF8.width(scalar)
    }

    /// Whether the word goes on behind a space: digits in groups of three, as in “10 000”; a
    /// number behind capital letters, as in “MEN 2A”.
    private func goesOnBehindSpace(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place < text.count, text[place - 1] == 32, Self.isDigit(text[place]) else {
            return false
        }
        if goesOn(text, place) { return true }
        let count = length - partStart
        guard (2...6).contains(count), place > count else { return false }
        let written = text[(place - 1 - count)..<(place - 1)]
        let number = text[place...].prefix(4).prefix { folded[Int($0)] > Tokenizer.point }
        // Two letters may be an element, as in “Lu 177”.
        let capitals = count == 2 ? written.prefix(1) : written
        return capitals.allSatisfy { (65...90).contains($0) } && number.count < 4
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Letters of a script without spaces between words: only a dictionary could tell those apart.
    private mutating func readRun(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        end()
        var run = Run(previous: length, last: length)
        while let (meaning, width) = nextOfRun(text, place) {
            // Marks belong to the letter before them.
            if let letter = meaning.first, !letter.isMark || run.count == 0 {
                guard Letters.isUnspaced(letter) else { break }
                endLetter(of: run)
                run = Run(previous: run.last, last: length, count: run.count + 1)
            }
            append(meaning)
            place += width
        }
        if run.count == 1 { give(from: run.last, isCompound: false) } else { endLetter(of: run) }
        start = length
        partStart = length
    }

    private struct Run {
        /// Where the last letter but one begins, and the last.
        let previous: Int
        let last: Int
        var count = 0
    }

    private mutating func endLetter(of run: Run) {
        if run.count > 0 { give(from: run.last, isCompound: true) }
        if run.count > 1 { give(from: run.previous, isCompound: false) }
    }

    /// nil for what ends a run in any case.
    private func nextOfRun(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> (Letters.Meaning, width: Int)? {
        guard place < text.count else { return nil }
        guard text[place] >= 0x80 else {
            return folded[Int(text[place])] == Tokenizer.ignored ? (.ignored, 1) : nil
        }
        var decoder = UTF8()
        var rest = text[place...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        switch Letters.meaning(of: scalar, followsLatin: false) {
        case .hyphen, .separator: return nil
        case let meaning: return (meaning, UTF8.width(scalar))
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
