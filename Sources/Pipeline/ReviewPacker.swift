package import HoofbeatContent
import HoofbeatDisk
package import HoofbeatReview
import HoofbeatText

/// Puts together what a reviewer gets: pages as they were, and as they read now.
package struct ReviewPacker {
    private let desk: ReviewDesk
    /// The site as it was; nil to compare with what was last approved.
    private let former: ReviewDesk?

    package init(_ desk: ReviewDesk, former: ReviewDesk?) {
        self.desk = desk
        self.former = former
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
        return Pack(
            siteName: settings.name, strings: desk.site.library.strings,
            language: settings.language, isRightToLeft: settings.isRightToLeft, scope: scope,
            since: since, today: desk.today,
            pages: entries.map { page($0, asksAll, &pictures) },
            signs: hasSigns ? signs : [], signReferences: references,
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
        let approved = ApprovedTexts(desk.records(of: entry), desk.rules)
        let before =
            former.map { formerSections(of: entry, in: $0) } ?? approvedSections(approved)
        let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        var shown: [String] = []
        var sections = now.map { subject in
            let old = known[subject.form.id]
            if old?.text != subject.linked { shown += subject.leadsTo + (old?.leadsTo ?? []) }
            return SectionChange(
                id: subject.form.id, title: subject.form.title, before: old?.text,
                after: subject.linked, digestBefore: old?.digest, digestAfter: subject.digest)
        }
        let ids = Set(now.map(\.form.id))
        let outline = former == nil ? approved.outline : before.map(\.id)
        let gone = before.filter { !ids.contains($0.id) && outline?.contains($0.id) ?? true }
        sections += gone.map { old in
            shown += old.leadsTo
            return SectionChange(
                id: old.id, title: old.title, before: old.text, after: nil,
                digestBefore: old.digest)
        }
        return PackPage(
            id: entry.front.id, title: entry.front.title,
            path: desk.site.settings.href(entry.address), kindName: entry.front.kind.name,
            sections: sections, careCards: now.flatMap { CareCards(in: $0.linked).cards },
            references: references, pictures: pictures.addresses(of: shown),
            asking: PackAsking(
                sections: asked(now), hasLost: !ids.isSuperset(of: outline ?? []),
                isReordered: isReordered(now.map(\.form.id), outline ?? []), isWhole: asksAll))
    }

    /// Sections whose review is due, or that were refused.
    private func asked(_ subjects: [ReviewDesk.Subject]) -> [String: PackAsking.Reason] {
        var asked: [String: PackAsking.Reason] = [:]
        for subject in subjects {
            if subject.review.isContested {
                asked[subject.form.id] = .refused
            } else if subject.review.state == .overdue {
                asked[subject.form.id] = .overdue
            }
        }
        return asked
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

    private struct FormerSection {
        let id: String
        let title: String
        let text: String
        let leadsTo: [String]
        let digest: String
    }

    private func formerSections(of entry: Entry, in former: ReviewDesk) -> [FormerSection] {
        guard let old = former.site.entries.first(where: { $0.front.id == entry.front.id }) else {
            return []
        }
        return former.subjects(of: old).map { subject in
            FormerSection(
                id: subject.form.id, title: subject.form.title, text: subject.linked,
                leadsTo: subject.leadsTo, digest: subject.digest)
        }
    }

    /// The text of each section that was last approved.
    private func approvedSections(_ approved: ApprovedTexts) -> [FormerSection] {
        approved.verdicts.map { verdict in
            FormerSection(
                id: verdict.unit.name,
                title: SectionForm.heading(of: verdict.text) ?? verdict.unit.name,
                text: SectionForm.linked(verdict.text, verdict.leadsTo),
                leadsTo: verdict.leadsTo, digest: verdict.digest)
        }
    }

    /// Warning signs and numbers, each as a section of its own, those that are gone first.
    private var signs: [SectionChange] {
        let approved = ApprovedTexts(desk.site.library.reviews[""] ?? [], desk.rules)
        let records = Dictionary(approved.verdicts.map { ($0.unit, $0) }) { $1 }
        let now = desk.commonSubjects
        let before =
            former?.commonSubjects.map { ($0.unit, $0.linked) }
            ?? approved.verdicts.map { ($0.unit, $0.text) }
        let texts = Dictionary(before) { $1 }
        let units = now.map(\.unit)
        let gone = before.filter { unit, _ in
            !units.contains(unit) && (former != nil || !approved.isForgotten(unit, for: units))
        }
        return gone.map { unit, text in
            SectionChange(id: unit.name, title: unit.name, before: text, after: nil)
        }
            + now.map { subject in
                SectionChange(
                    id: subject.unit.name, title: subject.form.title,
                    before: texts[subject.unit],
                    after: subject.linked, digestBefore: records[subject.unit]?.digest,
                    digestAfter: subject.digest)
            }
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
