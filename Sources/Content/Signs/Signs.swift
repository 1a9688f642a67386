/// The signs of a guide, and what care cards say besides them.
public struct Signs: Sendable, Hashable {
    /// A group of signs that a reader sees or feels in one place. Complete lists show them
    /// together.
    package struct Group: Sendable, Hashable {
        package let key: String
        package let name: String
        /// Titles of the group's cards, for levels at which they are not the usual ones.
        package let calls: [Sign.Level: String]
        /// The line of the data file where it begins.
        package let line: Int

        package init(
            key: String, name: String, calls: [Sign.Level: String] = [:], line: Int = 1
        ) {
            self.key = key
            self.name = name
            self.calls = calls
            self.line = line
        }
    }

    package static let file = "content/data/signs.yaml"

    package var groups: [Group]
    /// The line that a card of each level ends in.
    package var closing: [Sign.Level: String]
    /// All signs in the order of the file; the variants of a sign follow it.
    public let all: [Sign]
    /// Keys of signs that could not be read, which has been reported.
    package var refused: Set<String> = []
    private let placeOfName: [String: Int]

    package init(_ all: [Sign] = [], groups: [Group] = [], closing: [Sign.Level: String] = [:]) {
        self.all = all
        self.groups = groups
        self.closing = closing
        let places = all.enumerated().map { ($1.name, $0) }
        placeOfName = Dictionary(places) { first, _ in first }
    }

    package var isEmpty: Bool { all.isEmpty }

    /// - Parameter name: the key, or `key (variant)`.
    package subscript(name: String) -> Sign? { placeOfName[name].map { all[$0] } }

    /// Whether a complete list of its level must show it. A variant with the level and group of its
    /// sign only says the same in other words.
    package func isNeeded(_ sign: Sign) -> Bool {
        guard sign.variant != nil, let main = self[sign.key] else { return true }
        return main.level != sign.level || main.group != sign.group
    }

    /// Whether one of the two can stand for the other in a complete list.
    package func areAlike(_ sign: Sign, _ other: Sign) -> Bool {
        sign.key == other.key && sign.level == other.level && sign.group == other.group
    }

    /// The signs of a level and group as a complete list shows them: first what cannot wait, and
    /// last what stands for all the rest.
    package func signs(on level: Sign.Level, in group: String) -> [Sign] {
        let found = all.filter { $0.level == level && $0.group == group }
        return found.filter { $0.isAtOnce && !$0.isCatchAll }
            + found.filter { !$0.isAtOnce && !$0.isCatchAll } + found.filter(\.isCatchAll)
    }
}
