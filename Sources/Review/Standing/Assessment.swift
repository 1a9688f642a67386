package import HoofbeatContent

/// Decides how far the reviews of one page are true today.
package struct Assessment {
    private typealias Said = TextVerdicts.Said

    /// The id of the page; nil for signs and numbers.
    private let page: String?
    private let verdicts: TextVerdicts
    private let today: Day

    private var rules: ReviewRules { verdicts.rules }

    /// - Parameters:
    ///   - page: the id of a page; nil for signs and numbers.
    ///   - verdicts: what all records of the site say.
    package init(of page: String?, among verdicts: TextVerdicts, on today: Day) {
        self.page = page
        self.verdicts = verdicts
        self.today = today
    }

    /// A section as it reads now.
    package struct Read {
        package let id: String
        let title: String
        package let digest: String
        /// What people may object to, as `SectionDigest.words` has it.
        let words: String
        let leadsTo: [String]
        /// The warning signs and numbers that it shows and that are contested.
        let contestedUnits: [ReviewRecord.Unit]

        package init(
            id: String, title: String, digest: String, words: String, leadsTo: [String],
            contestedUnits: [ReviewRecord.Unit] = []
        ) {
            self.id = id
            self.title = title
            self.digest = digest
            self.words = words
            self.leadsTo = leadsTo
            self.contestedUnits = contestedUnits
        }
    }

    /// - Parameters:
    ///   - sections: the sections as they read now.
    ///   - pageDigest: of the page as it reads now.
    ///   - isAlwaysShown: whether the page has an emergency card, and so is never hidden.
    package func review(
        _ sections: [Read], pageDigest: String,
        isAlwaysShown: Bool
    ) -> PageReview {
        var assessed = sections.map { section in
            assess(
                .section(section.id), title: section.title, digest: section.digest,
                words: section.words, leadsTo: section.leadsTo, showing: section.contestedUnits)
        }
        // All that is left may be as it was approved, and something else may be gone.
        if let top = assessed.first, top.state != .notReviewed, hasLost(sections, since: top) {
            assessed[0] = PageReview.Section(
                id: top.id, title: top.title, digest: top.digest, leadsTo: top.leadsTo,
                state: .changed, approvals: top.approvals, isContested: top.isContested,
                contestedUnits: top.contestedUnits)
        }
        return PageReview(
            sections: assessed, digest: pageDigest,
            consequence: isAlwaysShown ? .notice : consequence(of: assessed))
    }

    /// Whether a section that was there when a clinician last approved the top of the page is gone,
    /// or in another place. Whoever approves the top approves what the page consists of.
    private func hasLost(_ sections: [Read], since top: PageReview.Section) -> Bool {
        let approved = verdicts.records(of: page).last { record in
            rules.isClinical(record)
                && record.verdicts.contains {
                    $0.unit == .section(top.id) && $0.digest == top.digest
                        && $0.decision != .refused
                }
        }
        guard let approved else { return false }
        let ids = approved.outline ?? approved.verdicts.map(\.unit.id)
        var rest = sections.map(\.id)[...]
        for id in ids {
            guard let place = rest.firstIndex(of: id) else { return true }
            rest = rest[(place + 1)...]
        }
        return false
    }

    /// What can be said of one unit.
    /// - Parameter contested: the warning signs and numbers that it shows and that a clinician does
    ///   not approve. Whoever approved the section did not approve that against them.
    package func assess(
        _ unit: ReviewRecord.Unit, title: String, digest: String, words: String,
        leadsTo: [String] = [], showing contested: [ReviewRecord.Unit] = []
    ) -> PageReview.Section {
        let place = TextVerdicts.Place(page: page, unit: unit)
        let verdicts = verdicts[place]
        let now = verdicts.filter { $0.verdict.digest == digest }
        let before = verdicts.filter { $0.verdict.digest != digest }
        let approvals = self.approvals(of: now)
        let isContested = self.verdicts.objecting(to: words, at: place)
            .contains { rules.isClinical($0.record) }
        let clinical = approvals.filter(\.isClinical)
        let valid = clinical.filter { !$0.isOverdue(on: today) }
        let state: PageReview.State
        var shown: [PageReview.Approval]
        let isWithheld = isContested || !contested.isEmpty
        if !isWithheld, !clinical.isEmpty {
            state = valid.isEmpty ? .overdue : .reviewed
            // A review that is due again says nothing beside one that holds.
            shown = approvals.filter { !$0.isClinical || valid.isEmpty || valid.contains($0) }
        } else {
            let former = formerApprovals(before)
            state = former.isEmpty ? .notReviewed : .changed
            shown = former.isEmpty ? approvals.filter { !$0.isClinical } : former
            if former.isEmpty, isWithheld { shown = [] }
        }
        return PageReview.Section(
            id: unit.id, title: title, digest: digest, leadsTo: leadsTo, state: state,
            approvals: shown, isContested: isContested, contestedUnits: contested)
    }

    /// The clinicians who last approved another text than that of today.
    private func formerApprovals(_ verdicts: [Said]) -> [PageReview.Approval] {
        let last = verdicts.last { approvals(of: [$0]).contains(where: \.isClinical) }
        guard let digest = last?.verdict.digest else { return [] }
        return approvals(of: verdicts.filter { $0.verdict.digest == digest })
            .filter(\.isClinical)
    }

    /// Who approves a text, by the last word of each person.
    private func approvals(of verdicts: [Said]) -> [PageReview.Approval] {
        TextVerdicts.lastWords(verdicts).filter { $0.verdict.decision == .approved }
            .flatMap { approval(by: $0.record) }
    }

    /// What people object to in a unit as it reads now, also those who do not speak about medicine:
    /// refusals, and conditions that nobody has lifted.
    package func objections(
        to unit: ReviewRecord.Unit, words: String
    ) -> [(record: ReviewRecord, because: String)] {
        verdicts.objecting(to: words, at: TextVerdicts.Place(page: page, unit: unit))
            .map { ($0.record, $0.verdict.because ?? "") }
    }

    private func approval(by record: ReviewRecord) -> [PageReview.Approval] {
        guard let role = rules.role(record.reviewer.role) else { return [] }
        return [
            PageReview.Approval(
                name: record.reviewer.name, role: role.name, day: record.day, next: record.next,
                isClinical: role.isClinical, notChecked: record.notChecked, record: record.name)
        ]
    }

    private func consequence(of sections: [PageReview.Section]) -> ReviewRules.Consequence {
        var consequence = ReviewRules.Consequence.notice
        if sections.contains(where: { $0.state == .changed }) {
            consequence = max(consequence, rules.whenChanged)
        }
        if sections.contains(where: { $0.state == .overdue }) {
            consequence = max(consequence, rules.whenOverdue)
        }
        return consequence
    }
}

extension ReviewRecord.Unit {
    fileprivate var id: String {
        switch self {
        case .section(let id), .sign(let id), .numbers(let id): id
        }
    }
}
