/// A sign that tells a reader to get help, with the wording and the level that it has on every
/// page.
///
/// A guide declares its signs in `content/data/signs.yaml`; pages name them in care cards.
public struct Sign: Sendable, Hashable {
    /// How urgent a sign is; the most urgent comes first.
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        case emergency, urgent, soon, routine

        public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Whether a clinician has agreed to the level and the words.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case proposed, agreed
    }

    package let key: String
    /// The key of the context, if context changes words or level.
    package let variant: String?
    /// A clause that follows “Call … if:”.
    public package(set) var words: String
    /// How urgent it is.
    public package(set) var level: Level
    /// The key of the group under which complete lists show it.
    package var group: String
    /// Other wordings, used to find copies typed by hand.
    package var also: [String] = []
    /// For whom it is a sign, which cards say before the words; nil for everyone.
    public package(set) var forWhom: String?
    /// Whom to ring.
    package var ring: String?
    /// Whether it cannot wait for later on the same day.
    package var isAtOnce = false
    /// Whether it is a sign only during or after treatment.
    package var isInTreatment = false
    /// Whether it is an emergency if nobody answers.
    package var isEmergencyIfNobodyAnswers = false
    /// What to say to the person who answers.
    package var say: String?
    /// Whether the closing line of its level follows it.
    package var hasClosing = true
    /// Whether it stands for everything that a list cannot name.
    package var isCatchAll = false
    /// Keys of references.
    package var sources: [String] = []
    package var facts: [String] = []
    package var status = Status.proposed
    /// The level that pages gave it before it became data, if that was another.
    package var was: Level?
    /// Why it has its level, or why the variant differs.
    package var reason: String?
    /// The line of the data file where it begins.
    package var line: Int

    package init(
        key: String, variant: String? = nil, words: String, level: Level, group: String,
        line: Int = 1
    ) {
        self.key = key
        self.variant = variant
        self.words = words
        self.level = level
        self.group = group
        self.line = line
    }

    /// The name by which pages call for it: `stroke`, or `black-poo (iron-tablets)`.
    public var name: String { variant.map { "\(key) (\($0))" } ?? key }
}
