import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Draws the names of places on a map, each a link to its page.
///
/// They are an SVG of the size of the picture, which the style sheet lays over it: policies of ours
/// let no element have a style, but a text of a drawing has a place. The list below says the same,
/// so screen readers and the Tab key pass over the labels.
struct MapLabels: Pass {
    /// The size of letters, as a part of the width: 14 pixels on the narrowest phone of 320.
    private static let letters = 14.0 / 320

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for map in findings.maps {
            guard let figure = map.node.firstChild, let picture = figure.firstChild,
                let decoded = map.picture.percentDecoded,
                let path = resolve(decoded, from: decoded.hasPrefix("/") ? "" : context.path),
                case .picture(let size)? = context.library.files[path]
            else { continue }
            let drawing = document.tree.block(
                enter: """
                    <svg class="map-labels" width="\(size.width)" height="\(size.height)" \
                    viewBox="0 0 \(size.width) \(size.height)" aria-hidden="true" \
                    data-places="\(said(map.places))">\
                    \(each(map.places) { label($0, on: size) })</svg>
                    """)
            document.tree.insert(drawing, after: picture)
        }
    }

    /// Which name stands where. The drawing alone says it, so reviews go by this.
    private func said(_ places: [WrittenMap.Place]) -> String {
        places.map { "\($0.link.plainText) \($0.left)% \($0.top)%" }.joined(separator: ", ")
    }

    /// A name, its words below each other, since labels have more room in height than in width.
    private func label(_ place: WrittenMap.Place, on size: Picture.Size) -> HTML {
        let words = place.link.plainText.split(whereSeparator: \.isWhitespace).map(String.init)
        let letters = Double(size.width) * Self.letters
        let x = Double(size.width * place.left) / 100
        // The first line stands half of the others above the middle.
        let middle = Double(size.height * place.top) / 100
        let top = middle - Double(words.count - 1) * letters * 0.55 + letters * 0.35
        let weight: HTML = when(
            place.link.firstChild?.kind == .strong, " font-weight=\"700\"")
        return """
            <a href="\(url: place.href)" tabindex="-1"><text font-size="\(rounded(letters))" \
            text-anchor="middle"\(weight)>\(each(words.enumerated()) { number, word in
                let y = top + Double(number) * letters * 1.1
                return "<tspan x=\"\(rounded(x))\" y=\"\(rounded(y))\">\(word)</tspan> "
            })</text></a>
            """
    }

    private func rounded(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }
}
