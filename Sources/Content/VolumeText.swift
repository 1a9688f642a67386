package import HoofbeatMarkup
import HoofbeatText

/// Turns bodies of pages into chapters of a volume: anchors become the chapter's own, links to
/// pages of the volume lead to their chapters, and headings become deeper.
///
/// cmark rendered the bodies, so every `<` begins a tag, and every `="` the value of an attribute.
public struct VolumeText {
    /// The key of each chapter, by the address that links to its page use.
    private let keys: [String: [UInt8]]
    /// The addresses of pages of which only a notice is left, without the anchors of their text.
    private let withoutAnchors: Set<String>

    package init(keys: [String: String], withoutAnchors: Set<String> = []) {
        self.keys = keys.mapValues(Self.escaped)
        self.withoutAnchors = withoutAnchors
    }

    /// The anchor of a chapter, made from the id of its page. Letters, digits and hyphens remain;
    /// any other character of ASCII becomes `_` and two hexadecimal digits. So no two ids get the
    /// same anchor, and none has a space or a dot.
    package static func key(ofID id: String) -> String {
        var key: [UInt8] = []
        for byte in id.utf8 {
            if byte.isOfWord || byte == UInt8(ascii: "-") {
                key.append(byte)
            } else {
                key.append(UInt8(ascii: "_"))
                key += byte.hexadecimal(uppercase: true)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// An anchor inside a chapter. No key has a dot, so no two chapters can share one.
    public static func anchor(_ anchor: String, of key: String) -> String { key + "." + anchor }

    private static func escaped(_ text: String) -> [UInt8] {
        let html: HTML = "\(text)"
        return html.bytes
    }

    /// - Parameter depth: by how many levels headings become deeper.
    package func chapter(_ body: HTML, key: String, depth: Int) -> HTML {
        let bytes = body.bytes
        let prefix = Self.escaped(Self.anchor("", of: key))
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var copied = 0
        for place in bytes.indices.dropLast(3) {
            switch bytes[place] {
            case UInt8(ascii: "<"):
                let digit = bytes[place + 1] == UInt8(ascii: "/") ? place + 3 : place + 2
                let level = Int(bytes[digit]) - 48
                guard bytes[digit - 1] == UInt8(ascii: "h"), (1...6).contains(level) else {
                    continue
                }
                text += bytes[copied..<digit]
                text.append(UInt8(48 + min(6, level + depth)))
                copied = digit + 1
            case UInt8(ascii: "=") where bytes[place + 1] == UInt8(ascii: "\""):
                let name = bytes[copied..<place]
                if name.ends(with: " id") || name.ends(with: " aria-labelledby") {
                    text += bytes[copied..<place + 2] + prefix
                    copied = place + 2
                } else if name.ends(with: " href") {
                    text += bytes[copied..<place + 2]
                    copied = append(bytes[(place + 2)...], prefix, to: &text)
                }
            default: continue
            }
        }
        var html = HTML()
        text += bytes[copied...]
        html.append(verbatim: text[...])
        return html
    }

    /// Replaces an address that leads to a page by one that leads to its chapter.
    ///
    /// - Parameter rest: the body from the address on.
    /// - Returns: the place where the text goes on.
    private func append(
        _ rest: ArraySlice<UInt8>, _ prefix: [UInt8], to text: inout [UInt8]
    ) -> Int {
        let hash = UInt8(ascii: "#")
        guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { return rest.startIndex }
        let address = rest[..<quote]
        let end = address.firstIndex(of: hash) ?? quote
        if end == rest.startIndex {
            // Each word is explained only once, at the end of the volume.
            guard !address.dropFirst().starts(with: "_term-".utf8) else { return end }
            text.append(hash)
            text += prefix
            return end + 1
        }
        let page = String(decoding: address[..<end], as: UTF8.self)
        guard let key = keys[page] else { return rest.startIndex }
        text.append(hash)
        text += key
        guard !withoutAnchors.contains(page) else { return quote }
        if end < quote { text.append(UInt8(ascii: ".")) }
        return min(end + 1, quote)
    }
}
