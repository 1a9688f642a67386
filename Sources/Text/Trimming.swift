extension String {
    /// The text without white space at either end.
    package var trimmed: String {
        hasPrintableEnds ? self : String(Substring(self).trimmed)
    }

    /// Whether it begins and ends in ASCII and not with white space, as nearly every text does.
    private var hasPrintableEnds: Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        return first.isPrintable && last.isPrintable
    }

    package var trimmedAtEnd: String { String(Substring(self).trimmedAtEnd) }

    /// The text with plain spaces in place of no-break spaces and the like.
    package var withPlainSpaces: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return String(map { $0.isWhitespace ? " " : $0 })
    }
}

extension Substring {
    package var trimmed: Substring {
        var text = self
        while let first = text.unicodeScalars.first, first.isBlank {
            text.unicodeScalars.removeFirst()
        }
        return text.trimmedAtEnd
    }

    package var trimmedAtEnd: Substring {
        var text = self
        while let last = text.unicodeScalars.last, last.isBlank { text.unicodeScalars.removeLast() }
        return text
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without blanks at either end.
    package var trimmed: ArraySlice<UInt8> {
        // Removing the first byte of a slice again and again would copy the rest each time.
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return self[start..<end]
    }
}

extension String {
    /// The text without spaces, no-break spaces, tabs and line ends at either end. Other white
    /// space of Unicode stays, as YAML keeps it, too.
    package var trimmingBlanks: String {
        if hasPrintableEnds { return self }
        if utf8.last == 0xA0 || utf8.first == 0xC2 {
            func isBlank(_ scalar: Unicode.Scalar) -> Bool {
                scalar == " " || scalar == "\u{A0}" || (9...13).contains(scalar.value)
            }
            let all = unicodeScalars
            guard let first = all.firstIndex(where: { !isBlank($0) }),
                let last = all.lastIndex(where: { !isBlank($0) })
            else { return "" }
            return String(all[first...last])
        }
        guard let first = utf8.firstIndex(where: { !$0.isWhitespace }),
            let last = utf8.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        if first == startIndex, utf8.index(after: last) == endIndex { return self }
        return String(self[first...last])
    }
}

extension UInt8 {
    fileprivate var isPrintable: Bool { (33...126).contains(self) }
}
