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

    /// - Parameters:
    ///   - records: of the page, or of signs and numbers.
    ///   - everywhere: what all records of the site say.
    init(
        _ records: [ReviewRecord], among everywhere: TextVerdicts, _ rules: ReviewRules,
        on today: Day
    ) {
        assessment = Assessment(records, among: everywhere, rules, on: today)
        self.records = records.sorted { $0.precedes($1) }
        self.rules = rules
    }

    /// Those to the text as it is now come first.
    func all(to unit: ReviewRecord.Unit, digest: String) -> [PackAsking.Objection] {
        let now = assessment.objections(to: unit, digest: digest).map { record, because in
            let isRefusal = record.verdicts.contains {
                $0.digest == digest && $0.decision == .refused
            }
            return PackAsking.Objection(
                name: record.reviewer.name, because: because, isRefusal: isRefusal,
                isOfThisText: true)
        }
        return now
            + earlier(to: unit, digest: digest).map { record, verdict in
                PackAsking.Objection(
                    name: record.reviewer.name, because: verdict.because ?? "",
                    isRefusal: verdict.decision == .refused, isOfThisText: false)
            }
    }

    /// The last words of people on a unit that are an objection to another text of it.
    func earlier(
        to unit: ReviewRecord.Unit, digest: String
    ) -> [(record: ReviewRecord, verdict: ReviewRecord.Verdict)] {
        var last: [[String]: (record: ReviewRecord, verdict: ReviewRecord.Verdict)] = [:]
        var order: [[String]] = []
        for record in records {
            for verdict in record.verdicts where verdict.unit == unit {
                let words = record.reviewer.name.lowercased().split(whereSeparator: \.isWhitespace)
                let person = words.map(String.init) + [record.reviewer.role]
                if last.updateValue((record, verdict), forKey: person) == nil {
                    order.append(person)
                }
            }
        }
        return order.compactMap { last[$0] }.filter { record, verdict in
            verdict.decision != .approved && verdict.digest != digest
                && !isLifted(record, unit)
        }
    }

    /// Whether a later record, of someone who speaks about medicine if the other did, lifts what
    /// this one asked for and approves what it is now.
    private func isLifted(_ record: ReviewRecord, _ unit: ReviewRecord.Unit) -> Bool {
        records.contains { later in
            later.lifts == record.name && record.precedes(later)
                && (isClinical(later) || !isClinical(record))
                && later.verdicts.contains { $0.unit == unit && $0.decision == .approved }
        }
    }

    private func isClinical(_ record: ReviewRecord) -> Bool {
        rules.role(record.reviewer.role)?.isClinical ?? false
    }
}
