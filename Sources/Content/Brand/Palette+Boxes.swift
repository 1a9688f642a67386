/// The colours of boxes, which follow those that the site has chosen. They are never darker on
/// light screens, nor lighter on dark ones, than those of the standard look: so what can be read
/// there can be read here.
extension Brand.Palette {
    /// The colour of boxes that are set apart by a breath of the accent.
    public var tint: Colour {
        let usual = isDark ? Brand.darkSheets[1] : Brand.sheets[1]
        guard accent != (isDark ? Brand.standard.dark : Brand.standard.light).accent else {
            return usual
        }
        return isDark
            ? accent.mixed(with: .black) { $0.luminance <= usual.luminance }
            : accent.mixed(with: .white) { $0.luminance >= usual.luminance }
    }

    /// The colour of cards and fields.
    public var sheet: Colour {
        let usual = isDark ? Brand.darkSheets[0] : Brand.sheets[0]
        guard isDark, background != Brand.standard.dark.background,
            background.luminance < usual.luminance
        else { return usual }
        // The last step before it would be lighter than usual.
        return Colour.white.mixed(with: background) { $0.luminance <= usual.luminance }
    }

    /// Text of dark ink needs a light ground, and the other way round, so there is nothing between.
    private var isDark: Bool { background.luminance < Colour.middleLuminance }
}
