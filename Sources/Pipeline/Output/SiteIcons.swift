import HoofbeatContent

/// Decides which pictures browsers show as the site's icon: the one that an editor put into
/// `content/static/`, or else the logo.
struct SiteIcons: Sendable {
    /// An icon that the build draws of a logo.
    struct Drawn: Sendable, Hashable {
        /// The path relative to the site's root.
        let path: String
        let logo: Brand.Logo
        /// The colour behind it.
        let ground: Colour

        func bytes(from drawing: [UInt8]) -> [UInt8] {
            SquareDrawing(drawing, width: logo.width, height: logo.height, ground: ground).bytes
        }
    }

    /// In the order in which pages name them.
    private(set) var icons: [SiteIcon] = []
    private(set) var drawn: [Drawn] = []
    /// Whether browsers find an icon.
    private(set) var isComplete = true

    private static let drawing = "favicon.svg"

    /// - Parameter statics: paths of the files in `content/static/`.
    init(_ brand: Brand, statics: [String]) {
        if statics.contains(Self.drawing) {
            icons = [SiteIcon(path: Self.drawing, mediaType: "image/svg+xml")]
        } else if !statics.contains("favicon.ico") {
            // Of several icons that suit, browsers take the last, and some know no modes. So the
            // one for light screens comes last.
            if brand.logo != nil {
                add(brand.darkLogo, .dark, as: "favicon-dark.svg", brand.dark.header)
            }
            let mode: SiteIcon.Mode? = icons.isEmpty ? nil : .light
            add(brand.logo, mode, as: Self.drawing, brand.light.header)
            isComplete = icons.contains { $0.mode != .dark }
        }
    }

    private mutating func add(
        _ logo: Brand.Logo?, _ mode: SiteIcon.Mode?, as path: String, _ ground: Colour
    ) {
        guard let logo else { return }
        if logo.path.hasSuffix(".svg") {
            drawn.append(Drawn(path: path, logo: logo, ground: ground))
            icons.append(SiteIcon(path: path, mediaType: "image/svg+xml", mode: mode))
        } else if logo.path.hasSuffix(".png"), logo.isNearlySquare {
            icons.append(
                SiteIcon(
                    path: logo.path, mediaType: "image/png",
                    sizes: "\(logo.width)x\(logo.height)", mode: mode))
        }
    }
}

extension Brand.Logo {
    /// Whether it can be shown in a square as it is.
    fileprivate var isNearlySquare: Bool { 4 * max(width, height) <= 5 * min(width, height) }
}
