import HoofbeatContent

/// Refuses words that `hoofbeat new` wrote for an editor to replace, unless the page is a draft.
struct Placeholders: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let front = context.front
        guard !front.isDraft else { return }
        let fields = [
            ("title", front.title), ("description", front.description),
            ("summary", front.summary ?? ""), ("need", front.need ?? ""),
        ]
        let authors = front.authors.map { ("authors", $0) }
        let own = front.extra.values.flatMap(\.texts).map { ("extra", $0) }
        for (name, text) in fields + authors + own {
            let line = document.line(ofField: name)
            let location = TextLocation(file: context.file, line: line)
            if let problem = Diagnostic.placeholder(text, at: location) {
                findings.problems.append(problem)
            }
        }
        for paragraph in document.tree.paragraphs {
            guard let text = paragraph.firstChild, text.next == nil, text.kind == .text,
                text.mayBePlaceholder,
                let problem = Diagnostic.placeholder(
                    text.literal,
                    at: TextLocation(file: context.file, line: document.line(of: paragraph)))
            else { continue }
            findings.report(problem, at: paragraph, in: document)
        }
    }
}

extension Node {
    /// Whether the text may be a placeholder. This rules out nearly every text quickly.
    fileprivate var mayBePlaceholder: Bool {
        withLiteral { Placeholder.mayBe(length: $0.bytes.count, first: $0[0]) } ?? false
    }
}
