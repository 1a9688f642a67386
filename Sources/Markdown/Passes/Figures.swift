import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Makes a figure of a picture alone in a paragraph, with its caption and a long description from
/// the paragraph `Description: …` after it.
struct Figures: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let tree = document.tree
        if !tree.images.isEmpty {
            let texts = FigureTexts(document, context)
            for image in tree.images where !document.isFromData(image) && !image.isDecorative {
                findings.problems += texts.problems(with: image)
            }
        }
        for paragraph in tree.paragraphs {
            guard let image = paragraph.firstChild, image.kind == .image,
                image.next == nil, !image.isDecorative,
                isPicture(image.url, in: context)
            else { continue }
            let caption = image.title
            let location = TextLocation(file: context.file, line: document.line(of: paragraph))
            if let problem = problem(with: caption, in: context, location) {
                findings.problems.append(problem)
            }
            guard !caption.isEmpty else { continue }
            tree.removeTitle(of: image)
            let figure = tree.block(enter: "<figure class=\"figure\">", exit: "</figure>")
            document.lines[figure] = document.lines(of: paragraph)
            tree.append(tree.tightBlock(inlinesOf: paragraph), to: figure)
            let text = tree.block(enter: "<figcaption>\(caption)", exit: "</figcaption>")
            tree.append(text, to: figure)
            document.textOfElement[text] = caption
            if let description = takeDescription(
                after: paragraph, in: tree, context.library.strings)
            {
                // HTML allows nothing after the caption of a figure, but the caption may hold the
                // description.
                tree.append(description, to: text)
            }
            tree.replace(paragraph, with: figure)
        }
        checkOthers(of: document, in: context, &findings)
    }

    /// Reports captions of pictures in the middle of text: phones and keyboards cannot reach a
    /// title.
    private func checkOthers(
        of document: Document, in context: Context, _ findings: inout Findings
    ) {
        for image in document.tree.images {
            let caption = image.title
            guard !caption.isEmpty, !image.isDecorative, !image.plainText.trimmed.isEmpty,
                isPicture(image.url, in: context)
            else { continue }
            let location = TextLocation(file: context.file, line: document.line(ofInline: image))
            findings.report(.captionNotShown(caption, at: location), at: image, in: document)
        }
    }

    /// Whether the file is a picture; if not, `Images` reports it.
    private func isPicture(_ written: String, in context: Context) -> Bool {
        guard let decoded = written.percentDecoded, let path = resolve(decoded, from: context.path),
            case .picture = context.library.files[path]
        else { return false }
        return true
    }

    /// Checks that the caption says whose picture it is, and how others may use it.
    private func problem(
        with caption: String, in context: Context, _ location: TextLocation
    ) -> Diagnostic? {
        if caption.isEmpty {
            return context.front.kind.needsCaptions ? .figureWithoutCaption(at: location) : nil
        }
        let text = caption.lowercased()
        let licences = context.library.strings.list(.ruleLicences)
        return licences.isEmpty || licences.contains(where: text.contains)
            ? nil : .figureWithoutLicence(at: location)
    }

    private func takeDescription(
        after paragraph: Node, in tree: Tree, _ strings: Strings
    ) -> Node? {
        guard let next = paragraph.next, next.kind == .paragraph,
            let text = next.firstChild, text.kind == .text,
            let mark = strings.list(.ruleDescriptionMarks).first(where: text.literal.hasPrefix)
        else { return nil }
        tree.setLiteral(
            String(text.literal.dropFirst(mark.count).drop { $0 == " " }), of: text)
        if let ending = text.next, text.literal.isEmpty, ending.kind == .lineBreak {
            tree.remove(ending)
        }
        let details = tree.block(
            enter:
                "<details class=\"long-description\">\n<summary>\(strings[.description])</summary>",
            exit: "</details>")
        tree.append(next, to: details)
        return details
    }
}

extension Diagnostic {
    fileprivate static func figureWithoutCaption(at location: TextLocation) -> Diagnostic {
        .error(
            "figure-without-caption", at: location, "this figure has no caption",
            help: "write ![what it shows](file.svg \"Caption. Where it is from, its licence.\")")
    }

    fileprivate static func captionNotShown(_ caption: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "caption-not-shown", at: location,
            "the caption “\(caption.prefix(40))” is not shown: the picture is among other text",
            help: "leave an empty line above and below the picture, or take the caption out")
    }

    fileprivate static func figureWithoutLicence(at location: TextLocation) -> Diagnostic {
        .error(
            "figure-without-licence", at: location,
            "the caption does not say who may use this picture",
            help: "end the caption like this: Drawn for this guide, CC BY 4.0.")
    }
}
