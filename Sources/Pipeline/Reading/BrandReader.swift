import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatMarkup

/// Reads `brand:` of `site.yaml`, and checks that texts can be read in its colours.
struct BrandReader {
    private let file: String
    /// What is known of each picture, by its path below `content/`.
    private let pictures: (String) -> Picture.Facts?
    private(set) var problems: [Diagnostic] = []
    /// The texts of the brand that readers see.
    private(set) var shown: [FieldText] = []

    init(file: String, pictures: @escaping (String) -> Picture.Facts?) {
        self.file = file
        self.pictures = pictures
    }

    mutating func read(_ yaml: YAML?) -> Brand {
        var brand = Brand.standard
        guard let yaml, !yaml.isUnset else { return brand }
        let field = Self.brand.fields
        var fields = Fields(yaml, Self.brand.entry, file: file)
        brand.logo = logo(field.logo, &fields)
        brand.darkLogo = logo(field.darkLogo, &fields)
        brand.fonts = fonts(field.fonts, &fields)
        brand.hasStripes = fields.read(field.stripes)
        brand.footerText = fields.read(field.footer)
        let doors = fields.placed(field.doors)
        brand.doors = doors.map(\.text)
        brand.doorLines = doors.map(\.line)
        let links = fields.read(field.footerLinks)
        let headerLink = fields.read(field.headerLink)
        let (colours, darkColours) = (fields.read(field.colours), fields.read(field.darkColours))
        problems += fields.problems
        shown += fields.shown
        brand.footerLinks = links.compactMap { link($0) }
        brand.headerLink = headerLink.flatMap { link($0) }
        brand.light = palette(colours, brand.light, ink: Brand.ink, sheets: Brand.sheets)
        brand.dark = palette(
            darkColours, Brand.dark(for: brand.light), ink: Brand.darkInk, sheets: Brand.darkSheets)
        return brand
    }

    private mutating func logo(
        _ field: Field<String?>, _ fields: inout Fields
    ) -> Brand.Logo? {
        guard let path = fields.read(field) else { return nil }
        let location = TextLocation(file: file, line: fields.line(of: field))
        guard path.hasPrefix(ContentNames.statics) else {
            fields.add(.logoOutsideStatics(path, meantLogo(by: path), at: location))
            return nil
        }
        guard case .picture(let size) = pictures(path) else {
            fields.add(.missingLogo(path, meantLogo(by: path), at: location))
            return nil
        }
        return Brand.Logo(
            path: String(path.dropFirst(ContentNames.statics.count)), width: size.width,
            height: size.height)
    }

    /// The path of a logo that begins at another place, or has capitals where the file has none.
    private func meantLogo(by path: String) -> String? {
        let parts = path.split(separator: "/").drop { $0 == ContentNames.name || $0 == "." }
        let bare = parts.joined(separator: "/")
        let candidates = [
            bare, bare.lowercased(), ContentNames.statics + bare,
        ]
        return candidates.first { candidate in
            guard candidate != path, candidate.hasPrefix(ContentNames.statics),
                case .picture = pictures(candidate)
            else { return false }
            return true
        }
    }

