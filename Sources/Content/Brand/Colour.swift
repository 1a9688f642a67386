import HoofbeatText

/// A colour of the screen, as CSS writes it: `#0d3b40`.
public struct Colour: Sendable, Hashable {
    /// Red, green and blue are each from 0 to 255.
    package let red: Int
    package let green: Int
    package let blue: Int

    package init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#0d3b40` or `#abc`; nil for anything else.
    package init?(_ text: String) {
        let digits = text.utf8.dropFirst().compactMap { $0.hexadecimalValue.map(Int.init) }
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else {
            return nil
        }
        switch digits.count {
        case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
        case 6:
            self.init(
                red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3],
                blue: digits[4] * 16 + digits[5])
        default: return nil
        }
    }

    /// The colour as style sheets write it, such as `#0a5a5d`.
    public var hex: String {
        "#" + [UInt8(red), UInt8(green), UInt8(blue)].hexadecimal
    }

    /// The luminance from 0, black, to 1, white (WCAG 2.2, "relative luminance").
    package var luminance: Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast from 1 to 21 (WCAG 2.2, "contrast ratio").
    package func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// The contrast that text must have (WCAG 2.2, 1.4.3).
    package static let textContrast = 4.5

    /// The nearest colour, on the way to black or white, that has this contrast with all of the
    /// others; nil if not even black or white has it.
    package func adjusted(to ratio: Double, on others: [Colour]) -> Colour? {
        for step in 0...255 {
            for end in [Colour.black, .white] {
                let mixed = mixed(with: end, step)
                if others.allSatisfy({ mixed.contrast(with: $0) >= ratio }) { return mixed }
            }
        }
        return nil
    }

    package static let black = Colour(red: 0, green: 0, blue: 0)
    package static let white = Colour(red: 255, green: 255, blue: 255)

    /// The luminance with the same contrast to black and to white.
    package static let middleLuminance = 0.179

    /// The first colour on the way to another that is as it should be; the other if none is.
    package func mixed(with other: Colour, until isGood: (Colour) -> Bool) -> Colour {
        (0...255).lazy.map { mixed(with: other, $0) }.first(where: isGood) ?? other
    }

    /// Whether an eye sees a hue in it.
    package var hasHue: Bool { max(red, green, blue) - min(red, green, blue) >= 8 }

    /// The lightest colour of the same hue that is not lighter than this. Mixing a pale colour with
    /// black would make it grey, so most of the white in it is taken away as well.
    package func deepened(to luminance: Double) -> Colour {
        let (least, most) = (min(red, green, blue), max(red, green, blue))
        guard hasHue else { return mixed(with: .black) { $0.luminance <= luminance } }
        func pure(_ value: Int) -> Int {
            255 * (3 * (value - least) + most - least) / (4 * (most - least))
        }
        return Colour(red: pure(red), green: pure(green), blue: pure(blue))
            .mixed(with: .black) { $0.luminance <= luminance }
    }

    private func mixed(with other: Colour, _ step: Int) -> Colour {
        func mix(_ value: Int, _ end: Int) -> Int { value + (end - value) * step / 255 }
        return Colour(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The standard library has no powers of fractions. A number to the power of 2.4 is the fifth
    /// root of its twelfth power, which Newton's method finds.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        precondition(exponent == 2.4)
        guard base > 0 else { return 0 }
        var twelfth = 1.0
        for _ in 0..<12 { twelfth *= base }
        var root = base * base
        for _ in 0..<60 {
            let fourth = root * root * root * root
            guard fourth > 0 else { return 0 }
            root -= (fourth * root - twelfth) / (5 * fourth)
        }
        return root
    }
}
