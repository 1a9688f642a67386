import HoofbeatContent

/// The names that a mark such as `[!INFO]` may have: those that are built in, and a site's own.
package struct CalloutNames {
    package static let builtIn = Callout.Name.allCases.map(\.rawValue)

    private let own: [String: OwnCallout]

    init(_ library: Library) {
        own = library.ownCallouts
    }

    var all: [String] { Self.builtIn + own.keys.sorted() }

    /// The box that was meant by what stands behind a fence, where other tools have boxes:
    /// `emergency`, `{warning}` or `ad-info`. Short names have to be right, since many languages
    /// of code have a name of few letters.
    func meant(byInfo info: String) -> String? {
        guard let first = info.split(whereSeparator: \.isWhitespace).first else { return nil }
        var word = first.lowercased().filter { !"{}[]!".contains($0) }
        if word.hasPrefix("ad-") { word.removeFirst(3) }
        guard word.first?.isLetter == true else { return nil }
        if let name = all.first(where: { $0.lowercased() == word }) { return name }
        let long = Self.builtIn.filter { $0.count > 6 }
        return word.count > 6 ? nearest(to: word, among: long) : nil
    }

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
