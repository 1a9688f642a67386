import HoofbeatText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The addresses of the site as it was last published: what `addresses.json` of that build says.
package struct PublishedAddresses: Sendable {
    struct Page: Sendable, Decodable {
        let address: String
        /// The others are missing for pages that the build brings along.
        let id: String?
        let title: String?
        let anchors: [String]?
    }

    struct Redirect: Sendable, Decodable {
        let address: String
        let to: String
    }

    /// Why a file is no list of addresses.
    package struct Fault: Error {
        package let message: String
    }

    /// In bytes. An address takes some hundred.
    package static let maximumSize = 100_000_000

    /// The name of the file, for problems.
    let name: String
    let pages: [Page]
    let redirects: [Redirect]
    let files: [String]

    private struct Form: Decodable {
        let version: Int
        let pages: [Page]
        let redirects: [Redirect]
        let files: [String]
    }

    /// Reads what `AddressIndex` wrote.
    /// - Parameter name: of the file, for problems.
    package init(_ bytes: [UInt8], named name: String) throws(Fault) {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)) else {
            throw Fault(message: "\(name) is no list of addresses as builds write them")
        }
        guard form.version == AddressIndex.version else {
            throw Fault(
                message: "\(name) has version \(form.version) of the list of addresses, and this "
                    + "program reads version \(AddressIndex.version)")
        }
        self.name = name
        pages = form.pages
        redirects = form.redirects
        files = form.files
    }
}
