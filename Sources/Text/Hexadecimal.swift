extension UInt8 {
    /// The value of a hexadecimal digit; nil for any other byte.
    @inlinable package var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    package var isHexadecimalDigit: Bool { hexadecimalValue != nil }

    /// The byte in two digits.
    package func hexadecimal(uppercase: Bool = false) -> [UInt8] {
        [(self >> 4).digit(uppercase: uppercase), (self & 15).digit(uppercase: uppercase)]
    }

    fileprivate func digit(uppercase: Bool) -> UInt8 {
        self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: uppercase ? "A" : "a") + self - 10
    }
}

extension Sequence<UInt8> {
    /// Two digits, in lower case, for each byte.
    package var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * underestimatedCount)
        for byte in self {
            digits.append((byte >> 4).digit(uppercase: false))
            digits.append((byte & 15).digit(uppercase: false))
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
