import HoofbeatMarkup
import HoofbeatText

/// An address in plain text, as in GitHub Flavored Markdown 0.29, section 6.9: it begins with
/// `https://`, `http://` or `www.`, or is a mail address.
///
/// Here, it also ends at a bracket, a quotation mark or any other sign that is not ASCII, since
/// those are part of the sentence.
struct BareAddress {
    /// Its place in the text, in bytes.
    let range: Range<Int>
    /// What the link needs before it, such as `mailto:`.
    let prefix: String

    /// All addresses of a text, in order.
    static func all(in text: [UInt8]) -> [BareAddress] {
        var found: [BareAddress] = []
        var place = 0
        while let mark = text[place...].firstIndex(where: \.mayMarkAddress) {
            // Bytes of an address cannot also belong to the next one.
            let free = found.last?.range.upperBound ?? 0
            place = mark + 1
            guard let address = address(at: mark, in: text, from: free) else { continue }
            found.append(address)
            place = address.range.upperBound
        }
        return found
    }

    /// Whether a page may hold one. This rules out nearly every page without a look at its texts.
    /// An address behind `](` does not count, since that is a link already.
    static func mayBe(in source: ArraySlice<UInt8>) -> Bool {
        source.withUnsafeBufferPointer { text in
            [UInt8(ascii: "w"), UInt8(ascii: "W")].contains { letter in
                occurs(letter, in: text) { place in
                    place + 3 < text.count && text[place + 1] | 32 == UInt8(ascii: "w")
                        && text[place + 2] | 32 == UInt8(ascii: "w")
                        && text[place + 3] == UInt8(ascii: ".")
                        && (place == 0 || text[place - 1] != UInt8(ascii: "/"))
                }
            }
                || occurs(UInt8(ascii: "@"), in: text) { $0 > 0 && text[$0 - 1].isLetterOrDigit }
                || occurs(UInt8(ascii: ":"), in: text) { place in
                    guard text[place...].starts(with: "://".utf8) else { return false }
                    var start = place
                    while start > 0, text[start - 1].isLetterOrDigit { start -= 1 }
                    return !text[..<start].suffix(2).elementsEqual("](".utf8)
                }
        }
    }

    private static func occurs(
        _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, where isBare: (Int) -> Bool
    ) -> Bool {
        let bytes = UnsafeRawBufferPointer(text)
        var place = 0
        while let found = bytes.firstPlace(of: byte, from: place) {
            if isBare(found) { return true }
            place = found + 1
        }
        return false
    }

    private static func address(
        at mark: Int, in text: [UInt8], from free: Int
    ) -> BareAddress? {
        switch text[mark] {
        case UInt8(ascii: ":"):
            let start = ["https", "http"].map { mark - $0.utf8.count }.first { start in
                start >= free && text[mark...].starts(with: "://".utf8)
                    && ["https", "http"].contains(
                        String(decoding: text[start..<mark], as: UTF8.self).lowercased())
            }
            guard let start, !text.hasLetterOrDigit(before: start, from: free) else { return nil }
            return web(start, host: mark + 3, labels: 2, prefix: "", in: text)
        case UInt8(ascii: "@"): return mail(mark, in: text, from: free)
        default:
            let start = String(decoding: text[mark...].prefix(4), as: UTF8.self).lowercased()
            guard start == "www.", !text.hasLetterOrDigit(before: mark, from: free) else {
                return nil
            }
            return web(mark, host: mark, labels: 3, prefix: "https://", in: text)
        }
    }

    /// - Parameter labels: how many parts the name of the host must have.
    private static func web(
        _ start: Int, host: Int, labels: Int, prefix: String, in text: [UInt8]
    ) -> BareAddress? {
        guard let hostEnd = endOfHost(host, labels: labels, in: text) else { return nil }
        let address = text[start...].prefix(upToEndOfAddress: hostEnd)
        let end = address.endWithoutPunctuation
        return end < hostEnd ? nil : BareAddress(range: start..<end, prefix: prefix)
    }

