import HoofbeatText

/// Looks for signs of blocks where cmark reads none: far to the right, behind a blank of another
/// kind, in a cell or in a field.
extension LeftoverScanner {
    /// Where a text begins on its line, behind blanks of all kinds.
    func start(of line: Range<Int>) -> Int { text[line].withoutBlanks.startIndex }

    /// Looks at what a line begins with.
    /// - Parameters:
    ///   - line: the line without the blanks before it.
    ///   - blanks: those before it. cmark takes some of them for letters; the others are still
    ///     there only in a field that is shown as it is written.
    mutating func scanBlock(of line: Range<Int>, behind blanks: ArraySlice<UInt8>) {
        let hasBlanks = blanks.contains { $0 > 32 || $0 == 9 } || blanks.count > 3
        if line.lowerBound == 0, setting.beginsInEmphasis { return }
        if scanRule(line, hasBlanks: hasBlanks) { return }
        let isFirst = line.lowerBound == 0
        guard let sign = BlockSign(text[line], mayBeNumber: isFirst && !hasBlanks),
            !once.contains(where: { $0.isBlock(like: sign.form) })
        else { return }
        // A line may begin with a number by chance; in a cell or a field, it is shown as it should.
        guard sign.form != .number || hasBlanks || setting.isIndented(line.lowerBound) else {
            return
        }
        let spelling = BlockSign(written[line], mayBeNumber: false)?.spelling ?? sign.spelling
        add(.block(sign.form, spelling, setting.place), line)
    }

    /// Looks for `---` alone on a line that cmark took for text.
    private mutating func scanRule(_ line: Range<Int>, hasBlanks: Bool) -> Bool {
        guard hasBlanks || line.lowerBound > 0, line.count > 2, setting.place != .cell,
            text[line].allSatisfy({ $0 == UInt8(ascii: "-") }), !setting.isPlain
        else { return false }
        add(.command(string(line)), line)
        return true
    }

    /// Looks for lines next to each other that begin with the same sign, such as an arrow or a
    /// pointing hand, and for `Signs: • one • two`.
    mutating func scanSymbols(_ lines: [Range<Int>]) {
        guard !once.contains(where: \.isList) else { return }
        var last: Unicode.Scalar?
        for line in lines {
            let sign = text[line].symbol
            if let sign, sign == last {
                add(.bullet, line)
                return
            }
            last = sign
            if let first = bulletInLine(line) {
                add(.bullet, first..<line.upperBound)
                return
            }
        }
    }

    /// The first of several bullets in a line.
    private func bulletInLine(_ line: Range<Int>) -> Int? {
        var counts: [[UInt8]: Int] = [:]
        var firsts: [[UInt8]: Int] = [:]
        var place = line.lowerBound
        while place + 3 < line.upperBound {
            defer { place += 1 }
            guard text[place] == 0xE2 else { continue }
            let sign = Array(text[place..<place + 3])
            guard Self.bulletsInLine.contains(sign), text[place + 3] <= 32,
                text[(place + 3)..<line.upperBound].isWords
            else { continue }
            counts[sign, default: 0] += 1
            if firsts[sign] == nil { firsts[sign] = place }
            if counts[sign] == 2 { return firsts[sign] }
        }
        return nil
    }

    /// Whether words follow the bullet that a cell begins with. Alone, and as a tick, it is an
    /// answer.
    func beginsItem(_ cell: ArraySlice<UInt8>) -> Bool {
        !["✓", "✔"].contains { cell.starts(with: $0.utf8) } && cell.dropFirst(3).isWords
    }

    private static let bulletsInLine = Set(MarkupSign.bulletsInLine.map { Array($0.utf8) })
}

extension Leftover.Kind {
    /// Whether it says that a list is none.
    var isList: Bool {
        switch self {
        case .bullet, .block(.item, _, _), .block(.number, _, _): true
        default: false
        }
    }

    /// Whether there may be hardly any others of its kind in a text.
    var isToldOnce: Bool { isList || isBlock }

    var isBlock: Bool {
        if case .block = self { true } else { false }
    }

    func isBlock(like form: BlockSign.Form) -> Bool {
        if case .block(form, _, _) = self { true } else { false }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word is next.
    fileprivate var isWords: Bool {
        let next = String(decoding: withoutBlanks.prefix(4), as: UTF8.self).unicodeScalars.first
        return next.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }

    /// The sign that a line begins with, if it is no letter, digit or punctuation of any script and
    /// a blank follows.
    fileprivate var symbol: Unicode.Scalar? {
        guard let first, first >= 0xC2 else { return nil }
        let scalars = String(decoding: prefix(24), as: UTF8.self).unicodeScalars
        guard let sign = scalars.first else { return nil }
        switch sign.properties.generalCategory {
        case .otherSymbol, .mathSymbol: break
        default: return nil
        }
        guard !"©®™°№℞".unicodeScalars.contains(sign) else { return nil }
        // Colour of skin, joiners and what makes a picture of a sign.
        let rest = scalars.dropFirst().drop {
            $0.properties.isVariationSelector || $0.properties.isEmojiModifier
                || $0.value == 0x200D
        }
        guard rest.first?.isBlank == true, let word = rest.first(where: { !$0.isBlank }) else {
            return nil
        }
        // `≥ 5 mm` is a comparison.
        return word.properties.numericType == nil ? sign : nil
    }
}
