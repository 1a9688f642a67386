/// A file of the index is not as this version would write it.
public struct IndexDamage: Error, CustomStringConvertible {
    public let what: String

    public init(what: String) {
        self.what = what
    }

    public var description: String { "the search index is damaged: \(what)" }
}
