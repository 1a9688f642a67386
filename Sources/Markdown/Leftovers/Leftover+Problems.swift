import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Says in words what each leftover is.
extension Leftover {
    /// - Parameters:
    ///   - place: where the text is, since what helps on a page may be wrong elsewhere.
    func problem(at location: TextLocation, in place: Place = .page) -> Diagnostic {
        let (severity, code, message, written) = kind.text
        let help =
            switch (place, kind) {
            case (.words, .entity), (.page, _): written
            case (.words, _): "write words alone: what stands here is shown as it is written"
            case (.field, _) where kind.standsOnPages:
                "write it as a sentence, or put it on a page: a text in a data file has no "
                    + "boxes, lists, headings or tables"
            case (.field, .footnote), (.field, .citation):
                "say it in a sentence or in brackets, or name it under sources: if the entry "
                    + "has such a field"
            case (.field, _): written
            case (.cell, _) where kind.wasMeantAsBlock:
                "take the sign out: a cell holds one line of words; what needs more stands above "
                    + "or below the table"
            case (.cell, _): written
            case (.underlined, .callout):
                "take out the line of - or = below it, which makes it a heading, or write a sign "
                    + "behind its hyphen"
            case (.link, .callout(let name)):
                "write > [!\(name)] and the title behind it, without round brackets"
            case (.underlined, _), (.link, _): written
            }
        return Diagnostic(
            severity, code, message, file: location.file, line: location.line, help: help)
    }
}

extension Leftover {
    /// Where a text stands.
    enum Place {
        case page
        /// A quotation whose first line is a heading by the line below it.
        case underlined
        /// The text of a link.
        case link
        /// A text of a data file, which is one paragraph.
        case field
        /// A cell of a table.
        case cell
        /// Words that are shown as they are written.
        case words
    }
}

extension Leftover.Kind {
    /// Whether it is something that only pages hold, and no text in a data file.
    fileprivate var standsOnPages: Bool {
        switch self {
        case .callout, .container, .heading, .bullet, .block, .definition, .caption,
            .description, .table, .anchor:
            true
        default: false
        }
    }

    /// Whether it was meant as a block, which no cell can hold.
    fileprivate var wasMeantAsBlock: Bool {
        switch self {
        case .heading, .bullet, .task, .block, .definition, .container: true
        default: false
        }
    }

    typealias ProblemText = (Diagnostic.Severity, String, message: String, help: String)

