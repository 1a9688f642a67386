package import HoofbeatContent
package import HoofbeatMarkup

/// What a reviewer gets: what changed on some pages, the worst first, and boxes to decide on it.
///
/// It knows no file and no clock: whoever makes one passes what stands in it.
package struct Pack: Sendable {
    /// What the pages are compared with.
    package enum Since: Sendable, Hashable {
        /// The text that was last approved.
        case approved
        case day(Day)
        /// The name of a revision in Git.
        case revision(String)
    }

    /// The page that warning signs stand under in answers.
    package static let signs = "_signs"

    package let siteName: String
    package let strings: Strings
    /// The language of the site, as `lang` has it.
    package let language: String
    package let isRightToLeft: Bool
    /// Whom the file is for and what they are asked to look at; may be empty.
    package let scope: String
    package let since: Since
    package let today: Day
    package let pages: [PackPage]
    /// Warning signs that are reviewed one by one; the id of each is its key.
    package let signs: [SectionChange]
    /// What is asked about them besides what has changed.
    package let signsAsking: PackAsking
    /// What the citations of warning signs stand for, by their keys.
    package let signReferences: [String: PackReference]
    /// Titles of pages that are new, and of pages that are gone.
    package let addedPages: [String]
    package let removedPages: [String]
    /// The titles of all pages by their ids, for saying where links lead.
    package let pageTitles: [String: String]
    /// The names of the roles that may review; empty if the site declares none.
    package let roles: [String]

    package init(
        siteName: String, strings: Strings, language: String, isRightToLeft: Bool = false,
        scope: String = "", since: Since, today: Day, pages: [PackPage],
        signs: [SectionChange] = [], signsAsking: PackAsking = PackAsking(isWhole: true),
        signReferences: [String: PackReference] = [:],
        addedPages: [String] = [], removedPages: [String] = [],
        pageTitles: [String: String] = [:], roles: [String] = []
    ) {
        self.siteName = siteName
        self.strings = strings
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.scope = scope
        self.since = since
        self.today = today
        self.pages = pages
        self.signs = signs
        self.signsAsking = signsAsking
        self.signReferences = signReferences
        self.addedPages = addedPages
        self.removedPages = removedPages
        self.pageTitles = pageTitles
        self.roles = roles
    }
}

/// A page in a pack.
package struct PackPage: Sendable {
    /// The name by which answers speak of it.
    package let id: String
    package let title: String
    /// Its address on the site, for looking it up.
    package let path: String
    /// The name of its kind in the language of the site; may be empty.
    package let kindName: String
    /// All its sections in their order, those that have not changed and those that are gone, too.
    package let sections: [SectionChange]
    /// The care cards of the page as it is now, as forms with their targets.
    package let careCards: [String]
    /// What its citations stand for, by their keys: those that are gone, too.
    package let references: [String: PackReference]
    /// Pictures that are small enough to be in the file, as `data:` addresses by their targets.
    package let pictures: [String: String]
    /// What a reviewer is asked besides what has changed.
    package let asking: PackAsking

    package init(
        id: String, title: String, path: String, kindName: String = "", sections: [SectionChange],
        careCards: [String] = [], references: [String: PackReference] = [:],
        pictures: [String: String] = [:], asking: PackAsking = PackAsking()
    ) {
        self.id = id
        self.title = title
        self.path = path
        self.kindName = kindName
        self.sections = sections
        self.careCards = careCards
        self.references = references
        self.pictures = pictures
        self.asking = asking
    }
}

/// A source as a reviewer sees it.
package struct PackReference: Sendable {
    package let text: HTML
    /// What it is and what it found, unless the text says so.
    package let says: String
    package let isWithdrawn: Bool

    package init(text: HTML, says: String = "", isWithdrawn: Bool = false) {
        self.text = text
        self.says = says
        self.isWithdrawn = isWithdrawn
    }

    /// A source of the site, which says itself what it found.
    package init(_ reference: Reference, isWithdrawn: Bool = false) {
        self.init(text: reference.html, isWithdrawn: isWithdrawn)
    }
}
