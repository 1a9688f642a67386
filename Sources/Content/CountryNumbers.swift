/// The numbers that readers in a country can ring.
public struct CountryNumbers: Sendable, Hashable {
    /// A telephone line that is not the emergency service.
    public struct Line: Sendable, Hashable {
        /// What a line is for.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A line for advice on health.
            case advice
            /// A line for people who do not want to go on living.
            case crisis
        }

        package enum Confidence: String, Sendable, Hashable, CaseIterable {
            case high, medium, low
        }

        /// What it is for.
        public let kind: Kind
        /// Its name.
        public let name: String
        /// Its number as readers dial it.
        public let number: String
        /// The part of the country where the number works; nil for all of it.
        public let area: String?
        /// A note such as “free, day and night”.
        public let note: String?
        /// Keys of references.
        package let sources: [String]
        /// How sure the guide is of the number.
        package let confidence: Confidence
        /// The day on which its source was read.
        package let read: Day?
        /// The day on which a person called it or looked at the line's own page.
        package let checked: Day?

        package init(
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

    /// The name of the country.
    public let country: String
    /// Numbers of the emergency service, the usual one first.
    public let emergency: [String]
    package let sources: [String]
    package let read: Day?
    package let checked: Day?
    /// Lines for advice and for people in despair.
    public let lines: [Line]
    /// The line of `site.yaml` where the country begins.
    package let line: Int

    package init(
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

extension CountryNumbers {
    /// Numbers that call for help somewhere, as ITU-T E.161.1 and the plans of countries have them.
    package static let ofEmergencies: Set = [
        "000", "100", "101", "102", "103", "108", "110", "111", "112", "113", "114", "115", "117",
        "118", "119", "120", "122", "123", "133", "144", "190", "191", "192", "193", "194", "911",
        "997", "998", "999",
    ]

    /// Those of them that hardly ever count anything, so that a text with one means the number.
    package static let ofEmergenciesAlone: Set = ["000", "112", "911", "999"]
}

extension Settings {
    /// All numbers of the emergency services that the settings name, in digits alone.
    package var emergencyNumbers: [String] {
        numbers.flatMap(\.emergency).map { $0.filter(\.isNumber) }.reduce(into: []) { all, number in
            if !all.contains(number) { all.append(number) }
        }
    }

    /// The countries whose numbers are shown, as reviews name them.
    /// - Parameter kind: of lines; nil for the numbers of the emergency services.
    package func numberUnits(_ kind: CountryNumbers.Line.Kind? = nil) -> [ReviewRecord.Unit] {
        numbers.filter { country in
            guard let kind else { return true }
            return country.lines.contains { $0.kind == kind && $0.isShown }
        }
        .map { .numbers($0.country) }
    }

    /// Whether the settings name a number to ring, of an emergency service or of another line.
    package func knows(number: some StringProtocol) -> Bool {
        let lines = numbers.flatMap(\.lines).map { $0.number.filter(\.isNumber) }
        return emergencyNumbers.contains { $0 == number } || lines.contains { $0 == number }
    }
}
