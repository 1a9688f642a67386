import HoofbeatContent

/// What people paste where an address belongs.
enum WrittenAddress {
    private static let quotes = Set("“”„‟«»‘’‚‹›\"'")

    /// Whether it leads to a file on the editor's own computer: `C:\form.pdf`, `\\server\form.pdf`
    /// or `file:///home/form.pdf`.
    static func isOnDisk(_ written: String) -> Bool {
        let start = Array(written.prefix(3))
        if written.lowercased().hasPrefix("file:") || written.hasPrefix("\\") { return true }
        guard start.count > 1, start[1] == ":", start[0].isASCII, start[0].isLetter else {
            return false
        }
        return start.count == 2 || start[2] == "\\" || start[2] == "/"
    }

    /// The address between quotation marks; nil if none are around it.
    static func inQuotes(_ written: String) -> String? {
        let encoded = ["%E2%80%9C", "%E2%80%9D"]
        var bare = written[...]
        while let first = bare.first, quotes.contains(first) { bare.removeFirst() }
        while let last = bare.last, quotes.contains(last) { bare.removeLast() }
        for mark in encoded where bare.hasPrefix(mark) { bare = bare.dropFirst(mark.count) }
        for mark in encoded where bare.hasSuffix(mark) { bare = bare.dropLast(mark.count) }
        let isAround = bare.count < written.count && !bare.isEmpty
        // One in the middle is named by what checks addresses.
        return isAround && !bare.contains(where: { "“”„".contains($0) }) ? String(bare) : nil
    }
}

extension Diagnostic {
    static func ownFile(_ written: String, at location: TextLocation) -> Diagnostic {
        .error(
            "unsafe-link", at: location,
            "“\(written.prefix(60))” is a file on your own computer, which readers cannot open",
            help: "copy the file beside the page, and write its name: [text](form.pdf)")
    }

    static func quotedAddress(
        _ written: String, _ bare: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-address", at: location,
            "there are quotation marks around the address “\(bare.prefix(60))”",
            help: "write \(bare.prefix(60)) without them")
    }
}
