import HoofbeatText

/// Judges an address in a drawing.
enum SVGAddress {
    /// Whether it is a place in the drawing itself, or a picture inside the address.
    ///
    /// Blanks around an address do not count. One inside a scheme never lets it pass, since only
    /// exact spelling does.
    static func isInside(_ address: ArraySlice<UInt8>) -> Bool {
        let address = address.drop { $0 <= 32 }
        if address.first == UInt8(ascii: "#") { return true }
        return ["png", "jpeg", "jpg", "webp", "gif"].contains { type in
            let start = "data:image/" + type
            let rest = address.dropFirst(start.utf8.count)
            return address.starts(with: start.utf8)
                && (rest.first == UInt8(ascii: ";") || rest.first == UInt8(ascii: ","))
        }
    }

    /// Whether a scheme runs code or opens another document, whichever attribute holds the address.
    ///
    /// Browsers ignore blanks and control characters in a scheme, so they are ignored here, too.
    static func runs(_ value: ArraySlice<UInt8>) -> Bool {
        for colon in value.indices where value[colon] == UInt8(ascii: ":") {
            // Nearly every colon is that of a style, after the name of a property.
            let last = colon > value.startIndex ? value[colon - 1] : 0
            guard
                last <= 32 || last.lowercased == UInt8(ascii: "t")
                    || last.lowercased == UInt8(ascii: "a")
            else { continue }
            let before = value[..<colon].reversed().lazy.filter { $0 > 32 }.map(\.lowercased)
            if scripts.contains(where: before.starts(with:)) { return true }
            guard before.starts(with: "atad".utf8) else { continue }
            let after = value[(colon + 1)...].lazy.filter { $0 > 32 }.map(\.lowercased)
            if documents.contains(where: after.starts(with:)) { return true }
        }
        return false
    }

    /// In reverse, since they are read from the colon backwards.
    private static let scripts = ["javascript", "vbscript", "livescript"].map {
        Array($0.utf8.reversed())
    }
    private static let documents = ["text/", "application/", "image/svg"].map { Array($0.utf8) }
}
