package import HoofbeatContent
import HoofbeatReview
import HoofbeatText

/// What a reviewer said, before it is a record.
package struct ReviewAnswer: Sendable {
    package struct Verdict: Sendable {
        let subject: ReviewDesk.Subject
        let decision: ReviewRecord.Decision
        let because: String?

        package init(
            subject: ReviewDesk.Subject, decision: ReviewRecord.Decision, because: String?
        ) {
            self.subject = subject
            self.decision = decision
            self.because = because
        }
    }

    /// In letters.
    static let longestName = 100

    package struct Refusal: Error {
        package let message: String
    }

    let reviewer: ReviewRecord.Reviewer
    /// The day of the review; nil for the day on which it is recorded.
    let day: Day?
    let next: Day?
    let checked: String?
    let notChecked: String?
    let dissent: String?
    let lifts: String?
    let verdicts: [Verdict]

    package init(
        reviewer: ReviewRecord.Reviewer, day: Day? = nil, next: Day?, checked: String?,
        notChecked: String?,
        dissent: String?, lifts: String?, verdicts: [Verdict]
    ) {
        self.reviewer = reviewer
        self.day = day
        self.next = next
        self.checked = checked
        self.notChecked = notChecked
        self.dissent = dissent
        self.lifts = lifts
        self.verdicts = verdicts
    }
}

extension ReviewDesk {
    /// Writes an answer down as a new record.
    /// - Parameter entry: the page that it is about; nil for warning signs and numbers.
    /// - Returns: the path of the file from the site's root.
    package func record(_ answer: ReviewAnswer, of entry: Entry?) throws -> String {
        try check(answer, of: entry)
        return try ReviewFile(record(of: answer, on: entry)).write(to: root)
    }

    private func record(of answer: ReviewAnswer, on entry: Entry?) -> ReviewRecord {
        let about = entry?.front.id ?? answer.verdicts.first?.subject.unit.name ?? "review"
        let day = answer.day ?? today
        let name = ReviewFile.name(day: day, about: about, by: answer.reviewer.name)
        return ReviewRecord(
            name: name, page: entry?.front.id, pageDigest: entry.flatMap(review)?.digest,
            outline: entry.flatMap(review)?.sections.map(\.id), day: day, next: answer.next,
            reviewer: answer.reviewer, checked: answer.checked,
            notChecked: answer.notChecked, dissent: answer.dissent, lifts: answer.lifts,
            verdicts: answer.verdicts.map { verdict in
                let subject = verdict.subject
                return ReviewRecord.Verdict(
                    unit: subject.unit, digest: subject.digest, decision: verdict.decision,
                    because: verdict.because, text: subject.form.text, leadsTo: subject.leadsTo,
                    line: 1)
            })
    }

