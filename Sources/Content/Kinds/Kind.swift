/// A kind of page, and what it requires.
///
/// A guide declares its own in `content/data/kinds.yaml`, and can change those that are built in.
public struct Kind: Sendable, Hashable {
    /// Which template shows the page.
    public enum Layout: String, Sendable, Hashable, CaseIterable {
        case home, section, article
        /// A page made to be printed.
        case sheet
    }

    /// A section, known by the id of its heading: `## What is not known {#not-known}`.
    package struct Section: Sendable, Hashable {
        package let id: String
        /// What the section must tell. It is used in the message when it is missing, and as the
        /// heading of a new page.
        package let asks: String
        /// Whether it lists symptoms, so that their notice follows it.
        package let listsSymptoms: Bool

        package init(_ id: String, _ asks: String, listsSymptoms: Bool? = nil) {
            self.id = id
            self.asks = asks
            self.listsSymptoms = listsSymptoms ?? (id == "symptoms")
        }
    }

    /// The name by which pages choose it, for example `question-and-answer`.
    public let name: String
    /// Whether its pages are about medicine, so that they need references and the disclaimer.
    public package(set) var isMedical: Bool
    /// Names of front matter fields that a page must have.
    package var fields: [String]
    /// Fields of the site's own.
    package var extra: [ExtraField] = []
    package var sections: [Section]
    package var notices: [Notice]
    /// Whether a page must say when to get help.
    package var needsCareCard: Bool
    /// Whether its headings are questions, which the list of all questions collects.
    public package(set) var asksQuestions = false
    /// Whether a table or figure must say what it shows.
    package var needsCaptions = true
    /// Whether an old reference gives a warning.
    package var needsFreshReferences = false
    /// Whether it tells how the site is made and run, and so is no part of the guide itself.
    public package(set) var isAboutSite = false
    /// Which template shows its pages.
    public package(set) var layout = Layout.article
    /// What each of its pages is about; nil if that is not the same for all.
    public package(set) var subject: Subject?

    /// - Parameters:
    ///   - fields: the required fields; nil for those of every medical page.
    ///   - notices: the notices besides the disclaimer of a medical page.
    package init(
        _ name: String, isMedical: Bool = true, fields: [String]? = nil,
        sections: [Section] = [], notices: [Notice] = [], subject: Subject? = nil
    ) {
        self.name = name
        self.isMedical = isMedical
        self.fields = fields ?? (isMedical ? Self.medicalFields : [])
        self.sections = sections
        self.notices = (isMedical ? [.disclaimer] : []) + notices
        needsCareCard = isMedical && notices.contains(.otherConditions)
        self.subject = subject
    }

    /// The record that every medical page keeps (PIF TICK criterion 1; CDC Index, "before").
    package static let medicalFields = ["summary", "need", "audience", "date", "changed"]
    /// The fields that a kind may require; the others are optional or required of every page.
    package static let requirable = medicalFields + ["authors"]
}
