import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Turns the paths that editors write into addresses, and notes what is to be checked later.
struct Links: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let links = document.tree.links
        guard !links.isEmpty else { return }
        findings.links.reserveCapacity(findings.links.count + links.count)
        for node in links {
            let line = document.line(ofInline: node)
            let isFromData = document.isFromData(node)
            let base = context.base(of: node, in: document)
            if let link = node.withURL({ PlainLink($0, from: base) }) {
                findings.links.append(
                    Link(
                        target: .page(link.file), anchor: link.anchor, written: link.written,
                        line: line, isFromData: isFromData))
                let href = context.library.settings.href(ofPage: link.file, anchor: link.anchor)
                lead(node, to: href, in: document.tree)
                continue
            }
            let link = WrittenLink(node.url, line: line, from: base, in: context)
            switch link.meaning {
            case .outside(let address, let isContact):
                if let problem = address.warning(text: node.plainText.trimmed) {
                    findings.report(problem, at: node, in: document)
                }
                if !isContact { makeExternal(node, in: document.tree) }
            case .term: findings.termLinks.append(node)
            case .own(let target, let href):
                let anchor = link.anchor
                if case .file(let path) = target, !isFromData,
                    let problem = pictureMeant(by: node, path, line: line, context)
                {
                    findings.problems.append(problem)
                }
                findings.links.append(
                    Link(
                        target: target, anchor: anchor, written: link.written, line: line,
                        isFromData: isFromData))
                lead(node, to: href, in: document.tree)
            case .refused(let problem):
                findings.report(problem, at: node, in: document)
            }
        }
    }

    /// Reports a link to a picture that is alone in its paragraph, where the picture was to be
    /// shown.
    private func pictureMeant(
        by link: Node, _ path: String, line: Int, _ context: Context
    ) -> Diagnostic? {
        guard link.previous == nil, link.next == nil, link.parent?.kind == .paragraph,
            link.firstChild?.kind == .text, case .picture? = context.library.files[path]
        else { return nil }
        return .linkedPicture(
            link.plainText, link.url, at: TextLocation(file: context.file, line: line))
    }

    private func lead(_ node: Node, to href: String, in tree: Tree) {
        // cmark would escape the mark.
        guard href.utf8.first == RootMark.byte else { return tree.setURL(href, of: node) }
        let title = node.title
        let element = tree.inline(
            enter: "<a href=\"\(url: href)\"\(when(!title.isEmpty, " title=\"\(title)\""))>",
            exit: "</a>", role: .link)
        tree.turn(node, into: element)
    }

    /// Makes a link that does not tell the other site where the reader came from.
    private func makeExternal(_ node: Node, in tree: Tree) {
        let title = node.title
        let element = tree.inline(
            enter: """
                <a href="\(url: node.url)"\(when(!title.isEmpty, " title=\"\(title)\"")) \
                rel="noreferrer" class="external">
                """,
            exit: "</a>", role: .link)
        tree.turn(node, into: element)
    }
}

/// A link's destination as it is written, and what it means.
private struct WrittenLink {
    enum Meaning {
        /// `isContact` is true for mailto: and tel:.
        case outside(OutsideAddress, isContact: Bool)
        /// A term of the glossary, which a later pass links.
        case term
        case own(Link.Target, href: String)
        case refused(Diagnostic)
    }

    let written: String
    let anchor: String?
    let meaning: Meaning

    init(_ written: String, line: Int, from base: String, in context: Context) {
        self.written = written
        var path = written
        var anchor: String?
        if let hash = written.utf8.firstPlace(of: UInt8(ascii: "#")) {
            path = String(written[..<hash])
            let fragment = String(written[written.utf8.index(after: hash)...])
            anchor = fragment.percentDecoded ?? fragment.normalForm
        }
        self.anchor = anchor
        if let own = Self.pathOnSite(path, context.library.settings) {
            meaning = Self.meaning(
                of: own, anchor: anchor, written, line: line, from: base, in: context)
            return
        }
        meaning =
            Self.schemeMeaning(written, line: line, in: context)
            ?? Self.meaning(
                of: path, anchor: anchor, written, line: line, from: base, in: context)
    }

    /// The path of a full address of this site, as browsers show it. So it is checked like any
    /// other link to a page, and leads on in the same window.
    private static func pathOnSite(_ address: String, _ settings: Settings) -> String? {
        guard address.utf8.first.map({ $0 | 32 == UInt8(ascii: "h") }) == true,
            let own = settings.statedBaseURL, !address.contains("?")
        else { return nil }
        if address == own.text.dropLast() { return "/" }
        return address.hasPrefix(own.text) ? "/" + address.dropFirst(own.text.count) : nil
    }