    /// Refuses what the next build would refuse, before it is a file that nobody should edit.
    package func check(_ answer: ReviewAnswer, of entry: Entry?) throws {
        let reviewer = answer.reviewer
        for (option, text) in [
            ("--name", reviewer.name), ("--role", reviewer.role), ("--verify", reviewer.verify),
        ] where text.trimmed.isEmpty {
            throw ReviewAnswer.Refusal(
                message: "\(option) is empty; nothing is recorded without a person who can be "
                    + "verified")
        }
        if reviewer.name.count > ReviewAnswer.longestName {
            throw ReviewAnswer.Refusal(
                message: "the name has \(reviewer.name.count) letters; write at most "
                    + "\(ReviewAnswer.longestName)")
        }
        guard PersonName.mayBePerson(reviewer.name) else {
            throw ReviewAnswer.Refusal(
                message: "“\(reviewer.name)” is not the name of a person, and only a person can "
                    + "review; write first name and family name, with a title where the family "
                    + "name has another meaning")
        }
        guard PersonName.canBeLookedUp(reviewer.verify) else {
            throw ReviewAnswer.Refusal(
                message: "--verify “\(reviewer.verify)” does not say how to check who it is; name "
                    + "a registration, or a page of the employer")
        }
        guard let role = rules.role(reviewer.role) else {
            let known = rules.roles.map(\.key)
            let near = nearest(to: reviewer.role, among: known)
            throw ReviewAnswer.Refusal(
                message: "content/site.yaml declares no role \(reviewer.role)"
                    + (near.map { "; did you mean \($0)?" }
                        ?? (known.isEmpty
                            ? "; declare who may approve what under review: roles:"
                            : "; there are \(known.joined(separator: ", "))"))
            )
        }
        if let entry {
            guard role.approves(entry.front.kind) else {
                throw ReviewAnswer.Refusal(
                    message: "a \(role.name) may not approve pages of kind \(entry.front.kind.name)"
                )
            }
            guard entry.front.idLine != nil else {
                throw ReviewAnswer.Refusal(
                    message: "\(entry.file) has no id of its own, and would lose the review when "
                        + "it moves; write id: \(entry.front.id) at its head")
            }
        }
        if let other = answer.verdicts.first(where: { !role.approves($0.subject.unit) }) {
            throw ReviewAnswer.Refusal(
                message: "a \(role.name) may not approve “\(other.subject.unit.name)”")
        }
        if let lifts = answer.lifts { try check(lifts, by: record(of: answer, on: entry)) }
        if answer.verdicts.isEmpty {
            throw ReviewAnswer.Refusal(
                message: answer.lifts.map {
                    "nothing of what \($0) set conditions on is there now; say what was reviewed "
                        + "instead"
                } ?? "say what was reviewed: a page, --sign or --numbers")
        }
        let record = record(of: answer, on: entry)
        try checkNew(record)
        try checkDay(of: record)
        if let problem = RecordProblems(ReviewFile(record).text, of: record, site.library).first {
            throw ReviewAnswer.Refusal(message: problem)
        }
    }

    /// What a record decided that the reviewer may take back.
    package func lifted(
        by reviewer: ReviewRecord.Reviewer, from name: String
    ) -> [ReviewRecord.Unit] {
        guard let other = records.first(where: { $0.name == name }) else { return [] }
        return other.verdicts.filter {
            $0.decision == .conditions
                || $0.decision == .refused && other.reviewer.isSame(as: reviewer)
        }
        .map(\.unit)
    }

    /// Refuses to lift what is not there, or not for this person to lift.
    private func check(_ lifts: String, by record: ReviewRecord) throws {
        guard let other = records.first(where: { $0.name == lifts }) else {
            throw ReviewAnswer.Refusal(message: "there is no record \(lifts)")
        }
        guard other.page == record.page else {
            throw ReviewAnswer.Refusal(message: "the record \(lifts) is about something else")
        }
        let decisions = Set(other.verdicts.map(\.decision)).subtracting([.approved])
        guard !decisions.isEmpty else {
            throw ReviewAnswer.Refusal(
                message: "the record \(lifts) sets no conditions, and refuses nothing")
        }
        guard decisions.contains(where: { record.mayLift($0, of: other, rules) }) else {
            throw ReviewAnswer.Refusal(
                message: "this person cannot take back what \(lifts) says: the conditions of a "
                    + "clinician are lifted by a clinician, and a refusal by the same person, not "
                    + "before it was said")
        }
    }

    /// Refuses an answer that is on record: one reading would be kept as two.
    private func checkNew(_ record: ReviewRecord) throws {
        guard let other = records.first(where: { $0.isSameAnswer(as: record) }) else { return }
        throw ReviewAnswer.Refusal(
            message: "this answer is recorded already, in \(other.file); to take back a later one, "
                + "answer with the day on which you do so")
    }

    /// Refuses an approval that would do nothing, as the same person objects on the same day.
    private func checkDay(of record: ReviewRecord) throws {
        for other in records
        where other.page == record.page && other.day == record.day && other.name != record.lifts
            && other.reviewer.isSame(as: record.reviewer)
        {
            let approved = record.verdicts.filter { $0.decision == .approved }
            let objection = other.verdicts.first { said in
                said.decision != .approved
                    && approved.contains { $0.unit == said.unit && $0.text == said.text }
            }
            guard let objection else { continue }
            throw ReviewAnswer.Refusal(
                message: "\(other.reviewer.name) objected to “\(objection.unit.name)” on the same "
                    + "day, in \(other.name); to take that back, name it with --lifts, or have it "
                    + "answered on a later day")
        }
    }
}
