/// One thing that a standard asks for, and what of it a repository can show.
package struct Criterion: Sendable {
    /// What shows that a criterion is met, as far as a program can tell.
    package enum Evidence: Sendable {
        /// Rules of the build: all are there and on, and nothing that they found still stands.
        case rules([String])
        /// What the program does for every site, by its own tests.
        case tests(String, [String])
        /// What the standard look does for every site, by its own tests, some of them in a browser.
        /// Of any other look a person has to find it out.
        case look(String, [String])
        /// Something that is counted on this site.
        case fact(Fact)
        /// Something that is there on a page, for standards that judge one page.
        case page(PageFact)
        /// What neither a rule nor a test shows.
        case missing(String)
    }

    /// What is counted on a site.
    package enum Fact: Sendable, CaseIterable {
        case records, authors, readDates, sourceYears, reviews, nextReviews, agreedSigns
        case feedback, publisher, advertising, licence, siteAddress
        case gradeLimit, sentenceLimit, paragraphLimit, listLimit
        case openedAddresses, statedCosts, calledNumbers
        case searchTests, hazards, waivers
    }

    /// What may be there on a page.
    package enum PageFact: Sendable {
        case message, readers, need, days, sources, headings, care
        /// Sections, by the ids of their headings.
        case sections([String])
    }

    /// As the standard, or this list, numbers it.
    package let id: String
    /// What it asks for, in words of our own.
    package let asks: String
    package let shown: [Evidence]
    /// What only people can show; nil if nothing is left for them.
    package let people: String?

    init(_ id: String, _ asks: String, _ shown: Evidence..., people: String? = nil) {
        self.id = id
        self.asks = asks
        self.shown = shown
        self.people = people
    }
}
