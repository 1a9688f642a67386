import Markup

/// Makes the body of a page a chapter of a volume: its anchors become the chapter's own, links to
/// pages of the volume lead to their chapters, and headings stand deeper.
///
/// Bodies are what cmark rendered, so every `<` begins a tag and every attribute stands in quotes.
public struct ChapterText {
    private let key: [UInt8]
    /// The key of each chapter, by the address that links to its page have.
    private let keys: [String: [UInt8]]
    private let depth: UInt8

    /// - Parameter depth: by how many levels headings stand deeper.
    public init(key: String, keys: [String: String], depth: Int) {
        self.key = Self.escaped(key)
        self.keys = keys.mapValues(Self.escaped)
        self.depth = UInt8(depth)
    }

    private static func escaped(_ key: String) -> [UInt8] {
        let html: HTML = "\(key)"
        return html.bytes
    }

    public func of(_ body: HTML) -> HTML {
        var text: [UInt8] = []
        text.reserveCapacity(body.bytes.count + body.bytes.count / 8)
        var rest = body.bytes[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            text += rest[..<open]
            append(tag: rest[open...close], to: &text)
            rest = rest[(close + 1)...]
        }
        text += rest
        var html = HTML()
        html.append(verbatim: text[...])
        return html
    }

    private func append(tag: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        var rest = tag
        while let quote = rest.range(of: "=\""),
            let end = rest[quote.upperBound...].firstIndex(of: UInt8(ascii: "\""))
        {
            let name = rest[..<quote.lowerBound].split(separator: UInt8(ascii: " ")).last ?? []
            text += rest[..<quote.upperBound]
            text += value(rest[quote.upperBound..<end], of: String(decoding: name, as: UTF8.self))
            rest = rest[end...]
            // The closing quote, so that it does not open the next value.
            text.append(rest.removeFirst())
        }
        text += rest
        deepen(&text[start...])
    }

    private func value(_ value: ArraySlice<UInt8>, of name: String) -> [UInt8] {
        switch name {
        case "id", "aria-labelledby": own(value)
        case "href": link(value)
        default: Array(value)
        }
    }

    /// An anchor of a chapter. A dot stands in no other anchor, so no two chapters share one.
    public static func anchor(_ anchor: String, of key: String) -> String { key + "." + anchor }

    private func own(_ anchor: ArraySlice<UInt8>) -> [UInt8] {
        key + [UInt8(ascii: ".")] + anchor
    }

    private func link(_ address: ArraySlice<UInt8>) -> [UInt8] {
        let hash = UInt8(ascii: "#")
        let end = address.firstIndex(of: hash) ?? address.endIndex
        let anchor = address[end...].dropFirst()
        if end == address.startIndex {
            // Words are explained once, at the end of the volume.
            return anchor.starts(with: "_term-".utf8) ? Array(address) : [hash] + own(anchor)
        }
        guard let key = keys[String(decoding: address[..<end], as: UTF8.self)] else {
            return Array(address)
        }
        return [hash] + key + (anchor.isEmpty ? [] : [UInt8(ascii: ".")] + anchor)
    }

    /// `<h2 …>` and `</h2>`.
    private func deepen(_ tag: inout ArraySlice<UInt8>) {
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let place = tag.startIndex + (isEnd ? 3 : 2)
        guard place < tag.endIndex, tag[place - 1] == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(tag[place])
        else { return }
        tag[place] = min(tag[place] + depth, UInt8(ascii: "6"))
    }
}
