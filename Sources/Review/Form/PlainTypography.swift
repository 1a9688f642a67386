import HoofbeatText

/// A form without the differences of typography, which programs and habits make and nobody means:
/// how wide a blank is and whether a line may end at it, where a word may be divided, how quotation
/// marks are drawn, and how long a dash is.
///
/// Of signs that say the same, the one on every keyboard stands for all:
///
/// - blanks of any width, and those at which no line ends: one blank.
///   None, as French has them, inside angled quotation marks and before `!`, `?`, `;` and `:`;
/// - soft hyphens, other marks of where lines may end, and those that choose between a drawing of
///   a character in colour and one in black: nothing. So do joiners among letters that look the
///   same with them; in Arabic, in scripts of India and between emoji they say something;
/// - single quotation marks and apostrophes: `'`; double ones: `"`. One is never taken for the
///   other, as 5' and 5" are feet and inches, nor are primes for either, nor what looks like a
///   comma or like “less than” beside a number;
/// - hyphens and en dashes: `-`, with blanks around them or without, as they are written. So 5–10
///   is 5-10, and neither is 5 - 10 or 510. Em dashes and two or three hyphens: `-` between blanks;
/// - the minus before a number: `-`. Between two numbers it stays, whatever signs, marks and tags
///   are between them (5%−10%), since a hyphen there is a range;
/// - the ellipsis: three full stops; the sign of micro: the Greek letter.
///
/// Code stays as it is: there, each sign is meant. How the columns of a table are aligned is left
/// out, too.
struct PlainTypography {
    private let scalars: [Unicode.Scalar]
    private var plain = String.UnicodeScalarView()
    private var place = 0
    /// Whether a blank is due before the next word, as in `SectionFormWriter`.
    private var owesBlank = false
    /// How many open elements hold code.
    private var code = 0
    /// Whether a line or a block has just begun, so that a blank would mean nothing.
    private var isAtStart = true

    static func of(form: String) -> String {
        guard form.utf8.contains(where: { $0 > 127 }) || form.utf8.mayDiffer else { return form }
        var typography = Self(form)
        typography.read()
        return String(typography.plain)
    }

    private init(_ form: String) {
        scalars = Array(form.unicodeScalars)
    }

    private mutating func read() {
        while place < scalars.count {
            switch scalars[place] {
            case "<": readTag()
            case "\n":
                put("\n", isBlock: true)
                place += 1
            default: readText()
            }
        }
    }

    private mutating func put(_ text: some Sequence<Unicode.Scalar>, isBlock: Bool = false) {
        if isBlock { owesBlank = false } else { putBlank() }
        plain.append(contentsOf: text)
        isAtStart = isBlock
    }

    private mutating func put(_ text: String, isBlock: Bool = false) {
        put(text.unicodeScalars, isBlock: isBlock)
    }

    private mutating func putBlank() {
        if owesBlank, !isAtStart { plain.append(" ") }
        owesBlank = false
    }

    // MARK: Tags

