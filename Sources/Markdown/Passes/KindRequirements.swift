import HoofbeatContent
import HoofbeatText

/// Checks that a page has what its kind requires: fields, sections, headings, a care card, sources.
struct KindRequirements: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let kind = context.front.kind
        let line = document.line(ofField: "kind")
        let front = context.front
        for field in kind.fields where !front.has(field) && !front.refused.contains(field) {
            let written = document.line(ofField: field)
            findings.problems.append(
                .missingOfKind(
                    kind, field, isWritten: written > 1,
                    at: TextLocation(file: context.file, line: written > 1 ? written : line)))
        }
        for field in kind.extra where field.isRequired {
            guard front.extra[field.name] == nil, !front.refused.contains(field.name) else {
                continue
            }
            let line = document.line(ofField: front.extra.isEmpty ? "kind" : "extra")
            findings.problems.append(
                .missingOfKind(
                    kind, field.name, isExtra: true,
                    at: TextLocation(file: context.file, line: line)))
        }
        for section in kind.sections
        where !findings.meantAnchors.contains(section.id)
            && !findings.outline.contains(where: { $0.id == section.id })
        {
            let others = kind.sections.map(\.id).filter { $0 != section.id }
            if let meant = findings.outline.first(where: { $0.isMeant(as: section.id, not: others) }
            ) {
                findings.problems.append(.misspeltSection(section.id, meant, file: context.file))
                continue
            }
            findings.problems.append(
                .missingSection(kind, section, at: TextLocation(file: context.file, line: line)))
        }
        if kind.asksQuestions, !findings.outline.contains(where: \.isQuestion) {
            findings.problems.append(
                .withoutQuestion(kind, at: TextLocation(file: context.file, line: line)))
        }
        checkHeadings(findings.outline, in: document, context, &findings)
        checkFront(document, context, &findings)
        let showsSymptoms = kind.isMedical && findings.notices.contains(.otherConditions)
        if kind.needsCareCard || showsSymptoms, findings.care.levels.isEmpty,
            !findings.hasLostCard
        {
            findings.problems.append(
                .withoutCareCard(at: TextLocation(file: context.file, line: line)))
        }
        if kind.isMedical {
            checkParagraphs(document, context, &findings)
        } else if let problem = lostKind(document, context, findings) {
            findings.problems.append(problem)
        }
    }

    /// Reports a page that has all sections of a medical kind and is of none: nothing that such a
    /// page needs is checked.
    private func lostKind(
        _ document: Document, _ context: Context, _ findings: Findings
    ) -> Diagnostic? {
        let front = context.front
        let kind = front.kind
        // If the lines at the top cannot be read, nothing is known of the kind.
        guard ["page", "section", "home"].contains(kind.name), front.title != context.path,
            !front.refused.contains("kind")
        else { return nil }
        let meant = context.library.kinds.all.first { other in
            other.isMedical && other.sections.count > 1
                && other.sections.allSatisfy { section in
                    findings.outline.contains { $0.id == section.id }
                }
        }
        guard let meant else { return nil }
        let line = document.line(ofField: "kind")
        return .lostKind(
            kind, meant, at: TextLocation(file: context.file, line: line > 1 ? line : nil))
    }

    /// Checks that the title is the only first-level heading, and that no level is left out or
    /// below the fourth (CHK-20; WCAG 2.2, 1.3.1).
    private func checkHeadings(
        _ outline: [Heading], in document: Document, _ context: Context,
        _ findings: inout Findings
    ) {
        var above = 1
        for heading in outline {
            let written = { document.writtenHeading(heading) }
            if heading.level == 1, heading.text.isEmpty {
                // `Headings` has already reported that it has no words.
            } else if heading.level == 1 {
                findings.problems.append(.firstLevelHeading(heading, written(), file: context.file))
            } else if heading.level > 4 {
                findings.problems.append(.deepHeading(heading, file: context.file))
            } else if heading.level > above + 1 {
                findings.problems.append(
                    .skippedLevel(heading, written(), above, file: context.file))
            }
            above = heading.level
        }
    }

    /// Checks fields of the front matter (CHK-06, CHK-21).
    private func checkFront(
        _ document: Document, _ context: Context, _ findings: inout Findings
    ) {
        let front = context.front
        if let summary = front.summary, summary.sentenceCount > 3 {
            findings.problems.append(
                .longSummary(
                    at: TextLocation(file: context.file, line: document.line(ofField: "summary"))))
        }
        if front.title.length > 65 {
            findings.problems.append(
                .longTitle(
                    at: TextLocation(file: context.file, line: document.line(ofField: "title"))))
        }
        let length = front.description.length
        if length > 0, !(50...160).contains(length) {
            findings.problems.append(
                .descriptionLength(
                    length,
                    at: TextLocation(
                        file: context.file, line: document.line(ofField: "description"))))
        }
    }

    /// Notes paragraphs without a source (CHK-02).
    private func checkParagraphs(
        _ document: Document, _ context: Context, _ findings: inout Findings
    ) {
        for block in document.tree.root.children where block.kind == .paragraph {
            let text = block.plainText
            // A lead-in rests on the sources of the list that follows it.
            if !text.contains("[@"), !text.hasSuffix(":") {
                findings.problems.append(
                    .paragraphWithoutReference(
                        at: TextLocation(file: context.file, line: document.line(of: block))))
            }
        }
    }
}

