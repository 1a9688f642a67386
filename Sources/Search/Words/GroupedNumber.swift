import HoofbeatMarkup
import HoofbeatText

/// A number whose digits are in groups, as in “10 000”, “1,23,456” and “020 7946 0958”.
struct GroupedNumber {
    private enum Separator {
        case space, hyphen, comma, point, bracket
    }

    /// The place where the last group ends.
    private(set) var end = 0
    /// The place where thousands end, if other groups follow that may or may not belong to them.
    private(set) var endOfThousands: Int?

    private var lengths: [Int]
    private var ends: [Int]
    /// The separator behind each group but the last.
    private var separators: [Separator] = []

    private static let mostGroups = 8
    /// How many digits a telephone number has; none is longer (ITU-T E.164).
    private static let telephone = 7...15

    /// - Parameters:
    ///   - digits: the digits of the first group.
    ///   - place: the place behind them.
    init?(
        _ digits: Slice<UnsafeMutableBufferPointer<UInt8>>, _ text: UnsafeBufferPointer<UInt8>,
        _ place: Int
    ) {
        var next = place
        guard Self.separator(text, &next) != nil, text.digit(at: next) != nil else { return nil }
        lengths = [digits.count]
        ends = [place]
        readGroups(text)
        guard let groups = groups(digits, text, place) else { return nil }
        end = ends[groups - 1]
    }

    private mutating func readGroups(_ text: UnsafeBufferPointer<UInt8>) {
        var place = ends[0]
        while lengths.count < Self.mostGroups, let separator = Self.separator(text, &place) {
            var length = 0
            while length <= Self.telephone.upperBound, let (_, width) = text.digit(at: place) {
                length += 1
                place += width
            }
            guard length > 0 else { break }
            lengths.append(length)
            ends.append(place)
            separators.append(separator)
        }
    }

    private static func separator(
        _ text: UnsafeBufferPointer<UInt8>, _ place: inout Int
    ) -> Separator? {
        let start = place
        if text.scalar(at: place) == ")" { place += 1 }
        guard let scalar = text.scalar(at: place) else { return nil }
        let found: Separator
        switch scalar {
        case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": found = .space
        case "-", "\u{2010}", "\u{2011}", "\u{FF0D}": found = .hyphen
        case ",", "\u{66C}", "\u{FF0C}": found = .comma
        case ".", "\u{FF0E}": found = .point
        default: return place > start ? .bracket : nil
        }
        let isBracketed = place > start
        place += UTF8.width(scalar)
        return isBracketed ? .bracket : found
    }

    /// How many groups make one number; nil if the first is a number by itself.
    private mutating func groups(
        _ digits: Slice<UnsafeMutableBufferPointer<UInt8>>, _ text: UnsafeBufferPointer<UInt8>,
        _ place: Int
    ) -> Int? {
        let thousands = thousands
        if thousands == lengths.count { return thousands }
        if let indian { return indian }
        let sign = place - digits.count - 1
        let hasPlus = sign >= 0 && text[sign] == UInt8(ascii: "+")
        let hasPrefix = hasPlus || digits.count > 1 && digits.first == UInt8(ascii: "0")
        if isTelephone(hasPrefix: hasPrefix, thousands) {
            endOfThousands = thousands > 1 ? ends[thousands - 1] : nil
            return lengths.count
        }
        return thousands > 1 ? thousands : nil
    }

    /// How many groups a number in thousands has; 1 if it is none.
    private var thousands: Int {
        guard lengths[0] <= 3, ![.hyphen, .bracket].contains(separators[0]) else { return 1 }
        return 1
            + zip(lengths.dropFirst(), separators)
            .prefix { $0 == 3 && $1 == separators[0] }.count
    }

    /// How many groups the number has if all but the first and last have two digits, as in
    /// “1,23,456”; nil if they do not.
    private var indian: Int? {
        let count = separators.prefix { $0 == .comma }.count + 1
        let isIndian =
            lengths[0] <= 2 && count > 2 && lengths[count - 1] == 3
            && lengths[1..<(count - 1)].allSatisfy { $0 == 2 }
        return isIndian ? count : nil
    }

    private func isTelephone(hasPrefix: Bool, _ thousands: Int) -> Bool {
        guard Self.telephone.contains(lengths.reduce(0, +)) else { return false }
        let hasPoints = separators.contains(.point)
        guard !separators.contains(.comma),
            !hasPoints || lengths.count > 3 && separators.allSatisfy({ $0 == .point })
        else { return false }
        if hasPrefix { return true }
        // Several years in a row are no telephone number, nor is a year before thousands.
        return lengths.count > 2 && lengths[0] <= 4 && lengths.contains { $0 != 4 }
            && lengths.dropFirst().allSatisfy { (2...4).contains($0) }
            && !zip(lengths, lengths.dropFirst()).dropFirst(thousands - 1)
                .contains { $0 <= 3 && $1 == 3 }
    }
}

extension WordReader {
    /// Reads the groups behind the first one, if there are any. The word must end in a digit.
    mutating func readNumber(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
        guard part.allSatisfy(\.isDigit),
            let number = GroupedNumber(part, text, place)
        else { return false }
        while place < number.end {
            if let (digit, width) = text.digit(at: place) {
                append(digit)
                place += width
                if place == number.endOfThousands {
                    endPart()
                    giveCompound()
                }
            } else {
                if partStart < length { endPart() }
                place += text.scalar(at: place).map(UTF8.width) ?? 1
            }
        }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The digit of any script at a place, in ASCII.
    fileprivate func digit(at place: Int) -> (UInt8, width: Int)? {
        guard place < count else { return nil }
        if self[place] < 0x80 {
            return self[place].isDigit ? (self[place], 1) : nil
        }
        guard let scalar = scalar(at: place), let digit = scalar.decimalDigit else { return nil }
        return (digit, UTF8.width(scalar))
    }
}
