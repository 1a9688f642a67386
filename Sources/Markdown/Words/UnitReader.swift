import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Reads the units that a text may hold, one at a time.
struct UnitReader {
    struct Unit {
        /// The unit in lower case, without points.
        let name: String
        let sort: DoseWords.Sort
        let end: Int

        /// Whether it is a measure of two letters or more. A single one may be anything behind a
        /// number and a sign.
        var isMeasureInLetters: Bool { sort == .measure && name.unicodeScalars.count > 1 }
    }

    private let bytes: UnsafeRawBufferPointer
    private let words: DoseWords

    init(_ bytes: UnsafeRawBufferPointer, _ words: DoseWords) {
        self.bytes = bytes
        self.words = words
    }

    /// The unit that begins at a place.
    /// - Parameter isLoose: whether signs of emphasis may be inside it.
    func unit(at place: Int, isLoose: Bool = false) -> Unit? {
        if place > 0, bytes[place - 1] >= 0x80, scalar(before: place).isOfUnit,
            !DoseWords.unbrokenLetters.contains(scalar(at: place).scalar)
        {
            return nil
        }
        if let end = endOfPlainWord(at: place, isLoose), !words.mayBeUnit(bytes[place..<end]) {
            return nil
        }
        guard let (written, end) = word(at: place, isLoose) else { return nil }
        // A single capital G is no gram, and Cl is chlorine.
        guard written != "G", written != "Cl", !isFirstLetter(place, end) else { return nil }
        // `g++` is a program.
        if written == "g", bytes[end...].starts(with: "++".utf8) { return nil }
        let name = written.lowercased()
        if let sort = words.sort(of: name), !isFollowedByDigit(end) || isLoose {
            return Unit(name: name, sort: sort, end: end)
        }
        guard !isLoose || bytes[place] >= 0x80,
            DoseWords.unbrokenLetters.contains(scalar(at: place).scalar),
            let name = words.unbrokenUnit(at: written)
        else { return nil }
        return Unit(name: name, sort: .measure, end: place + name.utf8.count)
    }

    /// Whether a letter only begins a compound, as in `g-force` and `U-turn`.
    private func isFirstLetter(_ place: Int, _ end: Int) -> Bool {
        end == place + 1 && end + 1 < bytes.count && bytes[end] == UInt8(ascii: "-")
            && bytes[end + 1].isOfWord
    }

    private func isFollowedByDigit(_ end: Int) -> Bool {
        end < bytes.count && scalar(at: end).scalar.isNumber
    }

    /// The end of a word of ASCII letters only; nil for one that needs a closer look.
    private func endOfPlainWord(at start: Int, _ isLoose: Bool) -> Int? {
        let end = bytes[start...].firstIndex { ($0 | 32) &- 97 >= 26 } ?? bytes.count
        guard end > start else { return nil }
        guard end < bytes.count else { return end }
        let next = bytes[end]
        let isDotted = next == UInt8(ascii: ".") && end == start + 1
        let isEmphasis = isLoose && "*_".utf8.contains(next)
        let isInParts = next == UInt8(ascii: "-") || next == 32
        let isPrefix = isInParts && DoseWords.isPrefix(bytes[start..<end])
        return next < 0x80 && !isDotted && !isEmphasis && !isPrefix ? end : nil
    }

    /// Reads letters, and signs that are a unit by themselves. Single letters may have points
    /// between them.
    private func word(at start: Int, _ isLoose: Bool) -> (name: String, end: Int)? {
        var name = ""
        var end = start
        var count = 0
        var lettersSincePoint = 0
        while end < bytes.count {
            let (scalar, length) = scalar(at: end)
            if scalar.isOfUnit || isInsideHebrew(scalar, at: end) {
                count += 1
                // No unit is longer.
                guard count <= 24 else { return nil }
                // Joiners are left out, and so is the sign in `מ"ג`.
                if scalar.isOfUnit, scalar.value != 0x200C {
                    name.unicodeScalars.append(scalar.inPlainLetter)
                }
                lettersSincePoint += 1
            } else if isInsideWord(scalar, behind: name, at: end + length) {
                count += 1
            } else if scalar == ".", lettersSincePoint == 1, isDotted(from: start, at: end) {
                lettersSincePoint = 0
            } else if !(isLoose && (scalar == "*" || scalar == "_")) {
                break
            }
            end += length
        }
        return name.isEmpty ? nil : (name, end)
    }

    /// Whether a point belongs to an abbreviation such as `m.g.`, in which each letter has one.
    private func isDotted(from start: Int, at point: Int) -> Bool {
        let isFirst = point - start <= 4 && !bytes[start..<point].contains(UInt8(ascii: "."))
        let next = point + 1 < bytes.count ? scalar(at: point + 1).scalar : " "
        guard isFirst else { return true }
        guard next.isOfUnit else { return false }
        let afterNext = point + 1 + scalar(at: point + 1).length
        return afterNext < bytes.count && bytes[afterNext] == UInt8(ascii: ".")
            || afterNext >= bytes.count || !scalar(at: afterNext).scalar.isOfUnit
    }

    /// Whether a word goes on behind a hyphen that may be shown inside it, or behind a blank or a
    /// hyphen as in `milli-grams`.
    private func isInsideWord(_ scalar: Unicode.Scalar, behind name: String, at next: Int) -> Bool {
        guard next < bytes.count, self.scalar(at: next).scalar.isOfUnit else { return false }
        if scalar.value == 0xAD { return true }
        return (scalar.isHyphen || scalar == " ")
            && name.utf8.withContiguousStorageIfAvailable {
                DoseWords.isPrefix(UnsafeRawBufferPointer($0)[...])
            } ?? false
    }

    /// Whether a sign is inside a Hebrew abbreviation, as in `מ"ג`.
    private func isInsideHebrew(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
        guard scalar == "\"" || scalar.value == 0x5F4, place >= 2 else { return false }
        return (0xD6...0xD7).contains(bytes[place - 2]) && place + 1 < bytes.count
            && (0xD6...0xD7).contains(bytes[place + (scalar == "\"" ? 1 : 2)])
    }

    private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
        bytes.scalar(at: place)
    }

    private func scalar(before place: Int) -> Unicode.Scalar { bytes.scalar(before: place).scalar }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The character that ends before a place.
    func scalar(before place: Int) -> (scalar: Unicode.Scalar, start: Int) {
        var start = place - 1
        while start > startIndex, self[start] & 0xC0 == 0x80, place - start < 4 { start -= 1 }
        return (scalar(at: start).scalar, start)
    }
}

extension Unicode.Scalar {
    /// A digit of any script, or a fraction such as ½.
    var isNumber: Bool {
        isASCII ? (48...57).contains(value) : properties.numericType != nil
    }

    /// A letter, a mark on one, or a sign such as ㎎.
    var isOfUnit: Bool {
        if isASCII { return (97...122).contains(value | 32) }
        // ⅿ is a Roman number as well as a letter.
        if (0x2160...0x217F).contains(value) { return true }
        if properties.isAlphabetic || (0x3380...0x33DF).contains(value) || value == 0x200C {
            // 十 is a letter as well as a number.
            return properties.numericType == nil
        }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// The letter that it is shown as: `m` for `ｍ`, `𝐦` and `ᵐ`.
    var inPlainLetter: Unicode.Scalar {
        guard !isASCII else { return self }
        // The g of handwriting, which is a letter of its own to Unicode.
        if self == "ɡ" { return "g" }
        guard case .one(let letter) = FoldedLetter(self), letter.isASCII else { return self }
        // Letters with marks are other letters.
        return String(self).decomposed.count > 1 ? self : letter
    }
}
