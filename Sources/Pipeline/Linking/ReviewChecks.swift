import HoofbeatContent
import HoofbeatReview

/// Checks records of reviews against what they are about.
struct ReviewChecks {
    private let library: Library
    private let today: Day
    private(set) var problems: [Diagnostic] = []
    private let all: [String: ReviewRecord]

    init(_ library: Library, today: Day) {
        self.library = library
        self.today = today
        let records = library.reviews.values.flatMap { $0 }
        all = Dictionary(records.map { ($0.name, $0) }) { first, _ in first }
        problems = library.settings.reviewRules.roles.flatMap(unknownKinds)
        problems += records.flatMap { ahead($0) + lifting($0) }
        problems += Dictionary(grouping: records, by: \.day).values.flatMap(repeated)
    }

    /// The records that count: those whose reviewers may say what they say, until today.
    func counted(on entries: [Entry]) -> [ReviewRecord] {
        guard !library.reviews.isEmpty else { return [] }
        let pages = Dictionary(entries.map { ($0.front.id, $0) }) { first, _ in first }
        return library.reviews.flatMap { page, records in
            records.filter { $0.day <= today && outside($0, pages[page]) == nil }
        }
    }

    /// - Parameter entry: the page that the records are about; nil for signs and numbers.
    mutating func check(_ records: [ReviewRecord], of entry: Entry?) {
        problems += records.compactMap { outside($0, entry) }
    }

    private func outside(_ record: ReviewRecord, _ entry: Entry?) -> Diagnostic? {
        let rules = library.settings.reviewRules
        let location = TextLocation(file: record.file, line: record.lines.role)
        guard let role = rules.role(record.reviewer.role) else {
            let near = nearest(to: record.reviewer.role, among: rules.roles.map(\.key))
            return .unknownRole(record.reviewer.role, near, at: location)
        }
        if let kind = entry?.front.kind, !role.approves(kind) {
            return .outsideRole(role.name, "pages of kind \(kind.name)", at: location)
        }
        let other = record.verdicts.first { !role.approves($0.unit) }
        return other.map { verdict in
            let what =
                switch verdict.unit {
                case .section: "pages"
                case .sign: "warning signs"
                case .numbers: "numbers to ring"
                }
            return .outsideRole(role.name, what, at: location)
        }
    }

    private func ahead(_ record: ReviewRecord) -> [Diagnostic] {
        guard record.day > today else { return [] }
        let location = TextLocation(file: record.file, line: record.lines.day)
        return [.dateAhead("date", record.day, today, at: location)]
    }

    /// - Parameter records: of one day.
    private func repeated(_ records: [ReviewRecord]) -> [Diagnostic] {
        let records = records.sorted { $0.name < $1.name }
        return records.indices.dropFirst().compactMap { place in
            let record = records[place]
            return records[..<place].first { record.isCopy(of: $0) }
                .map { .repeatedReview(record, of: $0) }
        }
    }

    private func lifting(_ record: ReviewRecord) -> [Diagnostic] {
        guard let name = record.lifts else { return [] }
        let location = TextLocation(file: record.file, line: record.lines.lifts)
        guard let other = all[name] else {
            return [.unknownReview(name, nearest(to: name, among: Array(all.keys)), at: location)]
        }
        guard other.page == record.page else { return [.liftsOtherPage(name, at: location)] }
        let rules = library.settings.reviewRules
        let decisions = Set(other.verdicts.map(\.decision))
        guard record.name != name,
            decisions.contains(where: { record.mayLift($0, of: other, rules) })
        else {
            return [.cannotLift(name, at: location)]
        }
        return []
    }

    private func unknownKinds(_ role: ReviewRules.Role) -> [Diagnostic] {
        let names = library.kinds.names + ["medical", "all"]
        return role.kinds.filter { !names.contains($0) }.map { kind in
            .error(
                "unknown-value",
                at: TextLocation(
                    file: "content/site.yaml", line: library.settings.reviewRules.line),
                "the role “\(role.key)” names the kind “\(kind)”, which there is not",
                help: nearest(to: kind, among: names).map { "did you mean “\($0)”?" }
                    ?? "it may be \(names.joined(separator: ", "))")
        }
    }

    /// Reports of pages that are not there.
    func reportProblems(_ entries: [Entry], apartFrom heldBack: Set<String>) -> [Diagnostic] {
        let ids = Set(entries.map(\.front.id)).union(heldBack)
        return library.readerReports.filter { !ids.contains($0.page) }.map { report in
            .reviewWithoutPage(
                report.page, nearest(to: report.page, among: Array(ids)),
                TextLocation(file: "content/data/reports.yaml", line: report.pageLine))
        }
    }

    /// Pages with records that would lose them by a move. Of those that did, `LostReviews` tells.
    func unwrittenIDs(of entries: [Entry]) -> [Diagnostic] {
        entries.filter { $0.front.idLine == nil && library.reviews[$0.front.id] != nil }
            .map { .unwrittenID($0) }
    }
}

extension Diagnostic {
    fileprivate static func unknownRole(
        _ role: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-role", at: location, "the settings declare no role “\(role)”",
            help: near.map { "did you mean “\($0)”?" }
                ?? "declare it in content/site.yaml under review: roles:")
    }

    fileprivate static func outsideRole(
        _ role: String, _ what: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "outside-role", at: location, "someone in the role “\(role)” may not approve \(what)",
            help: "have someone review it who may, or extend the role in content/site.yaml")
    }

    fileprivate static func unknownReview(
        _ name: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-review", at: location, "there is no review named “\(name)”",
            help: near.map { "did you mean “\($0)”?" }
                ?? "name the file of the review whose conditions are fulfilled, without .yaml")
    }

    fileprivate static func liftsOtherPage(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "unknown-review", at: location, "the review “\(name)” is about something else",
            help: "name a review of the same page")
    }

    fileprivate static func cannotLift(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "unknown-review", at: location,
            "this record cannot take back what “\(name)” says",
            help: "conditions are lifted by the same reviewer or another clinician, a refusal by "
                + "the same reviewer, on the same day or later")
    }

    fileprivate static func repeatedReview(
        _ record: ReviewRecord, of other: ReviewRecord
    ) -> Diagnostic {
        .error(
            "repeated-review", at: TextLocation(file: record.file, line: record.lines.day),
            "this says the same as \(other.file), of the same day",
            help: "take out the one that was added later; one reading is one record")
    }

    fileprivate static func unwrittenID(_ entry: Entry) -> Diagnostic {
        .error(
            "unwritten-id", in: entry.file,
            "this page has been reviewed, and would lose its reviews when it moves",
            help: "write id: \(entry.front.id) at its head")
    }
}
