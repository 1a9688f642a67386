import HoofbeatContent

/// What `brand:` of `site.yaml` can hold.
extension BrandReader {
    struct BrandFields: Sendable {
        let logo = Field.text(
            "logo", .picture, "The logo, shown up to 40 pixels high before the name of the site.")
        let darkLogo = Field.text(
            "dark-logo", .picture, "The logo for dark screens; without it, the same one.")
        let colours = Field.entry(
            "colours", BrandReader.palette.entry,
            """
            The colours. Every pair that is used must have a contrast of 4.5 to 1; the error names \
            the nearest colour that has it.
            """)
        let darkColours = Field.entry(
            "dark-colours", BrandReader.palette.entry,
            """
            The colours for dark screens. What is missing is made of the light colours: a lighter \
            accent, and darker bars.
            """)
        let fonts = Field.texts(
            "fonts", .unseen,
            "Names of fonts that readers may have; nothing is loaded from anywhere.")
        let stripes = Field.flag(
            "stripes", "Whether uneven stripes ornament the bars and the home page.")
        let footer = Field.text("footer", .words, "A sentence at the foot of every page.")
        let footerLinks = Field.entries(
            "footer-links", BrandReader.link.entry, "Links at the foot of every page.")
        let headerLink = Field.entry(
            "header-link", BrandReader.link.entry, "A link in the bar at the top.")
        let doors = Field.texts(
            "doors", .page,
            """
            The pages that the home page leads to first; without it, help and the first two \
            sections.
            """)
    }

    struct LinkFields: Sendable {
        let text = Field.required("text", .words, "What readers see of the link.")
        let to = Field.required("to", .linkTarget, "Where it leads.")
    }

    struct PaletteFields: Sendable {
        let accent = Field.text("accent", .colour, "Links and buttons.")
        let background = Field.text("background", .colour, "The background of pages.")
        let header = Field.text("header", .colour, "The bars at the top and the foot.")
        let headerText = Field.text("header-text", .colour, "The text in these bars.")
    }

    static let brand = Declared("brand", BrandFields())
    static let link = Declared("a link", LinkFields())
    static let palette = Declared("colours", PaletteFields())
}
