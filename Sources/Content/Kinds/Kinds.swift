/// The kinds of page that a site has: those built in, and those of its `kinds.yaml`.
public struct Kinds: Sendable {
    /// In the order in which they are declared, those built in first.
    public let all: [Kind]
    private let byName: [String: Kind]

    public static let builtIn = Kinds([])

    /// - Parameter own: those of the site; one that has the name of a built-in kind replaces it.
    public init(_ own: [Kind]) {
        let replaced = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }
        let builtIn = Kind.builtIn.map { replaced[$0.name] ?? $0 }
        let known = Set(builtIn.map(\.name))
        all = builtIn + own.filter { !known.contains($0.name) }
        byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    public subscript(name: String) -> Kind? { byName[name] }

    public var names: [String] { all.map(\.name) }
}
