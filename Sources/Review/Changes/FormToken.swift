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
    /// The same, however a program sets its quotation marks and apostrophes and divides its words.
    package let said: String
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
        said = kind.isWritten ? text.withPlainMarks : text
        self.style = style
        self.isGlued = isGlued
        self.followsBlank = followsBlank
        self.tag = tag
    }

    /// What two tokens share that say the same, whatever their style and their capitals.
    package var key: String {
        let name = tag.map(\.meaning) ?? said.lowercased()
        return "\(kind)\(isGlued ? "+" : " ")\(name)"
    }

    /// Where a link leads that the token is in.
    package var target: String? { style.last { $0.name == "a" }?.target }

    package static func == (left: FormToken, right: FormToken) -> Bool {
        left.kind == right.kind && left.said == right.said && left.isGlued == right.isGlued
            && left.style == right.style && left.tag?.meaning == right.tag?.meaning
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(said)
    }
}

extension FormToken.Kind {
    fileprivate var isWritten: Bool { self == .word || self == .number || self == .punctuation }
}

extension String {
    /// With straight marks in place of typographic ones, and without soft hyphens. Dashes stay, as
    /// one between two numbers means something.
    fileprivate var withPlainMarks: String {
        guard utf8.contains(where: { $0 > 127 }) else { return self }
        var plain = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}": plain += "'"
            case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": plain += "\""
            case "\u{AD}": break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}
