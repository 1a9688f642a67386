import HoofbeatText

/// The part of an address that names a computer (RFC 3986, section 3.2.2), as browsers read it.
package enum Host: Sendable, Hashable {
    /// A name in lower case, without a full stop at its end.
    case name(String)
    case version4([UInt8])
    case version6([UInt16])

    package init(_ text: some StringProtocol) throws(AddressFault) {
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"),
                let groups = Self.version6(String(text.dropFirst().dropLast()))
            else { throw AddressFault("the numbers in square brackets are no address") }
            self = .version6(groups)
            return
        }
        guard !text.isEmpty else { throw AddressFault("it names no host") }
        let name = text.lowercased()
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { throw Self.notASCII(name) }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, labels.allSatisfy(Self.isLabel) else {
            throw AddressFault("“\(text)” cannot be the name of a host")
        }
        // Browsers take a name whose last label is a number for an IPv4 address.
        guard let last = labels.last, Self.isNumber(last) else {
            self = .name(name)
            return
        }
        guard let numbers = Self.version4(name) else {
            throw AddressFault("“\(text)” is neither a name nor an address of four numbers")
        }
        self = .version4(numbers)
    }

    /// Whether only this computer, or one near it, can reach the host.
    package var isLocal: Bool {
        switch self {
        case .name(let name):
            !name.contains(".")
                || [".localhost", ".local", ".internal", ".lan", ".home.arpa"].contains {
                    name.hasSuffix($0)
                }
        case .version4(let numbers): Self.isLocal(numbers)
        case .version6(let groups): Self.isLocal(groups)
        }
    }

    package var isName: Bool {
        if case .name = self { true } else { false }
    }

    /// Whether it consists of letters, digits and hyphens, at most 63 (RFC 1123, section 2.1).
    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    }

    private static func isNumber(_ label: Substring) -> Bool {
        let digits = label.hasPrefix("0x") ? label.dropFirst(2) : label
        return digits.isEmpty
            || (label.hasPrefix("0x")
                ? digits.allSatisfy(\.isHexDigit)
                : digits.utf8.allSatisfy {
                    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                })
    }

    /// Reads four decimal numbers; `0177.1` and the like only hide what they mean.
    private static func version4(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> UInt8? in
            let isPlain = part.utf8.allSatisfy { $0.isLetterOrDigit } && part.utf8.count <= 3
            guard isPlain, part == "0" || part.first != "0" else { return nil }
            return UInt8(part)
        }
        return parts.count == 4 && numbers.count == 4 ? numbers : nil
    }

    private static func version6(_ text: String) -> [UInt16]? {
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2, let first = halves.first, let head = groups(first) else {
            return nil
        }
        guard halves.count == 2 else { return head.count == 8 ? head : nil }
        guard let tail = groups(halves[1]), head.count + tail.count < 8 else { return nil }
        return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt16]? {
        if text.isEmpty { return [] }
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var ending: [UInt16] = []
        if let last = parts.last, last.contains(".") {
            guard let numbers = version4(last) else { return nil }
            let values = numbers.map(UInt16.init)
            ending = [values[0] << 8 | values[1], values[2] << 8 | values[3]]
            parts.removeLast()
        }
        let groups = parts.compactMap { part in
            (1...4).contains(part.utf8.count) && part.allSatisfy(\.isHexDigit)
                ? UInt16(part, radix: 16) : nil
        }
        return groups.count == parts.count ? groups + ending : nil
    }

    /// Whether it is private, shared, loopback, link-local or of no network at all (RFC 6890).
    private static func isLocal(_ numbers: [UInt8]) -> Bool {
        switch (numbers[0], numbers[1]) {
        case (0, _), (10, _), (127, _), (100, 64...127), (169, 254), (172, 16...31), (192, 168),
            (224..., _):
            true
        default: false
        }
    }

    private static func isLocal(_ groups: [UInt16]) -> Bool {
        // The last two groups may be an IPv4 address, as in `::ffff:127.0.0.1`, or in the older
        // form without `ffff`.
        if groups.prefix(5).allSatisfy({ $0 == 0 }) {
            return groups[5] == 0 && groups[6] == 0
                || isLocal([6, 7].flatMap { [UInt8(groups[$0] >> 8), UInt8(groups[$0] & 0xFF)] })
        }
        return groups[0] & 0xFE00 == 0xFC00 || groups[0] & 0xFFC0 == 0xFE80
            || groups[0] & 0xFF00 == 0xFF00
    }

    private static func notASCII(_ name: String) -> AddressFault {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
            .map { Punycode.label(String($0)) }.joined(separator: ".")
        return AddressFault(
            "its host is not in plain letters; browsers would go to \(labels)"
        )
    }
}
