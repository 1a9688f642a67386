/// A field of the front matter that a site declares for its pages of a kind, under `extra` of
/// `kinds.yaml`.
public struct ExtraField: Sendable, Hashable {
    package enum ValueType: String, Sendable, Hashable, CaseIterable {
        case text, list, number, date
        /// A web address.
        case address
    }

    package let name: String
    package let type: ValueType
    /// What readers see before its value, at the top of the page; nil for a field that only
    /// templates use.
    package let label: String?
    package let isRequired: Bool

    package init(name: String, type: ValueType, label: String? = nil, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.label = label
        self.isRequired = isRequired
    }
}
