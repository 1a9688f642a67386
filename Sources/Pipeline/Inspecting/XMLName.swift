import HoofbeatText

/// A name of XML in lower case, so that names that differ from a known one only in case are looked
/// at, too.
struct XMLName {
    let prefix: String
    let local: String

    init(_ bytes: ArraySlice<UInt8>) {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        prefix = colon.map { Self.text(bytes[..<$0]) } ?? ""
        local = Self.text(colon.map { bytes[($0 + 1)...] } ?? bytes)
    }

    /// The prefix that the attribute declares: `svg` for `xmlns:svg="…"`, nothing for `xmlns="…"`;
    /// nil if it declares none.
    var declaredPrefix: String? {
        if prefix == "xmlns" { return local }
        return prefix.isEmpty && local == "xmlns" ? "" : nil
    }

    /// The name as an editor finds it in the file.
    var written: String { (prefix.isEmpty ? local : prefix + ":" + local).prefix(40).description }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for (place, byte) in zip(buffer.indices, bytes) { buffer[place] = byte.lowercased }
            return bytes.count
        }
    }
}

/// Which prefixes mean SVG (Namespaces in XML 1.0).
struct XMLNamespaces {
    private var bindings: [(prefix: String, isSVG: Bool, depth: Int)] = []

    private static let svg = "http://www.w3.org/2000/svg"
    /// No program needs more of them at once, and every element looks through them.
    private static let limit = 200

    /// - Parameter depth: the depth of the element that declares it; the first has 1.
    mutating func declare(
        _ prefix: String, _ name: ArraySlice<UInt8>, depth: Int, at offset: Int
    ) throws(XMLScanner.Failure) {
        guard bindings.count < Self.limit else {
            throw XMLScanner.Failure(offset: offset, reason: "it has too many namespaces")
        }
        bindings.append((prefix, name.elementsEqual(Self.svg.utf8), depth))
    }

    /// Forgets what elements deeper than this declared.
    mutating func leave(_ depth: Int) {
        while let last = bindings.last, last.depth > depth { bindings.removeLast() }
    }

    func isSVG(_ prefix: String) -> Bool {
        bindings.last { $0.prefix == prefix }?.isSVG ?? false
    }

    /// Why a namespace is dangerous: browsers run its elements, or show more than a drawing. nil
    /// for data, which they ignore.
    static func danger(_ name: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: name.map(\.lowercased), as: UTF8.self)
        if harmless.contains(where: name.contains) { return nil }
        if name.contains("/1999/xhtml") { return "a web page" }
        return name.contains("w3.org/") || name.contains("mozilla.org/")
            ? "another language, \(name.prefix(60))" : nil
    }

    /// Whether the namespace is that of SVG, whose elements browsers run or draw.
    static func isDrawing(_ name: ArraySlice<UInt8>) -> Bool {
        String(decoding: name.map(\.lowercased), as: UTF8.self).contains("/2000/svg")
    }

    private static let harmless = [
        svg, "http://www.w3.org/1999/xlink", "http://www.w3.org/xml/1998/namespace",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
        "http://www.w3.org/2001/xmlschema",
    ]
}
