import HoofbeatContent

/// Says what is wrong with signs of blocks, and with what other programs left behind.
extension Leftover.Kind {
    /// The text for signs that were never Markdown.
    var foreign: ProblemText {
        switch self {
        case .arrow(let sign):
            (
                .warning, "leftover-markup",
                "“\(sign)” belongs to no comment, and is shown as it is",
                "take it out, or write the arrow \(sign.hasPrefix("<") ? "←" : "→")"
            )
        case .tag(let written):
            (
                .warning, "leftover-markup", "“\(written)” is shown as it is",
                "take it out: word processors leave such tags behind"
            )
        case .shortTag(let name):
            (
                .warning, "leftover-markup",
                "the tag “\(name)” in square brackets is shown as it is",
                "take the brackets out, and write **words** for bold text, [text](address) for a "
                    + "link or ![what it shows](picture.png) for a picture"
            )
        case .product(let one, let other):
            (
                .error, "leftover-markup",
                "the signs between these numbers are not shown, so readers see \(one)\(other)",
                "write \(one) × \(other), or put a backslash before each sign: \(one)\\*\(other)"
            )
        case .innerStar(let one, let other):
            (
                .error, "leftover-markup",
                "the stars inside these words are not shown, so readers see \(one)\(other)",
                "put a backslash before each star: \(one)\\*\(other); what is meant as emphasis "
                    + "begins with a blank before it"
            )
        case .behindMark(let sign):
            (
                .error, "leftover-markup",
                "“\(sign)” behind the mark of this box is shown as it is",
                "write > [!NAME], a blank and the title"
            )
        default: (.warning, "leftover-markup", "this is shown as it is", "take it out")
        }
    }

    static func block(
        _ form: BlockSign.Form, _ spelling: String, _ place: BlockPlace
    ) -> ProblemText {
        let what =
            switch form {
            case .item, .number: "item of a list"
            case .quote: "quotation"
            case .heading: "heading"
            }
        let right =
            switch (place, form) {
            case (.card, .item), (.card, .number):
                "write > \(spelling) below the item above, with no other blanks before it"
            case (.item, .item), (.item, .number):
                "write \(spelling) exactly below the first letter of the text above, or at the "
                    + "beginning of the line if it is the next item"
            case (.heading, _): "take the sign out"
            case (_, .heading):
                "write \(spelling) at the beginning of a line, with an empty line above it"
            default:
                "write \(spelling) at the beginning of a line, and leave an empty line above the "
                    + "first"
            }
        return (
            place == .card ? .error : .warning, "leftover-markup",
            "this is no \(what), and is shown in the text with its sign", right
        )
    }
}
