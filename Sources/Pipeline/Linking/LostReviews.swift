import HoofbeatContent
import HoofbeatReview

/// Finds records whose page is gone, and the page that reads now as they say: a page that somebody
/// moved by hand, and that had no `id` of its own or lost it on the way.
///
/// Its text is looked for only where a record has no page, since all pages are divided for it.
struct LostReviews {
    private let library: Library
    private let pages: [ParsedPage]
    /// Of files that pages show, by their paths below `content/`.
    private let fileDigests: [String: String]

    /// - Parameters:
    ///   - pages: those that are published.
    ///   - digests: of files that pages show, by their paths below `content/`.
    init(_ library: Library, _ pages: [ParsedPage], digests: [String: String]) {
        self.library = library
        self.pages = pages
        fileDigests = digests
    }

    /// - Parameter heldBack: the ids of pages that are not published.
    func problems(apartFrom heldBack: Set<String>) -> [Diagnostic] {
        guard !library.reviews.isEmpty else { return [] }
        let known = Set(pages.map(\.entry.front.id))
        let lost = library.reviews.filter { id, _ in
            !id.isEmpty && !known.contains(id) && !heldBack.contains(id)
        }
        guard !lost.isEmpty else { return [] }
        let entries = pages.map(\.entry)
        let names = TargetNames(entries, PagePlaces(entries), digests: fileDigests, of: library)
        let texts = pages.map { Texts(entry: $0.entry, sections: sections(of: $0, names)) }
        // A page with reviews of its own is none that lost them.
        let unreviewed = texts.filter { library.reviews[$0.entry.front.id] == nil }
        return lost.flatMap { id, records -> [Diagnostic] in
            let found = page(like: records, among: unreviewed)
            return records.map { record in
                let location = TextLocation(file: record.file, line: record.lines.page)
                if let found {
                    return .movedWithoutReview(record, found.entry, found.isSame, at: location)
                }
                let files = files(withObjectionsOf: record, among: texts)
                return files.isEmpty
                    ? .reviewWithoutPage(id, nearest(to: id, among: Array(known)), location)
                    : .movedObjection(record, files, at: location)
            }
        }
    }

    /// The files of pages on which there are words that a record refuses or sets conditions on.
    private func files(
        withObjectionsOf record: ReviewRecord, among pages: [Texts]
    ) -> [String] {
        let objected = Set(
            record.verdicts.filter { $0.decision != .approved }.map {
                SectionDigest.sha256.words(of: $0.text, leadingTo: $0.leadsTo)
            })
        return pages.filter { $0.sections.contains { objected.contains($0.words) } }
            .map(\.entry.file).sorted()
    }

    private func sections(of page: ParsedPage, _ names: TargetNames) -> [SectionText] {
        SectionFormWriter.sections(
            of: page.body, page.entry.front, citations: page.entry.citations,
            base: library.settings.baseURL
        )
        .map { form in
            let targets = form.targets.map(names.name)
            return SectionText(
                unit: ReviewedText(
                    id: form.id, digest: SectionDigest.sha256(form.text, leadingTo: targets)),
                words: SectionDigest.sha256.words(of: form.text, leadingTo: targets))
        }
    }

    private struct Texts {
        let entry: Entry
        let sections: [SectionText]
    }

    private struct SectionText {
        let unit: ReviewedText
        let words: String
    }

    private struct ReviewedText: Hashable {
        let id: String
        let digest: String
    }

    /// The page that has most of the sections of which the records are, if it is one alone.
    /// `isSame` says that all that is above its first heading is the same, with title, description,
    /// summary and kind.
    private func page(
        like records: [ReviewRecord], among pages: [Texts]
    ) -> (entry: Entry, isSame: Bool)? {
        let reviewed = Set(
            records.flatMap(\.verdicts).compactMap { verdict -> ReviewedText? in
                guard case .section(let id) = verdict.unit else { return nil }
                return ReviewedText(id: id, digest: verdict.digest)
            })
        let common = pages.map { Set($0.sections.map(\.unit)).intersection(reviewed) }
        let most = common.map(\.count).max() ?? 0
        guard most > 0, common.count(where: { $0.count == most }) == 1,
            let place = common.firstIndex(where: { $0.count == most })
        else { return nil }
        return (pages[place].entry, common[place].contains { $0.id == PageReview.top })
    }
}

extension Diagnostic {
    /// - Parameter isSame: whether it is the same page without doubt. An error then, as the page
    ///   would go on without what was said of it, a refusal as well.
    fileprivate static func movedWithoutReview(
        _ record: ReviewRecord, _ entry: Entry, _ isSame: Bool, at location: TextLocation
    ) -> Diagnostic {
        let id = record.page ?? ""
        let gone = "no page has the id “\(id)” any more, but \(entry.file)"
        let help = "if the page was moved, write id: \(id) at the head of \(entry.file)"
        return isSame
            ? .error(
                "review-without-page", at: location, "\(gone) reads as this record says",
                help: help)
            : .warning(
                "review-without-page", at: location,
                "\(gone) has sections that this record is about", help: help)
    }

    /// The words are marked wherever they stand; what has to be known is which page has the record.
    fileprivate static func movedObjection(
        _ record: ReviewRecord, _ files: [String], at location: TextLocation
    ) -> Diagnostic {
        let id = record.page ?? ""
        let isOne = files.count == 1
        let what =
            record.verdicts.contains { $0.decision == .refused } ? "refused" : "set conditions on"
        return .warning(
            "review-without-page", at: location,
            "no page has the id “\(id)” any more, but \(files.joined(separator: ", ")) "
                + "\(isOne ? "says" : "say") what \(record.reviewer.name) \(what)",
            help: isOne
                ? "if it is the same page, write id: \(id) at its head; otherwise, have the words "
                    + "reviewed there"
                : "if one of them is the same page, write id: \(id) at its head; have the words "
                    + "reviewed on every other")
    }

    static func reviewWithoutPage(
        _ id: String, _ near: String?, _ location: TextLocation
    ) -> Diagnostic {
        .warning(
            "review-without-page", at: location,
            "no page has the id “\(id)”, which this is about",
            help: near.map { "did you mean “\($0)”?" }
                ?? "give the page its id again, or let the warning stand if it is gone for good")
    }
}
