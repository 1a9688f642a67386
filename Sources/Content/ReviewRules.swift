/// What `review:` of `site.yaml` says: who may approve what, and what happens to a page whose
/// review is no longer true.
package struct ReviewRules: Sendable, Hashable {
    /// What a kind of reviewer may approve.
    package struct Role: Sendable, Hashable {
        package let key: String
        /// What readers see behind the name of a reviewer.
        package let name: String
        /// Names of kinds of pages; `medical` stands for all that are about medicine, `all` for
        /// all.
        package let kinds: [String]
        package let approvesSigns: Bool
        package let approvesNumbers: Bool
        /// Whether approval makes a section reviewed. Without that, it says that a person read it,
        /// as a patient does for tone and clarity.
        package let isClinical: Bool

        package init(
            key: String, name: String, kinds: [String], approvesSigns: Bool,
            approvesNumbers: Bool, isClinical: Bool
        ) {
            self.key = key
            self.name = name
            self.kinds = kinds
            self.approvesSigns = approvesSigns
            self.approvesNumbers = approvesNumbers
            self.isClinical = isClinical
        }

        package func approves(_ kind: Kind) -> Bool {
            kinds.contains("all") || kinds.contains(kind.name)
                || (kind.isMedical && kinds.contains("medical"))
        }

        package func approves(_ unit: ReviewRecord.Unit) -> Bool {
            switch unit {
            case .section: !kinds.isEmpty
            case .sign: approvesSigns
            case .numbers: approvesNumbers
            }
        }
    }

    /// What happens to a page.
    package enum Consequence: String, Sendable, Hashable, CaseIterable, Comparable {
        /// The page says so.
        case notice
        /// Search engines are also asked to leave it out, and so do the sitemap and the feed.
        case unlisted
        /// Only its address remains, which says why and leads on.
        case withdrawn

        package static func < (left: Consequence, right: Consequence) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package var roles: [Role] = []
    /// Of a page with a section that was changed since it was reviewed.
    package var whenChanged = Consequence.notice
    /// Of a page whose review is overdue.
    package var whenOverdue = Consequence.notice
    /// The line of `review:` in the settings.
    package var line: Int?

    package init() {}

    package func role(_ key: String) -> Role? { roles.first { $0.key == key } }
}
