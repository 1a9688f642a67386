import Markup

/// What `content/site.yaml` says about the site as a whole.
public struct Settings: Sendable, Hashable {
    public struct Publisher: Sendable, Hashable {
        public let name: String
        /// Postal address, in one line.
        public let address: String?

        public init(name: String, address: String?) {
            self.name = name
            self.address = address
        }
    }

    public struct EmergencyNumber: Sendable, Hashable {
        public let country: String
        public let number: String

        public init(country: String, number: String) {
            self.country = country
            self.number = number
        }
    }

    public var name: String
    public var description: String
    /// BCP 47, for example `en-GB`.
    public var language: String
    /// Where the site will be published; without it, feeds and sitemap cannot have full addresses.
    public var baseURL: BaseURL
    public var publisher: Publisher?
    /// Mail address for readers' comments.
    public var feedback: String?
    public var emergencyNumbers: [EmergencyNumber]
    /// Whether each section, and the whole guide, is also made as one page.
    public var hasVolumes: Bool
    /// The licence of texts and drawings, for example “CC BY 4.0”.
    public var licence: String?
    /// Endings of files that may be published beyond those that every site may publish, in lower
    /// case and without their dot.
    public var publishedEndings: Set<String> = []
    /// Whether readers can search the site.
    public var hasSearch = true

    public init(
        name: String, description: String, language: String = "en-GB", baseURL: BaseURL = .init(),
        publisher: Publisher? = nil, feedback: String? = nil,
        emergencyNumbers: [EmergencyNumber] = [], hasVolumes: Bool = false,
        licence: String? = nil
    ) {
        self.name = name
        self.description = description
        self.language = language
        self.baseURL = baseURL
        self.publisher = publisher
        self.feedback = feedback
        self.emergencyNumbers = emergencyNumbers
        self.hasVolumes = hasVolumes
        self.licence = licence
    }

    /// Whether the site's language is written from right to left.
    public var isRightToLeft: Bool {
        (try? LanguageTag(language))?.isRightToLeft ?? false
    }

    /// The address of a file or page for use in `href` and `src`.
    public func href(_ path: String) -> String {
        baseURL.path + SafeURL.percentEncoded(path)
    }

    public func href(_ address: Address, anchor: String? = nil) -> String {
        let page = href(address.path)
        return anchor.map { page + "#" + SafeURL.percentEncoded($0) } ?? page
    }

    /// The full address, for feeds, sitemap and canonical links.
    public func absolute(_ path: String) -> String {
        baseURL.origin + href(path)
    }
}

/// The address that the site is published under, split at the path.
public struct BaseURL: Sendable, Hashable {
    /// `https://example.org`, or empty when the address is not known.
    public let origin: String
    /// Begins and ends with a slash.
    public let path: String

    /// A site at a root whose host is not known yet.
    public init() {
        origin = ""
        path = "/"
    }

    /// nil unless it is an http or https address without query and fragment.
    public init?(_ text: String) {
        guard let address = try? BaseURL(checking: text) else { return nil }
        self = address
    }

    /// The path is percent-encoded, so that what hosts and robots read can take it as it is.
    /// - Throws: why the text cannot be the address of a site.
    public init(checking text: String) throws(AddressFault) {
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
        origin = address.origin
        let path = folders.joined(separator: "/")
        self.path = folders.isEmpty ? "/" : "/" + SafeURL.percentEncoded(path) + "/"
    }

    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return true }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "-._~%!$&()+,;=@".unicodeScalars.contains(scalar)
    }
}
