import HoofbeatReview
import HoofbeatText

/// The pictures of the sections that changed, as `data:` addresses (RFC 2397) that stand in a pack.
///
/// A pack goes by mail, so there is a limit to a picture and to all of them. What is larger, or was
/// approved before and is gone, is still described in words and named by its file.
struct PackPictures {
    /// In bytes, of one picture.
    static let largest = 150_000
    /// In bytes, of all pictures of a pack.
    static let largestSum = 750_000

    private let desks: [ReviewDesk]
    private var left = Self.largestSum

    /// - Parameter desks: the site as it is, and as it was if that is known.
    init(_ desks: [ReviewDesk]) {
        self.desks = desks
    }

    /// - Parameter names: what sections lead to and show, as their digests name it.
    /// - Returns: the addresses of those that are pictures, by these names.
    mutating func addresses(of names: [String]) -> [String: String] {
        var addresses: [String: String] = [:]
        for name in names where addresses[name] == nil {
            guard let type = Self.mediaType(of: name),
                let bytes = desks.lazy.compactMap({ $0.file(named: name, limit: Self.largest) })
                    .first, bytes.count <= left
            else { continue }
            left -= bytes.count
            addresses[name] = "data:\(type);base64,\(Base64.encoded(bytes))"
        }
        return addresses
    }

    /// By the end of the file's name, without its digest.
    private static func mediaType(of name: String) -> String? {
        guard let path = name.split(separator: " ").first, let dot = path.lastIndex(of: ".") else {
            return nil
        }
        switch path[path.index(after: dot)...].lowercased() {
        case "svg": return "image/svg+xml"
        case "png": return "image/png"
        case "jpg", "jpeg": return "image/jpeg"
        case "webp": return "image/webp"
        case "avif": return "image/avif"
        case "gif": return "image/gif"
        default: return nil
        }
    }
}
