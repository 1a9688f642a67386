/// An organisation in the directory.
public struct Organisation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case charity, community, government, hospital, register, publisher
        case professionalSociety = "professional society"
    }

    public enum Audience: String, Sendable, Hashable, CaseIterable {
        case patients, carers, professionals, researchers
    }

    public enum Access: String, Sendable, Hashable, CaseIterable {
        case free, registration, paid
    }

    public let key: String
    public var name: String
    /// What it offers, in a sentence.
    public var offers: String
    public var audiences: [Audience] = []
    public var country: String
    public var kind: Kind
    public var address: String?
    public var access: Access?
    public var cost: String?
    public var languages: [String] = []
    /// The day on which somebody last opened the address and found it right.
    public var checked: Day?
    /// The line of that day.
    public var checkedLine: Int?
    /// When the source that names the organisation was read.
    public var read: String?
    public var readLine: Int?
    public var note: String?
    /// The notice that a link to it brings onto the page.
    public var notice: Notice?
    public var facts: [String] = []
    /// The line of `organisations.yaml` where it begins.
    public let line: Int

    public init(
        key: String, name: String, offers: String, country: String, kind: Kind, line: Int
    ) {
        self.key = key
        self.name = name
        self.offers = offers
        self.country = country
        self.kind = kind
        self.line = line
    }

    /// The address without its scheme, `www.` and a closing slash, so that two spellings are the
    /// same.
    public static func comparable(_ address: String) -> String {
        let address = address.lowercased()
        var rest = address[...]
        if let scheme = address.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        return String(rest)
    }
}
