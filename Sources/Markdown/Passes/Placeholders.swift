import HoofbeatContent

/// Refuses words that `hoofbeat new` wrote for an editor to replace, unless the page is a draft.
struct Placeholders: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let front = context.front
        guard !front.isDraft else { return }
        let fields = [
            ("description", front.description), ("summary", front.summary ?? ""),
            ("need", front.need ?? ""),
        ]
        let authors = front.authors.map { ("authors", $0) }
        let own = front.extra.values.flatMap(\.texts).map { ("extra", $0) }
        for (name, text) in fields + authors + own {
            let utf8 = text.utf8
            if Placeholder.mayBe(length: utf8.count, first: utf8.first),
                Placeholder(rawValue: text) != nil
            {
                let line = document.line(ofField: name)
                findings.problems.append(
                    .placeholder(text, at: TextLocation(file: context.file, line: line)))
            }
        }
        for paragraph in document.tree.paragraphs {
            guard let text = paragraph.firstChild, text.next == nil, text.kind == .text,
                text.mayBePlaceholder,
                let known = Placeholder(rawValue: text.literal)
            else { continue }
            let line = document.line(of: paragraph)
            findings.report(
                .placeholder(known.rawValue, at: TextLocation(file: context.file, line: line)),
                at: paragraph,
                in: document)
        }
    }
}

extension Node {
    /// Whether the text may be a placeholder. This rules out nearly every text quickly.
    fileprivate var mayBePlaceholder: Bool {
        withLiteral { Placeholder.mayBe(length: $0.bytes.count, first: $0[0]) } ?? false
    }
}

extension Diagnostic {
    fileprivate static func placeholder(_ text: String, at location: TextLocation) -> Diagnostic {
        .error(
            "placeholder", at: location, "“\(text)” is still the text of a new page",
            help: "write your own text, take it out, or keep draft: true")
    }
}
