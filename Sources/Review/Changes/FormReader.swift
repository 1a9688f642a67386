import HoofbeatText

/// Takes a form (`SectionForm.linked`) apart into blocks and their words.
package struct FormReader {
    private let splitter: WordSplitter
    private var blocks: [FormBlock] = []
    private var open: [Open] = []
    private var tokens: [FormToken] = []
    private var count = 0
    private var owesBlank = false
    private var label = ""

    private struct Open {
        let element: FormElement
        let isInline: Bool
        /// The number of blocks when it began.
        let start: Int
        /// What introduced it.
        let label: String
    }

    /// - Parameter isUnit: whether a word in small letters is a unit that belongs to the number
    ///   before it.
    package static func blocks(
        of form: String, isUnit: @escaping (String) -> Bool = { _ in false }
    ) -> [FormBlock] {
        var reader = Self(isUnit)
        for token in MarkupTokens(Array(form.utf8)) {
            switch token {
            case .text(let bytes): reader.read(words: bytes)
            case .comment: break
            case .open(let name, let attributes): reader.begin(name, attributes)
            case .close(let name): reader.end(name)
            }
        }
        reader.endBlock()
        return reader.blocks
    }

    private init(_ isUnit: @escaping (String) -> Bool) {
        splitter = WordSplitter(isUnit: isUnit)
    }

    private mutating func begin(_ name: String, _ attributes: [MarkupToken.Attribute]) {
        if name == "cite" {
            for attribute in attributes { add(FormToken(.citation, attribute.name, style: style)) }
            return
        }
        let tag = FormTag(
            name: name,
            attributes: attributes.map { attribute in
                let value = attribute.value ?? ""
                return FormTag.Attribute(
                    name: attribute.name,
                    value: attribute.name == "to" ? value : value.withoutReferences)
            })
        let isBlock = Self.blocks.contains(name) && !isInRow
        if isBlock { endBlock() } else { beginInRow(tag) }
        if MarkupToken.empty.contains(name) {
            if isBlock { addEmpty(tag) } else { add(empty: tag) }
            return
        }
        // What is nested deeper than any page is taken for a part of what is around it.
        guard open.count < 64 else { return }
        count += 1
        open.append(
            Open(
                element: FormElement(tag: tag, number: count), isInline: !isBlock,
                start: blocks.count, label: label))
    }

    private mutating func end(_ name: String) {
        guard let place = open.lastIndex(where: { $0.element.tag.name == name }) else { return }
        while open.count > place, let last = open.last {
            if !last.isInline {
                endBlock()
                // An element without words means something, too: a box that was emptied.
                if blocks.count == last.start { blocks.append(FormBlock(path: path, tokens: [])) }
                // An item introduces only what is in it.
                if last.element.tag.name == "li" { label = last.label }
            } else if Self.blocks.contains(last.element.tag.name) {
                owesBlank = true
            }
            open.removeLast()
        }
    }

    private var path: [FormElement] { open.filter { !$0.isInline }.map(\.element) }

    /// Elements of the row, such as the paragraph of a cell, have no say in how its words look.
    private var style: [FormTag] {
        open.filter { $0.isInline && !Self.blocks.contains($0.element.tag.name) }.map(\.element.tag)
    }

    /// Whether a row of a table is open, which is one block with all its cells.
    private var isInRow: Bool { open.contains { $0.element.tag.name == "tr" } }

    private mutating func beginInRow(_ tag: FormTag) {
        guard Self.blocks.contains(tag.name) else { return }
        if tag.name == "td" || tag.name == "th" {
            add(FormToken(.cell, tag.name, tag: tag))
        } else {
            owesBlank = true
        }
    }

    private mutating func add(empty tag: FormTag) {
        switch tag.name {
        case "br": add(FormToken(.lineBreak, "", style: style))
        case "img":
            add(FormToken(.picture, tag.target ?? "", style: style, tag: tag.without("alt")))
            owesBlank = true
            let alt = (tag.value(of: "alt") ?? "").utf8
            read(plain: Array(alt), style: style + [FormTag(name: "alt", attributes: [])])
            owesBlank = true
        default: add(FormToken(.tag, tag.name, style: style, tag: tag))
        }
    }

    private mutating func addEmpty(_ tag: FormTag) {
        count += 1
        blocks.append(
            FormBlock(path: path + [FormElement(tag: tag, number: count)], tokens: []))
    }

    private mutating func add(_ token: FormToken) {
        tokens.append(token)
    }

    private mutating func read(words bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        read(plain: Array(text.withoutReferences.utf8), style: style)
    }

    private mutating func read(plain bytes: [UInt8], style: [FormTag]) {
        splitter.split(
            String(decoding: bytes, as: UTF8.self), style: style, into: &tokens,
            owesBlank: &owesBlank)
    }

    private mutating func endBlock() {
        owesBlank = false
        guard !tokens.isEmpty else { return }
        let block = FormBlock(path: path, tokens: tokens, label: label)
        blocks.append(block)
        if block.isLabel { label = block.words }
        tokens = []
    }

    /// Elements that begin a block or hold some.
    private static let blocks: Set = [
        "aside", "blockquote", "caption", "dd", "description", "details", "div", "dl", "dt",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "kind", "li", "nav", "ol", "p", "pre", "section", "summary", "svg", "table", "tbody", "td",
        "th", "thead", "title", "tr", "ul",
    ]
}

extension FormTag {
    fileprivate func without(_ name: String) -> FormTag {
        FormTag(name: self.name, attributes: attributes.filter { $0.name != name })
    }
}
