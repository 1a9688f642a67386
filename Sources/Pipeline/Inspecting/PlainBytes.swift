extension [UInt8] {
    /// The text with one sign for the end of a line, and without what nobody sees.
    var plain: [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(count)
        var place = 0
        while place < count {
            let byte = self[place]
            let width = widthOfHidden(at: place)
            if width == 0 {
                let next = place + 1 < count ? self[place + 1] : 0
                if byte != 13 { plain.append(byte) } else if next != 10 { plain.append(10) }
            }
            place += width == 0 ? 1 : width
        }
        return plain
    }

    /// The bytes of the hidden character at a place, such as a soft hyphen or U+200B; 0 if there is
    /// none.
    private func widthOfHidden(at place: Int) -> Int {
        let (second, third) = (
            place + 1 < count ? self[place + 1] : 0, place + 2 < count ? self[place + 2] : 0
        )
        return switch (self[place], second, third) {
        case (0xC2, 0xAD, _): 2
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9),
            (0xEF, 0xBB, 0xBF):
            3
        default: 0
        }
    }
}
