import Markup

extension String {
    /// Without white space at either end.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, first.isVisible, last.isVisible {
            return self
        }
        return String(Substring(self).trimmed)
    }

    var trimmedAtEnd: String { String(Substring(self).trimmedAtEnd) }

    /// With a space for each no-break space and the like.
    var withPlainSpaces: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return String(map { $0.isWhitespace ? " " : $0 })
    }

    /// `%20` and the like resolved, in the normal form of names; nil if that is not valid UTF-8.
    var percentDecoded: String? {
        guard utf8.firstPlace(of: UInt8(ascii: "%")) != nil else { return normalForm }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)?.normalForm
    }
}

extension Substring {
    var trimmed: Substring {
        var text = self
        while let first = text.unicodeScalars.first, first.isBlank {
            text.unicodeScalars.removeFirst()
        }
        return text.trimmedAtEnd
    }

    var trimmedAtEnd: Substring {
        var text = self
        while let last = text.unicodeScalars.last, last.isBlank { text.unicodeScalars.removeLast() }
        return text
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The character whose first byte is at a place of valid UTF-8, and how many bytes it takes.
    func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = self[place]
        guard lead >= 0xC0 else { return (Unicode.Scalar(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard place + length <= endIndex else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in self[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks at either end.
    var trimmed: ArraySlice<UInt8> {
        // Removing bytes of a slice would copy the rest of it.
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return self[start..<end]
    }

    /// Without so many `>` and the blanks around them.
    func withoutQuoteMarks(_ count: Int) -> ArraySlice<UInt8> {
        var text = trimmed
        for _ in 0..<count where text.first == UInt8(ascii: ">") {
            text = text.dropFirst().trimmed
        }
        return text
    }
}

extension UInt8 {
    var isCapital: Bool { (65...90).contains(self) }

    /// A letter or digit.
    var isOfWord: Bool {
        (97...122).contains(self | 32) || (48...57).contains(self) || self >= 0x80
    }

    var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }

    /// Of ASCII and not white space, which is true of nearly every text's ends.
    fileprivate var isVisible: Bool { (33...126).contains(self) }
}

extension Unicode.Scalar {
    /// White space; the table of Unicode is only asked beyond ASCII.
    var isBlank: Bool {
        isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }

    /// Also those of Unicode at which no line breaks, or always may.
    var isHyphen: Bool { self == "-" || value == 0x2010 || value == 0x2011 }
}
