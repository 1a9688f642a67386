import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Finds what was meant as the caption, the description or the text of a picture and is none.
struct FigureTexts {
    private let document: Document
    private let context: Context
    private let marks: [String]
    private let emptyTexts: [String]

    init(_ document: Document, _ context: Context) {
        self.document = document
        self.context = context
        marks = context.library.strings.list(.ruleDescriptionMarks)
        emptyTexts = context.library.strings.list(.ruleEmptyPictureTexts)
    }

    /// What is wrong beside a picture, before figures are made.
    func problems(with image: Node) -> [Diagnostic] {
        let paragraph = image.parent
        let isFirst = image.previous == nil && paragraph?.kind == .paragraph
        return [
            emptyText(of: image), isFirst ? captionBelow(image) : nil,
            isFirst && image.next == nil ? paragraph.flatMap(misspeltDescription) : nil,
        ].compactMap { $0 }
    }

    /// A text such as “image”, which a screen reader says in any case.
    private func emptyText(of image: Node) -> Diagnostic? {
        let text = image.plainText.trimmed
        guard text.utf8.count < 20, emptyTexts.contains(text.lowercased()) else { return nil }
        return .emptyPictureText(text, at: location(of: image))
    }

    /// A single line of text right below a picture that has no caption.
    private func captionBelow(_ image: Node) -> Diagnostic? {
        guard !image.hasTitle, context.front.kind.needsCaptions,
            let end = image.next, end.kind == .softBreak || end.kind == .lineBreak
        else { return nil }
        var next = end.next
        var text = ""
        while let node = next {
            guard node.kind != .softBreak, node.kind != .lineBreak, node.kind != .image else {
                return nil
            }
            text += node.kind == .text || node.kind == .code ? node.literal : node.plainText
            next = node.next
        }
        return text.isEmpty
            ? nil : .captionBelow(text.trimmed, image.url, at: location(of: image).below(1))
    }

    /// A paragraph below a picture that begins with a label much like `Description:`.
    private func misspeltDescription(below paragraph: Node) -> Diagnostic? {
        guard let below = paragraph.next, below.kind == .paragraph else { return nil }
        let text = below.plainText
        guard let colon = text.prefix(40).firstIndex(of: ":") else { return nil }
        let label = text[..<colon].trimmed
        // What only lacks its capital is told with other descriptions without a picture.
        let isTaken =
            below.firstChild?.kind == .text
            && (marks.contains(where: text.hasPrefix) || label == "description")
        guard !isTaken, !label.contains(" "), let mark = meant(by: String(label)) else {
            return nil
        }
        let line = document.line(of: below)
        return .misspeltDescription(
            String(label), mark, at: TextLocation(file: context.file, line: line))
    }

    private func meant(by label: String) -> String? {
        let word = label.lowercased()
        let names = marks.map { $0.lowercased().replacing(":", with: "").trimmed }
        let place = names.firstIndex { word == $0 || word.hasSuffix($0) && word.count < 24 }
        if let place { return marks[place] }
        let near = nearest(to: word, among: names)
        return near.flatMap { names.firstIndex(of: $0) }.map { marks[$0] }
    }

    private func location(of image: Node) -> TextLocation {
        TextLocation(file: context.file, line: document.line(ofInline: image))
    }
}

extension Diagnostic {
    fileprivate static func emptyPictureText(_ text: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "file-name-as-alt", at: location, "“\(text)” does not say what the picture shows",
            help: "say what a reader would miss without the picture")
    }

    fileprivate static func captionBelow(
        _ caption: String, _ file: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "figure-without-caption", at: location,
            "“\(caption.prefix(40))” below the picture is shown as text, not as its caption",
            help: "write ![what it shows](\(file.prefix(60)) \"Caption. Where it is from, its "
                + "licence.\"); if it is no caption, leave an empty line above it")
    }

    fileprivate static func misspeltDescription(
        _ label: String, _ mark: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "stray-description", at: location,
            "“\(label):” begins no description of the picture above, so it is shown as text",
            help: "write \(mark) at the very beginning of the paragraph, without * and with a "
                + "blank behind it")
    }
}
