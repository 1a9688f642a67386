import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Says in words what each leftover is.
extension Leftover {
    /// - Parameter isPlain: whether the text is shown as it is written.
    func problem(at location: TextLocation, isPlain: Bool = false) -> Diagnostic {
        let (severity, code, message, help) = kind.text
        return Diagnostic(
            severity, code, message, file: location.file, line: location.line,
            help: isPlain && kind.isMarkup
                ? "write words alone: what stands here is shown as it is written" : help)
    }
}

extension Leftover.Kind {
    /// Whether it means something only as markup, so that where none is read, writing it right
    /// would not help.
    fileprivate var isMarkup: Bool {
        switch self {
        case .anchor, .attributes, .shortcode, .comment, .emphasis, .heading, .mark, .command,
            .bullet, .task,
            .definition, .container:
            true
        default: false
        }
    }

    fileprivate typealias Text = (Diagnostic.Severity, String, message: String, help: String)

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
        case .attributes(let written):
            (
                .warning, "leftover-markup", "“\(written)” is shown as it is",
                "take it out: how a text looks is decided by the templates"
            )
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
            case .turnedRound:
                (
                    "this is no link: its brackets are the wrong way round",
                    "write [text](address)"
                )
            case .undefined(let label):
                (
                    "this is no link: nothing says where \(label) leads",
                    "write [text](address), or on a line of its own \(label): address"
                )
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

extension Leftover.TableFault {
    fileprivate var text: Leftover.Kind.Text {
        let (message, help) =
            switch self {
            case .badRule(let columns):
                (
                    "this is no table: the line below its heading is not a row of dashes for "
                        + (columns == 1 ? "1 column" : "\(columns) columns"),
                    "write \(Self.rule(columns)) with plain hyphens"
                )
            case .ruleAlone:
                (
                    "this is no table: there is no heading directly above the dashes",
                    "write the names of the columns on the line above, and leave no line empty"
                )
            case .grid(let columns):
                (
                    "this is no table: lines around cells are not drawn here",
                    "take the lines out that are made of + and -, and write \(Self.rule(columns)) "
                        + "below the names of the columns"
                )
            case .spaced(let columns):
                (
                    "this is no table: blanks do not set its columns apart",
                    "write | between the cells of every row, and \(Self.rule(columns)) below the "
                        + "names of the columns"
                )
            case .noRule(let columns):
                (
                    "this looks like a table, but there is no row of dashes below its heading",
                    "write \(Self.rule(columns)) on a line below the names of the columns"
                )
            case .rowAlone:
                (
                    "this looks like a row of a table, but it is in none",
                    "leave no empty line between the rows of a table; write \\| for a bar in a text"
                )
            case .tabs:
                (
                    "this looks like a table with tabs, which are shown as blanks",
                    "write | between the cells, and |---|---| on a line below the names of the "
                        + "columns"
                )
            }
        return (.error, "not-a-table", message, help)
    }

    private static func rule(_ columns: Int) -> String {
        "|" + String(repeating: "---|", count: min(columns, 20))
    }
}

extension WrittenAnchor {
    fileprivate var text: Leftover.Kind.Text {
        (
            .error, "bad-anchor", "“\(written)” is no anchor, and is shown as it is",
            "write {#\(near)} at the end of a heading, with a blank before it"
        )
    }
}
