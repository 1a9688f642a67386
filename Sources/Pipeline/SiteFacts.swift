package import HoofbeatContent
package import HoofbeatRules

/// What can be counted on a site, for a sheet of what it shows of standards.
package struct SiteFacts: Sendable {
    /// So many of so many.
    package struct Share: Sendable, Hashable {
        package let part: Int
        package let whole: Int
    }

    package let settings: Settings
    /// Whether the theme is the standard one, at which the tests of the program look.
    package let hasStandardLook: Bool
    /// What the site says of advertising; empty if nothing.
    package let advertising: String
    /// Pages that speak of medicine, and so need the notice that nobody has reviewed them.
    package let medicalPages: Int
    /// Those of them that are articles of a kind which does not ask for the record of a page.
    package let pagesWithoutRecord: [String]
    /// Of the pages that speak of medicine.
    package let withAuthors: Share
    package let reviewed: Share
    package let withNextReview: Share
    /// Of the warning signs, those that a clinician agrees to.
    package let agreedSigns: Share
    /// Of the sources.
    package let withReadDay: Share
    package let withYear: Share
    /// Of the organisations that have an address.
    package let opened: Share
    package let withCost: Share
    /// Of the telephone lines.
    package let called: Share
    package let searchTests: Int
    package let hazards: [Hazard]
    /// By path below `content/`.
    package let pages: [String: PageFacts]
    private let silent: SilentRules
    /// By code, the options with which rules are asked that were not asked this time.
    private let unasked: [String: String]

    init(
        _ site: Site, hazards: [Hazard], unasked: [String: String], hasStandardLook: Bool
    ) {
        self.hasStandardLook = hasStandardLook
        let library = site.library
        let pages = site.entries.filter(\.needsReviewNotice)
        let reviews = pages.map { site.reviews[$0.path] }
        let addresses = library.organisations.filter { $0.address != nil }
        let lines = library.settings.numbers.flatMap(\.lines)
        settings = library.settings
        advertising = library.strings[.claim]
        medicalPages = pages.count
        pagesWithoutRecord = pages.filter { page in
            let kind = page.front.kind
            return kind.layout == .article && !kind.isAboutSite
                && !Set(Kind.medicalFields).isSubset(of: kind.fields)
        }.map(\.path)
        withAuthors = Share(pages) { !$0.front.authors.isEmpty }
        reviewed = Share(reviews) { $0?.isReviewed ?? false }
        withNextReview = Share(reviews) { review in
            review?.sections.allSatisfy { $0.approvals.contains { $0.next != nil } } ?? false
        }
        agreedSigns = Share(library.signs.all) { $0.status == .agreed }
        withReadDay = Share(library.references.values, where: \.saysDayOfReading)
        withYear = Share(library.references.values) { $0.year != nil }
        opened = Share(addresses) { $0.checked != nil }
        withCost = Share(addresses) { $0.access != nil || $0.cost != nil }
        called = Share(lines) { $0.checked != nil }
        searchTests = library.searchTests.count
        self.hazards = hazards
        self.pages = Dictionary(site.entries.map { ($0.path, PageFacts($0)) }) { first, _ in first }
        self.unasked = unasked
        silent = SilentRules(library)
    }

    /// Why a rule says nothing of this site; nil if it can.
    package func whySilent(_ rule: Rule) -> String? {
        silent.reason(rule.code)
    }

    /// The option with which the rule is asked; nil if it was.
    package func whyUnasked(_ rule: Rule) -> String? {
        unasked[rule.code]
    }
}

extension SiteFacts.Share {
    fileprivate init<All: Collection>(_ all: All, where isPart: (All.Element) -> Bool) {
        self.init(part: all.count(where: isPart), whole: all.count)
    }
}
