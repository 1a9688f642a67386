/// How a site looks, as far as its `site.yaml` decides that.
public struct Brand: Sendable, Hashable {
    /// The colours that a site can choose, in one of the two modes.
    public struct Palette: Sendable, Hashable {
        /// The colour of links and buttons.
        public var accent: Colour
        /// The colour behind the text of a page.
        public var background: Colour
        /// The colour of the bars at the top and at the foot of every page.
        public var header: Colour
        public var headerText: Colour

        public init(accent: Colour, background: Colour, header: Colour, headerText: Colour) {
            self.accent = accent
            self.background = background
            self.header = header
            self.headerText = headerText
        }
    }

    public struct Logo: Sendable, Hashable {
        /// The path relative to the site's root.
        public let path: String
        /// The width in CSS pixels.
        public let width: Int
        public let height: Int

        public init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }
    }

    public struct NamedLink: Sendable, Hashable {
        public let text: String
        /// The address of another site, or the path of a page below `content/`.
        public let to: String
        /// The line of `site.yaml` where the link is.
        public let line: Int?

        public init(text: String, to: String, line: Int? = nil) {
            self.text = text
            self.to = to
            self.line = line
        }
    }

    public var light: Palette
    public var dark: Palette
    public var logo: Logo?
    /// The logo for readers with dark screens, if it is a different one.
    public var darkLogo: Logo?
    /// Names of fonts. The first one that a reader's device has is used; if there are none, the
    /// theme's.
    public var fonts: [String] = []
    /// Whether bars, rules and the home page are ornamented with uneven stripes.
    public var hasStripes = false
    public var footerText: String?
    public var footerLinks: [NamedLink] = []
    /// A link in the bar at the top, such as “Donate”.
    public var headerLink: NamedLink?
    /// Paths of the pages that the home page leads to first; if there are none, it leads to the
    /// first parts of the guide.
    public var doors: [String] = []
    /// The line of `site.yaml` for each of them.
    public var doorLines: [Int] = []

    public init(light: Palette, dark: Palette) {
        self.light = light
        self.dark = dark
    }

    /// The colours of text in the standard theme, which a brand cannot change.
    public static let ink = Colour(red: 0x1b, green: 0x29, blue: 0x2b)
    public static let darkInk = Colour(red: 0xec, green: 0xe6, blue: 0xda)
    /// The colours of cards, boxes and tinted parts, on which text must be readable, too.
    public static let sheets = [
        Colour(red: 255, green: 255, blue: 255), Colour(red: 0xe9, green: 0xf1, blue: 0xee),
    ]
    public static let darkSheets = [
        Colour(red: 0x1a, green: 0x24, blue: 0x26), Colour(red: 0x1b, green: 0x2e, blue: 0x2f),
    ]

    public static let standard = Brand(
        light: Palette(
            accent: Colour(red: 0x0a, green: 0x5a, blue: 0x5d),
            background: Colour(red: 0xfb, green: 0xf8, blue: 0xf2),
            header: Colour(red: 0x0d, green: 0x3b, blue: 0x40),
            headerText: Colour(red: 0xfd, green: 0xfa, blue: 0xf4)),
        dark: Palette(
            accent: Colour(red: 0x86, green: 0xd3, blue: 0xcb),
            background: Colour(red: 0x12, green: 0x19, blue: 0x1b),
            header: Colour(red: 0x0b, green: 0x2d, blue: 0x31),
            headerText: Colour(red: 0xfd, green: 0xfa, blue: 0xf4)))
}
