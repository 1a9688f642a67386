/// Percent-encoding and decoding (RFC 3986, section 2.1).
extension String {
    /// With `%20` and the like for all bytes that may not stay as they are.
    @inlinable package func percentEncoded(but mayStay: (UInt8) -> Bool) -> String {
        if utf8.holdsOnly(mayStay) { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            if mayStay(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append((byte >> 4).hexadecimalDigit(uppercase: true))
                bytes.append((byte & 15).hexadecimalDigit(uppercase: true))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with `%20` and the like resolved, in the normal form of names; nil if that is not
    /// valid UTF-8. A percent sign without two digits behind it stays as it is.
    package var percentDecoded: String? {
        guard utf8.firstPlace(of: UInt8(ascii: "%")) != nil else { return normalForm }
        let bytes = Array(utf8)[...].percentDecoded(takesStray: true)
        return bytes.flatMap { String(validating: $0, as: UTF8.self)?.normalForm }
    }
}

extension ArraySlice<UInt8> {
    /// The decoded bytes; nil if a percent sign is not followed by two hexadecimal digits.
    package var strictlyPercentDecoded: [UInt8]? { percentDecoded(takesStray: false) }

    /// - Parameter takesStray: whether a percent sign without digits stays as it is.
    fileprivate func percentDecoded(takesStray: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var place = startIndex
        while place < endIndex {
            let byte = self[place]
            if byte == UInt8(ascii: "%") {
                if place + 2 < endIndex, let high = self[place + 1].hexadecimalValue,
                    let low = self[place + 2].hexadecimalValue
                {
                    bytes.append(high << 4 | low)
                    place += 3
                    continue
                }
                guard takesStray else { return nil }
            }
            bytes.append(byte)
            place += 1
        }
        return bytes
    }
}
