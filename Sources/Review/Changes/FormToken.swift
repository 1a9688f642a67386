/// A piece of a block that changes as a whole: what a change is counted in.
package struct FormToken: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case word
        /// Digits, with the unit behind them if there is one: `8.5`, `10 mg`, `50%`, `2nd`.
        case number
        /// A sign that says how much or how two things compare: `<`, `±`, `€`.
        case sign
        case punctuation
        /// The key of a source.
        case citation
        /// A picture; the words that describe it follow as words of their own.
        case picture
        /// The beginning of a cell in the row of a table.
        case cell
        case lineBreak
        /// Another element without words.
        case tag
    }

    package let kind: Kind
    /// What readers see; for a citation the key, for a picture its target.
    package let text: String
    /// The open elements inside its block, from the outermost one.
    package let style: [FormTag]
    /// Whether letters or digits of another element stand before it without a blank, so that
    /// readers take both for one: 5 and 0 in `5<em>0</em>`.
    package let isGlued: Bool
    /// Whether a blank stands before it. It is for showing alone.
    package let followsBlank: Bool
    /// The tag of a cell, a picture or another element.
    package let tag: FormTag?

    package init(
        _ kind: Kind, _ text: String, style: [FormTag] = [], isGlued: Bool = false,
        followsBlank: Bool = false, tag: FormTag? = nil
    ) {
        self.kind = kind
        self.text = text
        self.style = style
        self.isGlued = isGlued
        self.followsBlank = followsBlank
        self.tag = tag
    }

    /// What two tokens share that say the same, whatever their style and their capitals.
    package var key: String {
        let name = tag.map(\.meaning) ?? text.lowercased()
        return "\(kind)\(isGlued ? "+" : " ")\(name)"
    }

    /// Where a link leads that the token is in.
    package var target: String? { style.last { $0.name == "a" }?.target }

    package static func == (left: FormToken, right: FormToken) -> Bool {
        left.kind == right.kind && left.text == right.text && left.isGlued == right.isGlued
            && left.style == right.style && left.tag?.meaning == right.tag?.meaning
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(text)
    }
}
