package import HoofbeatContent

/// Decides how far the reviews of one page are true today.
package struct Assessment {
    private let records: [ReviewRecord]
    private let rules: ReviewRules
    private let today: Day
    /// Records that fulfil the conditions of others, by the name of those.
    private let lifting: [String: ReviewRecord]

    /// - Parameter records: those of the page, without those that are in error.
    package init(_ records: [ReviewRecord], _ rules: ReviewRules, on today: Day) {
        self.records = records.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        self.rules = rules
        self.today = today
        let lifts = self.records.compactMap { record in record.lifts.map { ($0, record) } }
        lifting = Dictionary(lifts) { first, _ in first }
    }

    /// A section as it reads now.
    package struct Read {
        package let id: String
        let title: String
        package let digest: String
        let leadsTo: [String]

        package init(id: String, title: String, digest: String, leadsTo: [String]) {
            self.id = id
            self.title = title
            self.digest = digest
            self.leadsTo = leadsTo
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
                leadsTo: section.leadsTo)
        }
        let isWhole = records.contains { $0.pageDigest == pageDigest }
        // All that is left may be as it was approved, and something else may be gone.
        if !isWhole, assessed.allSatisfy({ $0.state == .reviewed || $0.state == .overdue }),
            let top = assessed.first
        {
            assessed[0] = PageReview.Section(
                id: top.id, title: top.title, digest: top.digest, leadsTo: top.leadsTo,
                state: .changed,
                approvals: top.approvals)
        }
        return PageReview(
            sections: assessed, digest: pageDigest,
            consequence: isAlwaysShown ? .notice : consequence(of: assessed))
    }

    /// What can be said of one unit.
    package func assess(
        _ unit: ReviewRecord.Unit, title: String, digest: String, leadsTo: [String] = []
    ) -> PageReview.Section {
        let verdicts = records.flatMap { record in
            record.verdicts.filter { $0.unit == unit }.map { (record: record, verdict: $0) }
        }
        let now = verdicts.filter { $0.verdict.digest == digest }
        let before = verdicts.filter { $0.verdict.digest != digest }
        let (approvals, isContested) = self.approvals(of: now)
        let clinical = approvals.filter(\.isClinical)
        let state: PageReview.State
        var shown = approvals
        if !isContested, !clinical.isEmpty {
            state = clinical.allSatisfy { $0.isOverdue(on: today) } ? .overdue : .reviewed
        } else {
            let last = before.last {
                self.approvals(of: [$0]).approvals.contains(where: \.isClinical)
            }
            let former = last.map { last in
                self.approvals(of: before.filter { $0.verdict.digest == last.verdict.digest })
            }
            state = former == nil ? .notReviewed : .changed
            if clinical.isEmpty, let former { shown += former.approvals.filter(\.isClinical) }
            if isContested { shown = [] }
        }
        let id =
            switch unit {
            case .section(let id), .sign(let id), .numbers(let id): id
            }
        return PageReview.Section(
            id: id, title: title, digest: digest, leadsTo: leadsTo, state: state,
            approvals: shown)
    }

    /// Who approves a text, by the last word of each person, and whether someone objects to it.
    private func approvals(
        of verdicts: [(record: ReviewRecord, verdict: ReviewRecord.Verdict)]
    ) -> (approvals: [PageReview.Approval], isContested: Bool) {
        var last: [String: (record: ReviewRecord, verdict: ReviewRecord.Verdict)] = [:]
        var order: [String] = []
        for said in verdicts {
            let person = said.record.reviewer.name
            if last.updateValue(said, forKey: person) == nil { order.append(person) }
        }
        var approvals: [PageReview.Approval] = []
        var isContested = false
        for said in order.compactMap({ last[$0] }) {
            switch said.verdict.decision {
            case .approved: approvals.append(contentsOf: approval(by: said.record))
            case .refused: isContested = isContested || isClinical(said.record)
            case .conditions:
                guard let lifted = lifting[said.record.name] else {
                    isContested = isContested || isClinical(said.record)
                    continue
                }
                approvals.append(contentsOf: approval(by: lifted))
            }
        }
        return (approvals, isContested)
    }

    /// Whether the person speaks about medicine, and not only about how clear a text is.
    private func isClinical(_ record: ReviewRecord) -> Bool {
        rules.role(record.reviewer.role)?.isClinical ?? false
    }

    private func approval(by record: ReviewRecord) -> [PageReview.Approval] {
        guard let role = rules.role(record.reviewer.role) else { return [] }
        return [
            PageReview.Approval(
                name: record.reviewer.name, role: role.name, day: record.day, next: record.next,
                isClinical: role.isClinical, record: record.name)
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
