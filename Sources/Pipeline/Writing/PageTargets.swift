import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// The addresses of a finished page that lead nowhere: to a page or file that the site has not, or
/// to what no browser should follow. Those in texts are checked before, so these are by the theme.
///
/// Only pages drawn by a theme of one's own are looked at, and only the samples of a build.
struct PageTargets {
    /// The site's base path, as links have it.
    let base: String
    /// All files of the site but those of the search.
    let files: Set<String>

    /// - Parameter path: the page's file.
    func lost(in page: [UInt8], at path: String) -> [String] {
        var found: [String] = []
        for address in Self.addresses(in: page) where !found.contains(address) {
            if leadsNowhere(address, from: path) { found.append(address) }
        }
        return found
    }

    private func leadsNowhere(_ address: String, from page: String) -> Bool {
        if let scheme = SafeURL.scheme(of: address) {
            return !SafeURL.allowedSchemes.contains(scheme)
        }
        let target = address.prefix { $0 != "#" && $0 != "?" }
        guard !target.isEmpty, !target.hasPrefix("//") else { return false }
        var path: Substring
        if target.hasPrefix("/") {
            // What is beside the site on its host is none of ours.
            guard target.hasPrefix(base) else { return false }
            path = target.dropFirst(base.count)
        } else {
            path = page.prefix(through: page.lastIndex(of: "/") ?? page.startIndex) + target
            if !page.contains("/") { path = target }
        }
        let file = Self.resolved(String(path).percentDecoded ?? String(path))
        // The files of the search are known only when somebody searches; themes name but the root.
        if file.hasPrefix(SearchFiles.folder) { return false }
        return !files.contains(file) && !files.contains(file + "/index.html")
    }

    /// The file that a host sends for a path.
    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..": parts.removeLast(min(1, parts.count))
            default: parts.append(part)
            }
        }
        let file = parts.joined(separator: "/")
        return file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file
    }

    /// Quotation marks in texts are escaped, so `="` is only in tags.
    private static func addresses(in page: [UInt8]) -> [String] {
        var found: [String] = []
        var place = 0
        while let equals = page[place...].firstIndex(of: UInt8(ascii: "=")) {
            place = equals + 1
            let name = page[..<equals].suffix(5)
            guard place < page.count, page[place] == UInt8(ascii: "\""),
                name.elementsEqual(" href".utf8) || name.suffix(4).elementsEqual(" src".utf8),
                let end = page[(place + 1)...].firstIndex(of: UInt8(ascii: "\""))
            else { continue }
            let value = String(decoding: page[(place + 1)..<end], as: UTF8.self)
            found.append(value.replacing("&amp;", with: "&"))
        }
        return found
    }
}
