import HoofbeatContent
import HoofbeatText

/// Goes once through the markup of a page, as readers get it, and counts and notes what the checks
/// of writing need: words, syllables, sentences, paragraphs and lists.
///
/// Headings, tables, drawings, blocks of code and citations are no running text and are left out.
/// It looks at every byte of every page, so nothing here makes a String or an array for a word.
struct ProseScanner {
    /// The bytes, with eight zeros behind them.
    let text: UnsafePointer<UInt8>
    let end: Int
    let table: WordTable
    let keys: UnsafePointer<UInt64>
    /// What each byte is; see `Syllables.kinds`.
    let kinds: UnsafePointer<UInt8>
    let limits: WritingRules
    var counts = Readability()
    var findings: [ProseFinding] = []
    /// Sentences in the passive voice, and where the first of them begins and ends.
    var passives = 0
    var firstPassive = 0..<0

    // The token, which is what is between two blanks
    var isInToken = false
    /// Whether the last word was one such as “Dr”.
    private var isAbbreviated = false

    // The sentence
    var sentenceWords = 0
    var sentenceStart = 0
    /// The place of what may have ended the sentence; what follows tells.
    var mark: Int?
    /// How many words may still stand between a form of “be” and its participle.
    var wordsAfterBe = 0
    var isPassive = false

    // The paragraph
    /// Whether the text is that of a picture, which is one paragraph whatever it describes.
    var isDescription = false
    var paragraphStart = 0
    var paragraphSentences = 0

    /// Lists that are open, the outermost first.
    var lists: [OpenList] = []
    /// How many words in capitals are in a row, the last of them, and whether that was reported.
    var capitals = 0
    var lastCapitals = 0..<0
    var shouts = false
    /// Where bold letters begin, and how many words there were before.
    var bold: (start: Int, words: Int)?
    var italics: (start: Int, words: Int)?
    /// How numbers have been written on the page, and in the block.
    var formats: [NumberFormat] = []
    var formatsInPassage: [NumberFormat] = []
    /// What had been counted when a link to the glossary began.
    var beforeTerm: Readability?

    struct OpenList {
        var items = 0
        /// Where the first item begins that is one too many.
        var excess = 0
        var hasGroups = false
    }

    init(
        _ text: UnsafePointer<UInt8>, count: Int, _ table: WordTable,
        keys: UnsafePointer<UInt64>, kinds: UnsafePointer<UInt8>, _ limits: WritingRules
    ) {
        self.text = text
        self.table = table
        self.keys = keys
        self.kinds = kinds
        self.limits = limits
        end = count
    }

    mutating func scan() {
        var place = 0
        while place < end {
            let byte = text[place]
            if kinds[Int(byte)] != 0 {
                place = word(at: place)
                // A blank follows nearly every word.
                if text[place] == UInt8(ascii: " ") {
                    isInToken = false
                    place &+= 1
                }
                continue
            }
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                isInToken = false
                place &+= 1
            case UInt8(ascii: "<"): place = tag(at: place)
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                mark = place
                place &+= 1
            case UInt8(ascii: "&"): place = reference(at: place)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): place = figure(at: place)
            case 0x80...: place = character(at: place)
            default: place &+= 1
            }
        }
        endBlock(at: end)
    }
}

