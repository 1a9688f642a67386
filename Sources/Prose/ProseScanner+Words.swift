import HoofbeatContent
import HoofbeatText

/// Words that a check looks for, and how words are emphasised.
extension ProseScanner {
    /// Looks whether one of some phrases begins at a word.
    mutating func findPhrase(_ phrases: Range<Int>, at start: Int) {
        guard isFree(before: start) else { return }
        for place in phrases {
            let phrase = table.phrases[place]
            // In the middle of a sentence, a capital begins a name, whose spelling is its own.
            if case .spelling = phrase.kind, text[start].isCapital, sentenceWords > 1 { continue }
            guard let end = self.end(of: phrase, at: start), isFree(behind: end) else { continue }
            findings.append(ProseFinding(kind: .phrase(place), range: start..<end))
            return
        }
    }

    /// Where a phrase ends that begins at a place; nil if another text is there.
    private func end(of phrase: ListedPhrase, at start: Int) -> Int? {
        var place = start
        for byte in phrase.bytes {
            let isBlank = byte == UInt8(ascii: " ")
            guard isBlank ? text[place].isBlank : text[place].lowercased == byte else { return nil }
            place += 1
        }
        return place
    }

    /// Whether a word begins at a place, and not a part of one such as “re-assist”.
    private func isFree(before place: Int) -> Bool {
        guard place > 0, text[place - 1] != UInt8(ascii: "-") else { return place == 0 }
        if text[place - 1] < 0x80 { return !text[place - 1].isDigit }
        // Behind a quotation mark or a blank at which no line breaks.
        return place > 2 && text[place - 3] == 0xE2 || place > 1 && text[place - 2] == 0xC2
    }

    private func isFree(behind place: Int) -> Bool {
        let byte = text[place]
        return byte == 0xE2 || byte == 0xC2 || !byte.isOfWord && byte != UInt8(ascii: "-")
    }

    /// A word that begins with a capital. Two in capitals are a warning if one of them is a common
    /// word, such as “NOT”, and no abbreviation.
    mutating func meetCapital(_ start: Int, _ count: Int) {
        let word = text + start
        guard count > 1, (0..<count).allSatisfy({ word[$0].isCapital }) else {
            capitals = 0
            return
        }
        let range = start..<start + count
        if capitals == 0 { shouts = false }
        capitals += 1
        if capitals > 1, !shouts, isCommon(range) || capitals == 2 && isCommon(lastCapitals) {
            shouts = true
            noteCapitals(range)
        }
        lastCapitals = range
    }

    private func isCommon(_ word: Range<Int>) -> Bool {
        let bytes = UnsafeBufferPointer(start: text + word.lowerBound, count: word.count)
        return table.common.contains(String(decoding: bytes, as: UTF8.self).lowercased())
    }

    private mutating func noteCapitals(_ range: Range<Int>) {
        findings.append(ProseFinding(kind: .capitals, range: range))
    }

    /// Italics begin or end. A few words may be a title, or the name of a gene or a plant.
    mutating func meetItalics(at place: Int, isEnd: Bool) {
        guard isEnd else {
            italics = (place, counts.words + sentenceWords)
            return
        }
        guard let begun = italics else { return }
        italics = nil
        if counts.words + sentenceWords - begun.words > ProseChecks.italicWords {
            findings.append(ProseFinding(kind: .italics, range: begun.start..<place))
        }
    }

    /// Bold letters begin or end.
    mutating func meetBold(at place: Int, isEnd: Bool) {
        guard isEnd else {
            bold = (place, counts.words + sentenceWords)
            return
        }
        guard let begun = bold else { return }
        bold = nil
        let words = counts.words + sentenceWords - begun.words
        if words > ProseChecks.boldWords {
            findings.append(
                ProseFinding(kind: .longBold(words: words), range: begun.start..<place))
        }
    }
}
