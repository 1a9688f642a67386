import HoofbeatContent
import HoofbeatText

/// What is wrong with the signs of a card.
extension Diagnostic {
    static func unknownSign(
        _ name: String, _ near: String?, _ hasNone: Bool, at location: TextLocation
    ) -> Diagnostic {
        if name.isEmpty {
            return .error(
                "unknown-sign", at: location, "this item does not say which sign it is",
                help: "write the key of a sign of content/data/signs.yaml behind sign:")
        }
        if name.contains("[@") {
            return .error(
                "unknown-sign", at: location, "a card cites no source beside a sign",
                help: "take the citation out; the sources of a sign are under sources: in "
                    + "content/data/signs.yaml, and the build cites them below the card")
        }
        return .error(
            "unknown-sign", at: location, "there is no sign “\(name)”",
            help: near.map { "did you mean “\($0)”?" }
                ?? (hasNone
                    ? "write it in content/data/signs.yaml, with its words and its level"
                    : "add it to content/data/signs.yaml, or name one that is there"))
    }

    static func wrongLevel(
        _ sign: Sign, _ card: Callout.Name, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "wrong-sign-level", at: location,
            "the sign “\(sign.name)” is \(sign.level.rawValue), so it cannot be in "
                + "[!\(card.rawValue)]",
            help: "move it to a card [!\(sign.level.callout.rawValue)]; if it has another level "
                + "here, signs.yaml needs a variant of it that says why")
    }

    static func repeatedSign(_ name: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "repeated-sign", at: location,
            "the sign “\(name)” is already in this card, on line \(first)",
            help: "take one of the two out")
    }

    static func copiedSign(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "copied-sign", at: location,
            "this repeats the sign “\(name)” in other words, and would not change with it",
            help: "write - sign: \(name), or, if it is another sign, add it to signs.yaml with its "
                + "level")
    }

    /// A card would show readers the key, or only a part of the item.
    static func misspeltSign(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "misspelt-sign", at: location, "this item does not name a sign as cards read it",
            help: "write > - sign: \(name.prefix { $0 != " " }) on a line of its own, and nothing "
                + "below it in the item")
    }

    static func gluedText(at location: TextLocation) -> Diagnostic {
        .error(
            "misspelt-sign", at: location,
            "no empty line is above this line, so it would be read as part of the sign above",
            help: "leave an empty line above it, and a heading; if it belongs to the card, write > "
                + "before it")
    }

    static func gluedCard(at location: TextLocation) -> Diagnostic {
        .error(
            "misspelt-sign", at: location,
            "no empty line is above this card, so it would be read as part of the sign above",
            help: "leave an empty line above it, without >")
    }

    static func unlistedSign(_ near: String?, at location: TextLocation) -> Diagnostic {
        .warning(
            "unlisted-sign", at: location, "content/data/signs.yaml has no such sign",
            help: near.map { "is it - sign: \($0)? If not, add it there and name it here" }
                ?? "add it there, with its level, and name it here as - sign: key")
    }

    /// Someone in despair must not have to look for an alert card.
    static func mixedClosing(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "mixed-closing", at: location,
            "the sign “\(name)” has no closing line, and others in this card have one",
            help: "give it a card of its own, under a heading of its own")
    }

    static func catchAllNotLast(at location: TextLocation) -> Diagnostic {
        .error(
            "catch-all-not-last", at: location,
            "the sign that stands for all others is not the last of this card",
            help: "move it to the end of the list")
    }
}
