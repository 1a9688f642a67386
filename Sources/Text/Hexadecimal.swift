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
        [
            (self >> 4).hexadecimalDigit(uppercase: uppercase),
            (self & 15).hexadecimalDigit(uppercase: uppercase),
        ]
    }

    /// The digit for a number below 16.
    @inlinable package func hexadecimalDigit(uppercase: Bool) -> UInt8 {
        self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: uppercase ? "A" : "a") + self - 10
    }
}

extension [UInt8] {
    /// Two small digits for each byte.
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: 2 * count) { digits in
            for (place, byte) in enumerated() {
                digits[2 * place] = (byte >> 4).hexadecimalDigit(uppercase: false)
                digits[2 * place + 1] = (byte & 15).hexadecimalDigit(uppercase: false)
            }
            return 2 * count
        }
    }
}
