import HoofbeatContent
import HoofbeatReview

/// What each section of a pack is compared with: what it was on a day, or what was last approved.
///
/// Since a day or a revision, a section may be the same that nobody approved then. It is compared
/// with the text that was approved, so that a reviewer sees all that nobody has read.
struct FormerTexts {
    private let texts: [ReviewRecord.Unit: FormerText]
    /// nil if that is what sections are compared with.
    private let approved: [ReviewRecord.Unit: FormerText]?
    /// Whether what nobody has approved is asked about.
    private let asksNew: Bool

    init(_ texts: [FormerText], approved: [FormerText]?, asksNew: Bool) {
        self.texts = Self.byUnit(texts)
        self.approved = approved.map(Self.byUnit)
        self.asksNew = asksNew
    }

    private static func byUnit(_ texts: [FormerText]) -> [ReviewRecord.Unit: FormerText] {
        Dictionary(texts.map { ($0.unit, $0) }) { first, _ in first }
    }

    /// The former text of a section, and why it is asked about though it may be the same.
    func text(of subject: ReviewDesk.Subject) -> (FormerText?, PackAsking.Reason?) {
        let old = texts[subject.unit]
        guard let approved else { return (old, nil) }
        if let last = approved[subject.unit] {
            return last.digest == subject.digest ? (old, nil) : (last, .notAsApproved)
        }
        guard asksNew else { return (old, nil) }
        return (old?.text == subject.linked ? nil : old, .neverApproved)
    }

    /// Those of some texts, each once, whose section is not there any more.
    static func gone(_ texts: [FormerText], _ now: [ReviewDesk.Subject]) -> [FormerText] {
        var known = Set(now.map(\.unit))
        return texts.filter { known.insert($0.unit).inserted }
    }
}

/// A section, a sign or the numbers of a country, as it was.
struct FormerText {
    let unit: ReviewRecord.Unit
    let title: String
    /// The form with its targets.
    let text: String
    let leadsTo: [String]
    let digest: String

    init(_ subject: ReviewDesk.Subject) {
        unit = subject.unit
        title = subject.form.title
        text = subject.linked
        leadsTo = subject.leadsTo
        digest = subject.digest
    }

    /// The text that was approved.
    init(_ verdict: ReviewRecord.Verdict) {
        unit = verdict.unit
        title = SectionForm.heading(of: verdict.text) ?? verdict.unit.name
        text = SectionForm.linked(verdict.text, verdict.leadsTo)
        leadsTo = verdict.leadsTo
        digest = verdict.digest
    }

    /// That it is gone.
    func change(title: String) -> SectionChange {
        SectionChange(id: unit.name, title: title, before: text, after: nil, digestBefore: digest)
    }
}
