package import HoofbeatContent
import HoofbeatDisk
package import HoofbeatReview
import HoofbeatText

/// Puts together what a reviewer gets: pages as they were, and as they read now.
package struct ReviewPacker {
    private let desk: ReviewDesk
    /// The site as it was; nil to compare with what was last approved.
    private let former: ReviewDesk?
    private let verdicts: TextVerdicts

    package init(_ desk: ReviewDesk, former: ReviewDesk?) {
        self.desk = desk
        self.former = former
        verdicts = TextVerdicts(desk.site.library, desk.site.entries, today: desk.today)
    }

    /// - Parameters:
    ///   - entries: the pages to review.
    ///   - asksAll: whether they are asked about as a whole, with what has not changed.
    ///   - hasSigns: whether warning signs and numbers are reviewed as well, which come first.
    ///   - scope: whom it is for, and what they are asked to look at.
    package func pack(
        _ entries: [Entry], asksAll: Bool, hasSigns: Bool, scope: String, since: Pack.Since
    ) -> Pack {
        let settings = desk.site.settings
        var pictures = PackPictures([desk, former].compactMap { $0 })
        let signs = hasSigns ? self.signs : ([], PackAsking())
        return Pack(
            siteName: settings.name, strings: desk.site.library.strings,
            language: settings.language, isRightToLeft: settings.isRightToLeft, scope: scope,
            since: since, today: desk.today,
            pages: entries.map { page($0, asksAll, &pictures) },
            signs: signs.0, signsAsking: signs.1, signReferences: references,
            addedPages: titles(in: desk, notIn: former),
            removedPages: former.map { titles(in: $0, notIn: desk) } ?? [],
            pageTitles: pageTitles, roles: desk.rules.roles.map(\.name))
    }

    /// The file, with whatever finds what is dangerous in this site's language.
    package func file(_ pack: Pack, style: [UInt8]) -> [UInt8] {
        let library = desk.site.library
        let help = library.settings.helpPage.flatMap { desk.site[$0]?.front.id }
        let withdrawn = library.references.values.filter { $0.retracted != nil }.map(\.key)
        let synonyms = library.synonyms.map { [$0.preferred] + $0.words }
        let finder = DangerFinder(
            DangerWords(
                library.strings,
                medicines: synonyms.filter(DangerWords.areMedicines).flatMap { $0 },
                terms: library.terms.map(\.names)),
            helpTargets: Set(help.map { ["id:" + $0] } ?? []),
            withdrawnSources: Set(withdrawn))
        return PackWriter(pack, finder).file(siteStyle: style) { Digest(of: $0).integrity }
    }

    /// Of the site as it is and, for links that are gone, as it was.
    private var pageTitles: [String: String] {
        let entries = (former?.site.entries ?? []) + desk.site.entries
        return Dictionary(entries.map { ($0.front.id, $0.front.title) }) { $1 }
    }

    private func titles(in desk: ReviewDesk, notIn other: ReviewDesk?) -> [String] {
        guard let other else { return [] }
        let known = Set(other.site.entries.map(\.front.id))
        return desk.site.entries.filter { !known.contains($0.front.id) }.map(\.front.title)
    }

    private func page(
        _ entry: Entry, _ asksAll: Bool, _ pictures: inout PackPictures
    ) -> PackPage {
        let now = desk.subjects(of: entry)
        let texts = ApprovedTexts(desk.records(of: entry), desk.rules)
        let approved = texts.verdicts.map { FormerText($0) }
        let before = former.map { formerSections(of: entry, in: $0) } ?? approved
        let base = FormerTexts(
            before, approved: former == nil ? nil : approved,
            asksNew: asksAll || !approved.isEmpty)
        var shown: [String] = []
        var asked: [String: PackAsking.Reason] = [:]
        var sections = now.map { subject in
            let (old, reason) = base.text(of: subject)
            asked[subject.form.id] = Self.asking(subject.review) ?? reason
            if old?.text != subject.linked { shown += subject.leadsTo + (old?.leadsTo ?? []) }
            return SectionChange(
                id: subject.form.id, title: subject.form.title, before: old?.text,
                after: subject.linked, digestBefore: old?.digest, digestAfter: subject.digest)
        }
        let ids = now.map(\.form.id)
        let outlines = [former == nil ? nil : before.map(\.unit.name), texts.outline]
            .compactMap { $0 }
        // Where nobody approved the top, what there was is known from what was approved.
        let others = former != nil && texts.outline == nil ? approved.map(\.unit.name) : []
        let lost = Set(outlines.joined()).union(others).subtracting(ids)
        for old in FormerTexts.gone(before + approved, now)
        where outlines.isEmpty || lost.contains(old.unit.name) {
            shown += old.leadsTo
            sections.append(old.change(title: old.title))
        }
        return PackPage(
            id: entry.front.id, title: entry.front.title,
            path: desk.site.settings.href(entry.address), kindName: entry.front.kind.name,
            sections: sections, careCards: now.flatMap { CareCards(in: $0.linked).cards },
            references: references, pictures: pictures.addresses(of: shown),
            asking: PackAsking(
                sections: asked, objections: objections(of: entry.front.id, now),
                hasLost: !lost.isEmpty,
                isReordered: outlines.contains { isReordered(ids, $0) }, isWhole: asksAll))
    }

    /// Why a section is asked about whose review is due, or that was refused.
    private static func asking(_ review: PageReview.Section) -> PackAsking.Reason? {
        review.isContested ? .refused : review.state == .overdue ? .overdue : nil
    }

    /// - Parameter page: the id of a page; nil for signs and numbers.
    private func objections(
        of page: String?, _ subjects: [ReviewDesk.Subject]
    ) -> [String: [PackAsking.Objection]] {
        let objections = Objections(of: page, in: desk.site, among: verdicts, on: desk.today)
        var found: [String: [PackAsking.Objection]] = [:]
        for subject in subjects {
            let all = objections.all(to: subject.unit, words: subject.words)
            if !all.isEmpty { found[subject.unit.name] = all }
        }
        return found
    }

    private func isReordered(_ now: [String], _ before: [String]) -> Bool {
        let common = Set(now).intersection(before)
        return now.filter(common.contains) != before.filter(common.contains)
    }

    private var references: [String: PackReference] {
        desk.site.library.references.mapValues {
            PackReference($0, isWithdrawn: $0.retracted != nil)
        }
    }

    private func formerSections(of entry: Entry, in former: ReviewDesk) -> [FormerText] {
        guard let old = former.site.entries.first(where: { $0.front.id == entry.front.id }) else {
            return []
        }
        return former.subjects(of: old).map { FormerText($0) }
    }

    /// Warning signs and numbers, each as a section of its own, those that are gone first; and what
    /// is asked about them.
    private var signs: (sections: [SectionChange], asking: PackAsking) {
        let records = desk.site.library.reviews[""] ?? []
        let texts = ApprovedTexts(records, desk.rules)
        let approved = texts.verdicts.map { FormerText($0) }
        let before = former?.commonSubjects.map { FormerText($0) } ?? approved
        let base = FormerTexts(before, approved: former == nil ? nil : approved, asksNew: true)
        let now = desk.commonSubjects
        let units = now.map(\.unit)
        let unforgotten = approved.filter { !texts.isForgotten($0.unit, for: units) }
        let all = former == nil ? unforgotten : before + unforgotten
        var sections = FormerTexts.gone(all, now).map { $0.change(title: $0.unit.name) }
        var asked: [String: PackAsking.Reason] = [:]
        for subject in now {
            let (old, reason) = base.text(of: subject)
            asked[subject.unit.name] = Self.asking(subject.review) ?? reason
            sections.append(
                SectionChange(
                    id: subject.unit.name, title: subject.form.title, before: old?.text,
                    after: subject.linked, digestBefore: old?.digest, digestAfter: subject.digest))
        }
        let asking = PackAsking(
            sections: asked, objections: objections(of: nil, now), isWhole: true)
        return (sections, asking)
    }
}

/// The care cards of a form, whole.
private struct CareCards {
    private(set) var cards: [String] = []

    init(in form: String) {
        var card: [Substring] = []
        var depth = 0
        for line in form.split(separator: "\n") {
            if card.isEmpty, !line.hasPrefix("<div class=\"care ") { continue }
            card.append(line)
            if line.hasPrefix("<div") { depth += 1 }
            if line.hasSuffix("</div>") { depth -= 1 }
            guard depth == 0 else { continue }
            cards.append(card.joined(separator: "\n"))
            card = []
        }
    }
}
