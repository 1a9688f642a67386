/// A paragraph, heading, item or row of a section: what is kept, changed, moved or removed.
package struct FormBlock: Sendable {
    /// The elements around its words, from the outermost one. The last is that of the block itself.
    package let path: [FormElement]
    package let tokens: [FormToken]
    /// The words of what introduces it: the heading, caption or term above it, or a paragraph or
    /// item that ends in a colon.
    package let label: String

    package init(path: [FormElement], tokens: [FormToken], label: String = "") {
        self.path = path
        self.tokens = tokens
        self.label = label
    }

    /// The name of its own element.
    package var name: String { path.last?.tag.name ?? "" }

    /// What the elements around it say, as a text.
    package var frame: String { path.map(\.tag.meaning).joined(separator: "\u{1}") }

    /// The boxes that it stands in which tell readers what to do: a care card, a warning, a list of
    /// what to do or not to do.
    package var boxes: [String] {
        path.flatMap { $0.tag.classes.filter(Self.isBox).map(String.init) }
    }

    /// The number of the outermost box around it.
    package var boxElement: Int? {
        path.first { $0.tag.classes.contains(where: Self.isBox) }?.number
    }

    package var isInCareCard: Bool { boxes.contains("care") }

    private static func isBox(_ name: Substring) -> Bool {
        name == "do" || name == "dont" || name == "care" || name == "callout"
            || name.hasPrefix("care-") && name != "care-sources" && !parts.contains(name)
            || name.hasPrefix("callout-") && !parts.contains(name)
    }

    /// Classes of parts of a box, which say nothing of its level.
    private static let parts: Set<Substring> = [
        "care-title", "care-body", "care-closing", "callout-title",
    ]

    /// The words without anything around them.
    package var words: String { tokens[...].words }

    package var isHeading: Bool {
        ["h1", "h2", "h3", "h4", "h5", "h6"].contains(name)
    }

    /// Whether it says what the blocks below it are about.
    var isLabel: Bool {
        isHeading || ["caption", "dt", "summary", "figcaption"].contains(name)
            || ["p", "li"].contains(name) && [":", "："].contains(tokens.last?.text)
    }
}

extension Collection<FormToken> {
    /// The words as readers see them.
    package var words: String {
        var words = ""
        for token in self where token.kind.isSeen {
            if token.followsBlank, !words.isEmpty { words += " " }
            words += token.text
        }
        return words
    }
}

extension FormToken.Kind {
    /// Whether its text is what readers see.
    package var isSeen: Bool {
        switch self {
        case .word, .number, .sign, .punctuation: true
        default: false
        }
    }
}
