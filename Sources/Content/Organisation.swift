/// An organisation in the directory.
package struct Organisation: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case charity, community, government, hospital, register, publisher
        case professionalSociety = "professional society"
    }

    package enum Audience: String, Sendable, Hashable, CaseIterable {
        case patients, carers, professionals, researchers
    }

    package enum Access: String, Sendable, Hashable, CaseIterable {
        case free, registration, paid
    }

    package let key: String
    package var name: String
    /// What it offers, in a sentence.
    package var offers: String
    package var audiences: [Audience] = []
    package var country: String
    package var countryLine: Int?
    package var kind: Kind
    package var address: String?
    package var access: Access?
    package var cost: String?
    package var languages: [String] = []
    /// The day on which somebody last opened the address and found it right.
    package var checked: Day?
    /// The line of that day.
    package var checkedLine: Int?
    /// When the source that names the organisation was read.
    package var read: String?
    package var readLine: Int?
    package var note: String?
    /// The notice that a link to it brings onto the page.
    package var notice: Notice?
    package var facts: [String] = []
    /// The line of `organisations.yaml` where it begins.
    package let line: Int

    package init(
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
    package static func comparable(_ address: String) -> String {
        let address = address.lowercased()
        var rest = address[...]
        if let scheme = address.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        return String(rest)
    }
}
