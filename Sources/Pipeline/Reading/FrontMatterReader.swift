import Content
import Text

/// Reads what a page says about itself between the lines of `---` at its top.
extension PageFile {
    mutating func readFrontMatter(_ source: SourceText, lines: ClosedRange<Int>) {
        do throws(YAML.Failure) {
            let yaml = try YAML(source.bytes(ofLines: lines), firstLine: lines.lowerBound)
            read(yaml)
        } catch {
            problems.append(
                .error(
                    error.code,
                    at: TextLocation(file: name, line: min(error.line, lines.upperBound)),
                    error.message, help: error.help))
        }
    }

    private mutating func read(_ yaml: YAML) {
        var fields = Fields(
            yaml, known: FrontMatter.fieldNames, of: "a page", file: name)
        front.title = fields.required("title", of: "a page", shown: .words)
        front.titleLine = fields.line(of: "title")
        front.description = fields.required("description", of: "a page", shown: .words)
        front.kind = fields.kind(of: kinds) ?? defaultKind
        front.isDraft = fields.flag("draft")
        front.date = fields.day("date")
        front.changed = fields.day("changed")
        front.changedLine = front.changed.map { _ in fields.line(of: "changed") }
        front.expires = fields.day("expires")
        if let date = front.date, let expires = front.expires, expires <= date {
            fields.add(
                .neverPublished(
                    date, at: TextLocation(file: name, line: fields.line(of: "expires"))))
        }
        front.order = fields.number("order")
        front.also = fields.texts("also", shown: .name)
        front.authors = fields.texts("authors", shown: .name)
        front.sources = fields.texts("sources")
        front.summary = fields.text("summary", shown: .words)
        front.need = fields.text("need", shown: .words)
        front.audience = fields.choices("audience", FrontMatter.Audience.self)
        front.facts = fields.texts("facts")
        front.showsAllSigns = fields.choice("signs", ShownSignsSetting.self) != nil
        front.signsLine = front.showsAllSigns ? fields.line(of: "signs") : nil
        front.noGlossary = fields.texts("no-glossary")
        readID(&fields)
        readAliases(&fields)
        texts += readExtra(fields.map("extra"))
        front.refused.formUnion(fields.refused)
        problems += fields.problems
        texts += fields.shown
    }

    /// Reads the fields that the site declares for the page's kind.
    /// - Returns: the texts that readers see.
    private mutating func readExtra(_ yaml: YAML?) -> [FieldText] {
        guard let yaml, !yaml.isUnset else { return [] }
        let kind = front.kind
        var fields = Fields(
            yaml, known: kind.extra.map(\.name), of: "a page of kind \(kind.name), in “extra”",
            file: name)
        for field in kind.extra where fields.has(field.name) {
            front.extra[field.name] = fields.value(of: field)
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

    private mutating func readID(_ fields: inout Fields) {
        guard let id = fields.text("id") else { return }
        if id.utf8.allSatisfy({ $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }) {
            front.id = id
            front.idLine = fields.line(of: "id")
        } else {
            fields.add(.badID(id, at: TextLocation(file: name, line: fields.line(of: "id"))))
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

private enum ShownSignsSetting: String, CaseIterable {
    case all
}

extension Fields {
    /// What an editor wrote for a field of the site's own.
    fileprivate mutating func value(of field: ExtraField) -> ExtraField.Value? {
        let manner: FieldText.Manner? = field.label == nil ? nil : .words
        switch field.type {
        case .text: return text(field.name, shown: manner).map { .text($0) }
        case .list:
            let texts = texts(field.name, shown: manner)
            return texts.isEmpty ? nil : .list(texts)
        case .number: return number(field.name).map { .number($0) }
        case .date: return day(field.name).map { .date($0) }
        case .address: return webAddress(field.name).map { .address($0) }
        }
    }

    fileprivate mutating func kind(of kinds: Kinds) -> Kind? {
        choice("kind", among: kinds.names, from: "kinds.yaml").flatMap { kinds[$0] }
    }
}

extension Diagnostic {
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
