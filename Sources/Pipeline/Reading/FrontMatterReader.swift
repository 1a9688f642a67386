import HoofbeatContent
import HoofbeatText

/// Reads what a page says about itself between the lines of `---` at its top.
extension PageFile {
    mutating func readFrontMatter(_ source: SourceText, lines: ClosedRange<Int>) {
        do throws(YAML.Failure) {
            let yaml = try YAML(source.bytes(ofLines: lines), firstLine: lines.lowerBound)
            read(yaml)
        } catch {
            // It may well be there, and cannot be read.
            front.refused.insert(FrontMatterFields.page.fields.kind.declaration.name)
            problems.append(
                .error(
                    error.code,
                    at: TextLocation(file: name, line: min(error.line, lines.upperBound)),
                    error.message, help: error.help))
        }
    }

    private mutating func read(_ yaml: YAML) {
        let field = FrontMatterFields.page.fields
        var fields = Fields(yaml, FrontMatterFields.page.entry, file: name)
        front.title = fields.read(field.title)
        front.titleLine = fields.line(of: field.title)
        front.description = fields.read(field.description)
        front.kind =
            fields.read(field.kind, among: kinds.names, from: "kinds.yaml").flatMap { kinds[$0] }
            ?? defaultKind
        front.shortTitle = fields.read(field.shortTitle)
        if let text = front.shortTitle, fields.isAnswer(text, in: field.shortTitle.declaration) {
            front.shortTitle = nil
        }
        front.isDraft = fields.read(field.draft)
        front.date = fields.read(field.date)
        front.changed = fields.read(field.changed)
        front.changedLine = front.changed.map { _ in fields.line(of: field.changed) }
        front.expires = fields.read(field.expires)
        if let date = front.date, let expires = front.expires, expires <= date {
            fields.add(
                .neverPublished(
                    date, at: TextLocation(file: name, line: fields.line(of: field.expires))))
        }
        front.withdrawn =
            fields.read(field.withdrawn)
            ?? fields.empty(field.withdrawn.declaration, "the reason, as readers will see it")
        front.withdrawnLine = front.withdrawn.map { _ in fields.line(of: field.withdrawn) }
        if let reason = front.withdrawn, let line = front.withdrawnLine,
            reason.split(separator: " ").count < 2
        {
            fields.add(.withdrawnWithoutReason(reason, at: TextLocation(file: name, line: line)))
            front.withdrawn = nil
        }
        front.order = fields.read(field.order)
        front.also = fields.read(field.also)
        front.authors = fields.read(field.authors)
        front.sources = fields.read(field.sources)
        front.summary = fields.read(field.summary)
        front.need = fields.read(field.need)
        front.audience = fields.read(field.audience)
        front.facts = fields.read(field.facts)
        front.showsAllSigns =
            (fields.read(field.signs) ?? fields.empty(field.signs.declaration, "all")) != nil
        front.signsLine = front.showsAllSigns ? fields.line(of: field.signs) : nil
        front.noGlossary = fields.read(field.noGlossary)
        readID(field.id, &fields)
        readAliases(fields.placed(field.aliases), &fields)
        texts += readExtra(fields.read(field.extra))
        front.refused.formUnion(fields.refused)
        problems += fields.problems
        texts += fields.shown
    }

    /// Reads the fields that the site declares for the page's kind.
    /// - Returns: the texts that readers see.
    private mutating func readExtra(_ yaml: YAML?) -> [FieldText] {
        guard let yaml, !yaml.isUnset else { return [] }
        let declared = front.kind.extra.map(\.declaration)
        let entry = EntryDeclaration("“extra” of the kind \(front.kind.name)", declared)
        var fields = Fields(yaml, entry, file: name)
        for field in declared where fields.has(field) {
            front.extra[field.name] = fields.value(ofExtra: field)
        }
        front.refused.formUnion(fields.refused)
        problems += fields.problems
        return fields.shown
    }

    private var defaultKind: Kind {
        if path == "index.md" { return kinds["home"] ?? .home }
        return path.hasSuffix("/index.md")
            ? kinds["section"] ?? .section : kinds["page"] ?? .page
    }

    private mutating func readID(_ field: Field<String?>, _ fields: inout Fields) {
        guard let id = fields.read(field) else { return }
        if id.utf8.allSatisfy({ $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }) {
            front.id = id
            front.idLine = fields.line(of: field)
        } else {
            fields.add(.badID(id, at: TextLocation(file: name, line: fields.line(of: field))))
        }
    }

    /// The id of a page whose front matter gives none; for `tests/scan.md` it is `tests-scan`.
    static func id(of path: String) -> String {
        let address = Address(ofPage: path).path.utf8.dropLast()
        let slash = UInt8(ascii: "/")
        let id = address.map { $0 == slash ? UInt8(ascii: "-") : $0 }
        return id.isEmpty ? "home" : String(decoding: id, as: UTF8.self)
    }
}

extension Fields {
    /// What an editor wrote for a field of the site's own.
    fileprivate mutating func value(ofExtra field: FieldDeclaration) -> ExtraField.Value? {
        switch field.type {
        case .texts(let form):
            let texts = placedTexts(field, shown: form.manner).map(\.text)
            return texts.isEmpty ? nil : .list(texts)
        case .number: return number(field).map { .number($0) }
        case .day: return day(field).map { .date($0) }
        case .text(let form) where form.pattern != nil:
            return webAddress(field).map { .address($0) }
        default: return text(field).map { .text($0) }
        }
    }
}

extension Diagnostic {
    /// Someone who writes `withdrawn: false` does not want to withdraw the page.
    fileprivate static func withdrawnWithoutReason(
        _ text: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "withdrawn-without-reason", at: location,
            "“withdrawn” holds the reason why a page is withdrawn, and not “\(text)”",
            help: "say why in a sentence, which readers see; take the line out if the page stays")
    }

    fileprivate static func badID(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-id", at: location, "“\(id)” cannot be an id",
            help: "use small letters, digits and hyphens")
    }

    fileprivate static func neverPublished(_ date: Day, at location: TextLocation) -> Diagnostic {
        .error(
            "never-published", at: location, "this page would go before it comes, on \(date.iso)",
            help: "write a day after its date, or take expires out")
    }
}
