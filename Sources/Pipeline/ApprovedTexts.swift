import HoofbeatContent
import HoofbeatReview

/// What the text of a page is compared with: the last text of each section that somebody approved
/// who speaks about medicine, and that nobody of them has refused since.
struct ApprovedTexts {
    /// Of those who speak about medicine, in the order of their days.
    private let records: [ReviewRecord]
    /// The digest of the page as it is now.
    private let pageDigest: String?

    init(_ records: [ReviewRecord], _ rules: ReviewRules, pageDigest: String? = nil) {
        self.records =
            records
            .filter { rules.role($0.reviewer.role)?.isClinical ?? false }
            .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        self.pageDigest = pageDigest
    }

    /// In the order in which they were first approved.
    var verdicts: [ReviewRecord.Verdict] {
        let lifted = Set(records.filter { $0.lifts != $0.name }.compactMap(\.lifts))
        var approved: [ReviewRecord.Unit: [ReviewRecord.Verdict]] = [:]
        var order: [ReviewRecord.Unit] = []
        for record in records {
            if record.isOfWholePage {
                let units = Set(record.verdicts.map(\.unit))
                order.removeAll { !units.contains($0) }
                approved = approved.filter { units.contains($0.key) }
            }
            for verdict in record.verdicts {
                switch verdict.decision {
                case .conditions where !lifted.contains(record.name): break
                case .approved, .conditions:
                    if approved[verdict.unit] == nil { order.append(verdict.unit) }
                    approved[verdict.unit, default: []].append(verdict)
                case .refused:
                    approved[verdict.unit]?.removeAll { $0.digest == verdict.digest }
                }
            }
        }
        return order.compactMap { approved[$0]?.last }
    }

    /// Whether somebody approved the page with just the sections that it has now, in their order.
    var isWholeApproved: Bool {
        records.contains { record in
            pageDigest != nil && record.pageDigest == pageDigest
                && record.verdicts.contains {
                    $0.unit == .section(PageReview.top) && $0.decision == .approved
                }
        }
    }

    /// The sections in the order in which they were approved last.
    /// - Parameter ids: those that are still there.
    func order(of ids: Set<String>) -> [String]? {
        guard !isWholeApproved else { return nil }
        return records.reversed().lazy
            .map { record in
                record.verdicts.filter { $0.decision == .approved }.map(\.unit.name)
                    .filter(ids.contains)
            }
            .first { $0.count == ids.count }
    }

    /// Whether somebody refused the text of a digest, or set conditions, and did not approve it.
    func isContested(_ unit: ReviewRecord.Unit, _ digest: String) -> Bool {
        records.contains { record in
            record.verdicts.contains {
                $0.unit == unit && $0.digest == digest && $0.decision != .approved
            }
        }
    }
}

extension ReviewRecord {
    /// Whether it approves all that the page had then, so that what it does not name was gone.
    fileprivate var isOfWholePage: Bool {
        guard let pageDigest, verdicts.allSatisfy({ $0.decision == .approved }) else {
            return false
        }
        return SectionDigest.sha256.ofPage(verdicts.map { ($0.unit.name, $0.digest) }) == pageDigest
    }
}