    private static func mail(_ sign: Int, in text: [UInt8], from free: Int) -> BareAddress? {
        var start = sign
        while start > free, text[start - 1].mayStandInMailName { start -= 1 }
        while start < sign, !text[start].isLetterOrDigit { start += 1 }
        guard start < sign, text[sign - 1].isLetterOrDigit,
            let end = endOfHost(sign + 1, labels: 2, in: text),
            let dot = text[..<end].lastIndex(of: UInt8(ascii: ".")), !text[dot + 1].isDigit
        else { return nil }
        return BareAddress(range: start..<end, prefix: "mailto:")
    }

    /// The end of a host's name, without full stops after it; nil if there is none.
    private static func endOfHost(_ start: Int, labels: Int, in text: [UInt8]) -> Int? {
        let run = text[start...].prefix(while: \.mayStandInHost)
        let name = run.dropLast(run.reversed().prefix { $0 == UInt8(ascii: ".") }.count)
        let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count >= labels, parts.allSatisfy({ !$0.isEmpty }),
            name.last?.isLetterOrDigit == true,
            !parts.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) })
        else { return nil }
        return name.endIndex
    }
}

extension [UInt8] {
    fileprivate func hasLetterOrDigit(before place: Int, from free: Int) -> Bool {
        place > free && (self[place - 1].isLetterOrDigit || self[place - 1] == UInt8(ascii: "/"))
    }
}

extension ArraySlice<UInt8> {
    /// The bytes up to a blank, or to a sign that is never part of an address.
    fileprivate func prefix(upToEndOfAddress hostEnd: Int) -> ArraySlice<UInt8> {
        var end = hostEnd
        // Square brackets are part of it only in pairs.
        var open: [Int] = []
        var round = 0
        while end < endIndex {
            if self[end] < 0x80 {
                if self[end] == UInt8(ascii: "(") { round += 1 }
                if self[end] == UInt8(ascii: ")") {
                    // `(https://example.org)[text]` is a link turned round.
                    if round == 0, end + 1 < endIndex, self[end + 1] == UInt8(ascii: "[") { break }
                    round -= 1
                }
                if self[end] == UInt8(ascii: "[") { open.append(end) }
                if self[end] == UInt8(ascii: "]"), open.popLast() == nil { break }
                guard self[end] > 32, !"<>\"`{}\\^\u{7F}".utf8.contains(self[end]) else { break }
                end += 1
            } else {
                let (scalar, length) = scalar(at: end)
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                    break
                }
                end += length
            }
        }
        return self[..<(open.first ?? end)]
    }

    /// Its end without the marks that belong to the sentence, and without a closing bracket that
    /// nothing in the address opens.
    fileprivate var endWithoutPunctuation: Int {
        let open = reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : 0) }
        var close = reduce(0) { $0 + ($1 == UInt8(ascii: ")") ? 1 : 0) }
        var rest = self
        while let last = rest.last {
            switch last {
            case UInt8(ascii: ")"):
                guard close > open else { return rest.endIndex }
                close -= 1
                rest = rest.dropLast()
            case UInt8(ascii: ";"):
                let name = rest.dropLast().reversed().prefix(while: \.isLetterOrDigit).count
                let before = rest.dropLast(name + 1)
                let isEntity = name > 0 && before.last == UInt8(ascii: "&")
                rest = isEntity ? before.dropLast() : rest.dropLast()
            case let mark where "?!.,:*_~'|".utf8.contains(mark): rest = rest.dropLast()
            default: return rest.endIndex
            }
        }
        return rest.endIndex
    }
}

extension UInt8 {
    fileprivate var mayMarkAddress: Bool {
        self == UInt8(ascii: ":") || self == UInt8(ascii: "@") || self | 32 == UInt8(ascii: "w")
    }
    fileprivate var mayStandInHost: Bool { isLetterOrDigit || "-_.".utf8.contains(self) }
    fileprivate var mayStandInMailName: Bool { isLetterOrDigit || ".-_+".utf8.contains(self) }
}
