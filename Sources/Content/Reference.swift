public import HoofbeatMarkup

/// A source that pages cite.
public final class Reference: Sendable {
    /// What sort of text a source is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case guideline, paper, book, database
        case patientPage = "patient page"
        case professionalPage = "professional page"
        case pressRelease = "press release"
        case companyPage = "company page"
        case internalRecord = "internal record"

        /// Whether it is cited by its title: its publisher is the journal, and not who wrote it.
        fileprivate var isNamedByTitle: Bool { self == .paper || self == .guideline }
    }

    /// The name by which pages cite it.
    public let key: String
    /// What sort of text it is.
    public let kind: Kind
    /// Who wrote it.
    public let authors: String?
    /// Its title.
    public let title: String
    /// The body that published it, or the journal.
    public let publisher: String?
    /// Volume, pages or edition.
    public let details: String?
    /// The year in which it was published.
    public let year: Int?
    package let yearLine: Int?
    /// Its address on the web.
    public let address: String?
    /// When it was read, and how much of it.
    package let read: String?
    package let readLine: Int?
    package let note: String?
    /// What it is and what it found, in a plain sentence.
    public let says: String?
    /// Entries of the fact sheet that the sentence rests on. They are never shown.
    package let facts: [String]
    /// The day on which it was retracted.
    package let retracted: Day?
    /// The key of the source that takes its place.
    package let replacedBy: String?
    /// The line of `references.yaml` where it begins.
    package let line: Int
    /// The reference in the site's one style: authors or, for a web page, the body that published
    /// it, and then title, publisher, details, year, address.
    public let html: HTML
    /// The words that come first in it, by which the list of all sources is sorted.
    package let firstWords: String

    package init(
        key: String, kind: Kind, authors: String? = nil, title: String, publisher: String? = nil,
        details: String? = nil, year: Int? = nil, yearLine: Int? = nil, address: String? = nil,
        read: String? = nil, readLine: Int? = nil, note: String? = nil, says: String? = nil,
        facts: [String] = [], retracted: Day? = nil, replacedBy: String? = nil, line: Int,
        strings: Strings = .english
    ) {
        self.key = key
        self.kind = kind
        self.authors = authors
        self.title = title
        self.publisher = publisher
        self.details = details
        self.year = year
        self.yearLine = yearLine
        self.address = address
        self.read = read
        self.readLine = readLine
        self.note = note
        self.says = says
        self.facts = facts
        self.retracted = retracted
        self.replacedBy = replacedBy
        self.line = line
        let lead = authors ?? (kind.isNamedByTitle ? nil : publisher)
        firstWords = lead ?? title
        let place = authors == nil && !kind.isNamedByTitle ? nil : publisher
        html = """
            \(when(lead) { "\($0.endingInStop) " })\(title.endingInStop)\
            \(when(Self.publication(place, details, year, strings)) { " \($0.endingInStop)" })\
            \(when(address, Self.link))\
            \(when(says) { " <span class=\"ref-says\">\($0.endingInStop)</span>" })\
            \(when(read) { Self.note("\(strings[.read]): \($0.endingInStop)") })\
            \(when(note) { Self.note($0.endingInStop) })
            """
    }

    private static func note(_ text: String) -> HTML {
        " <span class=\"ref-note\">\(text)</span>"
    }

    private static func link(to address: String) -> HTML {
        """
         <a href="\(url: address)" rel="noreferrer" class="external">\
        \(address.withoutScheme)</a>.
        """
    }

    private static func publication(
        _ publisher: String?, _ details: String?, _ year: Int?, _ strings: Strings
    ) -> String? {
        let year = year.map(String.init)
        // After "Page dated June 23, 2023", 2023 need not be said again.
        let isSaid = year.map { details?.contains($0) ?? false } ?? true
        let parts = [publisher, details, isSaid ? nil : year].compactMap { $0 }
        return parts.isEmpty ? nil : strings.list(of: parts)
    }
}

extension String {
    fileprivate var endingInStop: String {
        guard let last, ".?!؟。？！".contains(last) else { return self + "." }
        return self
    }

    fileprivate var withoutScheme: String {
        firstRange(of: "://").map { String(self[$0.upperBound...]) } ?? self
    }
}
