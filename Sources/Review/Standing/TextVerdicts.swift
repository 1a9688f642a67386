package import HoofbeatContent

/// What people said about each text, and where.
///
/// An objection is one to the words. It goes with them to another page or anchor, and to another
/// key of a sign. An approval counts only where it was given, since what stands around a text is a
/// part of what was approved; so it also takes back an objection only there, or where the objection
/// was made.
package struct TextVerdicts {
    typealias Unit = ReviewRecord.Unit

    /// Where a text stands, or stood.
    struct Place: Hashable {
        /// The id of the page; nil for signs and numbers.
        let page: String?
        let unit: Unit
    }

    struct Said {
        let record: ReviewRecord
        let verdict: ReviewRecord.Verdict

        var place: Place { Place(page: record.page, unit: verdict.unit) }
    }

    let rules: ReviewRules
    /// By the id of their page, in the order in which they were made.
    private let records: [String?: [ReviewRecord]]
    private let said: [Place: [Said]]
    /// Refusals and conditions by what they are about, wherever that stands.
    private let objections: [String: [Said]]
    /// The signs and numbers that there are.
    private let units: Set<ReviewRecord.Unit>
    private let digest: SectionDigest

    /// - Parameters:
    ///   - records: all of the site, without those that are in error.
    ///   - units: the signs and numbers that there are.
    package init(
        _ records: [ReviewRecord], _ rules: ReviewRules, units: Set<ReviewRecord.Unit>,
        digest: SectionDigest
    ) {
        let records = records.sorted { $0.precedes($1) }
        let said = records.flatMap { record in
            record.verdicts.map { Said(record: record, verdict: $0) }
        }
        self.rules = rules
        self.records = Dictionary(grouping: records, by: \.page)
        self.said = Dictionary(grouping: said, by: \.place)
        objections = Dictionary(
            grouping: said.filter { $0.verdict.decision != .approved },
            by: { digest.words(of: $0.verdict.text, leadingTo: $0.verdict.leadsTo) })
        self.units = units
        self.digest = digest
    }

    func records(of page: String?) -> [ReviewRecord] { records[page] ?? [] }

    /// What was said at a place, of any text.
    subscript(place: Place) -> [Said] { said[place] ?? [] }

    /// What each person said last, in the order in which they first spoke. Of one day, an
    /// objection outlasts an approval that does not name it: the names of files, by which records
    /// of one day are sorted, are in nobody's hand who signs.
    static func lastWords(_ said: [Said]) -> [Said] {
        var order: [[String]] = []
        var people: [[String]: [Said]] = [:]
        for said in said {
            let reviewer = said.record.reviewer
            let person = [reviewer.name.sameForOnePerson, reviewer.role]
            if people[person] == nil { order.append(person) }
            people[person, default: []].append(said)
        }
        return order.compactMap { person in
            let all = people[person] ?? []
            let day = all.map(\.record.day).max()
            let last = all.filter { $0.record.day == day }
            let approvals = last.filter { $0.verdict.decision == .approved }
            let open = last.last { said in
                said.verdict.decision != .approved
                    && !approvals.contains { $0.record.lifts == said.record.name }
            }
            return open ?? approvals.last ?? last.last
        }
    }

    /// Who objects to a text where it stands, each record once.
    /// - Parameter words: of the text, as `SectionDigest.words` has it.
    func objecting(to words: String, at place: Place) -> [Said] {
        guard let all = objections[words] else { return [] }
        var names: Set<String> = []
        return (all.filter { $0.place == place } + all.filter { $0.place != place }).filter {
            counts($0, at: place) && !isSuperseded($0, by: all, at: place)
                && !isTakenBack($0, words, at: place) && names.insert($0.record.name).inserted
        }
    }

    /// An objection that nobody took back where it was made, and what it is about.
    package struct Objection {
        package let record: ReviewRecord
        package let verdict: ReviewRecord.Verdict
        package let words: String
    }

    /// Objections at places that are gone, in the order of their records.
    /// - Parameter isGone: asked with the id of a page, or nil, and what was reviewed.
    package func objections(
        where isGone: (String?, ReviewRecord.Unit) -> Bool
    ) -> [Objection] {
        let gone = objections.flatMap { words, all in
            all.filter {
                isGone($0.place.page, $0.place.unit)
                    && !isSuperseded($0, by: all, at: $0.place)
                    && !isTakenBack($0, words, at: $0.place)
            }
            .map { Objection(record: $0.record, verdict: $0.verdict, words: words) }
        }
        return gone.sorted {
            ($0.record.name, $0.verdict.line) < ($1.record.name, $1.verdict.line)
        }
    }

    /// Whether somebody who may has said since, in a record, that it is known that the text is
    /// gone: by approving all that is left of its kind, or by naming the record.
    package func isSettled(_ objection: Objection, by units: Set<ReviewRecord.Unit>) -> Bool {
        let (record, unit) = (objection.record, objection.verdict.unit)
        return records(of: record.page).contains { later in
            guard later.day >= record.day, later.name != record.name,
                rules.isClinical(later) || !rules.isClinical(record)
            else { return false }
            let approved = Set(
                later.verdicts.filter { $0.decision == .approved }.map(\.unit))
            return later.lifts == record.name
                || !units.isEmpty && approved.isSuperset(of: units) && !later.knows(unit)
        }
    }

    /// Whether anybody objects to these words of a sign, or of numbers.
    package func isObjected(_ unit: ReviewRecord.Unit, _ words: String) -> Bool {
        !objecting(to: words, at: Place(page: nil, unit: unit)).isEmpty
    }

    /// A sign or number has no context that its form leaves out but its key: as long as there is
    /// one under the other key, that is another one that only reads alike.
    private func counts(_ objection: Said, at place: Place) -> Bool {
        if case .section = place.unit { return true }
        return objection.place == place || !units.contains(objection.verdict.unit)
    }

    /// Whether the same person objected later to the same text, here or there.
    private func isSuperseded(_ objection: Said, by others: [Said], at place: Place) -> Bool {
        others.contains { other in
            other.record.day > objection.record.day
                && (other.place == objection.place || other.place == place)
                && Speaker(other.record) == Speaker(objection.record)
        }
    }

    private func isTakenBack(_ objection: Said, _ words: String, at place: Place) -> Bool {
        let said = self[objection.place] + (objection.place == place ? [] : self[place])
        return said.contains {
            $0.verdict.decision == .approved && takesBack($0.record, objection)
                && digest.words(of: $0.verdict.text, leadingTo: $0.verdict.leadsTo) == words
        }
    }

    /// Whether a record that approves the same text may take the objection back: one of a later
    /// day by the same person, or one that names it.
    private func takesBack(_ record: ReviewRecord, _ objection: Said) -> Bool {
        if record.day > objection.record.day, Speaker(record) == Speaker(objection.record) {
            return true
        }
        return record.lifts == objection.record.name && record.name != objection.record.name
            && record.mayLift(objection.verdict.decision, of: objection.record, rules)
    }
}

