/// What a page says between the `---` lines at its head.
public struct FrontMatter: Sendable, Hashable {
    public enum Audience: String, Sendable, Hashable, CaseIterable {
        case patients, carers, professionals, everyone
    }

    public var title: String
    /// The line of the title, for a problem that shows only when all pages are known.
    public var titleLine: Int?
    public var description: String
    /// A stable name for citing, feedback and history. It follows from the path if none is given.
    public var id: String
    /// The line of the id, if one is given.
    public var idLine: Int?
    public var kind = Kind.page
    public var isDraft = false
    /// The first day on which the page is published.
    public var date: Day?
    /// The last day on which an editor changed what the page says.
    public var changed: Day?
    /// The line of `changed`, for a problem that depends on which day it is.
    public var changedLine: Int?
    /// The first day on which the page is no longer published.
    public var expires: Day?
    /// The place among the pages of the section. Pages without one come last, by title.
    public var order: Int?
    /// Former addresses, which lead here.
    public var aliases: [Address] = []
    /// The line of each of them, for problems that show only when all pages are known.
    public var aliasLines: [Int] = []
    /// Other names: abbreviations, old names, US spellings, lay words.
    public var also: [String] = []
    public var authors: [String] = []
    /// Keys of references that the page as a whole rests on.
    public var sources: [String] = []
    /// The main message, one to three sentences.
    public var summary: String?
    /// The question that the page answers.
    public var need: String?
    public var audience: [Audience] = []
    /// Entries of the fact sheet that the page rests on. They are never shown.
    public var facts: [String] = []
    /// Whether it claims to show every sign of the levels that its care cards are for.
    public var showsAllSigns = false
    public var signsLine: Int?
    /// Glossary terms that are not to be linked on this page.
    public var noGlossary: [String] = []
    /// The fields that the site declares for this kind of page, by name.
    public var extra: [String: ExtraField.Value] = [:]
    /// Names of fields whose values were refused.
    package var refused: Set<String> = []

    public init(title: String, description: String, id: String) {
        self.title = title
        self.description = description
        self.id = id
    }
}
