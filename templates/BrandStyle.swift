import HoofbeatContent

extension Brand {
    /// The rules that a site's own colours and fonts add to the style sheet; empty for the standard
    /// look.
    var style: String {
        var style = ""
        if light != Brand.standard.light { style += ":root {\n\(light.tokens)}\n" }
        // Colours that were chosen for light screens must not show through on dark ones. Paper is
        // white.
        if dark != Brand.standard.dark || light != Brand.standard.light {
            style += "@media screen and (prefers-color-scheme: dark) {\n"
            style += ":root {\n\(dark.tokens)}\n}\n"
            style += "@media print {\n:root {\n--paper: #fff;\n--sheet: #fff;\n--tint: #fff;\n"
            style += "--head: #fff;\n--on-head: #000;\n"
            style += "--head-quiet: #000;\n--accent: #000;\n}\n}\n"
        }
        if !fonts.isEmpty {
            let names = fonts.map { "\"\($0)\"" }.joined(separator: ", ")
            style += ":root {\n--sans: \(names), sans-serif;\n--serif: var(--sans);\n}\n"
        }
        return style.isEmpty ? "" : "\n" + style
    }
}

extension Brand.Palette {
    fileprivate var tokens: String {
        """
        --accent: \(accent.hex);
        --paper: \(background.hex);
        --sheet: \(sheet.hex);
        --tint: \(tint.hex);
        --head: \(header.hex);
        --on-head: \(headerText.hex);
        --head-quiet: \(headerText.hex);
        --head-stripe: color-mix(in srgb, \(header.hex) 88%, \(headerText.hex));
        --help: \(header.hex);

        """
    }
}
