/// A field of the front matter that a site declares for its pages of a kind, under `extra` of
/// `kinds.yaml`.
public struct ExtraField: Sendable, Hashable {
    public enum ValueType: String, Sendable, Hashable, CaseIterable {
        case text, list, number, date
        /// A web address.
        case address
    }

    public let name: String
    public let type: ValueType
    /// What readers see before its value, at the top of the page; nil for a field that only
    /// templates use.
    public let label: String?
    public let isRequired: Bool

    public init(name: String, type: ValueType, label: String? = nil, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.label = label
        self.isRequired = isRequired
    }
}
