import Text

/// What an address in a drawing may be.
enum SVGAddress {
    /// A place in the drawing itself, or a picture that it carries.
    ///
    /// Blanks around an address do not count; one inside a scheme never makes it pass, since only
    /// what is spelt exactly so does.
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

    /// Schemes that run code, or bring a document of their own, in whichever attribute.
    ///
    /// Browsers ignore blanks and control characters in a scheme, and so does this.
    static func runs(_ value: ArraySlice<UInt8>) -> Bool {
        for colon in value.indices where value[colon] == UInt8(ascii: ":") {
            // Nearly all are the colons of styles, after the name of a property.
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

    /// Read from their ends.
    private static let scripts = ["javascript", "vbscript", "livescript"].map {
        Array($0.utf8.reversed())
    }
    private static let documents = ["text/", "application/", "image/svg"].map { Array($0.utf8) }
}
