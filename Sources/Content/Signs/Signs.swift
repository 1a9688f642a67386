/// The signs of a guide, and what cards say besides them.
public struct Signs: Sendable, Hashable {
    /// Signs that a reader sees or feels in one place, shown together in complete lists.
    public struct Group: Sendable, Hashable {
        public let key: String
        public let name: String
        /// Titles of its cards, where it calls for something other than the usual.
        public let calls: [Sign.Level: String]
        /// Where it begins in the data file.
        public let line: Int

        public init(
            key: String, name: String, calls: [Sign.Level: String] = [:], line: Int = 1
        ) {
            self.key = key
            self.name = name
            self.calls = calls
            self.line = line
        }
    }

    public static let file = "content/data/signs.yaml"

    public var groups: [Group]
    /// What a card of a level ends in.
    public var closing: [Sign.Level: String]
    /// In the order of the file; the variants of a sign follow it.
    public let all: [Sign]
    /// Keys of signs that could not be read, which is reported already.
    public var refused: Set<String> = []
    private let placeOfName: [String: Int]

    public init(_ all: [Sign] = [], groups: [Group] = [], closing: [Sign.Level: String] = [:]) {
        self.all = all
        self.groups = groups
        self.closing = closing
        let places = all.enumerated().map { ($1.name, $0) }
        placeOfName = Dictionary(places) { first, _ in first }
    }

    public var isEmpty: Bool { all.isEmpty }

    /// - Parameter name: `key`, or `key (variant)`.
    public subscript(name: String) -> Sign? { placeOfName[name].map { all[$0] } }

    /// Whether a complete list of its level must show it. A variant on the level and in the group
    /// of its sign says the same in other words.
    public func isNeeded(_ sign: Sign) -> Bool {
        guard sign.variant != nil, let main = self[sign.key] else { return true }
        return main.level != sign.level || main.group != sign.group
    }

    /// Whether one of the two stands for the other in a complete list.
    public func areAlike(_ sign: Sign, _ other: Sign) -> Bool {
        sign.key == other.key && sign.level == other.level && sign.group == other.group
    }

    /// The signs of a level and group as a complete list shows them: what cannot wait comes first,
    /// what stands for all the rest last.
    public func signs(on level: Sign.Level, in group: String) -> [Sign] {
        let found = all.filter { $0.level == level && $0.group == group }
        return found.filter { $0.isAtOnce && !$0.isCatchAll }
            + found.filter { !$0.isAtOnce && !$0.isCatchAll } + found.filter(\.isCatchAll)
    }
}
