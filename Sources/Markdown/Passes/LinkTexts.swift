import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Checks that a link's text makes sense by itself, and leads to only one place on a page (CHK-22;
/// WCAG 2.2, 2.4.4).
struct LinkTexts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let links = document.tree.links
        guard !links.isEmpty else { return }
        var targets = [String: String](minimumCapacity: links.count)
        let empty = EmptyTexts(context.library.strings)
        for link in links where !document.isFromData(link) {
            if let holder = Holder(of: link, in: document), holder.isOperated {
                findings.problems.append(
                    .nestedLink(
                        holder, at: TextLocation(file: context.file, line: line(of: link, document))
                    ))
                continue
            }
            let text = link.plainText.trimmed
            let url = link.url
            guard !text.isEmpty else {
                if let problem = problem(withTextless: link, url, in: document, context) {
                    findings.problems.append(problem)
                }
                continue
            }
            if isAddress(text), text == url {
                findings.problems.append(
                    .addressAsText(
                        text, at: TextLocation(file: context.file, line: line(of: link, document))))
                continue
            }
            if empty.contains(text) || isAddress(text) {
                findings.problems.append(
                    .emptyLinkText(
                        text, at: TextLocation(file: context.file, line: line(of: link, document))))
                continue
            }
            let page = page(of: url)
            if let other = targets.updateValue(page, forKey: text), other != page,
                file(other, in: context) != file(page, in: context)
            {
                findings.problems.append(
                    .ambiguousLinkText(
                        text, at: TextLocation(file: context.file, line: line(of: link, document))))
            }
        }
    }

    /// Reports a link that a screen reader would announce without a word; nil if the reason has
    /// been reported.
    private func problem(
        withTextless link: Node, _ url: String, in document: Document, _ context: Context
    ) -> Diagnostic? {
        var pictures: [Node] = []
        link.walk { if $0.kind == .image { pictures.append($0) } }
        let isSaid = url.isEmpty || pictures.contains { !$0.isDecorative }
        return isSaid
            ? nil
            : .linkWithoutText(
                url, aroundPicture: !pictures.isEmpty,
                at: TextLocation(file: context.file, line: line(of: link, document)))
    }

    private func isAddress(_ text: String) -> Bool {
        text.utf8.count > 6 && text.hasPrefix("http") && text.contains("://")
    }

    /// The file that a path means: `./a.md` and `a.md` are the same.
    private func file(_ path: String, in context: Context) -> String? {
        SafeURL.scheme(of: path) == nil ? resolve(path, from: context.path) : path
    }

    /// The address without its anchor, since links to two places on one page may both bear its
    /// name.
    private func page(of url: String) -> String {
        url.utf8.firstPlace(of: UInt8(ascii: "#")).map { String(url[..<$0]) } ?? url
    }

    private func line(of link: Node, _ document: Document) -> Int {
        document.line(ofInline: link)
    }
}

/// Texts of links that do not say where they lead.
private struct EmptyTexts {
    private let texts: [String]
    private let longest: Int
    /// What may be after such a text without saying more.
    private static let endings = Array(" .…!?:>»→")

    init(_ strings: Strings) {
        texts = strings.list(.ruleEmptyLinkTexts)
        longest = (texts.map(\.utf8.count).max() ?? 0) + Self.endings.count
    }

    func contains(_ text: String) -> Bool {
        text.utf8.count <= longest && texts.contains(withoutEnding(text.lowercased()))
    }

    private func withoutEnding(_ text: String) -> String {
        var text = text.withPlainSpaces[...]
        // As nearly every text ends.
        if let last = text.utf8.last, last.isLetterOrDigit { return String(text) }
        while let last = text.last, Self.endings.contains(last) { text.removeLast() }
        return String(text)
    }
}

extension Diagnostic {
    fileprivate static func nestedLink(_ holder: Holder, at location: TextLocation) -> Diagnostic {
        .error(
            "nested-link", at: location, "a link cannot stand in \(holder.rawValue)",
            help: "put it into the sentence before or after")
    }

    fileprivate static func linkWithoutText(
        _ url: String, aroundPicture: Bool, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "link-without-text", at: location, "the link to \(url.prefix(60)) has no text",
            help: aroundPicture
                ? "say where it leads as the text of the picture, which is then not decorative"
                : "say between the square brackets what the reader finds there")
    }

    fileprivate static func addressAsText(_ text: String, at location: TextLocation) -> Diagnostic {
        .note(
            "address-as-text", at: location, "“\(text.prefix(60))” is shown and read out as it is",
            help: "where readers need no address, write [what they find there](address)")
    }

    fileprivate static func emptyLinkText(_ text: String, at location: TextLocation) -> Diagnostic {
        .error(
            "empty-link-text", at: location, "“\(text)” does not say where the link leads",
            help: "name the page or what the reader finds there")
    }

    fileprivate static func ambiguousLinkText(_ text: String, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "ambiguous-link-text", at: location,
            "“\(text)” leads to two different places on this page",
            help: "give one of the links another text")
    }
}
