/// How far the reviews of a page are true today.
public struct PageReview: Sendable, Hashable {
    /// Someone who approved a text, and until when that holds.
    public struct Approval: Sendable, Hashable {
        /// The name of the reviewer.
        public let name: String
        /// The role, in the words that readers see.
        public let role: String
        /// The day of the review.
        public let day: Day
        /// The day on which the next one is due.
        public let next: Day?
        /// Whether it makes a text clinically reviewed, and does not only say that it is clear.
        public let isClinical: Bool
        /// What the reviewer did not check.
        public let notChecked: String?
        /// The name of the record.
        package let record: String

        package init(
            name: String, role: String, day: Day, next: Day?, isClinical: Bool,
            notChecked: String? = nil, record: String
        ) {
            self.name = name
            self.role = role
            self.day = day
            self.next = next
            self.isClinical = isClinical
            self.notChecked = notChecked
            self.record = record
        }

        package func isOverdue(on today: Day) -> Bool { next.map { $0 <= today } ?? false }
    }

    /// What can be said of a section.
    public enum State: Sendable, Hashable {
        /// No record approves it.
        case notReviewed
        /// It reads as it was approved.
        case reviewed
        /// It reads as it was approved, and a new review is due.
        case overdue
        /// It has changed since it was approved.
        case changed
    }

    /// A section and what reviews say of it.
    public struct Section: Sendable, Hashable {
        /// The id of its heading.
        public let id: String
        /// The words of its heading, or the title of the page.
        public let title: String
        /// The digest of how it reads now.
        package let digest: String
        /// The names of what its links and pictures lead to, in their order.
        package let leadsTo: [String]
        /// How far a clinical review is true.
        public let state: State
        /// Those who approved it as it reads now or, if it has changed, as it read before.
        public let approvals: [Approval]
        /// Whether a clinician refused it as it reads now, or set conditions that are open.
        public let isContested: Bool
        /// The warning signs and numbers that it shows and of which the same is true.
        package let contestedUnits: [ReviewRecord.Unit]

        /// Whether it shows a warning sign or a number that a clinician refused, or on which
        /// conditions are open.
        public var showsContested: Bool { !contestedUnits.isEmpty }

        /// The last day on which a clinician approved it.
        public var day: Day? { approvals.filter(\.isClinical).map(\.day).max() }

        package init(
            id: String, title: String, digest: String, leadsTo: [String] = [], state: State,
            approvals: [Approval], isContested: Bool = false,
            contestedUnits: [ReviewRecord.Unit] = []
        ) {
            self.id = id
            self.title = title
            self.digest = digest
            self.leadsTo = leadsTo
            self.state = state
            self.approvals = approvals
            self.isContested = isContested
            self.contestedUnits = contestedUnits
        }
    }

    /// The id of the part above all headings, with the page's title and summary. No heading can
    /// have it.
    package static let top = "_page"

    /// The sections in the order of the page; the first is what comes before all headings.
    public let sections: [Section]
    /// The digest of the page: of its title, summary, kind and sections.
    package let digest: String
    /// What happens to the page because of its reviews.
    package let consequence: ReviewRules.Consequence
    /// Whether the same people approved every section on the same days, so that one sentence says
    /// all. It is asked for once for each section.
    public let isUniform: Bool
    private let placeOfID: [String: Int]

    package init(
        sections: [Section], digest: String, consequence: ReviewRules.Consequence
    ) {
        self.sections = sections
        self.digest = digest
        self.consequence = consequence
        placeOfID = Dictionary(sections.enumerated().map { ($1.id, $0) }) { first, _ in first }
        isUniform =
            sections.first.map { first in
                sections.allSatisfy {
                    $0.state == first.state && $0.approvals == first.approvals
                        && $0.isContested == first.isContested
                        && $0.showsContested == first.showsContested
                }
            } ?? false
    }

    /// Whether every section is clinically reviewed and no review is overdue.
    public var isReviewed: Bool { sections.allSatisfy { $0.state == .reviewed } }

    /// The section whose heading has this id.
    public func section(_ id: String) -> Section? { placeOfID[id].map { sections[$0] } }
}
