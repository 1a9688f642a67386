public import HoofbeatMarkup

/// How a site looks: functions from the model to HTML, and the files that they refer to.
///
/// The executable passes one to the commands, so a test can use a one-line template and another
/// charity its own theme. Whatever it draws, every build looks for the parts that readers depend on
/// (``PagePart``).
public struct Theme: Sendable {
    /// A style sheet, script or other file that pages refer to.
    public struct Asset: Sendable {
        /// The file's name in the folder of assets.
        public let name: String
        /// The bytes that are published.
        public private(set) var bytes: [UInt8]
        private let publish: @Sendable ([UInt8]) -> [UInt8]

        /// - Parameters:
        ///   - source: the file as somebody wrote it.
        ///   - publish: turns that into what is published.
        public init(
            name: String, bytes source: [UInt8],
            publish: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
        ) {
            self.name = name
            self.publish = publish
            bytes = publish(source)
        }

        /// The file with more at its end, also after somebody has edited it.
        func appending(_ text: String) -> Asset {
            let more = Array(text.utf8)
            var asset = Asset(name: name, bytes: []) { [publish] in publish($0) + more }
            asset.bytes = bytes + more
            return asset
        }

        /// The same file after somebody has edited it.
        package func edited(_ source: [UInt8]) -> Asset {
            Asset(name: name, bytes: source, publish: publish)
        }
    }

    /// The files that pages refer to.
    public var assets: [Asset] { didSet { replaced.insert("assets") } }
    /// Makes what a site's own colours and fonts add to the first style sheet among the assets.
    public var style: @Sendable (Brand) -> String { didSet { replaced.insert("style") } }
    /// Prepares what all pages of a site share, once, and returns the function for each page.
    public var page: @Sendable (Site) -> @Sendable (Page) -> HTML {
        didSet { replaced.insert("page") }
    }
    /// Makes the content for a hole of a body.
    public var fill: @Sendable (Hole, Site) -> HTML { didSet { replaced.insert("fill") } }
    /// Makes a section, or the whole guide, as one page.
    public var volume: @Sendable (Site) -> @Sendable (Volume) -> HTML {
        didSet { replaced.insert("volume") }
    }
    /// Makes the list of all pages and their other names, A to Z.
    public var allPages: @Sendable (Site) -> HTML { didSet { replaced.insert("allPages") } }
    /// Makes the page that hosts show for an address that does not exist.
    public var notFound: @Sendable (Site) -> HTML { didSet { replaced.insert("notFound") } }
    /// Makes the page that shows what a search found. Without it there is no search.
    public var search: (@Sendable (Site) -> HTML)? { didSet { replaced.insert("search") } }
    /// Makes the page at a former address, which leads to the new one.
    public var redirect: @Sendable (Site.Redirect, Site) -> HTML {
        didSet { replaced.insert("redirect") }
    }
    /// Whether builds look for every ``PagePart``; only tests of the build itself go without.
    package var isVerified = true
    /// The members that were set after the theme was made.
    package private(set) var replaced: Set<String> = []
    /// What the members of its look draw on their own, to tell which of them left something out;
    /// nil for a theme without a look.
    package private(set) var pieces: (@Sendable (Site) -> (header: HTML, footer: HTML))?
    /// Whether it began as the standard theme.
    private var beganAsStandard = false

    /// Whether it is the standard theme, as the program's own tests know it.
    package var isStandard: Bool { beganAsStandard && replaced.isEmpty }

    /// A theme of functions of your own; `Theme(look)` has the standard ones.
    public init(
        assets: [Asset] = [], style: @escaping @Sendable (Brand) -> String = { _ in "" },
        page: @escaping @Sendable (Site) -> @Sendable (Page) -> HTML,
        fill: @escaping @Sendable (Hole, Site) -> HTML,
        volume: @escaping @Sendable (Site) -> @Sendable (Volume) -> HTML,
        allPages: @escaping @Sendable (Site) -> HTML,
        notFound: @escaping @Sendable (Site) -> HTML,
        search: (@Sendable (Site) -> HTML)? = nil,
        redirect: @escaping @Sendable (Site.Redirect, Site) -> HTML
    ) {
        self.assets = assets
        self.style = style
        self.page = page
        self.fill = fill
        self.volume = volume
        self.allPages = allPages
        self.notFound = notFound
        self.search = search
        self.redirect = redirect
    }
}

extension Theme {
    /// The same theme in the colours of a site.
    package func with(_ brand: Brand) -> Theme {
        var theme = self
        theme.add(style: style(brand))
        // These rules are the theme's own.
        theme.replaced = replaced
        return theme
    }

    /// Says what the members of a look draw on their own.
    @_spi(StandardTheme) public mutating func setPieces(
        _ pieces: @escaping @Sendable (Site) -> (header: HTML, footer: HTML)
    ) {
        self.pieces = pieces
    }

    /// The theme that the tests of the program look at.
    @_spi(StandardTheme) public var asStandard: Theme {
        var theme = self
        theme.beganAsStandard = true
        return theme
    }

    /// Adds rules to the end of the first style sheet.
    public mutating func add(style: String) {
        guard !style.isEmpty,
            let sheet = assets.firstIndex(where: { $0.name.hasSuffix(".css") })
        else { return }
        assets[sheet] = assets[sheet].appending(style)
    }
}

extension Address {
    /// The home page.
    public static let home = Address("")
    /// The list of all pages, which the build itself makes.
    public static let allPages = Address("a-z/")
    /// The page of search results, and the folder of the index.
    public static let search = Address("search/")
}
