package import HoofbeatContent
import HoofbeatReview
import HoofbeatText

/// What to review next, and why, the most urgent first.
///
/// Reasons come before dates: a review that a change asked for finds more than one that a calendar
/// asked for.
package struct ReviewQueue: Sendable {
    /// Why something is to be reviewed, in the order of urgency.
    package enum Reason: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// A warning sign or a number is not as it was approved: readers act on it at once.
        case signChanged
        case textChanged
        case sourceRetracted
        case sourceReplaced
        /// A reader reported something.
        case readersReport
        /// A reviewer set conditions, or refused.
        case conditionsOpen
        case overdue
        /// A warning sign or a number that nobody has reviewed.
        case signNew
        /// A page about medicine, or a part of one, that nobody has reviewed.
        case neverReviewed
        case sourceOld
        case dueSoon

        package static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }

        /// The name in formats for programs: `text-changed`.
        package var name: String {
            var name = ""
            for letter in "\(self)" {
                name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
            }
            return name
        }
    }

    package struct Item: Sendable, Hashable {
        package let reason: Reason
        /// The file of the page, or the data file.
        package let file: String
        /// The id of the page; empty for signs and numbers.
        package let page: String
        /// The title of the section, the sign or the country; nil for the page as a whole.
        package let part: String?
        /// What is to be known of it, in a few words.
        package let detail: String
        /// The day from which the reason holds, if it is known.
        package let day: Day?

        fileprivate func precedes(_ other: Item) -> Bool {
            if reason != other.reason { return reason < other.reason }
            let (own, others) = (day?.iso ?? "", other.day?.iso ?? "")
            return (own, file, part ?? "") < (others, other.file, other.part ?? "")
        }
    }

    /// Days before a date at which it is said that a review will be due.
    private static let notice = 90

    package let items: [Item]

    package init(_ desk: ReviewDesk) {
        let gatherer = Gatherer(
            desk: desk,
            verdicts: TextVerdicts(desk.site.library, desk.site.entries, today: desk.today))
        var items = gatherer.common
        for entry in desk.site.entries { items += gatherer.items(of: entry) }
        items += desk.site.library.readerReports.compactMap(gatherer.item(ofReport:))
        self.items = items.sorted { $0.precedes($1) }
    }

    private struct Gatherer {
        let desk: ReviewDesk
        let verdicts: TextVerdicts

        private var site: Site { desk.site }

        var common: [Item] { goneSigns + signs + earlierObjections + goneObjections }

        /// Refusals and conditions whose text stands nowhere under the name that it had.
        private var goneObjections: [Item] {
            GoneObjections(site.library, site.entries, site.reviews, verdicts).all.map { gone in
                let because = gone.verdict.because ?? ""
                return Item(
                    reason: .conditionsOpen, file: gone.entry?.file ?? file(of: gone.verdict.unit),
                    page: gone.entry?.front.id ?? "", part: gone.verdict.unit.name,
                    detail: (gone.now.map { "now \($0.name)" } ?? "gone")
                        + ": \(gone.record.reviewer.name): \(because)",
                    day: gone.record.day)
            }
        }

        /// Warning signs and numbers that were approved, and are not there any more.
        private var goneSigns: [Item] {
            let approved = ApprovedTexts(site.library.reviews[""] ?? [], desk.rules)
            let units = desk.commonSubjects.map(\.unit)
            return approved.verdicts.filter { verdict in
                !units.contains(verdict.unit) && !approved.isForgotten(verdict.unit, for: units)
            }
            .map { verdict in
                let words = FormReader.blocks(of: verdict.text).first?.words ?? ""
                return Item(
                    reason: .signChanged, file: file(of: verdict.unit), page: "",
                    part: verdict.unit.name, detail: "gone: \(words)", day: nil)
            }
        }

        private func file(of unit: ReviewRecord.Unit) -> String {
            if case .sign = unit { Signs.file } else { "content/site.yaml" }
        }

        private var signs: [Item] {
            desk.commonSubjects.compactMap { subject in
                let reason: Reason? =
                    switch subject.review.state {
                    case _ where subject.review.isContested: .conditionsOpen
                    case .changed: .signChanged
                    case .notReviewed: .signNew
                    case .overdue: .overdue
                    case .reviewed: nil
                    }
                return reason.map { reason in
                    Item(
                        reason: reason, file: file(of: subject.unit), page: "",
                        part: subject.unit.name,
                        detail: objection(to: subject) ?? subject.form.title,
                        day: subject.review.day)
                }
            }
        }

        /// Objections to what signs and numbers were before they were changed.
        private var earlierObjections: [Item] {
            let objections = objections(of: nil)
            return desk.commonSubjects.flatMap { subject in
                objections.earlier(to: subject.unit, words: subject.words).map {
                    Item(
                        reason: .conditionsOpen, file: file(of: subject.unit), page: "",
                        part: subject.unit.name, detail: said($0.record, $0.verdict),
                        day: $0.record.day)
                }
            }
        }

        private func said(_ record: ReviewRecord, _ verdict: ReviewRecord.Verdict) -> String {
            let what = verdict.decision == .refused ? "refused by" : "conditions of"
            return "\(what) \(record.reviewer.name), before this change: \(verdict.because ?? "")"
        }

        private func objections(of page: String?) -> Objections {
            Objections(of: page, in: site, among: verdicts, on: desk.today)
        }

        /// Who refused a sign as it reads now, or set conditions, and why.
        private func objection(to subject: ReviewDesk.Subject) -> String? {
            guard subject.review.isContested else { return nil }
            return assessment(of: nil).objections(to: subject.unit, words: subject.words).first
                .map { "\(subject.form.title): \($0.record.reviewer.name): \($0.because)" }
        }

        private func assessment(of page: String?) -> Assessment {
            Assessment(of: page, among: verdicts, on: desk.today)
        }

        func items(of entry: Entry) -> [Item] {
            guard entry.needsReviewNotice || site.review(of: entry) != nil else { return [] }
            return states(of: entry) + conditions(of: entry) + sources(of: entry)
        }

        private func states(of entry: Entry) -> [Item] {
            guard let review = site.review(of: entry) else {
                return [item(.neverReviewed, entry, nil, entry.front.title, nil)]
            }
            return review.sections.compactMap { section in
                let next = section.approvals.filter(\.isClinical).compactMap(\.next).max()
                switch section.state {
                case .changed:
                    return item(.textChanged, entry, section, people(section), section.day)
                case .notReviewed where entry.needsReviewNotice:
                    return item(.neverReviewed, entry, section, "", nil)
                case .overdue:
                    return item(.overdue, entry, section, people(section), next)
                case .reviewed:
                    guard let next, next.days(since: desk.today) <= ReviewQueue.notice else {
                        return nil
                    }
                    return item(.dueSoon, entry, section, people(section), next)
                case .notReviewed: return nil
                }
            }
        }

        private func people(_ section: PageReview.Section) -> String {
            Array(Set(section.approvals.map(\.name))).sorted().joined(separator: ", ")
        }

        /// Conditions and refusals of the text as it reads now, and as it read before.
        private func conditions(of entry: Entry) -> [Item] {
            let assessment = assessment(of: entry.front.id)
            let objections = objections(of: entry.front.id)
            let sections = site.reviews[entry.path]?.sections ?? []
            return zip(entry.reviewUnits, sections).flatMap { unit, section in
                let words = SectionDigest.sha256.words(
                    ofText: unit.textDigest, leadingTo: section.leadsTo)
                return assessment.objections(to: .section(section.id), words: words).map {
                    item(
                        .conditionsOpen, entry, section,
                        "\($0.record.reviewer.name): \($0.because)", $0.record.day)
                }
                    + objections.earlier(to: .section(section.id), words: words).map {
                        item(
                            .conditionsOpen, entry, section, said($0.record, $0.verdict),
                            $0.record.day)
                    } + contestedUnits(section, entry)
            }
        }

        /// Signs and numbers that a section shows, and to which someone objects.
        private func contestedUnits(_ section: PageReview.Section, _ entry: Entry) -> [Item] {
            desk.commonSubjects.filter { section.contestedUnits.contains($0.unit) }.map { subject in
                item(
                    .conditionsOpen, entry, section,
                    "it shows \(subject.unit.name), " + (objection(to: subject) ?? ""), nil)
            }
        }

        private func sources(of entry: Entry) -> [Item] {
            entry.citations.compactMap { citation in
                let source = citation.reference
                switch source.standing(on: desk.today) {
                case .retracted(let day)?:
                    return item(.sourceRetracted, entry, nil, "@" + source.key, day)
                case .replaced(let other)?:
                    return item(
                        .sourceReplaced, entry, nil, "@\(source.key), now @\(other)", nil)
                case .old(let year)? where source.mayAge(on: entry.front.kind):
                    return item(.sourceOld, entry, nil, "@\(source.key) of \(year)", nil)
                case .old?, nil: return nil
                }
            }
        }

        private func item(
            _ reason: Reason, _ entry: Entry, _ section: PageReview.Section?, _ detail: String,
            _ day: Day?
        ) -> Item {
            Item(
                reason: reason, file: entry.file, page: entry.front.id, part: section?.title,
                detail: detail, day: day)
        }

        func item(ofReport report: ReaderReport) -> Item? {
            guard report.answered == nil,
                let entry = site.entries.first(where: { $0.front.id == report.page })
            else { return nil }
            return Item(
                reason: .readersReport, file: entry.file, page: report.page, part: report.section,
                detail: report.says, day: report.date)
        }
    }
}
