import Markup

/// A source that pages cite.
public struct Reference: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case guideline, paper, book, database
        case patientPage = "patient page"
        case professionalPage = "professional page"
        case pressRelease = "press release"
        case companyPage = "company page"
        case internalRecord = "internal record"
    }

    public let key: String
    public var kind: Kind
    public var authors: String?
    public var title: String
    /// The body that published it, or the journal.
    public var publisher: String?
    /// Volume, pages or edition.
    public var details: String?
    public var year: Int?
    public var address: String?
    /// When and how it was read.
    public var read: String?
    public var note: String?
    /// Where it stands in `references.yaml`.
    public let line: Int

    public init(key: String, kind: Kind, title: String, line: Int) {
        self.key = key
        self.kind = kind
        self.title = title
        self.line = line
    }

    /// In the one style of the site: authors, title, publisher, details, year, address.
    public func html(_ words: Words) -> HTML {
        """
        \(when(authors) { "\($0.endingInStop) " })\(title.endingInStop)\
        \(when(publication) { " \($0.endingInStop)" })\(link)\
        \(when(read) { " <span class=\"ref-note\">\(words.read): \($0.endingInStop)</span>" })\
        \(when(note) { " <span class=\"ref-note\">\($0.endingInStop)</span>" })
        """
    }

    private var link: HTML {
        when(address) { address in
            """
             <a href="\(url: address)" rel="noreferrer" class="external">\
            \(address.withoutScheme)</a>.
            """
        }
    }

    private var publication: String? {
        let year = year.map(String.init)
        // "Page dated June 23, 2023" need not be followed by 2023.
        let isSaid = year.map { details?.contains($0) ?? false } ?? true
        let parts = [publisher, details, isSaid ? nil : year].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension String {
    fileprivate var endingInStop: String {
        guard let last, ".?!".contains(last) else { return self + "." }
        return self
    }

    fileprivate var withoutScheme: String {
        firstRange(of: "://").map { String(self[$0.upperBound...]) } ?? self
    }
}
