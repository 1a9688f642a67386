/// The numbers that readers in a country can ring.
public struct CountryNumbers: Sendable, Hashable {
    /// A telephone line that is not the emergency service.
    public struct Line: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A line for advice on health.
            case advice
            /// A line for people who do not want to go on living.
            case crisis
        }

        public enum Confidence: String, Sendable, Hashable, CaseIterable {
            case high, medium, low
        }

        public let kind: Kind
        public let name: String
        public let number: String
        /// The part of the country where the number works; nil for all of it.
        public let area: String?
        /// A note such as “free, day and night”.
        public let note: String?
        /// Keys of references.
        public let sources: [String]
        /// How sure the guide is of the number.
        public let confidence: Confidence
        /// The day on which its source was read.
        public let read: Day?
        /// The day on which a person called it or looked at the line's own page.
        public let checked: Day?

        public init(
            kind: Kind, name: String, number: String, area: String? = nil, note: String? = nil,
            sources: [String] = [], confidence: Confidence, read: Day? = nil, checked: Day? = nil
        ) {
            self.kind = kind
            self.name = name
            self.number = number
            self.area = area
            self.note = note
            self.sources = sources
            self.confidence = confidence
            self.read = read
            self.checked = checked
        }

        /// Whether readers see the number: one that may be wrong is worse than none.
        public var isShown: Bool { confidence == .high || checked != nil }
    }

    public let country: String
    /// Numbers of the emergency service, the usual one first.
    public let emergency: [String]
    public let sources: [String]
    public let read: Day?
    public let checked: Day?
    public let lines: [Line]
    /// The line of `site.yaml` where the country begins.
    public let line: Int

    public init(
        country: String, emergency: [String], sources: [String] = [], read: Day? = nil,
        checked: Day? = nil, lines: [Line] = [], line: Int = 1
    ) {
        self.country = country
        self.emergency = emergency
        self.sources = sources
        self.read = read
        self.checked = checked
        self.lines = lines
        self.line = line
    }
}
