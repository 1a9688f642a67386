import HoofbeatContent
import HoofbeatText

/// A citation such as `[@one; @two]` in a text.
struct WrittenCitation {
    /// At least one.
    let keys: [String]
    /// Its place in the text, in bytes.
    let range: Range<Int>

    /// - Parameter node: the node of the text. Those of a page must come in document order.
    static func all(
        in text: [UInt8], of node: Node, _ escapes: inout EscapedCitations
    ) -> [WrittenCitation] {
        var found: [WrittenCitation] = []
        var place = 0
        while let open = text[place...].firstIndex(of: UInt8(ascii: "[")) {
            place = open + 1
            guard place < text.count, text[place] == UInt8(ascii: "@"),
                !escapes.isNextEscaped(in: node), let (keys, end) = keys(in: text, from: open)
            else { continue }
            found.append(WrittenCitation(keys: keys, range: open..<end))
            place = end
        }
        return found
    }

    /// The keys of the citation that opens here, and where it ends; nil if none does.
    private static func keys(in text: [UInt8], from open: Int) -> (keys: [String], end: Int)? {
        var keys: [String] = []
        let end = end(in: text, from: open) {
            keys.append(String(decoding: text[$0], as: UTF8.self))
        }
        return end.map { (keys, $0) }
    }

    /// Where the citation that opens here ends; nil if none does.
    /// - Parameter take: is given the bytes of each key.
    static func end(
        in text: [UInt8], from open: Int, _ take: (Range<Int>) -> Void = { _ in }
    ) -> Int? {
        text.withUnsafeBufferPointer { end(in: $0, from: open, take) }
    }

    static func end(
        in text: UnsafeBufferPointer<UInt8>, from open: Int,
        _ take: (Range<Int>) -> Void = { _ in }
    ) -> Int? {
        var place = open + 1
        func byte() -> UInt8 { place < text.count ? text[place] : 0 }
        func skipBlanks() {
            while true {
                if byte() == 32 {
                    place += 1
                } else if byte() == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
                    // A no-break space.
                    place += 2
                } else {
                    return
                }
            }
        }
        while byte() == UInt8(ascii: "@") {
            place += 1
            let start = place
            while byte().isKeyByte { place += 1 }
            guard place > start else { return nil }
            take(start..<place)
            skipBlanks()
            if byte() == UInt8(ascii: "]") { return place + 1 }
            guard byte() == UInt8(ascii: ";") else { return nil }
            place += 1
            skipBlanks()
            if byte() == UInt8(ascii: "]") { return place + 1 }
        }
        return nil
    }
}

extension Node {
    /// Whether the text may hold a citation. This rules out nearly every text quickly.
    var mayCite: Bool {
        withLiteral { $0.contains("[@") } ?? false
    }
}

extension Diagnostic {
    static func misplacedCitation(_ key: String, _ holder: Holder, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "misplaced-citation", at: location, "[@\(key)] cannot stand in \(holder.rawValue)",
            help: holder == .field
                ? "take it out; where an entry has the field sources:, name the source there"
                : "put it behind a sentence that rests on the source")
    }
}

extension UInt8 {
    /// may be in the key of a source.
    var isKeyByte: Bool {
        isLetterOrDigit
            || self == UInt8(ascii: "-")
    }
}
