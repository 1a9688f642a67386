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
            case (.field, _) where kind.isBlock:
                "write it as a sentence, or put it on a page: a text in a data file has no "
                    + "boxes, lists, headings or tables"
            case (.field, .footnote), (.field, .citation):
                "say it in a sentence or in brackets, or name it under sources: if the entry "
                    + "has such a field"
            case (.field, _): written
            case (.underlined, .callout):
                "take out the line of --- or === below it, which makes it a heading"
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
        /// Words that are shown as they are written.
        case words
    }
}

extension Leftover.Kind {
    /// Whether it is a block, of which a text in a data file has none.
    fileprivate var isBlock: Bool {
        switch self {
        case .callout, .container, .heading, .bullet, .definition, .caption, .description, .table,
            .anchor:
            true
        default: false
        }
    }

    typealias Text = (Diagnostic.Severity, String, message: String, help: String)

    fileprivate var text: Text {
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
                "take it out, or write <!-- before and --> after what readers are not to see"
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
        case .mark(let sign):
            (
                .warning, "leftover-markup", "“\(sign)” is shown as it is",
                sign.hasPrefix("[")
                    ? "take the brackets out, and write **words** for bold text or [text](address)"
                    : sign.hasPrefix("`")
                        ? "write one ` before the code and one after it, or take it out"
                        : "take the signs out; there are characters such as ₂ and ²"
            )
        case .entity(let written):
            (
                .warning, "leftover-markup", "“\(written)” is shown as it is",
                "write the character itself"
            )
        case .command(let written):
            (
                .warning, "leftover-markup", "“\(written)” is shown as it is",
                "take it out: templates make lists of headings and divide pages"
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

    private static func attributes(_ written: String) -> Text {
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

    private static func emphasis(_ sign: String) -> Text {
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

    private static func callout(_ name: String) -> Text {
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

    private static func citation(_ written: String, _ keys: [String]) -> Text {
        let names = keys.isEmpty ? ["key"] : keys
        let right = "[" + names.map { "@" + $0 }.joined(separator: "; ") + "]"
        return (
            .error, "not-a-citation", "“\(written)” cites nothing, and is shown as it is",
            "write \(right) and nothing else in the brackets, on one line"
        )
    }
}

extension Leftover.LinkFault {
    fileprivate var text: Leftover.Kind.Text {
        let (message, help) =
            switch self {
            case .blankInAddress(let address):
                (
                    "these brackets do not make a link or picture, and are shown as they are",
                    Self.help(for: address)
                )
            case .blankBetween:
                (
                    "this is no link: there is a blank between its text and its address",
                    "write [text](address) without a blank between"
                )
            case .blankBeforeLabel:
                (
                    "this is no link: there is a blank between its text and its label",
                    "write [text](address); if no link is meant, take the square brackets out"
                )
            case .turnedRound:
                (
                    "this is no link: its brackets are the wrong way round",
                    "write [text](address)"
                )
            case .undefined(let label): Self.undefined(label)
            case .doubled(let written):
                (
                    "“\(written)” is no link, and is shown as it is",
                    "write [text](page.md), or ![what it shows](picture.png) for a picture"
                )
            case .otherBrackets:
                (
                    "this is no link: its address is not in round brackets of the usual width",
                    "write [text](address)"
                )
            case .pictureApart:
                (
                    "this is a link to a picture, and readers see a “!” before it",
                    "write ![what it shows](picture.png) without a blank after the !"
                )
            case .definition:
                (
                    "this does not say where a link leads, and is shown as it is",
                    "put an empty line above it; an address with a blank in it stands in angle "
                        + "brackets"
                )
            }
        return (.error, "not-a-link", message, help)
    }
}

extension Leftover.LinkFault {
    /// - Parameter label: one that a line could define.
    private static func undefined(_ label: String) -> (String, String) {
        (
            "this is no link: nothing says where \(label) leads",
            "write [text](address), or on a line of its own \(label): address"
        )
    }

    fileprivate static func help(for address: String) -> String {
        if address.contains(where: { "“”„‟″«»".contains($0) }) {
            return "write the caption in straight quotation marks: ![text](picture.png \"Caption\")"
        }
        let isNumber = address.lowercased().hasPrefix("tel:")
        let number = (isNumber ? String(address.dropFirst(4)) : address).trimmed
        let dialled = ContactAddress.dialled(number)
        // A full stop or a slash may also be part of a file's name.
        let others = isNumber ? "+-()./" : "+-()"
        let isDialled = number.allSatisfy {
            dialled.contains($0) || others.contains($0) || $0.isWhitespace
        }
        if dialled.count > 2, isDialled { return "write [text](tel:\(dialled))" }
        return "write [text](address); an address with a blank in it stands in angle brackets:"
            + " [text](<my file.pdf>)"
    }
}
