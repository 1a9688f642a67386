import HoofbeatText

/// What readers see before a place in a form, whatever tags and marks are between.
struct TextBefore {
    private let scalars: ArraySlice<Unicode.Scalar>

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
    }

    /// Whether a minus at the place takes what follows from what stands here: from a number, with
    /// its unit or other marks behind it, or from a letter beside it.
    var isMinuend: Bool {
        var place = scalars.endIndex
        var hasBlank = false
        var mark: Unicode.Scalar?
        while place > scalars.startIndex {
            var scalar = scalars[place - 1]
            if scalar == ">" {
                guard let start = inlineTag(endingAt: place) else { return false }
                place = start
                continue
            }
            place -= 1
            if scalar == ";", scalars[...place].suffix(6).elementsEqual("&quot;".unicodeScalars) {
                scalar = "\""
                place -= 5
            }
            if scalar.properties.isWhitespace {
                // A quotation mark behind a blank opens one.
                guard mark?.isUnit ?? true, scalar != "\n" else { return false }
                hasBlank = true
            } else if scalar == ")" || scalar.properties.numericType != nil {
                return true
            } else if scalar.isLetterMarkOrNumber {
                // Of “5 °C−3 °C” and x−3; in “below −5” there is a blank.
                return !hasBlank
            } else if scalar.isMarkBehindNumber {
                mark = scalar
            } else {
                return false
            }
        }
        return false
    }

    /// Where a tag begins that neither begins a line nor raises what follows.
    private func inlineTag(endingAt end: Int) -> Int? {
        guard let start = scalars[..<end].lastIndex(of: "<") else { return nil }
        let tag = scalars[(start + 1)..<end]
        let isEnd = tag.first == "/"
        let name = tag.dropFirst(isEnd ? 1 : 0).prefix { $0 != " " && $0 != ">" }
        let element = String(String.UnicodeScalarView(name))
        let isRaised = !isEnd && (element == "sup" || element == "sub")
        let isBreak = isRaised || element == "br" || element == "img"
        return isBreak || SectionFormWriter.blocks.contains(element) ? nil : start
    }
}

extension Unicode.Scalar {
    /// Whether it says what a number counts, and may stand behind it with a blank.
    fileprivate var isUnit: Bool {
        "%‰٪°".unicodeScalars.contains(self)
            || properties.generalCategory == .currencySymbol
    }

    /// Whether it may stand between a number and a minus: a unit, a mark that closes something, or
    /// that leads to a note.
    fileprivate var isMarkBehindNumber: Bool {
        if isUnit || "'\"*†‡′″‴".unicodeScalars.contains(self) { return true }
        switch properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .initialPunctuation, .otherSymbol: return true
        default: return false
        }
    }
}
