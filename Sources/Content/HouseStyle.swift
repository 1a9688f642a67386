/// The house style: one spelling and one name for each thing.
package struct HouseStyle: Sendable, Hashable {
    package struct Rule: Sendable, Hashable {
        package let write: String
        package let insteadOf: [String]
        package let why: String?

        package init(write: String, insteadOf: [String], why: String? = nil) {
            self.write = write
            self.insteadOf = insteadOf
            self.why = why
        }
    }

    package var rules: [Rule]
    /// Abbreviations that need no explanation.
    package var knownAbbreviations: Set<String>

    package init(rules: [Rule] = [], knownAbbreviations: Set<String> = []) {
        self.rules = rules
        self.knownAbbreviations = knownAbbreviations
    }
}