    /// Names of fonts go into a style sheet, so they may hold only letters, digits, blanks and
    /// hyphens.
    private func fonts(_ field: Field<[String]>, _ fields: inout Fields) -> [String] {
        fields.read(field).filter { name in
            let isName = name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " "
                    || $0 == "-"
            }
            if !isName {
                fields.add(
                    .badFont(name, at: TextLocation(file: file, line: fields.line(of: field))))
            }
            return isName
        }
    }

    private mutating func link(_ yaml: YAML) -> Brand.NamedLink? {
        let field = Self.link.fields
        var fields = Fields(yaml, Self.link.entry, file: file)
        let text = fields.read(field.text)
        var target = fields.read(field.to)
        let line = fields.line(of: field.to)
        var problem: Diagnostic?
        if SafeURL.scheme(of: target) != nil {
            problem = OutsideAddress(target, file: file, line: line).error
        } else if !target.isEmpty, !target.hasSuffix(".md") {
            problem = .badBrandLink(target, at: TextLocation(file: file, line: line))
        }
        if let problem {
            fields.add(problem)
            target = ""
        }
        problems += fields.problems
        shown += fields.shown
        guard !text.isEmpty, !target.isEmpty else { return nil }
        return Brand.NamedLink(text: text, to: target, line: line)
    }

    private mutating func palette(
        _ yaml: YAML?, _ standard: Brand.Palette, ink: Colour, sheets: [Colour]
    ) -> Brand.Palette {
        guard let yaml, !yaml.isUnset else { return standard }
        let field = Self.palette.fields
        var fields = Fields(yaml, Self.palette.entry, file: file)
        var palette = standard
        palette.accent = colour(field.accent, &fields) ?? palette.accent
        palette.background = colour(field.background, &fields) ?? palette.background
        palette.header = colour(field.header, &fields) ?? palette.header
        palette.headerText = colour(field.headerText, &fields) ?? palette.headerText
        // An accent that the site did not choose must go with the background, so the problem is
        // then in the background.
        let beside = fields.has(field.accent) ? [ink] : [ink, palette.accent]
        let isReadable = check(
            field.background, palette.background, on: beside, "the text of pages", &fields)
        if isReadable, fields.has(field.accent) {
            check(
                field.accent, palette.accent, on: [palette.background] + sheets,
                "links on pages and boxes", &fields)
        }
        // If the site chose only one of the two colours, the problem is in that one.
        if fields.has(field.headerText) {
            check(field.headerText, palette.headerText, on: [palette.header], "the bars", &fields)
        } else {
            check(field.header, palette.header, on: [palette.headerText], "the bars", &fields)
        }
        problems += fields.problems
        return palette
    }

    private func colour(_ field: Field<String?>, _ fields: inout Fields) -> Colour? {
        guard let text = fields.read(field) else { return nil }
        if let colour = Colour(text) { return colour }
        fields.add(.badColour(text, at: TextLocation(file: file, line: fields.line(of: field))))
        return nil
    }

    /// - Returns: whether text in this colour can be read.
    @discardableResult
    private func check(
        _ field: Field<String?>, _ colour: Colour, on others: [Colour], _ use: String,
        _ fields: inout Fields
    ) -> Bool {
        let worst = others.map { colour.contrast(with: $0) }.min() ?? 21
        guard worst < Colour.textContrast else { return true }
        fields.add(
            .lowContrast(
                colour, worst, colour.adjusted(to: Colour.textContrast, on: others), use,
                at: TextLocation(file: file, line: fields.line(of: field))))
        return false
    }
}

extension Diagnostic {
    fileprivate static func logoOutsideStatics(
        _ path: String, _ meant: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-logo", at: location, "the logo “\(path)” is not in content/static/",
            help: meant.map { "write \($0)" }
                ?? "put it there, and write static/ before its name")
    }

    fileprivate static func missingLogo(
        _ path: String, _ meant: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-logo", at: location, "there is no picture content/\(path) with a size",
            help: meant.map { "did you mean \($0)?" }
                ?? "write the path of an SVG or PNG file in content/static/, as in static/logo.svg")
    }

    fileprivate static func badBrandLink(_ target: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "bad-address", at: location, "“\(target)” is neither a page nor an address",
            help: "write the path of a page below content/, as in about/contact.md, or an address "
                + "that begins with https://")
    }

    fileprivate static func badFont(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-font", at: location, "“\(name)” cannot be the name of a font",
            help: "write names as computers list them, as in [Verdana, Noto Sans]")
    }

    fileprivate static func badColour(_ text: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-colour", at: location, "“\(text)” is not a colour",
            help: "write six digits behind a number sign, in double quotes, as in \"#0d3b40\"")
    }

    fileprivate static func lowContrast(
        _ colour: Colour, _ ratio: Double, _ nearest: Colour?, _ use: String,
        at location: TextLocation
    ) -> Diagnostic {
        // Rounded down, so that the message never shows a contrast that would do.
        let hundredths = Int(ratio * 100)
        let shown = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return .error(
            "low-contrast", at: location,
            "\(colour.hex) has a contrast of only \(shown) to 1 with what it is beside in \(use); "
                + "4.5 is needed",
            help: nearest.map { "the nearest colour that will do is \"\($0.hex)\"" }
                ?? "choose another colour for what is beside it")
    }
}
