/// What stands between the `---` lines at the head of a page.
public struct FrontMatter: Sendable, Hashable {
    public enum Audience: String, Sendable, Hashable, CaseIterable {
        case patients, carers, professionals, everyone
    }

    public var title: String
    /// Where it is written; whether another page has it is known only with all pages.
    public var titleLine: Int?
    public var description: String
    /// Stable name for citing, feedback and history; follows from the path if it is not given.
    public var id: String
    /// Where it is written, if it is.
    public var idLine: Int?
    public var kind = Kind.page
    public var isDraft = false
    /// First day on which the page is published.
    public var date: Day?
    /// Last day on which an editor changed what the page says.
    public var changed: Day?
    /// Where it is written; whether the day is ahead is known only when there is a today.
    public var changedLine: Int?
    /// First day on which the page is no longer published.
    public var expires: Day?
    /// Place among the pages of its section; pages without one come last, by title.
    public var order: Int?
    /// Former addresses, which lead here.
    public var aliases: [Address] = []
    /// Where each of them is written; whether it is free is known only with all pages.
    public var aliasLines: [Int] = []
    /// Other names: abbreviations, old names, US spellings, lay words.
    public var also: [String] = []
    public var authors: [String] = []
    /// Keys of references for the page as a whole.
    public var sources: [String] = []
    /// The main message, one to three sentences.
    public var summary: String?
    /// The question that the page answers.
    public var need: String?
    public var audience: [Audience] = []
    /// Entries of the fact sheet that the page rests on; never shown.
    public var facts: [String] = []
    /// Whether it lacks no sign of the levels that its care cards are for.
    public var showsAllSigns = false
    public var signsLine: Int?
    /// Glossary terms that are not to be linked on this page.
    public var noGlossary: [String] = []
    /// Names of fields that are there but hold what they cannot.
    package var refused: Set<String> = []

    public init(title: String, description: String, id: String) {
        self.title = title
        self.description = description
        self.id = id
    }

    /// The names of all fields, as an editor writes them.
    public static let fieldNames = [
        "title", "description", "id", "kind", "draft", "date", "changed", "expires", "order",
        "aliases", "also", "authors", "sources", "summary", "need", "audience", "facts",
        "no-glossary", "signs",
    ]
}
