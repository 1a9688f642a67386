import HoofbeatText

/// Finds characters that nobody sees: they act on a terminal, reverse text, or hide in it.
package enum HiddenCharacter {
    /// A hidden character that a text may not hold, and the place of its first byte.
    package struct Found: Sendable, Hashable {
        package let scalar: Unicode.Scalar
        package let offset: Int
        /// Whether it is written in Markdown's way, such as `&#x202E;`.
        package let isEscape: Bool
    }

    /// Whether it is a control character, a line or paragraph separator, a format character without
    /// a shape of its own, a character that fonts may leave out (Default_Ignorable_Code_Point), or
    /// a noncharacter (Unicode 16).
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
            0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
            0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF,
            0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The character that programs write for one that they could not read.
    package static let lost: Unicode.Scalar = "\u{FFFD}"

    /// The name of a character, such as `U+202E`.
    package static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Finds every hidden character that no script or emoji needs where it is. Tabs and line ends
    /// are allowed everywhere.
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - escapes: whether to look also for `&#x202E;` and the like.
    package static func found(
        in text: UnsafeBufferPointer<UInt8>, escapes: Bool = false
    ) -> [Found] {
        var found: [Found] = []
        var place = 0
        while let start = nextSuspect(in: text, from: place) {
            let (scalar, length) = decode(text, at: start)
            place = start + length
            guard isHidden(scalar) || scalar == lost,
                !Surroundings(text, at: start, length: length).need(scalar)
            else { continue }
            found.append(Found(scalar: scalar, offset: start, isEscape: false))
        }
        guard escapes else { return found }
        let written = escaped(in: text)
        return written.isEmpty ? found : (found + written).sorted { $0.offset < $1.offset }
    }

    private static func escaped(in text: UnsafeBufferPointer<UInt8>) -> [Found] {
        let bytes = UnsafeRawBufferPointer(text)
        var found: [Found] = []
        var place = 0
        while let start = bytes.firstPlace(of: UInt8(ascii: "&"), from: place) {
            place = start + 1
            guard let meant = CharacterReference(text, at: start) else { continue }
            place = start + meant.length
            guard isHidden(meant.scalar) || meant.scalar == lost,
                !Surroundings(text, at: start, length: meant.length).need(meant.scalar)
            else { continue }
            found.append(Found(scalar: meant.scalar, offset: start, isEscape: true))
        }
        return found
    }

    package static func found(in text: String, escapes: Bool = false) -> [Found] {
        var text = text
        return text.withUTF8 { found(in: $0, escapes: escapes) }
    }

    package static func found(in bytes: [UInt8], escapes: Bool = false) -> [Found] {
        bytes.withUnsafeBufferPointer { found(in: $0, escapes: escapes) }
    }

    /// The next control character, or the next first byte that some hidden characters have.
    ///
    /// It looks at eight bytes at a time, since nearly every page is almost only printable ASCII.
    private static func nextSuspect(
        in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard let bytes = UnsafeRawPointer(text.baseAddress) else { return nil }
        var place = start
        while place < text.count {
            while place + 8 <= text.count,
                !(bytes + place).loadUnaligned(as: UInt64.self).holdsUnprintable
            {
                place += 8
            }
            let end = min(place + 8, text.count)
            while place < end {
                if isSuspect(text[place]) { return place }
                place += 1
            }
        }
        return nil
    }

    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 9, 10, 13: false
        case 0...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF...0xF4: true
        default: false
        }
    }

    fileprivate static func decode(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (Unicode.Scalar, length: Int) {
        let lead = text[start]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard length > 1, start + length <= text.count else {
            return (Unicode.Scalar(lead), 1)
        }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in text[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 63) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

/// The characters around a hidden one, which may need it.
private struct Surroundings {
    private let text: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let before: Unicode.Scalar
    private let after: Unicode.Scalar

    init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, length: Int) {
        self.text = text
        self.start = start
        var previous = start - 1
        while previous > 0, text[previous] & 0xC0 == 0x80 { previous -= 1 }
        before = previous >= 0 ? HiddenCharacter.decode(text, at: previous).0 : " "
        let next = start + length
        after = next < text.count ? HiddenCharacter.decode(text, at: next).0 : " "
    }

    func need(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // A soft hyphen belongs inside a word; elsewhere it only hides something.
        case 0xAD: before.properties.isAlphabetic && after.properties.isAlphabetic
        case 0x200B: before.breaksWithoutSpaces || after.breaksWithoutSpaces
        case 0x200C: before.joins
        case 0x200D: before.joins || (before.isPictorial && after.isPictorial)
        case 0x200E, 0x200F, 0x61C: lineIsRightToLeft
        case 0x180B...0x180D, 0x180F: (0x1800...0x18AF).contains(before.value)
        case 0xFE0E, 0xFE0F: before.isPictorial || before.properties.isEmoji
        case 0xFE00...0xFE0D: !before.isASCII && !HiddenCharacter.isHidden(before)
        case 0xE0100...0xE01EF: before.properties.isIdeographic
        // The flags of England, Scotland and Wales are written with tags (UTS 51, section 1.4.6).
        case 0xE0020...0xE007F: isOfFlag
        default: false
        }
    }

    /// Whether it is one of the tags between a black flag and the one that ends them.
    private var isOfFlag: Bool {
        var first = start
        var scalar: Unicode.Scalar = "\u{E0020}"
        while first >= 4, (0xE0020...0xE007F).contains(scalar.value) {
            first -= 4
            scalar = HiddenCharacter.decode(text, at: first).0
        }
        guard scalar.value == 0x1F3F4 else { return false }
        var last = start
        while last + 4 <= text.count, text[last] == 0xF3 {
            scalar = HiddenCharacter.decode(text, at: last).0
            if scalar.value == 0xE007F { return true }
            guard (0xE0020...0xE007E).contains(scalar.value) else { return false }
            last += 4
        }
        return false
    }

    /// Whether the line has a letter of Hebrew, Arabic or another script that runs from right to
    /// left.
    private var lineIsRightToLeft: Bool {
        var first = start
        while first > 0, text[first - 1] != 10, text[first - 1] != 13 { first -= 1 }
        var place = first
        while place < text.count, text[place] != 10, text[place] != 13 {
            let (scalar, length) = HiddenCharacter.decode(text, at: place)
            place += length
            switch scalar.value {
            case 0x5D0...0x60B, 0x61D...0x8FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC,
                0x10800...0x10FFF, 0x1E800...0x1EFFF:
                return true
            default: continue
            }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether its script gives letters another shape next to others.
    fileprivate var joins: Bool {
        switch value {
        case 0x620...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1780...0x17B3, 0x17B6...0x17FF,
            0x1820...0x18AF, 0x1A20...0x1AAF, 0xA840...0xA8FF, 0xFB50...0xFDCF, 0xFE70...0xFEFC,
            0x11000...0x11FFF:
            true
        default: false
        }
    }

    /// Whether its script has no spaces between words: Thai, Lao, Myanmar, Khmer.
    fileprivate var breaksWithoutSpaces: Bool {
        (0xE00...0xEFF).contains(value) || (0x1000...0x109F).contains(value)
            || (0x1780...0x17FF).contains(value)
    }

    /// Whether it is part of an emoji that may be joined to another.
    fileprivate var isPictorial: Bool {
        value == 0xFE0F || (!isASCII && properties.isEmoji) || (0x1F3FB...0x1F3FF).contains(value)
    }
}
