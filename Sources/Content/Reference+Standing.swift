/// How far a source can still be relied on.
extension Reference {
    package enum Standing: Sendable, Hashable {
        case retracted(Day)
        /// With the key of the source that took its place.
        case replaced(by: String)
        /// With the year in which it was published.
        case old(Int)
    }

    /// Years after which a source may no longer be right (DISCERN, question 5).
    private static let maximumAge = 5

    /// Nil for a source with which nothing is wrong.
    package func standing(on today: Day) -> Standing? {
        if let retracted { return .retracted(retracted) }
        if let replacedBy { return .replaced(by: replacedBy) }
        guard let year, year < today.year - Self.maximumAge else { return nil }
        return .old(year)
    }

    /// Whether its age matters on a page of that kind: that of a guideline does everywhere, since
    /// newer advice may contradict it.
    package func mayAge(on kind: HoofbeatContent.Kind) -> Bool {
        self.kind == .guideline || kind.needsFreshReferences
    }
}
