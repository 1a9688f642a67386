/// Words that readers type, and what the site calls the same thing; the search uses them.
package struct SynonymGroup: Sendable, Hashable {
    /// The word that the site uses.
    package let preferred: String
    package let words: [String]
    /// Whether somebody who types these may need help at once, so that the emergency page is shown
    /// first.
    package let isUrgent: Bool
    /// The line of `synonyms.yaml` where the group begins.
    package let line: Int

    package init(preferred: String, words: [String], isUrgent: Bool = false, line: Int = 1) {
        self.line = line
        self.preferred = preferred
        self.words = words
        self.isUrgent = isUrgent
    }
}
