/// Where a link in a document leads. What may be there is listed: any other scheme may start a
/// program, or open a file or a share that readers do not have.
enum LinkTarget {
    private static let schemes: Set = [
        "http", "https", "mailto", "tel", "sms", "cid", "urn", "geo", "sip", "xmpp", "webcal",
    ]

    /// Whether the address names another place than the document itself, or a file beside it.
    static func isOutside(_ address: String) -> Bool {
        let address = plain(address)
        return scheme(of: address) != nil || address.hasPrefix("//") || address.hasPrefix("\\")
    }

    /// Whether a reader may be led there.
    /// - Parameter isOfPages: whether it may lead to web pages, as the links of a book do.
    static func isHarmless(_ address: String, isOfPages: Bool = false) -> Bool {
        let address = plain(address)
        if let scheme = scheme(of: address) { return schemes.contains(String(scheme)) }
        if address.hasPrefix("//") || address.contains("\\") { return false }
        let path = address.prefix { $0 != "#" && $0 != "?" }
        guard let dot = path.lastIndex(of: "."), !isOfPages else { return true }
        return RunningType.of(ending: String(path[path.index(after: dot)...])) == nil
    }

    /// Programs leave out blanks and control characters.
    private static func plain(_ address: String) -> String {
        address.lowercased().filter { $0 > " " }
    }

    private static func scheme(of address: String) -> Substring? {
        let name = address.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
        }
        return !name.isEmpty && address.dropFirst(name.count).first == ":" ? name : nil
    }
}

extension RunningPart {
    /// Refuses a link that could start something.
    static func check(link address: String, isOfPages: Bool = false) throws(RunningPart) {
        guard !LinkTarget.isHarmless(address, isOfPages: isOfPages) else { return }
        throw RunningPart(
            "has a link to \(address.prefix(80)), which is no address of a web page", .links)
    }
}
