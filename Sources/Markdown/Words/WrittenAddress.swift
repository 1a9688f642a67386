import HoofbeatContent

/// What people paste where an address belongs.
enum WrittenAddress {
    private static let quotes = Set("“”„‟«»‘’‚‹›\"'")

    /// Whether it leads to a file on the editor's own computer: `C:\form.pdf`, `\\server\form.pdf`
    /// or `file:///home/form.pdf`.
    static func isOnDisk(_ written: String) -> Bool {
        // Each address comes here, and hardly any goes on behind this look at its bytes.
        let bytes = written.utf8
        guard let first = bytes.first, let second = bytes.dropFirst().first,
            first == UInt8(ascii: "\\") || first | 32 == UInt8(ascii: "f")
                || second == UInt8(ascii: ":")
        else { return bytes.first == UInt8(ascii: "\\") }
        let start = Array(written.prefix(3))
        if written.lowercased().hasPrefix("file:") || first == UInt8(ascii: "\\") { return true }
        guard start.count > 1, start[1] == ":", start[0].isASCII, start[0].isLetter else {
            return false
        }
        return start.count == 2 || start[2] == "\\" || start[2] == "/"
    }

    /// The address between quotation marks; nil if none are around it.
    static func inQuotes(_ written: String) -> String? {
        guard mayBeInQuotes(written) else { return nil }
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

extension WrittenAddress {
    /// Whether an address begins or ends as a quotation mark may.
    private static func mayBeInQuotes(_ written: String) -> Bool {
        guard let first = written.utf8.first, let last = written.utf8.last else { return false }
        return first >= 0x80 || last >= 0x80 || "\"'%".utf8.contains(first)
            || "\"'".utf8.contains(last) || written.utf8.dropLast().last == UInt8(ascii: "9")
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
