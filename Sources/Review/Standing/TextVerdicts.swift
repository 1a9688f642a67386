package import HoofbeatContent

/// What people said about each text, wherever it stands now.
///
/// An objection is one to the words: it goes with them to another page, and stays where only the
/// name of their section, sign or country has changed. An approval counts only where it was given,
/// since what stands around a text is a part of what was approved.
package struct TextVerdicts {
    typealias Said = (record: ReviewRecord, verdict: ReviewRecord.Verdict)

    /// In the order in which they were made.
    let records: [ReviewRecord]
    private let said: [String: [Said]]

    /// - Parameter records: all of the site.
    package init(_ records: some Sequence<ReviewRecord>) {
        let records = records.sorted { $0.precedes($1) }
        self.records = records
        said = Dictionary(
            grouping: records.flatMap { record in
                record.verdicts.map { (record: record, verdict: $0) }
            }, by: { $0.verdict.digest })
    }

    subscript(digest: String) -> [Said] { said[digest] ?? [] }
}
