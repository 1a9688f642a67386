import HoofbeatContent
import HoofbeatReview

/// What the text of a page is compared with: the last text of each section that somebody approved
/// who speaks about medicine, and that nobody of them has refused since.
struct ApprovedTexts {
    /// Of those who speak about medicine, in the order in which they were made.
    private let records: [ReviewRecord]

    init(_ records: [ReviewRecord], _ rules: ReviewRules) {
        self.records =
            records
            .filter { rules.role($0.reviewer.role)?.isClinical ?? false }
            .sorted { $0.precedes($1) }
    }

    /// In the order in which they were first approved.
    var verdicts: [ReviewRecord.Verdict] {
        var approved: [ReviewRecord.Unit: [ReviewRecord.Verdict]] = [:]
        var order: [ReviewRecord.Unit] = []
        for record in records {
            for verdict in record.verdicts {
                switch verdict.decision {
                // Whoever lifts conditions approves the text in a record of their own.
                case .conditions: break
                case .approved:
                    if approved[verdict.unit] == nil { order.append(verdict.unit) }
                    approved[verdict.unit, default: []].append(verdict)
                case .refused:
                    approved[verdict.unit]?.removeAll { $0.digest == verdict.digest }
                }
            }
        }
        return order.compactMap { approved[$0]?.last }
    }

    /// The sections that the page had when its top was last approved, in their order. Whoever
    /// approves the top approves what the page consists of. nil if nobody has.
    var outline: [String]? {
        let record = records.last { $0.approved.contains(.section(PageReview.top)) }
        return record.map { $0.outline ?? $0.verdicts.map(\.unit.name) }
    }

    /// Whether somebody approved all that there is after a sign was approved for the last time, so
    /// that it is known that this one is gone.
    func isForgotten(_ unit: ReviewRecord.Unit, for units: [ReviewRecord.Unit]) -> Bool {
        let last = records.lastIndex { $0.approved.contains(unit) } ?? records.startIndex
        return records[last...].dropFirst().contains { $0.approved.isSuperset(of: units) }
    }
}

extension ReviewRecord {
    fileprivate var approved: Set<Unit> {
        Set(verdicts.filter { $0.decision == .approved }.map(\.unit))
    }
}
