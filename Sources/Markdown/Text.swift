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

    /// `%20` and the like resolved; nil if that is not valid UTF-8.
    var percentDecoded: String? {
        guard utf8.firstPlace(of: UInt8(ascii: "%")) != nil else { return self }
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
        return String(validating: bytes, as: UTF8.self)
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

extension ArraySlice<UInt8> {
    /// Without blanks at either end.
    var trimmed: ArraySlice<UInt8> {
        var text = self
        while text.first?.isBlank == true { text.removeFirst() }
        while text.last?.isBlank == true { text.removeLast() }
        return text
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
    /// Of ASCII and not white space, which is true of nearly every text's ends.
    fileprivate var isVisible: Bool { (33...126).contains(self) }
}

extension Unicode.Scalar {
    /// White space; the table of Unicode is only asked beyond ASCII.
    var isBlank: Bool {
        isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }
}
