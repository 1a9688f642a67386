/// How a site looks, as far as `site.yaml` says it.
public struct Brand: Sendable, Hashable {
    /// The colours that a site can choose, in one of the two modes.
    public struct Palette: Sendable, Hashable {
        /// Links and buttons.
        public var accent: Colour
        /// What is behind the text of a page.
        public var background: Colour
        /// The bars at the top and at the foot of every page.
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
        /// Relative to the site's root.
        public let path: String
        /// In CSS pixels.
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
        /// An address of another site, or of a page by its path below `content/`.
        public let to: String
        /// Of `site.yaml`.
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
    /// For readers whose screens are dark, if it is another one.
    public var darkLogo: Logo?
    /// Names of fonts, the first of which that a reader has is used; none for the theme's own.
    public var fonts: [String] = []
    /// Whether bars, rules and the home page are ornamented with uneven stripes.
    public var hasStripes = false
    public var footerText: String?
    public var footerLinks: [NamedLink] = []
    /// In the bar at the top, such as “Donate”.
    public var headerLink: NamedLink?
    /// Paths of the pages that the home page leads to first; none for the first parts.
    public var doors: [String] = []
    /// Where each of them stands in `site.yaml`.
    public var doorLines: [Int] = []

    public init(light: Palette, dark: Palette) {
        self.light = light
        self.dark = dark
    }

    /// The colours of the text of a page in the standard theme, which a brand does not change.
    public static let ink = Colour(red: 0x1b, green: 0x29, blue: 0x2b)
    public static let darkInk = Colour(red: 0xec, green: 0xe6, blue: 0xda)
    /// What cards and boxes are on, and what is tinted.
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