extension ReviewRecord {
    /// Whether the unit was there when the record was made.
    fileprivate func knows(_ unit: Unit) -> Bool {
        if case .section(let id) = unit, outline?.contains(id) == true { return true }
        return verdicts.contains { $0.unit == unit }
    }

    /// Whether the record may take back what another decided: conditions, if it is by a clinician
    /// or the other was by none; a refusal, if it has the same name and role.
    package func mayLift(
        _ decision: Decision, of other: ReviewRecord, _ rules: ReviewRules
    ) -> Bool {
        guard day >= other.day else { return false }
        switch decision {
        case .approved: return false
        case .conditions:
            return rules.isClinical(self) || !rules.isClinical(other)
        case .refused:
            return reviewer.isSame(as: other.reviewer)
        }
    }
}

extension ReviewRecord.Reviewer {
    /// Whether it is the same name in the same role.
    package func isSame(as other: Self) -> Bool {
        role == other.role && name.sameForOnePerson == other.name.sameForOnePerson
    }
}

extension ReviewRules {
    /// Whether the person speaks about medicine, and not only about how clear a text is.
    package func isClinical(_ record: ReviewRecord) -> Bool {
        role(record.reviewer.role)?.isClinical ?? false
    }
}

/// Someone in a role: what a clinician refused, the same person does not approve as a patient, nor
/// somebody of the same name with another registration.
package struct Speaker: Hashable {
    private let name: String
    private let role: String
    private let verify: String

    package init(_ record: ReviewRecord) {
        name = record.reviewer.name.sameForOnePerson
        role = record.reviewer.role
        verify = record.reviewer.verify.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension String {
    /// Without differences of case and of blanks, by which two names of one person may differ.
    fileprivate var sameForOnePerson: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
