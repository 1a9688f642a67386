import HoofbeatContent
import HoofbeatText

/// Finds letters that come from a file in UTF-8 which some program read as Windows-1252: `donâ€™t`
/// for “don’t”, `Ã¼` for “ü”.
///
/// Only what no language writes counts. `Ã` is a letter of Portuguese, `Ð` one of Icelandic, and
/// either may come before a quotation mark.
struct WrongEncoding {
    let problem: Diagnostic?

    init(_ source: SourceText) {
        guard let found = Self.first(in: source.bytes) else {
            problem = nil
            return
        }
        let location = TextLocation(file: source.file, line: source.line(at: found.offset))
        problem = .wrongEncoding(found.written, found.meant, at: location)
    }

    private struct Found {
        let offset: Int
        let written: String
        let meant: String
    }

    private static func first(in bytes: [UInt8]) -> Found? {
        var start = 0
        // The leads are all in the block of Latin-1 letters, which UTF-8 begins with C3.
        while let place = bytes[start...].firstPlace(of: [0xC3]) {
            start = place + 2
            if let found = found(at: place, in: bytes) { return found }
        }
        return nil
    }

    private static func found(at place: Int, in bytes: [UInt8]) -> Found? {
        let text = String(decoding: bytes[place...].prefix(40), as: UTF8.self).unicodeScalars
        guard let first = text.first, let lead = byte(of: first), let length = length(of: lead)
        else { return nil }
        let written = text.prefix(length)
        let meant = written.compactMap(byte)
        guard written.count == length, meant.count == length,
            meant.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
            let word = String(validating: meant, as: UTF8.self),
            isSure(written, in: bytes, at: place)
        else { return nil }
        var shown = ""
        shown.unicodeScalars.append(contentsOf: written)
        return Found(offset: place, written: shown, meant: word)
    }

    /// Whether the letters can be nothing else.
    private static func isSure(
        _ written: Substring.UnicodeScalarView.SubSequence, in bytes: [UInt8], at place: Int
    ) -> Bool {
        let rest = Array(written.dropFirst())
        switch written.first {
        case "â":
            // All dashes and curly quotation marks, and the signs ™ and →.
            return ["€", "„", "†", "‚", "ˆ", "‰"].contains(rest[0])
        case "ð": return rest[0] == "Ÿ"
        case "ï": return rest == ["»", "¿"]
        case "Ã", "Â", "Ä", "Å", "Ð", "Ñ":
            guard !quotes.contains(rest[0]) else { return false }
            let isInCapitals = place > 0 && bytes.scalar(before: place).isCapital
            return !isInCapitals
        default: return false
        }
    }

    private static let quotes: Set<Unicode.Scalar> = [
        "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›", "–", "—", "…", "´", "¨",
    ]

    /// How many bytes a character has whose first byte is this; nil for one that is not looked for.
    private static func length(of lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xC5, 0xD0, 0xD1: 2
        case 0xE2, 0xEF: 3
        case 0xF0: 4
        default: nil
        }
    }

    /// The byte that Windows-1252 writes for a character.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if let known = windows[scalar] { return known }
        return (0x80...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
    }

    /// The characters that are at other places in Unicode (WHATWG, windows-1252).
    private static let windows: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
        "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
        "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
        "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
    ]
}

extension [UInt8] {
    /// The character that ends before a place.
    fileprivate func scalar(before place: Int) -> Unicode.Scalar {
        String(decoding: self[Swift.max(0, place - 4)..<place], as: UTF8.self).unicodeScalars.last
            ?? " "
    }
}

extension Unicode.Scalar {
    fileprivate var isCapital: Bool { properties.isUppercase }
}

extension Diagnostic {
    fileprivate static func wrongEncoding(
        _ written: String, _ meant: String, at location: TextLocation
    ) -> Diagnostic {
        let isShown = meant.unicodeScalars.allSatisfy { $0.value > 0xA0 && $0.value != 0xFEFF }
        return .warning(
            "wrong-encoding", at: location,
            "“\(written)” is what is left of "
                + (isShown ? "“\(meant)”" : "another character")
                + ": this text was read in a wrong encoding somewhere",
            help: "copy it again from where it came from, and look at the whole file; save it in "
                + "UTF-8")
    }
}
