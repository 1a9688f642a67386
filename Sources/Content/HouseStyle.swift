/// The house style: one spelling and one name for each thing.
public struct HouseStyle: Sendable, Hashable {
    public struct Rule: Sendable, Hashable {
        public let write: String
        public let insteadOf: [String]
        public let why: String?

        public init(write: String, insteadOf: [String], why: String? = nil) {
            self.write = write
            self.insteadOf = insteadOf
            self.why = why
        }
    }

    public var rules: [Rule]
    /// Abbreviations that need no explanation.
    public var knownAbbreviations: Set<String>

    public init(rules: [Rule] = [], knownAbbreviations: Set<String> = []) {
        self.rules = rules
        self.knownAbbreviations = knownAbbreviations
    }
}
