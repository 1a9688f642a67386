import HoofbeatContent
import HoofbeatMarkdown

/// Reads the site's own kinds of page.
extension DataReader {
    mutating func readKinds(_ yaml: YAML) {
        let field = Self.kind.fields
        var own: [Kind] = []
        each(yaml, in: Self.kindsFile.name, Self.kind.entry) { fields, _, reader in
            let name = fields.read(field.key)
            var kind = Kind.builtIn.first { $0.name == name } ?? Kind(name, isMedical: false)
            reader.read(&kind, field, &fields)
            own.append(kind)
        }
        kinds = Kinds(own)
    }

    /// Reads a kind. What a site does not say of a built-in kind stays as it is.
    private mutating func read(_ kind: inout Kind, _ field: KindFields, _ fields: inout Fields) {
        let notices = fields.read(field.notices)
        if fields.has(field.medical) {
            let isMedical = fields.read(field.medical)
            if isMedical != kind.isMedical {
                kind = Kind(
                    kind.name, isMedical: isMedical, sections: kind.sections,
                    notices: kind.notices.filter { $0 != .disclaimer }, subject: kind.subject)
            }
        }
        if fields.has(field.notices) {
            kind.notices = (kind.isMedical ? [.disclaimer] : []) + notices
            kind.needsCareCard = kind.isMedical && notices.contains(.otherConditions)
        }
        if fields.has(field.fields) { kind.fields = fields.read(field.fields) }
        if fields.has(field.sections) {
            kind.sections = fields.read(field.sections).compactMap { section($0) }
        }
        if fields.has(field.extra) { kind.extra = extraFields(fields.read(field.extra)) }
        kind.needsCareCard = fields.read(field.careCard, default: kind.needsCareCard)
        kind.asksQuestions = fields.read(field.questions, default: kind.asksQuestions)
        kind.needsCaptions = fields.read(field.captions, default: kind.needsCaptions)
        kind.needsFreshReferences = fields.read(
            field.freshReferences, default: kind.needsFreshReferences)
        kind.isAboutSite = fields.read(field.aboutTheSite, default: kind.isAboutSite)
        kind.layout = fields.read(field.layout) ?? kind.layout
        // Paper stays where it is when the page changes, so it must say of which day it is.
        if kind.layout == .sheet, !kind.fields.contains("changed") { kind.fields += ["changed"] }
        if let subject = fields.read(field.schema) {
            kind.subject = subject == .various ? nil : subject
        }
    }

    private mutating func extraFields(_ items: [YAML]) -> [ExtraField] {
        let field = Self.extraField.fields
        var lines: [String: Int] = [:]
        return items.compactMap { item in
            var fields = Fields(item, Self.extraField.entry, file: path(Self.kindsFile.name))
            defer {
                problems += fields.problems
                texts += fields.shown
            }
            let name = fields.read(field.name)
            let label = fields.read(field.label)
            let isRequired = fields.read(field.required)
            let type = fields.read(field.type)
            let location = TextLocation(file: fields.file, line: fields.line(of: field.name))
            if !name.isEmpty, !Slug.isAnchor(name) { fields.add(.badKey(name, at: location)) }
            if let first = lines.updateValue(location.line ?? 1, forKey: name) {
                fields.add(.repeatedField(name, first, at: location))
            }
            guard let type, fields.problems.isEmpty else { return nil }
            return ExtraField(name: name, type: type, label: label, isRequired: isRequired)
        }
    }

    private mutating func section(_ item: YAML) -> Kind.Section? {
        let field = Self.section.fields
        var fields = Fields(item, Self.section.entry, file: path(Self.kindsFile.name))
        let id = fields.read(field.id)
        let asks = fields.read(field.asks)
        let listsSymptoms = fields.has(field.symptoms) ? fields.read(field.symptoms) : nil
        if !id.isEmpty, !Slug.isAnchor(id) {
            let location = TextLocation(file: fields.file, line: fields.line(of: field.id))
            fields.add(.badSectionID(id, at: location))
        }
        problems += fields.problems
        // No page could have a section with such a name.
        guard fields.problems.isEmpty else { return nil }
        return Kind.Section(id, asks, listsSymptoms: listsSymptoms)
    }
}

extension Diagnostic {
    fileprivate static func repeatedField(_ name: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-key", at: location, "the field “\(name)” is here twice",
            help: "it is already on line \(first); give one of them another name")
    }

    fileprivate static func badSectionID(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-id", at: location, "“\(id)” cannot be the id of a section",
            help: "use small letters, digits and hyphens, as in not-known")
    }
}