    /// What an address with a scheme means; nil for one without.
    private static func schemeMeaning(
        _ written: String, line: Int, in context: Context
    ) -> Meaning? {
        let scheme = SafeURL.scheme(of: written)
        var location: TextLocation { TextLocation(file: context.file, line: line) }
        if WrittenAddress.isOnDisk(written) { return .refused(.ownFile(written, at: location)) }
        if let bare = WrittenAddress.inQuotes(written), context.library.files[written] == nil {
            return .refused(.quotedAddress(written, bare, at: location))
        }
        if let scheme, scheme != Glossary.scheme, !SafeURL.allowedSchemes.contains(scheme) {
            return .refused(.unsafeLink(written, scheme, at: location))
        }
        // Browsers leave such characters out, so that the address would mean something else than it
        // shows.
        let isVisible = written.utf8.holdsOnly { $0 >= 32 && $0 != 127 }
        guard isVisible, scheme.map({ written.lowercased().hasPrefix($0 + ":") }) ?? true else {
            return .refused(.hiddenCharacter(written, at: location))
        }
        guard let scheme else { return nil }
        if scheme == Glossary.scheme { return .term }
        let address = OutsideAddress(written, file: context.file, line: line)
        if let problem = address.error { return .refused(problem) }
        return .outside(address, isContact: scheme == "mailto" || scheme == "tel")
    }

    private static func meaning(
        of path: String, anchor: String?, _ written: String, line: Int, from base: String,
        in context: Context
    ) -> Meaning {
        let fragment = anchor.map { "#" + $0 } ?? ""
        if written.isEmpty {
            return .refused(.emptyLink(at: TextLocation(file: context.file, line: line)))
        }
        if written.hasPrefix("//") {
            return .refused(
                .linkWithoutScheme(written, at: TextLocation(file: context.file, line: line)))
        }
        if anchor?.isEmpty == true {
            return .refused(.emptyAnchor(written, at: TextLocation(file: context.file, line: line)))
        }
        if path.isEmpty {
            return context.isField
                ? .refused(
                    .anchorInField(written, at: TextLocation(file: context.file, line: line)))
                : .own(.page(context.path), href: fragment)
        }
        guard let decoded = path.percentDecoded else {
            return .own(.missing(path), href: written)
        }
        let startsAtRoot = decoded.utf8.first == UInt8(ascii: "/")
        if startsAtRoot {
            let fromRoot = String(decoded.drop { $0 == "/" })
            if !fromRoot.hasSuffix(".md"), context.library.files[fromRoot] == nil {
                let address = Address(fromRoot)
                let href = context.library.settings.href(address.path) + fragment
                return .own(.address(address), href: href)
            }
        }
        guard let file = resolve(decoded, from: startsAtRoot ? "" : base) else {
            return .refused(
                .leavesContent(written, at: TextLocation(file: context.file, line: line)))
        }
        if file.hasSuffix(".md") {
            let href = context.library.settings.href(ofPage: file, anchor: anchor)
            return .own(.page(file), href: href)
        }
        if context.library.files[file] != nil {
            return .own(.file(file), href: context.library.settings.href(file) + fragment)
        }
        // Which page may have been meant is known only at the barrier.
        return .own(.missing(file), href: written)
    }
}

extension String {
    /// The text without spaces and control characters.
    fileprivate var visible: String {
        String(decoding: utf8.filter { $0 > 32 && $0 != 127 }, as: UTF8.self)
    }
}

extension Diagnostic {
    fileprivate static func linkedPicture(
        _ text: String, _ written: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "linked-picture", at: location,
            "this is a link to a picture, alone in its paragraph: the picture is not shown",
            help: "write ! before it, as in ![\(text.prefix(40))](\(written.prefix(60)) "
                + "\"Caption\"); if a link is meant, put it into a sentence")
    }

    fileprivate static func unsafeLink(
        _ written: String, _ scheme: String, at location: TextLocation
    ) -> Diagnostic {
        let allowed = SafeURL.allowedSchemes.sorted().joined(separator: ", ")
        return .error(
            "unsafe-link", at: location, "a link may not use \(scheme): (\(written.prefix(60)))",
            help: "use one of \(allowed), or a path to a page")
    }

    fileprivate static func hiddenCharacter(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "hidden-character", at: location, "this address holds a character that nobody sees",
            help: "type the address again: \(written.visible.prefix(60))")
    }

    fileprivate static func anchorInField(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "anchor-in-field", at: location,
            "\(written) leads nowhere: many pages may show this text",
            help: "name the page, too, by its path below content/: tests/scans.md\(written)")
    }

    fileprivate static func emptyAnchor(_ written: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "empty-link", at: location,
            "this link names no place: nothing follows the # in \(written)",
            help: "write the anchor of a heading after it, or take the # out")
    }

    fileprivate static func emptyLink(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-link", at: location, "this link has no address",
            help: "write the path of a page between the round brackets")
    }

    fileprivate static func linkWithoutScheme(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "link-without-scheme", at: location, "“\(written)” does not begin with https://",
            help: "write https:\(written)")
    }
}
