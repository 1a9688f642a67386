/// Says that a page cites a source.
public struct Citation: Sendable, Equatable {
    /// The source.
    public let reference: Reference
    /// In how many places the page cites it; 0 for a source of the page as a whole.
    public package(set) var places: Int

    package init(_ reference: Reference, places: Int) {
        self.reference = reference
        self.places = places
    }

    public static func == (left: Citation, right: Citation) -> Bool {
        left.reference.key == right.reference.key && left.places == right.places
    }
}
