/// Says that a page cites a source.
public struct Citation: Sendable, Equatable {
    public let reference: Reference
    /// In how many places the page cites it; 0 for a source of the page as a whole.
    public var places: Int

    public init(_ reference: Reference, places: Int) {
        self.reference = reference
        self.places = places
    }

    public static func == (left: Citation, right: Citation) -> Bool {
        left.reference.key == right.reference.key && left.places == right.places
    }
}
