import HoofbeatContent

/// The names that a mark such as `[!INFO]` may have: those that are built in, and a site's own.
package struct CalloutNames {
    package static let builtIn = Callout.Name.allCases.map(\.rawValue)

    private let own: [String: OwnCallout]

    init(_ library: Library) {
        own = library.ownCallouts
    }

    var all: [String] { Self.builtIn + own.keys.sorted() }

    /// What the box is, and the title that it has if an editor gives none.
    func callout(named name: String) -> (name: Callout.Name, title: String?)? {
        if let builtIn = Callout.Name(rawValue: name) { return (builtIn, nil) }
        return own[name].map { own in
            let name: Callout.Name =
                switch own.look {
                case .info: .info
                case .warning: .warning
                case .details: .details
                }
            return (name, own.title)
        }
    }
}