    private mutating func readTag() {
        let end = scalars[place...].firstIndex(of: ">") ?? scalars.endIndex - 1
        let tag = scalars[place...end]
        place = end + 1
        let isEnd = tag.dropFirst().first == "/"
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 != " " && $0 != ">" }
        let element = String(String.UnicodeScalarView(name))
        if Self.code.contains(element) { code += isEnd ? -1 : 1 }
        let isBlock = SectionFormWriter.blocks.contains(element)
        let isTransparent = !isBlock && (isEnd || element == "cite")
        // A blank before the end of an element stands behind it, as the writer puts it.
        let owed = owesBlank
        if isTransparent { owesBlank = false }
        put(attributes(of: tag), isBlock: isBlock)
        if isTransparent { owesBlank = owed }
    }

    /// The tag with plain attributes: the words of a picture, or the label of a cell.
    private func attributes(of tag: ArraySlice<Unicode.Scalar>) -> String {
        var written = String(String.UnicodeScalarView(tag))
        for layout in Self.alignments { written = written.replacing(layout, with: "") }
        guard written.contains("=\""), written.utf8.contains(where: { $0 > 127 || $0 == 45 }) else {
            return written
        }
        var parts = written.split(separator: "\"", omittingEmptySubsequences: false).map(
            String.init)
        for value in stride(from: 1, to: parts.count, by: 2)
        where !parts[value - 1].hasSuffix(" class=") {
            parts[value] = Self.of(form: parts[value])
        }
        return parts.joined(separator: "\"")
    }

    // MARK: Words

    private mutating func readText() {
        let scalar = scalars[place]
        defer { place += 1 }
        if code > 0 {
            put(CollectionOfOne(scalar))
        } else if scalar.properties.isWhitespace {
            owesBlank = true
        } else if !isIgnored(scalar) {
            readSign(scalar)
        }
    }

    private func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: true
        case 0x200C, 0x200D: !(before?.joins ?? false) && !(after?.joins ?? false)
        default: false
        }
    }

    private mutating func readSign(_ scalar: Unicode.Scalar) {
        switch scalar {
        // Beside a digit, a low mark looks like a comma, and an angle like “less than”.
        case "\u{201A}" where after?.isDigit == true || before?.isDigit == true,
            _ where scalar.isAngle && (isNearDigit || isAlone && hasDigitInLine):
            put(CollectionOfOne(scalar))
        case "\u{2018}"..."\u{201B}", "\u{2BC}", "\u{2039}", "\u{203A}": put("'")
        case "\u{201C}"..."\u{201F}": put("&quot;")
        case "\u{AB}", "\u{BB}": putAngle(isLeft: scalar == "\u{AB}")
        case "!", "?", ";", ":":
            if after.map({ $0.properties.isWhitespace || $0 == "<" }) ?? true { owesBlank = false }
            put(CollectionOfOne(scalar))
        case "\u{2026}": put("...")
        case "\u{B5}": put("\u{3BC}")
        case "\u{2014}", "\u{2015}": putDash()
        case "\u{2212}": put(isBeforeNumber ? "-" : "\u{2212}")
        case _ where scalar.isHyphenOrDash: readHyphens()
        default: put(CollectionOfOne(scalar))
        }
    }

    /// An angled quotation mark, without the blank that French puts inside it. Where it closes, as
    /// in German, the blank behind it is one between words.
    private mutating func putAngle(isLeft: Bool) {
        if !isLeft, after.map({ !$0.isLetterMarkOrNumber }) ?? true { owesBlank = false }
        let isOpening = owesBlank || isAtStart || plain.last == ">"
        put("&quot;")
        guard isLeft, isOpening else { return }
        while after?.properties.isWhitespace == true { place += 1 }
    }

    private mutating func putDash() {
        owesBlank = true
        put("-")
        owesBlank = true
    }

    private mutating func readHyphens() {
        var count = 1
        while place + count < scalars.count, scalars[place + count].isHyphenOrDash { count += 1 }
        switch count {
        case 1: put("-")
        case 2, 3: putDash()
        // A line to write on.
        default: put(String(repeating: "-", count: count))
        }
        place += count - 1
    }

    /// Whether a minus says that a number is below zero, and not that it is taken from another.
    private var isBeforeNumber: Bool {
        guard after?.isDigit == true else { return false }
        return !TextBefore(scalars[..<place]).isMinuend
    }

    /// Whether there is a digit beside the scalar, or behind a blank.
    private var isNearDigit: Bool {
        scalars[max(0, place - 2)..<min(scalars.count, place + 3)].contains(where: \.isDigit)
    }

    /// The line of the form around the place, which is one block or a part of it.
    private var line: ArraySlice<Unicode.Scalar> {
        let start = scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return scalars[start..<(scalars[place...].firstIndex(of: "\n") ?? scalars.endIndex)]
    }

    /// Whether no second mark closes what this one opens, or opens what it closes: ‹ about 5.
    private var isAlone: Bool {
        let isDouble = "\u{AB}\u{BB}".unicodeScalars.contains(scalars[place])
        let pair = (isDouble ? "\u{AB}\u{BB}" : "\u{2039}\u{203A}").unicodeScalars
        return line.count { pair.contains($0) } % 2 == 1
    }

    private var hasDigitInLine: Bool { line.contains(where: \.isDigit) }

    private var before: Unicode.Scalar? { place > 0 ? scalars[place - 1] : nil }
    private var after: Unicode.Scalar? {
        place + 1 < scalars.count ? scalars[place + 1] : nil
    }

    /// Elements whose text is written as it is typed.
    private static let code: Set = ["code", "kbd", "pre", "samp"]

    private static let alignments = [" class=\"align-right\"", " class=\"align-center\""]
}

extension String.UTF8View {
    /// Whether plain letters may be written in another way: two hyphens, a blank before a sign, or
    /// a column's alignment.
    fileprivate var mayDiffer: Bool {
        var last: UInt8 = 0
        for byte in self {
            // `--` and the `n-` of `align-`.
            if byte == UInt8(ascii: "-"), last == byte || last == UInt8(ascii: "n") { return true }
            if last == 32, "!?;:".utf8.contains(byte) { return true }
            last = byte
        }
        return false
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }

    /// Whether it is a quotation mark that looks like a sign for “less” or “more”.
    fileprivate var isAngle: Bool { "\u{2039}\u{203A}\u{AB}\u{BB}".unicodeScalars.contains(self) }

    /// The hyphen, those of Unicode, and the dashes that stand for one: not the em dash.
    fileprivate var isHyphenOrDash: Bool {
        self == "-" || (0x2010...0x2013).contains(value)
    }

    /// Whether it may look or mean something else beside a joiner. The letters of Latin, Greek,
    /// Cyrillic and Armenian, digits and signs do not.
    fileprivate var joins: Bool {
        !(value < 0x590 || (0x1E00...0x206F).contains(value))
    }
}
