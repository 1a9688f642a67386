/// What a page says between the `---` lines at its head.
public struct FrontMatter: Sendable, Hashable {
    /// Whom a page is for.
    public enum Audience: String, Sendable, Hashable, CaseIterable {
        case patients, carers, professionals, everyone
    }

    /// The title of the page.
    public package(set) var title: String
    /// What menus call the page, if its title is too long for them.
    public package(set) var shortTitle: String?
    /// The line of the title, for a problem that shows only when all pages are known.
    package var titleLine: Int?
    /// A sentence for search results.
    public package(set) var description: String
    /// A stable name for citing, feedback and history. It follows from the path if none is given.
    public package(set) var id: String
    /// The line of the id, if one is given.
    package var idLine: Int?
    /// The kind of page.
    public package(set) var kind = Kind.page
    package var isDraft = false
    /// The first day on which the page is published.
    public package(set) var date: Day?
    /// The last day on which an editor changed what the page says.
    public package(set) var changed: Day?
    /// The line of `changed`, for a problem that depends on which day it is.
    package var changedLine: Int?
    /// Why the page was withdrawn; only its address remains then, which says so.
    public package(set) var withdrawn: String?
    package var withdrawnLine: Int?
    /// The first day on which the page is no longer published.
    public package(set) var expires: Day?
    /// The place among the pages of the section. Pages without one come last, by title.
    public package(set) var order: Int?
    /// Former addresses, which lead here.
    package var aliases: [Address] = []
    /// The line of each of them, for problems that show only when all pages are known.
    package var aliasLines: [Int] = []
    /// Other names: abbreviations, old names, US spellings, lay words.
    public package(set) var also: [String] = []
    /// Who wrote the page.
    public package(set) var authors: [String] = []
    /// Keys of references that the page as a whole rests on.
    package var sources: [String] = []
    /// The main message, one to three sentences.
    public package(set) var summary: String?
    /// The question that the page answers.
    public package(set) var need: String?
    /// Whom the page is for.
    public package(set) var audience: [Audience] = []
    /// Entries of the fact sheet that the page rests on. They are never shown.
    package var facts: [String] = []
    /// Whether it claims to show every sign of the levels that its care cards are for.
    package var showsAllSigns = false
    package var signsLine: Int?
    /// Glossary terms that are not to be linked on this page.
    package var noGlossary: [String] = []
    /// The fields that the site declares for this kind of page, by name.
    public package(set) var extra: [String: ExtraField.Value] = [:]
    /// Names of fields whose values were refused.
    package var refused: Set<String> = []

    package init(title: String, description: String, id: String) {
        self.title = title
        self.description = description
        self.id = id
    }
}
