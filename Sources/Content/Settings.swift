import HoofbeatMarkup
import HoofbeatText

/// What `content/site.yaml` says about the site as a whole.
public struct Settings: Sendable, Hashable {
    /// Who publishes the site.
    public struct Publisher: Sendable, Hashable {
        /// The name of the person or the organisation.
        public let name: String
        /// The postal address on one line.
        public let address: String?
        /// Whether it is a person.
        public let isPerson: Bool

        package init(name: String, address: String?, isPerson: Bool = false) {
            self.name = name
            self.address = address
            self.isPerson = isPerson
        }
    }

    /// The name of the site.
    public package(set) var name: String
    /// What the site is, in a sentence.
    public package(set) var description: String
    /// The language as a BCP 47 tag, for example `en-GB`.
    public package(set) var language: String
    /// The order of lists from A to Z.
    public var dictionaryOrder: DictionaryOrder { DictionaryOrder(language: language) }
    /// The address where the site will be published. Without it, feed and sitemap cannot have full
    /// addresses.
    public package(set) var baseURL: BaseURL
    /// What `base-url` says, which an option of the command line may override.
    package var statedBaseURL: BaseURL?
    /// Who publishes the site; nil if nobody has been named.
    public package(set) var publisher: Publisher?
    /// Mail address for readers' comments.
    public package(set) var feedback: String?
    /// The numbers to ring, by country.
    public package(set) var numbers: [CountryNumbers]
    /// Whether each section, and the whole guide, is also made as one page.
    public package(set) var hasVolumes: Bool
    /// The licence of texts and drawings, for example “CC BY 4.0”.
    public package(set) var licence: String?
    /// Further endings of files that may be published, in lower case and without their dot.
    package var publishedEndings: Set<String> = []
    /// Whether builds also write the rules of the site for the web server Apache.
    package var isForApache = false
    /// How the site looks, as far as its settings decide that.
    public package(set) var brand = Brand.standard
    /// The path, below `content/`, of the page that says when and how to get help.
    public package(set) var helpPage: String?
    /// The line of `help-page`, for a problem that shows only when all pages are known.
    package var helpPageLine: Int?
    /// Who may approve what, and what follows when a review is no longer true.
    package var reviewRules = ReviewRules()
    /// How long sentences, paragraphs and lists may be, and how hard a page may be to read.
    package var writing = WritingRules.english
    /// Whether readers can search the site.
    public package(set) var hasSearch = true
    /// Whether it is a copy for the disk of a site that has a search: a browser runs the script of
    /// the search, and lets it read the index, only from a server.
    public package(set) var searchNeedsServer = false

    package init(
        name: String, description: String, language: String = "en-GB", baseURL: BaseURL = .init(),
        publisher: Publisher? = nil, feedback: String? = nil,
        numbers: [CountryNumbers] = [], hasVolumes: Bool = false,
        licence: String? = nil
    ) {
        self.name = name
        self.description = description
        self.language = language
        self.baseURL = baseURL
        self.publisher = publisher
        self.feedback = feedback
        self.numbers = numbers
        self.hasVolumes = hasVolumes
        self.licence = licence
    }

    /// Whether the site's language is written from right to left.
    public var isRightToLeft: Bool {
        (try? LanguageTag(language))?.isRightToLeft ?? false
    }

    /// The address of a file or page for use in `href` and `src`.
    public func href(_ path: String) -> String {
        baseURL.path + SafeURL.percentEncoded(path) + indexOnDisk(of: path)
    }

    /// What a server does by itself: the file that shows a folder.
    private func indexOnDisk(of path: String) -> String {
        baseURL.isOnDisk && (path.isEmpty || path.hasSuffix("/")) ? "index.html" : ""
    }

    /// The address of a page for use in `href`.
    public func href(_ address: Address, anchor: String? = nil) -> String {
        guard let anchor else { return href(address.path) }
        var href = ""
        href.reserveCapacity(
            baseURL.path.utf8.count + address.path.utf8.count + anchor.utf8.count + 1)
        href += baseURL.path
        href += SafeURL.percentEncoded(address.path)
        href += indexOnDisk(of: address.path)
        href += "#"
        href += SafeURL.percentEncoded(anchor)
        return href
    }

    /// The full address, for the feed, the sitemap and canonical links.
    public func absolute(_ path: String) -> String {
        baseURL.origin + href(path)
    }
}
