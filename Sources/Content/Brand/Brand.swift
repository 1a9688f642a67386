/// How a site looks, as far as its `site.yaml` decides that.
public struct Brand: Sendable, Hashable {
    /// The colours that a site can choose, in one of the two modes.
    public struct Palette: Sendable, Hashable {
        /// The colour of links and buttons.
        public package(set) var accent: Colour
        /// The colour behind the text of a page.
        public package(set) var background: Colour
        /// The colour of the bars at the top and at the foot of every page.
        public package(set) var header: Colour
        /// The colour of text on those bars.
        public package(set) var headerText: Colour

        package init(accent: Colour, background: Colour, header: Colour, headerText: Colour) {
            self.accent = accent
            self.background = background
            self.header = header
            self.headerText = headerText
        }
    }

    /// A picture that stands for the site.
    public struct Logo: Sendable, Hashable {
        /// The path relative to the site's root.
        public let path: String
        /// The width in CSS pixels.
        public let width: Int
        /// The height in CSS pixels.
        public let height: Int

        package init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }
    }

    /// A link that the site puts into its header or footer.
    public struct NamedLink: Sendable, Hashable {
        /// The words that readers see.
        public let text: String
        /// The address of another site, or the path of a page below `content/`.
        public let to: String
        /// The line of `site.yaml` where the link is.
        package let line: Int?

        package init(text: String, to: String, line: Int? = nil) {
            self.text = text
            self.to = to
            self.line = line
        }
    }

    /// The colours on light screens.
    public package(set) var light: Palette
    /// The colours on dark screens.
    public package(set) var dark: Palette
    /// The logo; nil for a site without one.
    public package(set) var logo: Logo?
    /// The logo for readers with dark screens, if it is a different one.
    public package(set) var darkLogo: Logo?
    /// Names of fonts. The first one that a reader's device has is used; if there are none, the
    /// theme's.
    public package(set) var fonts: [String] = []
    /// Whether bars, rules and the home page are ornamented with uneven stripes.
    public package(set) var hasStripes = false
    /// A sentence at the foot of every page.
    public package(set) var footerText: String?
    /// Links at the foot of every page.
    public package(set) var footerLinks: [NamedLink] = []
    /// A link in the bar at the top, such as “Donate”.
    public package(set) var headerLink: NamedLink?
    /// Paths of the pages that the home page leads to first; if there are none, it leads to the
    /// first parts of the guide.
    public package(set) var doors: [String] = []
    /// The line of `site.yaml` for each of them.
    package var doorLines: [Int] = []

    package init(light: Palette, dark: Palette) {
        self.light = light
        self.dark = dark
    }

    /// The colours of text in the standard theme, which a brand cannot change.
    package static let ink = Colour(red: 0x1b, green: 0x29, blue: 0x2b)
    package static let darkInk = Colour(red: 0xec, green: 0xe6, blue: 0xda)
    /// The colours of cards, boxes and tinted parts, on which text must be readable, too.
    package static let sheets = [
        Colour(red: 255, green: 255, blue: 255), Colour(red: 0xe9, green: 0xf1, blue: 0xee),
    ]
    package static let darkSheets = [
        Colour(red: 0x1a, green: 0x24, blue: 0x26), Colour(red: 0x1b, green: 0x2e, blue: 0x2f),
    ]

    /// What a site has if its `site.yaml` says nothing of `brand`.
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

    /// More than text must have: what is barely light enough looks dim beside the text.
    private static let darkLinkContrast = 7.0
    /// The contrast of the bars with their text on dark screens, where a bright bar would glare.
    private static let darkBarContrast = 10.0

    /// The colours on dark screens of a site that has chosen its light ones alone: the accent is as
    /// much lighter as it must be there, and the bars as much darker. Light bars keep their hue,
    /// and get darker than the page.
    package static func dark(for light: Palette) -> Palette {
        var dark = standard.dark
        if light.accent != standard.light.accent {
            let behind = [dark.background] + darkSheets
            dark.accent =
                light.accent.adjusted(to: darkLinkContrast, on: behind) ?? dark.accent
        }
        if light.header != standard.light.header {
            dark.header =
                light.header.luminance > light.headerText.luminance
                ? deepBar(of: light, below: dark.background.luminance)
                : light.header.adjusted(to: darkBarContrast, on: [dark.headerText]) ?? dark.header
        }
        return dark
    }

    /// White bars have no hue of their own.
    private static func deepBar(of light: Palette, below luminance: Double) -> Colour {
        let source = [light.header, light.headerText, light.accent].first { $0.hasHue }
        return (source ?? light.header).deepened(to: luminance / 2)
    }
}