extension Heading {
    /// Whether its anchor is nearly the one that is asked for, or its words hold that anchor in a
    /// form that is none, as in `Symptoms (#symptoms)`.
    fileprivate func isMeant(as anchor: String, not others: [String]) -> Bool {
        if others.contains(id) { return false }
        if nearest(to: anchor, among: [id]) != nil { return true }
        return ["#", "=", "*", "id="].contains { text.contains($0 + anchor) }
            || text.hasSuffix(anchor + "}")
    }
}

extension FrontMatter {
    fileprivate func has(_ field: String) -> Bool {
        switch field {
        case "summary": summary != nil
        case "need": need != nil
        case "audience": !audience.isEmpty
        case "date": date != nil
        case "changed": changed != nil
        case "authors": !authors.isEmpty
        default: true
        }
    }
}

extension String {
    /// How many sentences there are. One ends with a full stop, question mark or exclamation mark
    /// before a space, or with the text.
    fileprivate var sentenceCount: Int {
        var text = trimmed
        return text.withUTF8 { bytes in
            var count = 1
            var place = 0
            while let blank = UnsafeRawBufferPointer(bytes).firstPlace(of: 32, from: place) {
                place = blank + 1
                if blank > 0, ".?!".utf8.contains(bytes[blank - 1]) { count += 1 }
            }
            return count
        }
    }

    /// How many characters it has. In plain ASCII, each byte is one, but for the end of a line.
    fileprivate var length: Int {
        utf8.holdsOnly { $0 < 0x80 && $0 != 13 } ? utf8.count : count
    }
}

extension Diagnostic {
    fileprivate static func missingOfKind(
        _ kind: Kind, _ field: String, isExtra: Bool = false, isWritten: Bool = false,
        at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-kind-field", at: location,
            "a page of kind \(kind.name) needs the field “\(field)”",
            help: isExtra
                ? "add a line “\(field): …” below “extra:”, indented" : "add a line “\(field): …”")
    }

    fileprivate static func missingSection(
        _ kind: Kind, _ section: Kind.Section, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-section", at: location,
            "this page of kind \(kind.name) has no section {#\(section.id)}: \(section.asks)",
            help: "add a section with the heading ## … {#\(section.id)}")
    }

    fileprivate static func withoutQuestion(_ kind: Kind, at location: TextLocation) -> Diagnostic {
        .error(
            "no-question", at: location, "this page of kind \(kind.name) asks no question",
            help: "end a heading in a question mark, or choose another kind")
    }

    fileprivate static func firstLevelHeading(
        _ heading: Heading, _ written: String, file: String
    ) -> Diagnostic {
        .error(
            "first-level-heading", at: TextLocation(file: file, line: heading.line),
            "only the title is a heading of the first level", help: "write ## \(written)")
    }

    fileprivate static func deepHeading(_ heading: Heading, file: String) -> Diagnostic {
        .error(
            "deep-heading", at: TextLocation(file: file, line: heading.line),
            "a heading of level \(heading.level) is too deep to find",
            help: "use at most ####, or divide the page")
    }

    fileprivate static func skippedLevel(
        _ heading: Heading, _ written: String, _ above: Int, file: String
    ) -> Diagnostic {
        let marks = String(repeating: "#", count: above + 1)
        return .error(
            "skipped-level", at: TextLocation(file: file, line: heading.line),
            "this heading leaves out a level after level \(above)",
            help: "write \(marks) \(written)")
    }

    fileprivate static func misspeltSection(
        _ anchor: String, _ heading: Heading, file: String
    ) -> Diagnostic {
        .error(
            "missing-section", at: TextLocation(file: file, line: heading.line),
            "this was meant as the section {#\(anchor)}, but its anchor is another",
            help: "write {#\(anchor)} at the end of the heading")
    }

    fileprivate static func lostKind(_ kind: Kind, _ meant: Kind, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "lost-kind", at: location,
            "this page has all sections of a page of kind \(meant.name), but is of kind "
                + "\(kind.name), so nothing that a medical page needs is checked",
            help: "write kind: \(meant.name), if it is one")
    }

    fileprivate static func longSummary(at location: TextLocation) -> Diagnostic {
        .error(
            "long-summary", at: location, "the summary has more than three sentences",
            help: "keep the main message")
    }

    fileprivate static func longTitle(at location: TextLocation) -> Diagnostic {
        .error(
            "long-title", at: location, "the title is longer than 65 characters",
            help: "shorten it; search results cut it off")
    }

    fileprivate static func descriptionLength(_ length: Int, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "description-length", at: location, "the description has \(length) characters",
            help: "write 50 to 160, which search results show in full")
    }

    fileprivate static func withoutCareCard(at location: TextLocation) -> Diagnostic {
        .error(
            "without-care-card", at: location,
            "this page lists symptoms but has no card that says when to get help",
            help: "add a card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    fileprivate static func paragraphWithoutReference(at location: TextLocation) -> Diagnostic {
        .note(
            "paragraph-without-source", at: location, "this paragraph names no source",
            help: "if it says something medical, add [@key]")
    }
}
