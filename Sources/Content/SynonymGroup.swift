/// Words that readers type, and what the site calls the same thing; the search uses them.
public struct SynonymGroup: Sendable, Hashable {
    /// The word that the site uses.
    public let preferred: String
    public let words: [String]
    /// Whether somebody who types these may need help at once, so that the emergency page is shown
    /// first.
    public let isUrgent: Bool
    /// The line of `synonyms.yaml` where the group begins.
    public let line: Int

    public init(preferred: String, words: [String], isUrgent: Bool = false, line: Int = 1) {
        self.line = line
        self.preferred = preferred
        self.words = words
        self.isUrgent = isUrgent
    }
}
