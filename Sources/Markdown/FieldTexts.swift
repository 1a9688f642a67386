package import HoofbeatContent
package import HoofbeatMarkup

/// Checks the texts of fields by the rules for the text of pages, and renders those that are
/// Markdown.
package struct FieldTexts {
    private let library: Library

    /// The outcome for one text; its lines are those of the file.
    package struct Drawn {
        package var html = HTML()
        package var problems: [Diagnostic] = []
        /// Links that start at the root of the content, since many pages may show the text.
        package var links: [Link] = []
    }

    /// - Parameter library: all that the texts may refer to.
    package init(_ library: Library) {
        self.library = library
    }

    package func draw(_ text: FieldText) -> Drawn {
        guard text.manner == .markdown else { return Drawn(problems: problems(with: text)) }
        let source = SourceText(file: text.file, bytes: Array(text.text.utf8))
        if let problem = PageBudget.problem(in: source) {
            let line = text.line(problem.line ?? 1)
            return Drawn(problems: [
                Diagnostic(
                    problem.severity, problem.code, problem.message, file: text.file, line: line,
                    help: "say it in a sentence or two")
            ])
        }
        let document = Document(source)
        let context = Context(field: text.file, library: library)
        let findings = document.process(in: context)
        let html = document.render()
        var problems = findings.problems.map { $0.moved(to: text.line($0.line ?? 1)) }
        if text.hidesParagraph, !problems.contains(where: { $0.code == "block-in-field" }) {
            problems.append(.secondParagraph(at: TextLocation(file: text.file, line: text.line(1))))
        }
        if html.bytes.allSatisfy({ $0 <= 32 }), !text.text.isEmpty, problems.isEmpty {
            problems.append(.showsNothing(at: TextLocation(file: text.file, line: text.line(1))))
        }
        return Drawn(
            html: html, problems: problems,
            links: findings.links.map { $0.moved(to: text.line($0.line)) })
    }

    /// Checks a text that is shown as it is written.
    package func problems(with text: FieldText) -> [Diagnostic] {
        PlainWords(library).problems(
            in: text.text, isOurs: text.manner != .name, file: text.file, lineOf: text.line)
    }
}

extension Diagnostic {
    fileprivate static func showsNothing(at location: TextLocation) -> Diagnostic {
        .error(
            "shows-nothing", at: location, "readers see nothing of this text",
            help: "write what they are to see outside of <!-- and -->")
    }
}

extension Link {
    fileprivate func moved(to line: Int) -> Link {
        Link(target: target, anchor: anchor, written: written, line: line)
    }
}
