import Text

/// A name of XML, in lower case, since what only seems to be another name is looked at as well.
struct XMLName {
    let prefix: String
    let local: String

    init(_ bytes: ArraySlice<UInt8>) {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        prefix = colon.map { Self.text(bytes[..<$0]) } ?? ""
        local = Self.text(colon.map { bytes[($0 + 1)...] } ?? bytes)
    }

    /// What the attribute `xmlns:svg="…"` declares, `svg`, or nothing for `xmlns="…"`; nil if it
    /// declares none.
    var declaredPrefix: String? {
        if prefix == "xmlns" { return local }
        return prefix.isEmpty && local == "xmlns" ? "" : nil
    }

    /// As an editor finds it in the file.
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
    /// No program needs more at once, and each element asks for its own.
    private static let limit = 200

    /// - Parameter depth: of the element that declares it, 1 for the first.
    mutating func declare(
        _ prefix: String, _ name: ArraySlice<UInt8>, depth: Int, at offset: Int
    ) throws(XMLScanner.Failure) {
        guard bindings.count < Self.limit else {
            throw XMLScanner.Failure(offset: offset, reason: "it has too many namespaces")
        }
        bindings.append((prefix, name.elementsEqual(Self.svg.utf8), depth))
    }

    /// Forgets what deeper elements declared.
    mutating func leave(_ depth: Int) {
        while let last = bindings.last, last.depth > depth { bindings.removeLast() }
    }

    func isSVG(_ prefix: String) -> Bool {
        bindings.last { $0.prefix == prefix }?.isSVG ?? false
    }

    /// What browsers run or show in another way than a drawing; nil for data, which they ignore.
    static func danger(_ name: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: name.map(\.lowercased), as: UTF8.self)
        if harmless.contains(where: name.contains) { return nil }
        if name.contains("/1999/xhtml") { return "a web page" }
        return name.contains("w3.org/") || name.contains("mozilla.org/")
            ? "another language, \(name.prefix(60))" : nil
    }

    /// Whether the name is one whose elements browsers run or draw.
    static func isDrawing(_ name: ArraySlice<UInt8>) -> Bool {
        String(decoding: name.map(\.lowercased), as: UTF8.self).contains("/2000/svg")
    }

    private static let harmless = [
        svg, "http://www.w3.org/1999/xlink", "http://www.w3.org/xml/1998/namespace",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
        "http://www.w3.org/2001/xmlschema",
    ]
}
