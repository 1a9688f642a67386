import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Gives pictures their size, and refuses those that are missing, on other sites, or without a
/// text.
struct Images: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var isFirst = true
        // A picture in the text of another is only text there.
        var inner: Set<Node> = []
        for node in document.tree.images {
            if inner.contains(node) { continue }
            inner.formUnion(node.innerImages)
            let written = node.url
            let line = document.line(ofInline: node)
            let location = TextLocation(file: context.file, line: line)
            let alt = node.plainText.trimmed
            if let problem = problem(of: node, alt: alt, written, location) {
                findings.report(problem, at: node, in: document)
            }
            let base = context.base(of: node, in: document)
            switch picture(at: written, from: base, in: context, location) {
            case .failure(let refusal):
                findings.report(refusal.problem, at: node, in: document)
            case .success(let (path, nil)):
                findings.links.append(
                    Link(target: .file(path), written: written, line: line))
            case .success(let (path, size?)):
                if context.isField { findings.problems.append(.pictureInField(at: location)) }
                findings.links.append(
                    Link(target: .file(path), written: written, line: line))
                let loading: HTML = isFirst ? "" : " loading=\"lazy\""
                isFirst = false
                let address = context.library.settings.href(path)
                let title: HTML = when(node.caption) { " title=\"\($0)\"" }
                let element = document.tree.inline(
                    enter: """
                        <img src="\(url: address)" alt="\(alt)"\(title) \
                        width="\(size.width)" height="\(size.height)"\(loading) />
                        """)
                if !alt.isEmpty { document.textOfElement[element] = alt }
                // A link in the text of the picture disappears with the node.
                document.tree.replace(node, with: element)
            }
        }
    }

    private struct Refusal: Error {
        let problem: Diagnostic
    }

    private func problem(
        of image: Node, alt: String, _ written: String, _ location: TextLocation
    ) -> Diagnostic? {
        if alt.isEmpty {
            return image.isDecorative
                ? nil : .missingAlt(written, at: location)
        }
        if image.isDecorative { return .textOfDecoration(alt, at: location) }
        var path = written[...]
        while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path
        return alt == name ? .fileNameAsAlt(alt, at: location) : nil
    }

    /// The size is nil if the problem is reported for the file itself.
    private func picture(
        at written: String, from base: String, in context: Context, _ location: TextLocation
    ) -> Result<(path: String, size: Picture.Size?), Refusal> {
        func refuse(_ problem: Diagnostic) -> Result<(path: String, size: Picture.Size?), Refusal> {
            .failure(Refusal(problem: problem))
        }
        if WrittenAddress.isOnDisk(written) { return refuse(.ownFile(written, at: location)) }
        if let bare = WrittenAddress.inQuotes(written), context.library.files[written] == nil {
            return refuse(.quotedAddress(written, bare, at: location))
        }
        if SafeURL.scheme(of: written) != nil || written.hasPrefix("//") {
            return refuse(.foreignPicture(written, at: location))
        }
        guard let decoded = written.percentDecoded,
            let path = resolve(decoded, from: decoded.hasPrefix("/") ? "" : base)
        else { return refuse(.leavesContent(written, at: location)) }
        switch context.library.files[path] {
        case .picture(let size):
            return .success((path, size))
        case .refused:
            return .success((path, nil))
        case .notAPicture:
            return refuse(.notAPicture(written, at: location))
        case .unreadable(let damage):
            return refuse(.damagedPicture(written, damage, at: location))
        case nil:
            let near = context.library.fileNames.nearest(to: path)
            return refuse(.missingPicture(written, near, at: location))
        }
    }
}

extension Node {
    /// The title of a picture that tells nothing: `![](line.svg "decorative")`.
    static let decorative = "decorative"

    /// Whether the picture tells nothing that those who cannot see it would miss.
    var isDecorative: Bool { hasTitle && title.lowercased() == Self.decorative }

    fileprivate var innerImages: [Node] {
        guard firstChild?.next != nil || firstChild?.kind == .image else { return [] }
        var images: [Node] = []
        walk { if $0.kind == .image, $0 != self { images.append($0) } }
        return images
    }
}

extension Diagnostic {
    fileprivate static func missingAlt(_ written: String, at location: TextLocation) -> Diagnostic {
        .error(
            "missing-alt", at: location,
            "the picture \(written) has no text for those who cannot see it",
            help: "write ![what it shows](\(written)), or mark it: ![](\(written) \"decorative\")")
    }

    fileprivate static func pictureInField(at location: TextLocation) -> Diagnostic {
        .error(
            "picture-in-field", at: location, "a picture cannot stand in this text",
            help: "put it on a page")
    }

    fileprivate static func fileNameAsAlt(_ alt: String, at location: TextLocation) -> Diagnostic {
        .error(
            "file-name-as-alt", at: location,
            "\(alt) is the picture's file name, not what it shows",
            help: "say what a reader would miss without the picture")
    }

    fileprivate static func foreignPicture(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "foreign-picture", at: location, "the picture \(written) is on another site",
            help: "put the file beside the page, so that no reader's visit is told to others")
    }

    static func leavesContent(_ written: String, at location: TextLocation) -> Diagnostic {
        .error(
            "outside-content", at: location, "\(written) leads out of the content folder",
            help: "move the file into the content folder")
    }

    fileprivate static func notAPicture(_ written: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "not-a-picture", at: location,
            "\(written) is not a PNG, JPEG, WebP, AVIF, GIF or SVG picture",
            help: Self.picturesToConvert.contains(where: written.lowercased().hasSuffix)
                ? "save it as PNG, JPEG or WebP" : "convert it, or link to it: [text](\(written))")
    }

    /// Endings of pictures that have to be converted before they can be published.
    private static let picturesToConvert = [
        ".heic", ".heif", ".bmp", ".tif", ".tiff", ".psd", ".eps", ".ai", ".ico", ".jxl", ".jp2",
        ".raw", ".dng", ".wmf", ".emf",
    ]

    fileprivate static func damagedPicture(
        _ written: String, _ damage: Picture.Damage, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "damaged-picture", at: location, "\(written) cannot be shown: \(damage.reason)",
            help: damage.help)
    }

    fileprivate static func missingPicture(
        _ written: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        let isInStatics = written.hasPrefix("static/") || written.contains("/static/")
        return .error(
            "missing-picture", at: location, "there is no picture \(written)",
            help: isInStatics
                ? "put the file beside the page: what is in content/static/ is published as it "
                    + "is, and no page shows it as a picture"
                : near.map { "did you mean content/\($0)?" } ?? "put the file beside the page")
    }

    fileprivate static func textOfDecoration(_ alt: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "decorative-with-text", at: location,
            "this picture is marked as decorative, but has the text “\(alt)”",
            help: "take “decorative” out if the picture says something, or else the text: "
                + "![](picture.svg \"decorative\")")
    }
}
