import HoofbeatContent
import HoofbeatReview

/// What people object to: in a text as it is now, and in what it was before, until they approve it
/// or their conditions are lifted.
///
/// An objection to another text takes no review away. But one full stop makes another text, and
/// whoever reviews that has to know what somebody found in the one before it.
struct Objections {
    private let assessment: Assessment
    /// In the order in which they were made.
    private let records: [ReviewRecord]
    private let rules: ReviewRules
    private let digest = SectionDigest.sha256

    /// - Parameters:
    ///   - page: the id of a page; nil for signs and numbers.
    ///   - verdicts: what all records of the site say.
    init(of page: String?, in site: Site, among verdicts: TextVerdicts, on today: Day) {
        assessment = Assessment(of: page, among: verdicts, on: today)
        records = (site.library.reviews[page ?? ""] ?? []).sorted { $0.precedes($1) }
        rules = site.settings.reviewRules
    }

    /// Those to the text as it is now come first.
    /// - Parameter words: of the text, as `SectionDigest.words` has it.
    func all(to unit: ReviewRecord.Unit, words: String) -> [PackAsking.Objection] {
        let now = assessment.objections(to: unit, words: words).map { record, because in
            let isRefusal = record.verdicts.contains {
                $0.decision == .refused && $0.because ?? "" == because
            }
            return PackAsking.Objection(
                name: record.reviewer.name, because: because, isRefusal: isRefusal,
                isOfThisText: true)
        }
        return now
            + earlier(to: unit, words: words).map { record, verdict in
                PackAsking.Objection(
                    name: record.reviewer.name, because: verdict.because ?? "",
                    isRefusal: verdict.decision == .refused, isOfThisText: false)
            }
    }

    /// The last words of people on a unit that are an objection to another text of it.
    func earlier(
        to unit: ReviewRecord.Unit, words: String
    ) -> [(record: ReviewRecord, verdict: ReviewRecord.Verdict)] {
        var last: [Speaker: (record: ReviewRecord, verdict: ReviewRecord.Verdict)] = [:]
        var order: [Speaker] = []
        for record in records {
            for verdict in record.verdicts where verdict.unit == unit {
                let speaker = Speaker(record)
                if last.updateValue((record, verdict), forKey: speaker) == nil {
                    order.append(speaker)
                }
            }
        }
        return order.compactMap { last[$0] }.filter { record, verdict in
            verdict.decision != .approved
                && digest.words(of: verdict.text, leadingTo: verdict.leadsTo) != words
                && !isLifted(record, verdict)
        }
    }

    /// Whether a later record lifts what this one asked for, and approves what it is now.
    private func isLifted(_ record: ReviewRecord, _ verdict: ReviewRecord.Verdict) -> Bool {
        records.contains { later in
            later.lifts == record.name && later.mayLift(verdict.decision, of: record, rules)
                && later.verdicts.contains {
                    $0.unit == verdict.unit && $0.decision == .approved
                }
        }
    }
}
