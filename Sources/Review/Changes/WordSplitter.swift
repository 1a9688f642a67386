import HoofbeatText

/// Divides text into words, numbers with their units, signs and punctuation.
struct WordSplitter {
    /// Whether a word in small letters is a unit that belongs to the number before it.
    let isUnit: (String) -> Bool

    func split(
        _ text: String, style: [FormTag], into tokens: inout [FormToken], owesBlank: inout Bool
    ) {
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar.isBlankInForm {
                owesBlank = true
                place += 1
                continue
            }
            let (kind, end) = piece(of: scalars, from: place)
            guard let kind else {
                place = end
                continue
            }
            let word = String(String.UnicodeScalarView(scalars[place..<end]))
            if !join(word, kind, style, owesBlank, to: &tokens) {
                let isGlued =
                    place == 0 && !owesBlank && scalar.isInWord && tokens.last?.endsInWord == true
                tokens.append(
                    FormToken(
                        kind, word, style: style, isGlued: isGlued, followsBlank: owesBlank))
            }
            owesBlank = false
            place = end
        }
    }

    /// Joins a unit or a sign of percent to the number before it.
    private func join(
        _ word: String, _ kind: FormToken.Kind, _ style: [FormTag], _ followsBlank: Bool,
        to tokens: inout [FormToken]
    ) -> Bool {
        guard let last = tokens.last, last.kind == .number, last.style == style,
            last.text.unicodeScalars.last?.isInWord == true
        else { return false }
        let isPart =
            kind == .sign && "%‰°".contains(word)
            || kind == .word && followsBlank && last.text.unicodeScalars.allSatisfy(\.isInNumber)
                && isUnit(word.lowercased())
        guard isPart else { return false }
        tokens[tokens.count - 1] = FormToken(
            .number, last.text + (followsBlank ? " " : "") + word, style: style,
            isGlued: last.isGlued, followsBlank: last.followsBlank)
        return true
    }

    /// The kind of what begins at a place, nil for what nobody sees, and the place behind it.
    private func piece(
        of scalars: [Unicode.Scalar], from start: Int
    ) -> (FormToken.Kind?, Int) {
        let first = scalars[start]
        let isSigned =
            first.isPlusOrMinus && start + 1 < scalars.count
            && scalars[start + 1].isDigitOfAnyScript
            && (start == 0 || !scalars[start - 1].isInWord)
        if first.isUnspaced { return (.word, start + 1) }
        guard first.isInWord || isSigned else {
            switch first.properties.generalCategory {
            case .mathSymbol, .currencySymbol, .otherSymbol: return (.sign, start + 1)
            case .format, .control: return (nil, start + 1)
            default: return ("%‰".unicodeScalars.contains(first) ? .sign : .punctuation, start + 1)
            }
        }
        var end = start + 1
        while end < scalars.count, goesOn(scalars, at: end) { end += 1 }
        let hasDigit = scalars[start..<end].contains(where: \.isDigitOfAnyScript)
        return (hasDigit ? .number : .word, end)
    }

    /// Whether a word or number goes on at a place: with a letter or digit, or with a sign that
    /// stands between two of them.
    private func goesOn(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
        let scalar = scalars[place]
        if scalar.isUnspaced { return false }
        if scalar.isInWord || scalar.properties.generalCategory == .format { return true }
        guard place + 1 < scalars.count else { return false }
        let (before, after) = (scalars[place - 1], scalars[place + 1])
        if before.isDigitOfAnyScript, after.isDigitOfAnyScript {
            return ".,:/'’·٫٬".unicodeScalars.contains(scalar)
        }
        // Not behind a digit: in `5-year` the number is a word of its own.
        return before.isInWord && after.isInWord && !before.isDigitOfAnyScript
            && (scalar == "'" || scalar == "’" || scalar.isHyphen)
    }
}

extension FormToken {
    fileprivate var endsInWord: Bool {
        kind.isSeen && text.unicodeScalars.last?.isInWord == true
    }
}

extension Unicode.Scalar {
    fileprivate var isInWord: Bool { isLetterMarkOrNumber }

    fileprivate var isDigitOfAnyScript: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }

    /// In all their widths.
    fileprivate var isPlusOrMinus: Bool {
        "+-\u{2212}\u{FE62}\u{FE63}\u{FF0B}\u{FF0D}".unicodeScalars.contains(self)
    }

    fileprivate var isInNumber: Bool {
        isPlusOrMinus || isDigitOfAnyScript || ".,:/'’·٫٬".unicodeScalars.contains(self)
    }

    fileprivate var isBlankInForm: Bool {
        properties.isWhitespace
    }

    /// Whether it belongs to a script that puts no blanks between words, so that each character
    /// changes on its own: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
    fileprivate var isUnspaced: Bool {
        switch value {
        case 0x0E00...0x0E4F, 0x0E80...0x0ECF, 0x1000...0x103F, 0x1780...0x17D3, 0x3040...0x30FF:
            true
        default: properties.isIdeographic
        }
    }
}
