import HoofbeatContent
import HoofbeatMarkup
import HoofbeatReview
import HoofbeatText

/// Finds out, once all pages are known, how far the records of reviews are true today.
struct SiteReviews {
    /// By the path of the page, for pages that have records or were divided into sections.
    private(set) var pages: [String: PageReview] = [:]
    /// Of warning signs and numbers.
    private(set) var units: [ReviewRecord.Unit: PageReview.Section] = [:]
    private let library: Library
    private let entries: [Entry]
    private let places: PagePlaces
    private let digests: [String: String]
    private let today: Day
    private let verdicts: TextVerdicts
    private var checks: ReviewChecks

    init(
        _ library: Library, _ entries: [Entry], _ places: PagePlaces, digests: [String: String],
        today: Day
    ) {
        self.library = library
        self.entries = entries
        self.places = places
        self.digests = digests
        self.today = today
        verdicts = TextVerdicts(library, entries, today: today)
        checks = ReviewChecks(library, today: today)
        if let records = library.reviews[""] {
            checks.check(records, of: nil)
            let assessment = Assessment(of: nil, among: verdicts, on: today)
            for (unit, form) in library.reviewableUnits {
                units[unit] = assessment.assess(
                    unit, title: form.title,
                    digest: SectionDigest.sha256(form.text, leadingTo: []),
                    words: SectionDigest.sha256.words(of: form.text, leadingTo: []))
            }
        }
        for entry in entries where !entry.reviewUnits.isEmpty {
            pages[entry.path] = review(of: entry)
        }
    }

    private mutating func review(of entry: Entry) -> PageReview {
        let names = TargetNames(entries, places, digests: digests, of: library)
        let records = library.reviews[entry.front.id] ?? []
        let sections = entry.reviewUnits.map { unit in
            let leadsTo = unit.targets.map(names.name)
            return Assessment.Read(
                id: unit.id, title: unit.title,
                digest: SectionDigest.sha256(ofText: unit.textDigest, leadingTo: leadsTo),
                words: SectionDigest.sha256.words(ofText: unit.textDigest, leadingTo: leadsTo),
                leadsTo: leadsTo,
                // A page that nobody reviewed claims nothing that could be untrue.
                contestedUnits: records.isEmpty ? [] : contested(in: unit))
        }
        checks.check(records, of: entry)
        return Assessment(of: entry.front.id, among: verdicts, on: today).review(
            sections,
            pageDigest: SectionDigest.sha256.ofPage(sections.map { ($0.id, $0.digest) }),
            isAlwaysShown: entry.care.levels.contains(.emergency))
    }

    /// The signs and numbers in a section that a clinician refused or has conditions on.
    private func contested(in section: ReviewUnit) -> [ReviewRecord.Unit] {
        let shownSigns =
            section.targets.contains(SiteList.signs.target)
            ? library.signs.all.map { ReviewRecord.Unit.sign($0.name) } : []
        return section.shown.filter { !shownSigns.contains($0) && isContested($0) }
            + shownSigns.filter(isContested)
    }

    private func isContested(_ unit: ReviewRecord.Unit) -> Bool {
        units[unit]?.isContested == true
    }

    /// - Parameter heldBack: the ids of pages that are not published.
    func problems(apartFrom heldBack: Set<String>) -> [Diagnostic] {
        checks.problems + checks.unwrittenIDs(of: entries)
            + checks.reportProblems(entries, apartFrom: heldBack)
            + GoneObjections(library, entries, pages, verdicts).problems
            + entries.compactMap(withdrawnHelp)
    }
}

extension SiteReviews {
    private func withdrawnHelp(_ entry: Entry) -> Diagnostic? {
        guard entry.front.withdrawn != nil, entry.isAlwaysShown else { return nil }
        return .warning(
            "withdrawn-help", at: TextLocation(file: entry.file, line: entry.front.withdrawnLine),
            "this page is withdrawn and has an emergency card, so it is only marked",
            help: "move the card to another page, or leave it as it is")
    }
}

/// Names what a link leads to, so that its digest stays the same when the page moves.
struct TargetNames {
    private let entries: [Entry]
    private let places: PagePlaces
    private let digests: [String: String]
    private let library: Library

    init(
        _ entries: [Entry], _ places: PagePlaces, digests: [String: String], of library: Library
    ) {
        self.entries = entries
        self.places = places
        self.digests = digests
        self.library = library
    }

    /// - Parameter target: as `SectionForm` has it.
    func name(_ target: String) -> String {
        if let list = SiteList(target: target) {
            return "\(target) \(Digest(of: Array(list.words(library, entries).utf8)).hex)"
        }
        guard target.hasPrefix("/"), !target.hasPrefix("//") else { return target }
        let hash = target.firstIndex(of: "#") ?? target.endIndex
        let written = target[..<hash].dropFirst()
        let path = String(written).percentDecoded ?? String(written)
        if let place = places[Address(path)] {
            return "id:" + entries[place].front.id + target[hash...]
        }
        guard let digest = digests[path] ?? digests[ContentNames.statics + path] else {
            return target
        }
        return "\(target) \(digest)"
    }
}

extension TextVerdicts {
    /// What the records of a site say that count.
    init(_ library: Library, _ entries: [Entry], today: Day) {
        self.init(
            ReviewChecks(library, today: today).counted(on: entries),
            library.settings.reviewRules, units: Set(library.reviewableUnits.map(\.unit)),
            digest: .sha256)
    }
}

extension Library {
    /// The warning signs and numbers, in the forms in which they are reviewed.
    var reviewableUnits: [(unit: ReviewRecord.Unit, form: SectionForm)] {
        signs.all.map { (.sign($0.name), SectionForm($0)) }
            + settings.numbers.map { (.numbers($0.country), SectionForm($0)) }
    }
}
