import HoofbeatText

/// Stands in an address for the way to the site's root, where that way depends on the page.
///
/// A copy that is opened from a disk has no root that an address could begin with. But headers,
/// footers and lists are made once for all pages, and a definition does not know the pages that
/// will explain its word. So addresses begin with this mark until a page has its place. It is a
/// control character, which no text and no name of a site may hold.
package enum RootMark {
    package static let text = "\u{1}"
    package static let byte: UInt8 = 1

    /// The page with the way from its own folder to the root for every mark.
    /// - Parameter path: the place of the page, relative to the root.
    package static func resolved(in page: [UInt8], at path: String) -> [UInt8] {
        let depth = path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
        let way = Array(repeatElement("../", count: depth).joined().utf8)
        return page.withUnsafeBytes { page in
            var resolved: [UInt8] = []
            resolved.reserveCapacity(page.count + 64 * way.count)
            var copied = 0
            while let mark = page.firstPlace(of: byte, from: copied) {
                resolved += page[copied..<mark]
                resolved += way
                copied = mark + 1
            }
            resolved += page[copied...]
            return resolved
        }
    }
}
