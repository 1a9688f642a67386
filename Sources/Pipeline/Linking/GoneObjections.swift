import HoofbeatContent
import HoofbeatReview

/// Refusals and conditions whose section, sign or numbers are not there any more under that name.
///
/// A text that somebody refused may be taken out, and is rightly gone then. But it may also have
/// been given another name and another word, and would go on without what was said of it.
struct GoneObjections {
    struct Gone {
        let record: ReviewRecord
        let verdict: ReviewRecord.Verdict
        /// The page that it was on; nil for signs and numbers.
        let entry: Entry?
        /// Where the same words stand now, and are objected to.
        let now: ReviewRecord.Unit?
        /// Whether there is anything of its kind that it could have become.
        let mayBeRenamed: Bool
    }

    /// In the order of their records.
    let all: [Gone]

    /// - Parameter pages: the reviews of pages, by their paths.
    init(
        _ library: Library, _ entries: [Entry], _ pages: [String: PageReview],
        _ verdicts: TextVerdicts
    ) {
        let byID = Dictionary(entries.map { ($0.front.id, $0) }) { first, _ in first }
        let common = library.reviewableUnits
        let units = common.map(\.unit)
        let lost = verdicts.objections { page, unit in
            guard let page else { return !units.contains(unit) }
            guard let entry = byID[page], case .section(let id) = unit else { return false }
            return !entry.reviewUnits.contains { $0.id == id }
        }
        guard !lost.isEmpty else {
            all = []
            return
        }
        let sections = Set(entries.flatMap { Self.words(of: $0, pages) })
        all = lost.compactMap { objection in
            let (record, verdict) = (objection.record, objection.verdict)
            if let page = record.page {
                let isThere = sections.contains(objection.words)
                if isThere || verdicts.isSettled(objection, by: [.section(PageReview.top)]) {
                    return nil
                }
                return Gone(
                    record: record, verdict: verdict, entry: byID[page], now: nil,
                    mayBeRenamed: true)
            }
            let alike = common.filter {
                SectionDigest.sha256.words(of: $0.form.text, leadingTo: []) == objection.words
            }
            let ofKind = Set(units.filter { $0.isLike(verdict.unit) })
            let now = alike.first { verdicts.isObjected($0.unit, objection.words) }?.unit
            if now == nil, !alike.isEmpty || verdicts.isSettled(objection, by: ofKind) {
                return nil
            }
            return Gone(
                record: record, verdict: verdict, entry: nil, now: now,
                mayBeRenamed: !ofKind.isEmpty)
        }
    }

    private static func words(of entry: Entry, _ pages: [String: PageReview]) -> [String] {
        guard let review = pages[entry.path] else { return [] }
        return zip(entry.reviewUnits, review.sections).map { unit, section in
            SectionDigest.sha256.words(ofText: unit.textDigest, leadingTo: section.leadsTo)
        }
    }

    var problems: [Diagnostic] { all.map(Diagnostic.reviewWithoutUnit) }
}

extension ReviewRecord.Unit {
    fileprivate func isLike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.section, .section), (.sign, .sign), (.numbers, .numbers): true
        default: false
        }
    }

    fileprivate var called: String {
        switch self {
        case .section(let id): "the section “\(id)”"
        case .sign(let key): "the warning sign “\(key)”"
        case .numbers(let country): "the numbers of “\(country)”"
        }
    }
}

extension Diagnostic {
    fileprivate static func reviewWithoutUnit(_ gone: GoneObjections.Gone) -> Diagnostic {
        let record = gone.record
        let location = TextLocation(file: record.file, line: gone.verdict.line)
        let did = gone.verdict.decision == .refused ? "refused" : "set conditions on"
        let what =
            "\(record.reviewer.name) \(did) \(gone.verdict.unit.called)"
            + (gone.entry.map { " of \($0.file)" } ?? "")
            + " (“\(gone.verdict.because ?? "")”)"
        if let now = gone.now {
            return .warning(
                "review-without-unit", at: location,
                "\(what), and these words are \(now.called) now",
                help: "have them reviewed there by the same person, or rename it back")
        }
        let message = "\(what), which is gone, and its words stand nowhere"
        let lift = "--lifts \(record.name)"
        if gone.entry != nil {
            return .warning(
                "review-without-unit", at: location, message,
                help: "if it has another anchor and other words now, give it its {#name} again; "
                    + "if it is gone for good, have a clinician approve the top of the page")
        }
        let help =
            "if it was renamed, give it its name again; if it is gone for good, have a clinician "
            + "approve all others, or record a review of another with \(lift)"
        return gone.mayBeRenamed
            ? .error("review-without-unit", at: location, message, help: help)
            : .warning("review-without-unit", at: location, message, help: help)
    }
}
