package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// Divides the body of a page into sections and reduces each to its form.
///
/// What is left out is listed here, so that something new counts as meaning until someone decides
/// otherwise: what lays text out (line ends, sizes, a paragraph as the only layer of an item), what
/// follows from the place on the page (ids, numbers of references), links to the glossary, drawings
/// made by the build, whose figures are in the words beside them (of a map, the drawing itself says
/// which name stands where), which other pages use a word or a source, and differences of
/// typography (`PlainTypography`).
package struct SectionFormWriter {
    private let citations: [Citation]
    /// What the addresses of the site begin with, and how they end.
    private let base: BaseURL
    private var sections: [SectionForm] = []
    private var id = PageReview.top
    private var title = ""
    private var text: [UInt8] = []
    private var targets: [String] = []
    /// The open elements: their names, and whether the tags are written.
    private var open: [(name: String, isWritten: Bool)] = []
    /// Whether a blank is due before the next word.
    private var owesBlank = false
    /// Whether a citation is being read, whose keys become one tag.
    private var cited: [String]?
    /// Whether the words belong to the heading that begins a section.
    private var isInTitle = false

    /// The forms of all sections of a page, in their order. There is always one for the top.
    package static func sections(
        of body: HTML, _ front: FrontMatter, citations: [Citation], base: BaseURL
    ) -> [SectionForm] {
        var writer = Self(citations, base)
        writer.writeHead(front)
        writer.read(body)
        writer.close()
        return writer.sections
    }

    private init(_ citations: [Citation], _ base: BaseURL) {
        self.citations = citations
        self.base = base
    }

    private mutating func writeHead(_ head: FrontMatter) {
        title = head.title
        let parts = [
            ("title", head.title), ("description", head.description), ("kind", head.kind.name),
            ("summary", head.summary ?? ""),
        ]
        for (name, words) in parts where !words.isEmpty {
            text += "<\(name)>".utf8
            write(words: Array(words.utf8)[...], isMarkup: false)
            text += "</\(name)>\n".utf8
            owesBlank = false
        }
        // Sources of the page as a whole, which only the list at its foot shows.
        let cited = citations.map(\.reference.key).filter(head.sources.contains).sorted()
        if !cited.isEmpty { text += "<p><cite \(cited.joined(separator: " "))></p>\n".utf8 }
    }

    private mutating func read(_ body: HTML) {
        for token in MarkupTokens(body.bytes) {
            switch token {
            case .text(let bytes): write(words: bytes, isMarkup: true)
            case .comment(let text): writeList(text)
            case .open(let name, let attributes): begin(name, attributes)
            case .close(let name): end(name)
            }
        }
    }

    private mutating func begin(_ name: String, _ attributes: [MarkupToken.Attribute]) {
        let classes = attributes.first { $0.name == "class" }?.value ?? ""
        if name == "h2", open.isEmpty {
            close()
            id = attributes.first { $0.name == "id" }?.value?.withoutReferences ?? ""
            isInTitle = true
        }
        if name == "sup", classes == "cite" { cited = [] }
        if cited != nil { note(attributes) }
        let isWritten = cited == nil && !isInDrawing && !isLayout(name, classes)
        if isWritten { writeTag(name, attributes) }
        if !MarkupToken.empty.contains(name) { open.append((name, isWritten)) }
    }

    private mutating func end(_ name: String) {
        // Markup of our own is well-formed; a stray tag must not take another's place.
        guard let last = open.last, last.name == name else { return }
        open.removeLast()
        if let keys = cited, name == "sup" {
            if !keys.isEmpty { text += "<cite \(keys.joined(separator: " "))>".utf8 }
            cited = nil
            return
        }
        guard last.isWritten else {
            owesBlank = owesBlank || Self.blocks.contains(name)
            return
        }
        text += "</\(name)>".utf8
        if Self.blocks.contains(name) { endLine() }
        if name == "h2", open.isEmpty { isInTitle = false }
    }

    /// The keys of a citation, from the links to the list at the foot of the page.
    private mutating func note(_ attributes: [MarkupToken.Attribute]) {
        let prefix = "#_ref-"
        guard let link = attributes.first(where: { $0.name == "href" })?.value,
            link.hasPrefix(prefix), let number = Int(link.dropFirst(prefix.count)),
            citations.indices.contains(number - 1)
        else { return }
        cited?.append(citations[number - 1].reference.key)
    }

    private var isInDrawing: Bool { open.contains { $0.name == "svg" } }

    /// Whether the element only lays out what it holds, or only leads to the glossary.
    private func isLayout(_ name: String, _ classes: String) -> Bool {
        if name == "a" { return classes.split(separator: " ").contains("term") }
        // Whether items are set apart by empty lines decides whether they hold paragraphs.
        guard name == "p", let parent = open.last?.name, ["li", "dd", "td"].contains(parent) else {
            return false
        }
        guard text.last == UInt8(ascii: ">"), let tag = text.lastIndex(of: UInt8(ascii: "<"))
        else { return false }
        return text[(tag + 1)...].starts(with: parent.utf8)
    }

    private mutating func writeTag(_ name: String, _ attributes: [MarkupToken.Attribute]) {
        if Self.blocks.contains(name) { endLine() } else { writeBlank() }
        text += "<\(name)".utf8
        for attribute in attributes where !Self.layout.contains(attribute.name) {
            let value = (attribute.value ?? "").withoutReferences
            if attribute.name == "href" || attribute.name == "src" {
                targets.append(target(value))
                text += " \(targets.count)".utf8
            } else if attribute.name != "class" || name != "a" {
                text += " \(attribute.name)=\"".utf8
                text += value.escapedInForm
                text += "\"".utf8
            }
        }
        text += ">".utf8
    }

    /// A list of the whole site, whose words are not known yet.
    private mutating func writeList(_ comment: ArraySlice<UInt8>) {
        guard let list = Hole(comment: comment).flatMap(SiteList.init) else { return }
        endLine()
        targets.append(list.target)
        text += "<div class=\"site-list\" \(targets.count)></div>\n".utf8
    }

    /// An address without what only the host or the way of publishing decides.
    private func target(_ address: String) -> String {
        guard address.hasPrefix(base.path), !address.hasPrefix("//") else { return address }
        var path = "/" + address.dropFirst(base.path.count)
        if base.isOnDisk {
            let end = path.firstIndex(of: "#") ?? path.endIndex
            if path[..<end].hasSuffix("/index.html") {
                path.removeSubrange(path.index(end, offsetBy: -"index.html".count)..<end)
            }
        }
        return path
    }

    private mutating func write(words: ArraySlice<UInt8>, isMarkup: Bool) {
        guard cited == nil, !isInDrawing else { return }
        let words = String(decoding: words, as: UTF8.self)
        let plain = isMarkup ? words.withoutReferences : words
        if isInTitle { title += plain }
        for byte in plain.escapedInForm {
            if byte.isBlank {
                owesBlank = true
            } else {
                writeBlank()
                text.append(byte)
            }
        }
    }

    /// Writes the blank that is due, unless it would begin a line.
    private mutating func writeBlank() {
        if owesBlank, let last = text.last, last != UInt8(ascii: "\n"), !endsInBlock {
            text.append(32)
        }
        owesBlank = false
    }

    /// Whether the tag of a block has just been written, after which blanks mean nothing.
    private var endsInBlock: Bool {
        guard text.last == UInt8(ascii: ">"),
            let start = text.lastIndex(of: UInt8(ascii: "<"))
        else { return false }
        let name = text[(start + 1)...].prefix { $0.isLetterOrDigit }
        return Self.blocks.contains(String(decoding: name, as: UTF8.self))
    }

    private mutating func endLine() {
        owesBlank = false
        if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    }

    private mutating func close() {
        endLine()
        sections.append(
            SectionForm(
                id: id, title: title.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                text: String(decoding: text, as: UTF8.self).trimmed.inPlainTypography,
                targets: targets))
        (id, title, text, targets) = ("", "", [], [])
    }

    /// Elements that begin and end a line of the form.
    static let blocks: Set = [
        "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1",
        "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "th", "thead", "tr", "ul", "svg",
    ]

    /// Attributes that mean nothing to a reader.
    private static let layout: Set = [
        "align", "aria-controls", "aria-describedby", "aria-labelledby", "decoding",
        "fetchpriority", "headers", "height", "id", "loading", "rel", "role", "sizes", "srcset",
        "style", "tabindex", "viewBox", "width", "xmlns",
    ]
}

extension String {
    /// The text with the five references that our own markup has in place of their characters.
    var withoutReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        return replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }

    /// The text as a form holds it.
    var inForm: String { String(decoding: escapedInForm, as: UTF8.self) }

    /// A form, or a part of one, in which one sign stands for all that say the same, and in the
    /// normal form of its letters.
    package var inPlainTypography: String { PlainTypography.of(form: self).normalForm }

    /// The bytes in which a form writes a text: the signs of tags are escaped, and no others.
    fileprivate var escapedInForm: [UInt8] {
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
