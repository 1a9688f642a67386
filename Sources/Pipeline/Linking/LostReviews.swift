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
        let texts = unreviewedPages.map { ($0.entry, Set(sections(of: $0, names))) }
        return lost.flatMap { id, records -> [Diagnostic] in
            let found = page(like: records, among: texts)
            return records.map { record in
                let location = TextLocation(file: record.file, line: record.lines.page)
                return found.map { .movedWithoutReview(record, $0.entry, $0.isSame, at: location) }
                    ?? .reviewWithoutPage(id, nearest(to: id, among: Array(known)), location)
            }
        }
    }

    /// A page with reviews of its own is none that lost them.
    private var unreviewedPages: [ParsedPage] {
        pages.filter { library.reviews[$0.entry.front.id] == nil }
    }

    private func sections(of page: ParsedPage, _ names: TargetNames) -> [SectionText] {
        SectionFormWriter.sections(
            of: page.body, page.entry.front, citations: page.entry.citations,
            base: library.settings.baseURL
        )
        .map { form in
            SectionText(
                id: form.id,
                digest: SectionDigest.sha256(form.text, leadingTo: form.targets.map(names.name)))
        }
    }

    private struct SectionText: Hashable {
        let id: String
        let digest: String
    }

    /// The page that has most of the sections of which the records are, if it is one alone.
    /// `isSame` says that all that is above its first heading is the same, with title, description,
    /// summary and kind.
    private func page(
        like records: [ReviewRecord], among pages: [(entry: Entry, sections: Set<SectionText>)]
    ) -> (entry: Entry, isSame: Bool)? {
        let approved = Set(
            records.flatMap(\.verdicts).compactMap { verdict -> SectionText? in
                guard case .section(let id) = verdict.unit else { return nil }
                return SectionText(id: id, digest: verdict.digest)
            })
        let counts = pages.map { $0.sections.intersection(approved).count }
        let most = counts.max() ?? 0
        guard most > 0, counts.count(where: { $0 == most }) == 1,
            let place = counts.firstIndex(of: most)
        else { return nil }
        let isSame = pages[place].sections.intersection(approved).contains {
            $0.id == PageReview.top
        }
        return (pages[place].entry, isSame)
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
