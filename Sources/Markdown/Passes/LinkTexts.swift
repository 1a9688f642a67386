import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Checks that a link's text makes sense by itself, and leads to only one place on a page (CHK-22;
/// WCAG 2.2, 2.4.4).
struct LinkTexts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let links = document.tree.links
        guard !links.isEmpty else { return }
        var known = LinksByText(count: links.count)
        let empty = EmptyTexts(context.library.strings)
        for link in links where !document.isFromData(link) {
            if let holder = Holder(of: link, in: document), holder.isOperated {
                findings.problems.append(
                    .nestedLink(
                        holder, at: TextLocation(file: context.file, line: line(of: link, document))
                    ))
                continue
            }
            let text = PlainText(of: link)
            let mayBeReported = text.map(empty.mayHold) ?? true
            if mayBeReported, isReported(link, empty, in: document, context, &findings) { continue }
            guard let other = known.add(link, hash: text?.hash) else { continue }
            let (page, otherPage) = (page(of: link.url), page(of: other.url))
            if otherPage != page, file(otherPage, in: context) != file(page, in: context) {
                findings.problems.append(
                    .ambiguousLinkText(
                        link.plainText.trimmed,
                        at: TextLocation(file: context.file, line: line(of: link, document))))
            }
        }
    }

    /// Reports a text that says nothing by itself, so that it need not be compared with others.
    /// - Returns: whether it is such a text.
    private func isReported(
        _ link: Node, _ empty: EmptyTexts, in document: Document, _ context: Context,
        _ findings: inout Findings
    ) -> Bool {
        let text = link.plainText.trimmed
        let url = link.url
        guard !text.isEmpty else {
            if let problem = problem(withTextless: link, url, in: document, context) {
                findings.problems.append(problem)
            }
            return true
        }
        let isAddress = isAddress(text)
        guard isAddress || empty.contains(text) else { return false }
        let location = TextLocation(file: context.file, line: line(of: link, document))
        findings.problems.append(
            isAddress && text == url
                ? .addressAsText(text, at: location) : .emptyLinkText(text, at: location))
        return true
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

/// The last link with each text of a page. Texts are compared only if their hashes are equal, which
/// is rare.
private struct LinksByText {
    private var links: [UInt64: Node]
    /// The few whose text has the hash of another.
    private var others: [String: Node] = [:]

    init(count: Int) {
        links = Dictionary(minimumCapacity: count)
    }

    /// - Parameter hash: that of its text, if it is known.
    /// - Returns: the last link before it with the same text.
    mutating func add(_ link: Node, hash: UInt64?) -> Node? {
        let hash = hash ?? link.plainText.trimmed.hashOfForm
        guard let known = links.updateValue(link, forKey: hash) else { return nil }
        let text = link.plainText.trimmed
        if known.plainText.trimmed == text { return known }
        links[hash] = known
        return others.updateValue(link, forKey: text)
    }
}

extension String {
    /// A hash that is the same for texts that readers cannot tell apart.
    fileprivate var hashOfForm: UInt64 {
        var hash = FNV1a()
        for byte in normalForm.utf8 { hash.add(byte) }
        return hash.value
    }
}

/// What is known of a text in ASCII without blanks around it, before a String is made of it.
private struct PlainText {
    let hash: UInt64
    /// Its first two bytes; 0 stands for one that is not there.
    let start: (UInt8, UInt8)

    /// nil unless the link holds nothing but such a text.
    init?(of link: Node) {
        guard let node = link.firstChild, node.next == nil, node.kind == .text else { return nil }
        var hash = FNV1a()
        var all: UInt8 = 0
        let start = node.withLiteral { text -> (UInt8, UInt8)? in
            for byte in text.bytes {
                hash.add(byte)
                all |= byte
            }
            let hasBlankAtEnd = text.bytes.last.map { $0 <= 32 } ?? true
            return text[0] > 32 && !hasBlankAtEnd ? (text[0], text[1]) : nil
        }
        guard let start = start ?? nil, all < 0x80 else { return nil }
        self.hash = hash.value
        self.start = start
    }
}

/// Texts of links that do not say where they lead.
private struct EmptyTexts {
    private let texts: [String]
    private let longest: Int
    /// By a mix of the first two bytes of a text, whether it may be one of them or an address.
    private var beginnings = [Bool](repeating: false, count: 256)
    /// What may be after such a text without saying more.
    private static let endings = Array(" .…!?:>»→")

    init(_ strings: Strings) {
        texts = strings.list(.ruleEmptyLinkTexts)
        longest = (texts.map(\.utf8.count).max() ?? 0) + Self.endings.count
        for text in texts + ["http"] {
            let start = Array(text.normalForm.utf8.prefix(2))
            guard let first = start.first else { continue }
            // What may be behind a text may also be behind a single letter.
            let seconds = start.count > 1 ? start[1]...start[1] : 0...UInt8.max
            for second in seconds { beginnings[Self.place(first, second)] = true }
        }
    }

    private static func place(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first.lowercased &* 31 ^ second.lowercased)
    }

    /// This rules out nearly every text.
    func mayHold(_ text: PlainText) -> Bool {
        beginnings[Self.place(text.start.0, text.start.1)]
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
