import Markup
import Text

/// What `content/site.yaml` says about the site as a whole.
public struct Settings: Sendable, Hashable {
    public struct Publisher: Sendable, Hashable {
        public let name: String
        /// Postal address, in one line.
        public let address: String?

        public init(name: String, address: String?) {
            self.name = name
            self.address = address
        }
    }

    public var name: String
    public var description: String
    /// BCP 47, for example `en-GB`.
    public var language: String
    /// Of lists from A to Z.
    public var dictionaryOrder: DictionaryOrder { DictionaryOrder(language: language) }
    /// Where the site will be published; without it, feeds and sitemap cannot have full addresses.
    public var baseURL: BaseURL
    public var publisher: Publisher?
    /// Mail address for readers' comments.
    public var feedback: String?
    /// The numbers to ring, by country.
    public var numbers: [CountryNumbers]
    /// Whether each section, and the whole guide, is also made as one page.
    public var hasVolumes: Bool
    /// The licence of texts and drawings, for example “CC BY 4.0”.
    public var licence: String?
    /// Endings of files that may be published beyond those that every site may publish, in lower
    /// case and without their dot.
    public var publishedEndings: Set<String> = []
    public var brand = Brand.standard
    /// Path below `content/` of the page that says when and how to get help.
    public var helpPage: String?
    /// Where it is written; whether there is such a page is known only with all pages.
    public var helpPageLine: Int?
    /// Whether readers can search the site.
    public var hasSearch = true

    public init(
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
        baseURL.path + SafeURL.percentEncoded(path)
    }

    public func href(_ address: Address, anchor: String? = nil) -> String {
        let page = href(address.path)
        return anchor.map { page + "#" + SafeURL.percentEncoded($0) } ?? page
    }

    /// The full address, for feeds, sitemap and canonical links.
    public func absolute(_ path: String) -> String {
        baseURL.origin + href(path)
    }
}
