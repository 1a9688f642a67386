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

    /// For each byte 3 if it is a vowel, 2 for any other letter of ASCII, and 0 for all else.
    static let kinds = (UInt8.min...UInt8.max).map { byte in
        byte.isLetter ? 2 | UInt8(isVowel(byte)) : 0
    }

    /// At least one.
    @inline(__always) var number: Int {
        // A letter before another is the bit above it.
        let starts = vowels & ~(vowels >> 1)
        var groups = 0
        // Nearly every word has three groups or fewer, and no processor of old counts bits.
        var rest = starts
        while rest != 0 {
            groups &+= 1
            rest &= rest &- 1
        }
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
            return place == 2 && first != UInt8(ascii: "u") && tail &>> 40 == Ending.ing
        default: return false
        }
    }

    /// As in “diet” and “carrier”, but not in “piece” and “patient”.
    private func isSeparateIE(at place: Int, _ before: UInt8) -> Bool {
        // Only the letters behind the two.
        guard (1...4).contains(place) else { return false }
        let behind = tail &>> UInt64(64 &- place &* 8)
        switch behind {
        case Ending.r, Ending.rs: return count >= 5 || "cstf".utf8.contains(before)
        case Ending.st: return true
        case Ending.t, Ending.ts, Ending.ty, Ending.nt, Ending.nts, Ending.nce, Ending.nces,
            Ending.ntly, Ending.ncy:
            return !"cstf".utf8.contains(before)
        default: return false
        }
    }

    /// The last eight letters, in lower case, the last one as the highest byte.
    private var tail: UInt64 {
        let start = UnsafeRawPointer(word + max(0, count - 8))
        let eight = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
        return (count < 8 ? eight &<< UInt64(64 &- count &* 8) : eight)
            | UInt64(repeating: 0x20)
    }

    /// Endings as numbers, the last letter as the highest byte.
    private enum Ending {
        static var r: UInt64 { 0x72 }
        static var t: UInt64 { 0x74 }
        static var es: UInt64 { 0x7365 }
        static var ed: UInt64 { 0x6465 }
        static var rs: UInt64 { 0x7372 }
        static var sm: UInt64 { 0x6D73 }
        static var st: UInt64 { 0x7473 }
        static var ts: UInt64 { 0x7374 }
        static var ty: UInt64 { 0x7974 }
        static var nt: UInt64 { 0x746E }
        static var nts: UInt64 { 0x7374_6E }
        static var nce: UInt64 { 0x6563_6E }
        static var ncy: UInt64 { 0x7963_6E }
        static var ing: UInt64 { 0x676E_69 }
        static var ely: UInt64 { 0x796C_65 }
        static var sms: UInt64 { 0x736D_73 }
        static var thm: UInt64 { 0x6D68_74 }
        static var eful: UInt64 { 0x6C75_6665 }
        static var nces: UInt64 { 0x7365_636E }
        static var ntly: UInt64 { 0x796C_746E }
        static var eness: UInt64 { 0x7373_656E_65 }
        static var eless: UInt64 { 0x7373_656C_65 }
        static var ement: UInt64 { 0x746E_656D_65 }
        static var ements: UInt64 { 0x7374_6E65_6D65 }
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
        let tail = tail
        switch tail &>> 48 {
        case Ending.es where isConsonant(2) && count > 3: return isSilentBeforeS ? 1 : 0
        case Ending.ed where isConsonant(2) && count > 3: return isSilentBeforeD ? 1 : 0
        // “ism” has one more than it has vowels.
        case Ending.sm: return -1
        default: break
        }
        switch tail &>> 40 {
        case Ending.ely: return isConsonant(3) ? 1 : 0
        case Ending.sms, Ending.thm: return -1
        default: break
        }
        if tail &>> 32 == Ending.eful { return isConsonant(4) ? 1 : 0 }
        switch tail &>> 24 {
        case Ending.eness, Ending.eless: return isConsonant(5) ? 1 : 0
        case Ending.ement: return isConsonant(5) && letter(5) != UInt8(ascii: "l") ? 1 : 0
        default: break
        }
        guard tail &>> 16 == Ending.ements else { return 0 }
        return isConsonant(6) && letter(6) != UInt8(ascii: "l") ? 1 : 0
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
