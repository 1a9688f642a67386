/// The kinds of page that a site has: those that are built in, and those of its `kinds.yaml`.
package struct Kinds: Sendable {
    /// All kinds in the order of their declaration, those that are built in first.
    package let all: [Kind]
    private let byName: [String: Kind]

    package static let builtIn = Kinds([])

    /// - Parameter own: the kinds of the site. One with the name of a built-in kind replaces that.
    package init(_ own: [Kind]) {
        let replaced = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }
        let builtIn = Kind.builtIn.map { replaced[$0.name] ?? $0 }
        let known = Set(builtIn.map(\.name))
        all = builtIn + own.filter { !known.contains($0.name) }
        byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    package subscript(name: String) -> Kind? { byName[name] }

    package var names: [String] { all.map(\.name) }
}
