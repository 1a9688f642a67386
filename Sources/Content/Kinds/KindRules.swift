/// What a kind of page owes its readers.
public struct KindRules: Sendable {
    /// A section, known by the id of its heading: `## What is not known {#not-known}`.
    public struct Section: Sendable, Hashable {
        public let id: String
        /// What it must tell, for the message when it is missing.
        public let asks: String

        public init(_ id: String, _ asks: String) {
            self.id = id
            self.asks = asks
        }
    }

    /// Whether it speaks of medicine: then it needs sources and the disclaimer.
    public var isMedical: Bool
    /// Names of front matter fields.
    public var fields: [String]
    public var sections: [Section]
    public var notices: [Notice]

    public init(
        isMedical: Bool, fields: [String] = [], sections: [Section] = [], notices: [Notice] = []
    ) {
        self.isMedical = isMedical
        self.fields = fields
        self.sections = sections
        self.notices = notices
    }

    /// The record that every medical page keeps (PIF TICK criterion 1; CDC Index, "before").
    static let medicalFields = ["summary", "need", "audience", "date", "changed"]

    /// A medical page with these sections.
    static func medical(_ sections: [Section], notices: [Notice] = []) -> KindRules {
        KindRules(
            isMedical: true, fields: medicalFields, sections: sections,
            notices: [.disclaimer] + notices)
    }

    /// A page that owes nothing.
    static let free = KindRules(isMedical: false)
}

extension Kind {
    public var rules: KindRules {
        switch self {
        case .home, .section, .page: .free
        case .condition: .condition
        case .type: .type
        case .site: .site
        case .symptom: .symptom
        case .hormone: .hormone
        case .test: .test
        case .treatment: .treatment
        case .questionAndAnswer: .questionAndAnswer
        case .directory: .directory
        case .printSheet: .printSheet
        case .policy: .policy
        }
    }
}
