import HoofbeatContent

/// What editors can write in data files, settings and front matter, as a page in Markdown.
///
/// It is made of the declarations by which the files are read.
package struct FieldReference {
    private let files: [DeclaredFile]

    /// All files.
    package init() {
        files = DeclaredFile.all
    }

    /// One file; nil if there is none with this name.
    package init?(of name: String) {
        guard let file = DeclaredFile.named(name) else { return nil }
        files = [file]
    }

    /// The name that is most like the one that was given.
    package static func nearest(to name: String) -> String? {
        let stem = name.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        return HoofbeatContent.nearest(to: String(stem), among: DeclaredFile.all.flatMap(\.names))
    }

    package var markdown: String {
        let sections = files.map(section).joined(separator: "\n")
        return files.count == 1 ? sections : Self.introduction + "\n" + sections
    }

    private static let introduction = """
        # What data files, settings and pages can hold

        Files are written in YAML. A field that is not listed here is an error, and so is a value \
        of another kind. A list of one may be written without brackets. What readers see is \
        checked like the text of pages, whether or not a page shows it.

        """

    private func section(_ file: DeclaredFile) -> String {
        let isPage = file.name == FrontMatterFields.file.name
        let title = isPage ? "The lines at the top of a page" : "`\(file.path)`"
        var text = "## \(title)\n\n\(file.purpose)\n\n"
        if case .list(let entry) = file.contents {
            text += "It is a list. Each entry begins with a hyphen, and is \(entry.what).\n\n"
        }
        text += Self.table(file.entry)
        for nested in Self.nested(in: file.entry) {
            text += "\n### \(nested.title)\n\n\(Self.table(nested.entry))"
        }
        if isPage { text += "\n### What kinds of page need\n\n\(Self.kinds)" }
        let example = isPage ? "---\n\(file.example)---\n" : file.example
        return text + "\nFor example:\n\n```yaml\n\(example)```\n"
    }
}

extension FieldReference {
    private static func table(_ entry: EntryDeclaration) -> String {
        let rows = entry.fields.map { row("`\($0.name)`", $0) }
        let others = entry.others.map { [row("*\($0.name)*", $0)] } ?? []
        return "| Field | What it holds | What it means |\n|---|---|---|\n"
            + (rows + others).joined()
    }

    private static func row(_ name: String, _ field: FieldDeclaration) -> String {
        var holds = field.type.inWords
        if field.isRequired { holds += "; **required**" }
        if let fallback = field.fallback { holds += "; if not given, \(fallback)" }
        // A cell of a table in Markdown ends at the sign.
        let meaning = field.meaning.replacing("|", with: "\\|")
        return "| \(name) | \(holds) | \(meaning) |\n".replacing("\n", with: " ")
            .trimmingSuffix(" ") + "\n"
    }

    /// The entries inside an entry, each once, with the fields that hold them.
    private static func nested(
        in entry: EntryDeclaration
    ) -> [(title: String, entry: EntryDeclaration)] {
        var found: [(fields: [String], entry: EntryDeclaration)] = []
        func look(_ entry: EntryDeclaration) {
            for field in entry.fields + (entry.others.map { [$0] } ?? []) {
                guard let inner = field.type.entry else { continue }
                if let place = found.firstIndex(where: { $0.entry.names == inner.names }) {
                    if !found[place].fields.contains(field.name) {
                        found[place].fields.append(field.name)
                    }
                } else {
                    found.append(([field.name], inner))
                    look(inner)
                }
            }
        }
        look(entry)
        return found.map { fields, entry in
            (fields.map { "`\($0)`" }.joined(separator: ", "), entry)
        }
    }

    private static var kinds: String {
        "| Kind | Fields beside `title` and `description` | Sections | What else |\n"
            + "|---|---|---|---|\n"
            + Kind.builtIn.map { kind in
                let cells = [
                    ["`\(kind.name)`"], kind.fields.map { "`\($0)`" },
                    kind.sections.map { "`\($0.id)`" }, needs(of: kind),
                ]
                return "| " + cells.map { $0.joined(separator: ", ") }.joined(separator: " | ")
                    + " |\n"
            }.joined()
            + "\nA section is known by the name in curly brackets: "
            + "`## What nobody knows yet {#not-known}`.\n"
    }

    /// What a page of the kind must have beside fields and sections.
    private static func needs(of kind: Kind) -> [String] {
        (kind.isMedical ? ["a source"] : []) + (kind.needsCareCard ? ["a care card"] : [])
            + (kind.asksQuestions ? ["a heading that is a question"] : [])
            + (kind.needsFreshReferences ? ["sources of the last five years"] : [])
    }
}

extension FieldType {
    /// The fields inside the field.
    package var entry: EntryDeclaration? {
        switch self {
        case .entry(let entry), .entries(let entry): entry
        default: nil
        }
    }

    /// What an editor writes.
    var inWords: String {
        switch self {
        case .text(let form): form.what + (form.mayBeEmpty ? ", or `\"\"`" : "")
        case .texts(let form): "a list of " + form.several
        case .flag: "`true` or `false`"
        case .number: "a whole number"
        case .year: "a year"
        case .day: "a day, as in `2026-11-21`"
        case .choice(let words): words.inCode(before: "or")
        case .choices(let words): "a list of " + words.inCode(before: "and")
        case .kindOfPage: "a kind of page"
        case .entry: "fields of its own, see below"
        case .entries: "a list of entries, see below"
        case .extra: "fields of its own"
        }
    }
}

extension [String] {
    fileprivate func inCode(before conjunction: String) -> String {
        let words = map { "`\($0)`" }
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
