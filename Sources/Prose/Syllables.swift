import HoofbeatText

/// How many syllables an English word has, by its letters.
///
/// A group of vowels is a syllable; what is different follows from pairs of vowels and from
/// endings, and `EnglishWords` has the words for which that is wrong. Counted against the CMU
/// Pronouncing Dictionary, one syllable in 250 of everyday English is wrong.
struct Syllables {
    private let word: UnsafePointer<UInt8>
    private let count: Int
    /// Which letters are vowels: the lowest bit is that of the last letter.
    private let vowels: UInt64

    /// - Parameters:
    ///   - word: letters of ASCII.
    ///   - vowels: of the last 64 letters; `y` counts as one.
    @inline(__always) init(of word: UnsafePointer<UInt8>, count: Int, vowels: UInt64) {
        self.word = word
        self.count = count
        let isYFirst = word[0] | 32 == UInt8(ascii: "y") && count > 1 && count <= 64
        self.vowels = isYFirst ? vowels & ~(1 << UInt64(count - 1)) : vowels
    }

    /// Whether a letter of ASCII is a, e, i, o, u or y, as one bit.
    @inline(__always) static func isVowel(_ letter: UInt8) -> UInt64 {
        0x0220_8222 >> UInt64(letter & 31) & 1
    }

    /// At least one.
    @inline(__always) var number: Int {
        // A letter before another is the bit above it.
        var groups = (vowels & ~(vowels >> 1)).nonzeroBitCount
        if vowels & vowels >> 1 != 0 { groups += separatePairs }
        if groups > 1 || letter(0) == UInt8(ascii: "m") { groups -= silentLetters }
        return max(1, groups)
    }

    /// A letter in lower case, counted from the end.
    @inline(__always) private func letter(_ place: Int) -> UInt8 {
        place < count ? word[count - 1 - place] | 32 : 0
    }

    @inline(__always) private func isConsonant(_ place: Int) -> Bool {
        place < count && vowels >> UInt64(truncatingIfNeeded: place) & 1 == 0
    }

    /// How many neighbouring vowels are spoken apart.
    private var separatePairs: Int {
        var pairs = vowels & vowels >> 1
        var number = 0
        while pairs != 0 {
            let place = pairs.trailingZeroBitCount
            pairs &= pairs - 1
            if isSeparate(at: place) { number += 1 }
        }
        return number
    }

    private func isSeparate(at place: Int) -> Bool {
        let before = letter(place + 2)
        switch (letter(place + 1), letter(place)) {
        case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
            (UInt8(ascii: "i"), UInt8(ascii: "u")):
            // As in “nation”, “special” and “region”.
            return !"tcsgx".utf8.contains(before)
        case (UInt8(ascii: "u"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
            return before != UInt8(ascii: "q") && before != UInt8(ascii: "g")
        case (UInt8(ascii: "e"), UInt8(ascii: "o")):
            let isPeople = before == UInt8(ascii: "p") && count - place == 3
            return before != UInt8(ascii: "g") && !isPeople
        case (UInt8(ascii: "o"), UInt8(ascii: "e")):
            // As in words that begin with “neuro” or “gastro”, but not in “heroes”.
            return before == UInt8(ascii: "r") && place > 2
        case (UInt8(ascii: "y"), UInt8(ascii: "a")), (UInt8(ascii: "y"), UInt8(ascii: "o")),
            (UInt8(ascii: "y"), UInt8(ascii: "i")), (UInt8(ascii: "y"), UInt8(ascii: "e")),
            (UInt8(ascii: "i"), UInt8(ascii: "i")), (UInt8(ascii: "u"), UInt8(ascii: "u")),
            (UInt8(ascii: "a"), UInt8(ascii: "o")):
            return true
        case (UInt8(ascii: "i"), UInt8(ascii: "e")): return isSeparateIE(at: place, before)
        case (let first, UInt8(ascii: "i")):
            // As in “being” and “saying”.
            return place == 2 && ends(with: "ing") && first != UInt8(ascii: "u")
        default: return false
        }
    }

    /// As in “diet” and “carrier”, but not in “piece” and “patient”.
    private func isSeparateIE(at place: Int, _ before: UInt8) -> Bool {
        if ends(with: "r", behind: place) || ends(with: "rs", behind: place) {
            return count >= 5 || "cstf".utf8.contains(before)
        }
        if ends(with: "st", behind: place) { return true }
        guard !"cstf".utf8.contains(before) else { return false }
        return ["t", "ts", "ty", "nce", "nces", "nt", "nts", "ntly", "ncy"].contains {
            ends(with: $0, behind: place)
        }
    }

    private func ends(with ending: StaticString) -> Bool {
        ending.withUTF8Buffer { ending in
            ending.count <= count
                && ending.indices.allSatisfy { ending[$0] == letter(ending.count - 1 - $0) }
        }
    }

    /// Whether nothing but the ending follows a place.
    private func ends(with ending: StaticString, behind place: Int) -> Bool {
        ending.withUTF8Buffer { $0.count == place } && ends(with: ending)
    }

    /// By how much the last letters make fewer syllables than they have groups of vowels.
    @inline(__always) private var silentLetters: Int {
        switch letter(0) {
        case UInt8(ascii: "e"):
            // As in “care”, but not in “people”.
            let isSilent = isConsonant(1) && count > 2
            return isSilent && !(letter(1) == UInt8(ascii: "l") && isConsonant(2)) ? 1 : 0
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "t"),
            UInt8(ascii: "l"), UInt8(ascii: "m"):
            return silentInside
        default: return 0
        }
    }

    private var silentInside: Int {
        if letter(1) == UInt8(ascii: "e"), isConsonant(2), count > 3 {
            if letter(0) == UInt8(ascii: "s") { return isSilentBeforeS ? 1 : 0 }
            if letter(0) == UInt8(ascii: "d") { return isSilentBeforeD ? 1 : 0 }
        }
        if ends(with: "ely") { return isConsonant(3) ? 1 : 0 }
        if ends(with: "eness") { return isConsonant(5) ? 1 : 0 }
        if ends(with: "eless") { return isConsonant(5) ? 1 : 0 }
        if ends(with: "eful") { return isConsonant(4) ? 1 : 0 }
        let length = ends(with: "ement") ? 5 : ends(with: "ements") ? 6 : 0
        if length > 0 {
            return isConsonant(length) && letter(length) != UInt8(ascii: "l") ? 1 : 0
        }
        // “ism” and “rhythm” have one more than they have vowels.
        return ends(with: "sm") || ends(with: "sms") || ends(with: "thm") ? -1 : 0
    }

    /// As in “takes”, but not in “changes” and “muscles”.
    private var isSilentBeforeS: Bool {
        let before = letter(2)
        let isHissed =
            "sxzcg".utf8.contains(before)
            || before == UInt8(ascii: "h") && "cs".utf8.contains(letter(3))
        return !isHissed && !(before == UInt8(ascii: "l") && isConsonant(3))
    }

    /// As in “looked”, but not in “treated” and “settled”.
    private var isSilentBeforeD: Bool {
        let before = letter(2)
        if before == UInt8(ascii: "t") || before == UInt8(ascii: "d") { return false }
        let isDouble = letter(3) == UInt8(ascii: "l") || letter(3) == UInt8(ascii: "r")
        return !(before == UInt8(ascii: "l") && isConsonant(3) && !isDouble)
    }
}
