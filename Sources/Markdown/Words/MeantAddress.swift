import HoofbeatText

/// What to write for something that is nearly a web address, or is another kind of address.
enum MeantAddress {
    static func help(for written: String) -> String? {
        let small = written.lowercased()
        let bare = small.hasPrefix("doi:") ? String(written.dropFirst(4)).trimmed : written
        if bare.hasPrefix("10."), bare.contains("/"), !bare.contains(" ") {
            return "write https://doi.org/\(bare)"
        }
        if let second = small.dropFirst(5).firstRange(of: "http") {
            let isBegunTwice = small[..<second.lowerBound].allSatisfy { "htps:/".contains($0) }
            return isBegunTwice
                ? "take out one of the two beginnings" : "write one address only"
        }
        for scheme in ["https:/", "http:/"]
        where small.hasPrefix(scheme) && !small.hasPrefix(scheme + "/") {
            return "write \(scheme)/\(written.dropFirst(scheme.count))"
        }
        if written.contains(" "), !written.contains("/"), !small.contains("www.") {
            return "write the address of a page in the web, as browsers show it"
        }
        return endings.contains(where: small.hasSuffix) && !small.contains("/")
            ? "write the whole address; a file of your own is linked to in the text" : nil
    }

    private static let endings = [
        ".mp4", ".mp3", ".mov", ".pdf", ".jpg", ".png", ".svg", ".docx", ".md",
    ]
}