    fileprivate var text: ProblemText {
        switch self {
        case .callout(let name): Self.callout(name)
        case .footnote:
            (
                .error, "footnote", "there are no footnotes here, so this mark is shown as it is",
                "cite a source with [@key], or say it in a sentence or in brackets"
            )
        case .link(let fault): fault.text
        case .citation(let written, let keys): Self.citation(written, keys)
        case .anchor(let written): WrittenAnchor(written).text
        case .attributes(let written): Self.attributes(written)
        case .shortcode:
            (
                .warning, "leftover-markup", "these braces are shown as they are",
                "take them out: pages are written in Markdown alone"
            )
        case .comment(let sign):
            (
                .error, "leftover-markup", "“\(sign)” hides nothing: readers see what it is about",
                sign.hasPrefix("<!") || sign.hasPrefix("‹") || sign.hasPrefix("＜")
                    ? "write <!-- before and --> after it, and neither -- nor an empty line "
                        + "between, or take it out"
                    : "take it out, or write <!-- before and --> after what readers are not to see"
            )
        case .emphasis(let sign): Self.emphasis(sign)
        case .strikethrough:
            (
                .error, "leftover-markup", "“~~” strikes nothing out, and is shown as it is",
                "take out what is no longer true"
            )
        case .container(let sign):
            (
                .error, "leftover-markup",
                "“\(sign.isEmpty ? ":::" : sign)” makes no box, and is shown as it is",
                "write > [!INFO] Title, and > before each line that stands in the box"
            )
        case .heading(let heading):
            (
                .warning, "leftover-markup", "this is no heading, and is shown with its signs",
                "write \(heading)"
            )
        case .mark, .apostrophe, .command: signs
        case .brokenAddress(let written, let meant):
            (
                .warning, "leftover-markup", "“\(written)” is shown as text, and leads nowhere",
                "write \(meant)"
            )
        case .pageInText(let path):
            (
                .warning, "leftover-markup",
                "readers see the name of a file, “\(path)”, and no link",
                "write [the title of the page](\(path))"
            )
        case .entity(let written):
            (
                .warning, "leftover-markup", "“\(written)” is shown as it is",
                "write the character itself"
            )
        case .bullet:
            (
                .warning, "leftover-markup", "this is no list, and is shown as one paragraph",
                "begin each line with a hyphen and a blank, as in - first, or with a number, a "
                    + "full stop and a blank, as in 1. first; leave an empty line above the list"
            )
        case .task:
            (
                .warning, "leftover-markup",
                "there are no boxes to tick, so this is shown as it is",
                "take the square brackets out, or write the character ☐"
            )
        case .definition:
            (
                .warning, "leftover-markup", "this is no meaning of a word",
                "write the word on one line, and directly below it a colon, a blank and its meaning"
            )
        case .block(let form, let spelling, let place): Self.block(form, spelling, place)
        case .arrow, .tag, .shortTag, .product, .innerStar, .behindMark: foreign
        case .caption:
            (
                .warning, "stray-caption", "no table is below this caption, so it is shown as text",
                "write “Table:”, a blank and what it shows directly above the table; if it is no "
                    + "caption, word it another way"
            )
        case .description:
            (
                .warning, "stray-description",
                "this description belongs to no picture, so it is shown as text",
                "put it below a picture that has a caption and is alone in its paragraph, one for "
                    + "each picture; if it is no description, word it another way"
            )
        case .table(let fault): fault.text
        }
    }

    private static func attributes(_ written: String) -> ProblemText {
        let help =
            if written.hasPrefix("*[") {
                "take it out, and explain the word in content/data/glossary.yaml, or in brackets "
                    + "where it first stands"
            } else if written.hasPrefix(":") {
                "take it out, or write the character itself or a word"
            } else {
                "take it out: how a text looks is decided by the templates"
            }
        return (.warning, "leftover-markup", "“\(written)” is shown as it is", help)
    }

    private static func emphasis(_ sign: String) -> ProblemText {
        if sign.hasPrefix("'") {
            return (
                .warning, "leftover-markup", "“\(sign)” is shown as it is",
                "write **words** for bold text, and *words* for emphasis"
            )
        }
        let right = sign + (sign.count == 1 ? "words" : "bold") + sign
        return (
            .warning, "leftover-markup", "“\(sign)” is shown as it is",
            "write \(right) without a blank inside of the signs, and with a blank or a punctuation "
                + "mark outside of them; put a backslash before a sign that is meant as it is: "
                + "\\\(sign.prefix(1))"
        )
    }

    private static func callout(_ name: String) -> ProblemText {
        guard let near = Callout.Name.near(name) else {
            let names = Callout.Name.allCases.map(\.rawValue)
            return (
                .error, "misplaced-callout", "there is no callout [!\(name)]",
                "there are \(names.joined(separator: ", "))"
            )
        }
        let mark = "[!\(near.rawValue)]"
        return (
            .error, "misplaced-callout", "no box is made of this: \(mark) begins a quotation",
            "begin the line with > \(mark), and put an empty line without > above it"
        )
    }

    private static func citation(_ written: String, _ keys: [String]) -> ProblemText {
        let names = keys.isEmpty ? ["key"] : keys
        let right = "[" + names.map { "@" + $0 }.joined(separator: "; ") + "]"
        return (
            .error, "not-a-citation", "“\(written)” cites nothing, and is shown as it is",
            "write \(right) and nothing else in the brackets, on one line"
        )
    }
}

extension WrittenAnchor {
    fileprivate var text: Leftover.Kind.ProblemText {
        (
            .error, "bad-anchor", "“\(written)” is no anchor, and is shown as it is",
            "write {#\(near)} at the end of a heading, with a blank before it"
        )
    }
}
