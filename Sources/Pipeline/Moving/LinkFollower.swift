import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Brings the links of a page to where other pages will be after a move, and has those of a page
/// that moves start from where it will be itself. Every other byte stays.
///
/// A change is taken only if the page that is parsed of it says the same as before, but for the
/// addresses of links and pictures.
struct LinkFollower {
    struct Result {
        var bytes: [UInt8]
        /// How many links lead to another place than before.
        var count = 0
        /// Links that have to be changed by hand.
        var left: [Link] = []
    }

    let relocation: Relocation
    private let before: PageReader
    /// Knows files and pages where they will be.
    private let after: PageReader
    private let library: Library

    init(_ library: Library, _ relocation: Relocation) {
        self.library = library
        self.relocation = relocation
        before = PageReader(library: library)
        after = PageReader(
            library: Library(
                library, terms: library.terms, links: library.links,
                place: { relocation.place(of: $0) }))
    }

    /// - Parameter path: that the page has before the move.
    /// - Returns: nil if no link of the page has to be changed.
    func follow(_ bytes: [UInt8], of path: String) -> Result? {
        let page = before.parse(bytes, path: path)
        let written = Self.links(of: page)
        let wanted = written.map { Aim($0, relocation) }
        let place = relocation.place(of: path)
        guard Self.links(of: after.parse(bytes, path: place)).map({ Aim($0) }) != wanted else {
            return nil
        }
        let changes = changes(in: bytes, of: path, to: place)
        let shown = Self.withoutAddresses(page.body.bytes)
        func says(_ bytes: [UInt8]) -> ParsedPage? {
            let page = after.parse(bytes, path: place)
            return Self.withoutAddresses(page.body.bytes) == shown ? page : nil
        }
        var result = Result(bytes: Self.applied(changes, to: bytes), count: changes.count)
        var parsed = says(result.bytes)
        if parsed == nil {
            // Something that only looks like a link is among them.
            var kept: [Change] = []
            for change in changes where says(Self.applied(kept + [change], to: bytes)) != nil {
                kept.append(change)
            }
            result = Result(bytes: Self.applied(kept, to: bytes), count: kept.count)
            parsed = says(result.bytes)
        }
        let found = Self.links(of: parsed ?? after.parse(bytes, path: place)).map { Aim($0) }
        result.left = zip(written, zip(wanted, found)).filter { $1.0 != $1.1 }.map(\.0)
        return result
    }

    /// Those that stand in the page itself; what is drawn from data is changed there.
    private static func links(of page: ParsedPage) -> [Link] {
        page.entry.links.filter { !$0.isFromData }
    }
}

extension LinkFollower {
    /// What a link leads to, whatever it is called.
    private enum Aim: Equatable {
        case path(String, String?)
        case address(Address, String?)

        init(_ link: Link, _ relocation: Relocation? = nil) {
            switch link.target {
            case .page(let path), .file(let path), .missing(let path):
                self = .path(relocation?.place(of: path) ?? path, link.anchor)
            case .address(let address):
                self = .address(relocation?.place(of: address) ?? address, link.anchor)
            }
        }
    }

    private struct Change {
        let range: Range<Int>
        let text: [UInt8]
    }

    private static func applied(_ changes: [Change], to bytes: [UInt8]) -> [UInt8] {
        var changed: [UInt8] = []
        var place = 0
        for change in changes {
            changed += bytes[place..<change.range.lowerBound] + change.text
            place = change.range.upperBound
        }
        return changed + bytes[place...]
    }

    /// HTML without what links and pictures lead to.
    private static func withoutAddresses(_ html: [UInt8]) -> [UInt8] {
        ["href=\"", "src=\""].reduce(html) { html, attribute in
            var (kept, place) = ([UInt8](), 0)
            while let start = html[place...].firstRange(of: Array(attribute.utf8))?.upperBound {
                kept += html[place..<start]
                place = html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
            }
            return kept + html[place...]
        }
    }

    private func changes(in bytes: [UInt8], of path: String, to place: String) -> [Change] {
        let text = String(decoding: bytes, as: UTF8.self)
        // What stands in the lines at the top is changed by nobody.
        guard Array(text.utf8) == bytes,
            let start = bytes.dropFirst(3).firstRange(of: Array("\n---".utf8))?.upperBound
        else { return [] }
        return LinkPlaces(in: bytes, from: start).places.compactMap { found in
            let written = String(decoding: bytes[found.range], as: UTF8.self)
            let hash = written.utf8.firstIndex(of: UInt8(ascii: "#")) ?? written.endIndex
            guard let new = address(String(written[..<hash]), of: path, to: place) else {
                return nil
            }
            let shown = found.isBracketed ? new : Self.encoded(new)
            return Change(range: found.range, text: Array((shown + written[hash...]).utf8))
        }
    }

    /// How an address has to be written after the move; nil if as before.
    private func address(_ written: String, of path: String, to place: String) -> String? {
        guard SafeURL.scheme(of: written) == nil, !written.hasPrefix("//"), !written.isEmpty,
            let decoded = Self.unescaped(written).percentDecoded
        else { return nil }
        let startsAtRoot = decoded.hasPrefix("/")
        let fromRoot = String(decoded.drop { $0 == "/" })
        if startsAtRoot, !fromRoot.hasSuffix(".md"), library.files[fromRoot] == nil {
            return relocation.place(of: Address(fromRoot)).map { "/" + $0.path }
        }
        guard let file = resolve(startsAtRoot ? fromRoot : decoded, from: startsAtRoot ? "" : path),
            file.hasSuffix(".md") || library.files[file] != nil
        else { return nil }
        let new = relocation.place(of: file)
        if startsAtRoot { return new == file ? nil : "/" + new }
        return resolve(decoded, from: place) == new ? nil : relative(new, from: place)
    }

    /// Without the backslashes that stand before punctuation.
    private static func unescaped(_ written: String) -> String {
        guard written.contains("\\") else { return written }
        var text: [UInt8] = []
        for byte in written.utf8 {
            if text.last == UInt8(ascii: "\\"), !byte.isOfWord { text.removeLast() }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func encoded(_ path: String) -> String {
        path.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
    }
}
