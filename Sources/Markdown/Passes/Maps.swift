import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Reads the maps that a page gives: a block with a picture, and a list of links to pages, each
/// with its place on the picture. The text takes the place of the block and goes through all
/// passes, so whoever does not see the picture has the list. `MapLabels` draws the links on it.
///
///     ```map
///     ![A house](house.svg "Our house. Drawn for this guide, CC BY 4.0.")
///
///     - [Kitchen](kitchen.md) 20% 75%
///     ```
struct Maps: Pass {
    static let name = "map"

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for block in document.tree.codeBlocks where block.fenceInfo.trimmed == Self.name {
            let location = TextLocation(file: context.file, line: document.line(of: block))
            let map = document.excerpt(of: block, enter: "<div class=\"map\">", exit: "</div>")
            document.tree.replace(block, with: map)
            guard let image = map.firstChild?.firstChild, image.kind == .image,
                image.next == nil, let list = map.children.last, list.kind == .list
            else {
                findings.problems.append(.mapWithoutParts(at: location))
                continue
            }
            var places: [WrittenMap.Place] = []
            for item in list.children {
                guard let place = place(of: item, in: document, context) else {
                    let line = document.line(of: item)
                    findings.problems.append(
                        .notOnMap(at: TextLocation(file: context.file, line: line)))
                    continue
                }
                places.append(place)
            }
            document.tree.tighten(list)
            findings.maps.append(WrittenMap(picture: image.url, node: map, places: places))
        }
    }

    /// Takes the place off the end of an item.
    private func place(
        of item: Node, in document: Document, _ context: Context
    ) -> WrittenMap.Place? {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let link = paragraph.firstChild, link.kind == .link, let text = link.next,
            text.kind == .text, text.next == nil
        else { return nil }
        let parts = text.literal.split(separator: " ")
        let shares = parts.compactMap { part in
            part.hasSuffix("%") ? Int(part.dropLast()) : nil
        }
        let base = context.base(of: link, in: document)
        guard parts.count == 2, shares.count == 2, shares.allSatisfy((0...100).contains),
            let href = href(of: link.url, from: base, context.library.settings)
        else { return nil }
        document.tree.remove(text)
        return WrittenMap.Place(link: link, href: href, left: shares[0], top: shares[1])
    }

    /// The address that a link to a page leads to; nil for any other link.
    private func href(of url: String, from base: String, _ settings: Settings) -> String? {
        let parts = url.split(separator: "#", maxSplits: 1)
        guard let written = parts.first, let path = String(written).percentDecoded,
            let file = resolve(path, from: path.hasPrefix("/") ? "" : base),
            file.hasSuffix(".md")
        else { return nil }
        return settings.href(ofPage: file, anchor: parts.count > 1 ? String(parts[1]) : nil)
    }
}

/// A map whose texts are in the tree.
struct WrittenMap {
    struct Place {
        let link: Node
        /// The address that it leads to.
        let href: String
        /// Of the middle of the label, in percent of the picture’s width and height.
        let left: Int
        let top: Int
    }

    /// The address of the picture as it is written.
    let picture: String
    /// The block that holds the picture and the list.
    let node: Node
    let places: [Place]
}

extension Diagnostic {
    fileprivate static let mapHelp = """
        write the picture alone on a line, an empty line, and then a line for each place: \
        - [Kitchen](kitchen.md) 20% 75%
        """

    fileprivate static func mapWithoutParts(at location: TextLocation) -> Diagnostic {
        .error(
            "unreadable-map", at: location,
            "a map needs a picture, and then a list of the places on it", help: mapHelp)
    }

    fileprivate static func notOnMap(at location: TextLocation) -> Diagnostic {
        .error(
            "unreadable-map", at: location,
            "this item does not say where on the map its page is",
            help: "write a link to a page and where its name stands, from the left and from the "
                + "top: - [Kitchen](kitchen.md) 20% 75%")
    }
}