/// Words and what they are made of.
extension ProseScanner {
    /// - Returns: the place behind the letters.
    @inline(__always) private mutating func word(at start: Int) -> Int {
        var place = start
        var vowels: UInt64 = 0
        var kind = kinds[Int(text[place])]
        repeat {
            vowels = vowels &<< 1 | UInt64(kind & 1)
            place &+= 1
            kind = kinds[Int(text[place])]
        } while kind != 0
        let count = place &- start
        if text[start] & 32 == 0 { meetCapital(start, count) } else { capitals = 0 }
        let isPart = isInToken
        if !isPart { beginToken(at: start) }
        if isPart, let syllables = syllablesBehindApostrophe(start, count) {
            counts.syllables &+= syllables
            return place
        }
        let key = WordTable.key(of: text + start, count: count)
        var slot = WordTable.place(of: key, table.shift)
        while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & (table.keys.count &- 1) }
        if keys[slot] != 0 {
            listed(table.words[slot], start, count, vowels)
        } else {
            isAbbreviated = false
            counts.syllables &+= Syllables(of: text + start, count: count, vowels: vowels).number
            if wordsAfterBe > 0 { followBe(start, count, []) }
        }
        return place
    }

    private mutating func listed(
        _ word: WordTable.Word, _ start: Int, _ count: Int, _ vowels: UInt64
    ) {
        counts.syllables &+=
            word.syllables > 0
            ? Int(word.syllables)
            : Syllables(of: text + start, count: count, vowels: vowels).number
        isAbbreviated = word.traits.contains(.abbreviation)
        if wordsAfterBe > 0 { followBe(start, count, word.traits) }
        if word.traits.contains(.be) { wordsAfterBe = 3 }
        if word.nextLetters &>> UInt32(text[start &+ count &+ 1] & 31) & 1 == 1 {
            findPhrase(word.phrases, at: start)
        }
    }

    /// Looks whether a word near “is” makes the sentence passive.
    private mutating func followBe(_ start: Int, _ count: Int, _ traits: WordTable.Traits) {
        let last = start + count - 1
        let endsInED =
            count > 3 && text[last] == UInt8(ascii: "d") && text[last - 1] == UInt8(ascii: "e")
            && text[last - 2] != UInt8(ascii: "e")
        if traits.contains(.participle) || endsInED && !traits.contains(.adjective) {
            isPassive = true
            wordsAfterBe = 0
        } else if traits.contains(.adverb)
            || count > 3 && text[last] == UInt8(ascii: "y") && text[last - 1] == UInt8(ascii: "l")
        {
            wordsAfterBe -= 1
        } else {
            wordsAfterBe = 0
        }
    }

    /// What follows an apostrophe has no vowel that is spoken, but for “n’t” behind a consonant;
    /// nil if there is no apostrophe, or a whole word behind it.
    private func syllablesBehindApostrophe(_ start: Int, _ count: Int) -> Int? {
        let isTypewritten = text[start - 1] == UInt8(ascii: "'")
        let isCurved = start > 2 && text[start - 1] == 0x99 && text[start - 2] == 0x80
        guard count <= 2, isTypewritten || isCurved else { return nil }
        let before = start - (isCurved ? 3 : 1)
        let isNot =
            count == 1 && text[start] == UInt8(ascii: "t") && before > 1
            && text[before - 1] == UInt8(ascii: "n")
        return isNot && Syllables.isVowel(text[before - 2]) == 0 ? 1 : 0
    }

    /// Counts a word where its first letter or digit is, and ends the sentence before it if a mark
    /// has.
    @inline(__always) private mutating func beginToken(at start: Int) {
        isInToken = true
        if let mark {
            if endsSentence(mark, before: text[start]) { endSentence(at: start) }
            self.mark = nil
        }
        if sentenceWords == 0 { sentenceStart = start }
        sentenceWords &+= 1
    }

    private func endsSentence(_ mark: Int, before first: UInt8) -> Bool {
        if first.isSmallLetter || text[mark] == UInt8(ascii: ".") && isAbbreviated { return false }
        // A letter by itself, as in “e.g.” and “J. Lee”.
        let isInitial =
            mark > 1 && text[mark - 1].isLetter && text[mark - 1] != UInt8(ascii: "I")
            && !text[mark - 2].isOfWord && text[mark - 2] != UInt8(ascii: "'")
            && text[mark - 2] != UInt8(ascii: "-")
        return !(text[mark] == UInt8(ascii: ".") && isInitial)
    }

    /// A figure counts as one syllable: readers see it at once.
    private mutating func figure(at start: Int) -> Int {
        mark = isInToken ? nil : mark
        isAbbreviated = false
        wordsAfterBe = 0
        capitals = 0
        var place = start + 1
        while text[place].isDigit { place += 1 }
        if isInToken { return place }
        beginToken(at: start)
        counts.syllables += 1
        return number(start..<place)
    }

    /// A piece of code, such as the name of a file, counts as one word, since nobody reads it out.
    mutating func meetCode(at start: Int) {
        wordsAfterBe = 0
        guard !isInToken else { return }
        beginToken(at: start)
        counts.syllables += 1
    }

    /// Goes past `&quot;` and the like.
    private func reference(at start: Int) -> Int {
        var place = start + 1
        while place < end, place < start + 12, text[place] != UInt8(ascii: ";") { place += 1 }
        return text[place] == UInt8(ascii: ";") ? place + 1 : start + 1
    }

    /// A character beyond ASCII: a letter, a blank or a sign.
    private mutating func character(at start: Int) -> Int {
        let first = text[start]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        if first == 0xC2 {
            if text[start + 1] == 0xA0 { isInToken = false }
            return start + length
        }
        if first == 0xE2 {
            // An ellipsis.
            if text[start + 1] == 0x80, text[start + 2] == 0xA6 { mark = start }
            return start + length
        }
        if first < 0xC2 { return start + 1 }
        if !isInToken { beginToken(at: start) }
        if first == 0xC3, Self.isVowel(text[start + 1]) { counts.syllables += 1 }
        return start + length
    }

    /// Whether a letter of Latin-1, by its second byte, is a vowel with a mark.
    private static func isVowel(_ second: UInt8) -> Bool {
        switch second & 0x1F {
        case 0x07, 0x10, 0x11, 0x17, 0x1E, 0x1F: false
        default: true
        }
    }
}
