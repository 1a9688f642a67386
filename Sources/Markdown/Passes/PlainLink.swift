import HoofbeatContent
import HoofbeatText

/// A link to a page as nearly all are written: a path of plain letters, perhaps with an anchor.
///
/// It is read where cmark keeps its bytes, and none of the rules for other addresses can apply.
struct PlainLink {
    let written: String
    let anchor: String?
    /// The page by its path below `content/`.
    let file: String

    /// nil for any other link, be it right or wrong.
    /// - Parameter base: the file that the path starts from.
    init?(_ url: UnsafeRawBufferPointer, from base: String) {
        var hash: Int?
        for (place, byte) in url.enumerated() where !byte.isOfPlainPath {
            guard byte == UInt8(ascii: "#"), hash == nil, place + 1 < url.count else { return nil }
            hash = place
        }
        let path = UnsafeRawBufferPointer(rebasing: url[..<(hash ?? url.count)])
        guard path.holds(".md", before: path.count), path.first != UInt8(ascii: "/"),
            let file = resolve(path, from: base)
        else { return nil }
        self.file = file
        written = String(decoding: url, as: UTF8.self)
        anchor = hash.map { String(decoding: url[($0 + 1)...], as: UTF8.self) }
    }
}

extension UInt8 {
    /// A letter or digit of ASCII, a hyphen, an underscore, a full stop or a slash.
    fileprivate var isOfPlainPath: Bool {
        isLetter || self &- UInt8(ascii: "-") < 13 || self == UInt8(ascii: "_")
    }
}
