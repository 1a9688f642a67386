package import HoofbeatMarkup
import HoofbeatText

/// The address under which the site is published, divided before the path.
public struct BaseURL: Sendable, Hashable {
    /// `https://example.org`, or empty when the address is not known.
    public let origin: String
    /// The path, which begins and ends with a slash; on a disk, a mark in place of it.
    public let path: String

    /// The root of a site whose host is not known yet.
    package init() {
        origin = ""
        path = "/"
    }

    /// The root of a copy that is opened from a disk: wherever the copy is, the way there depends
    /// on the page.
    package static let onDisk = BaseURL(origin: "", path: RootMark.text)

    /// Whether the site is a copy that is opened without a server.
    public var isOnDisk: Bool { path == RootMark.text }

    private init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }

    /// nil unless it is an http or https address without query and fragment.
    package init?(_ text: String) {
        guard let address = try? BaseURL(checking: text) else { return nil }
        self = address
    }

    /// The path is percent-encoded, so that files for hosts and robots can take it as it is.
    /// - Throws: the reason why the text cannot be the address of a site.
    package init(checking text: String) throws(AddressFault) {
        let address = try WebAddress(text)
        guard address.queryAndFragment.isEmpty else {
            throw AddressFault(
                "it has a query or a fragment", help: "take out ? and # and the rest")
        }
        let folders = address.path.split(separator: "/")
        for folder in folders {
            let name = folder.lowercased().replacing("%2e", with: ".")
            guard name != ".", name != ".." else {
                throw AddressFault("its path goes back", help: "write the path without . and ..")
            }
            // `*` and `:` have a meaning in the files that hosts read.
            guard folder.unicodeScalars.allSatisfy(Self.mayStand), !name.contains("%2f") else {
                throw AddressFault(
                    "“\(folder)” cannot be a folder of a host",
                    help: "use letters, digits, hyphens, full stops and underscores")
            }
        }
        if let last = folders.last?.lowercased(),
            [".html", ".htm", ".php", ".md"].contains(where: last.hasSuffix)
        {
            throw AddressFault("it names a file, and not a site", help: "take “\(last)” out")
        }
        origin = address.origin
        let path = folders.joined(separator: "/")
        self.path = folders.isEmpty ? "/" : "/" + SafeURL.percentEncoded(path) + "/"
    }

    /// The whole address, as in `https://example.org/guide/`.
    package var text: String { origin + path }

    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return true }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "-._~%!$&()+,;=@".unicodeScalars.contains(scalar)
    }
}
