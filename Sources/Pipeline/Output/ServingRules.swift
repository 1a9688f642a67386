package import HoofbeatContent
import HoofbeatMarkup

/// What a server has to do with the files of a site: headers, redirects, caching, compression, and
/// what is not for readers.
///
/// The files for hosts, the configuration of web servers and the answers of the preview are all
/// made of these values.
package struct ServingRules: Sendable, Equatable {
    package struct Header: Sendable, Equatable {
        package let name: String
        package var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The files that a rule is about; paths are relative to the site's root.
    package enum Scope: Sendable, Hashable {
        case everything
        /// Files whose names end so.
        case ending(String)
        /// Everything in a folder, whose path ends in a slash.
        case folder(String)
        case file(String)

        func contains(_ path: String) -> Bool {
            switch self {
            case .everything: true
            case .ending(let ending): path.hasSuffix(ending)
            case .folder(let folder): path.hasPrefix(folder)
            case .file(let file): path == file
            }
        }
    }

    package struct Rule: Sendable, Equatable {
        package let scope: Scope
        package var headers: [Header]
    }

    package struct Redirect: Sendable, Equatable {
        /// The former address, relative to the site's root.
        package let from: Address
        /// The present one.
        package let to: Address
        /// The present one as a header has it.
        package let location: String
    }

    /// The site's folder on its host, percent-encoded, from slash to slash.
    package let base: String
    /// Each applies together with all others that match.
    package var rules: [Rule]
    /// Sorted by the former address.
    package let redirects: [Redirect]
    private let locations: [Address: String]

    /// Every redirect is for good.
    package static let redirectStatus = 301
    /// The page for addresses that do not exist.
    package static let notFound = GeneratedFile.notFound.rawValue
    /// Files at the root that are for hosts and for the next build, and not for readers.
    package static let hidden = GeneratedFile.allCases.filter(\.isHidden).map(\.rawValue)
    /// How a file may be cached of which no rule says so: a browser asks each time whether it has
    /// changed. Hosts that read `_headers` do so by themselves, and would add a second value to the
    /// first.
    static let unnamedCaching = Header("Cache-Control", "no-cache")
    /// Files with fewer bytes are sent as they are.
    package static let leastCompressed = 256

    package init(_ site: Site) {
        let settings = site.settings
        base = settings.baseURL.path
        rules = Self.rules(for: site)
        redirects = site.redirects.map {
            Redirect(
                from: $0.from, to: $0.to, location: Self.escaped(settings.href($0.to)))
        }
        locations = Dictionary(redirects.map { ($0.from, $0.location) }) { first, _ in first }
    }

    private static func rules(for site: Site) -> [Rule] {
        let forEver = Header("Cache-Control", "public, max-age=31536000, immutable")
        let search = Address.search.path
        return [
            Rule(
                scope: .everything,
                headers: [
                    Header("Content-Security-Policy", SecurityPolicy.header(of: site)),
                    Header("Cross-Origin-Resource-Policy", SecurityPolicy.resources),
                    Header("Permissions-Policy", SecurityPolicy.permissions),
                    Header("Referrer-Policy", SecurityPolicy.referrer),
                    Header("X-Content-Type-Options", "nosniff"),
                    // For browsers that do not know `frame-ancestors`.
                    Header("X-Frame-Options", "DENY"),
                ]),
            Rule(
                scope: .ending(".svg"),
                headers: [Header("Content-Security-Policy", SecurityPolicy.drawing)]),
            Rule(scope: .folder(site.assetFolder), headers: [forEver]),
        ]
            // The parts of the index are named by their content, so they may be cached for ever;
            // its root may not.
            + (site.settings.hasSearch
                ? [
                    Rule(scope: .folder(search + "parts/"), headers: [forEver]),
                    Rule(scope: .file(search + "root.json"), headers: [unnamedCaching]),
                ] : [])
    }

    /// All headers of a file.
    /// - Parameter path: relative to the site's root.
    package func headers(of path: String) -> [Header] {
        let found = rules.filter { $0.scope.contains(path) }.flatMap(\.headers)
        let name = Self.unnamedCaching.name
        return found.contains { $0.name == name } ? found : found + [Self.unnamedCaching]
    }

    /// Where a former address leads, written with or without its last slash.
    /// - Parameter path: relative to the site's root.
    package func location(of path: String) -> String? {
        locations[Address(path)] ?? locations[Address(path + "/")]
    }

    /// A path as rules of hosts and servers can have it: `*` and `:` stand for other paths there,
    /// and `$` begins a variable; a blank or a line end, which `href` encodes, would begin another
    /// rule.
    static func escaped(_ path: String) -> String {
        SafeURL.percentEncoded(path).replacing("*", with: "%2A").replacing(":", with: "%3A")
            .replacing("$", with: "%24")
    }
}
