import Content
import Markdown

/// Reads the site's own kinds of page.
extension DataReader {
    mutating func readKinds(_ yaml: YAML) {
        let file = "kinds.yaml"
        let known = [
            "key", "medical", "fields", "sections", "notices", "care-card", "questions",
            "captions", "fresh-references", "about-the-site", "layout",
            "extra",
        ]
        var own: [Kind] = []
        each(yaml, in: file, known: known, of: "a kind") { fields, _, reader in
            let name = fields.required("key", of: "a kind")
            var kind = Kind.builtIn.first { $0.name == name } ?? Kind(name, isMedical: false)
            reader.read(&kind, &fields)
            own.append(kind)
        }
        kinds = Kinds(own)
    }

    /// Reads a kind. What a site does not say of a built-in kind stays as it is.
    private mutating func read(_ kind: inout Kind, _ fields: inout Fields) {
        let notices = fields.choices("notices", Notice.self).filter { $0 != .disclaimer }
        if fields.has("medical") {
            let isMedical = fields.flag("medical")
            if isMedical != kind.isMedical {
                kind = Kind(
                    kind.name, isMedical: isMedical, sections: kind.sections,
                    notices: kind.notices.filter { $0 != .disclaimer })
            }
        }
        if fields.has("notices") {
            kind.notices = (kind.isMedical ? [.disclaimer] : []) + notices
            kind.needsCareCard = kind.isMedical && notices.contains(.otherConditions)
        }
        if fields.has("fields") { kind.fields = requiredFields(&fields) }
        if fields.has("sections") { kind.sections = sections(&fields) }
        if fields.has("extra") { kind.extra = extraFields(&fields) }
        kind.needsCareCard = fields.flag("care-card", default: kind.needsCareCard)
        kind.asksQuestions = fields.flag("questions", default: kind.asksQuestions)
        kind.needsCaptions = fields.flag("captions", default: kind.needsCaptions)
        kind.needsFreshReferences = fields.flag(
            "fresh-references", default: kind.needsFreshReferences)
        kind.isAboutSite = fields.flag("about-the-site", default: kind.isAboutSite)
        kind.layout = fields.choice("layout", Kind.Layout.self) ?? kind.layout
    }

    private func requiredFields(_ fields: inout Fields) -> [String] {
        fields.texts("fields").filter { name in
            if Kind.requirable.contains(name) { return true }
            let location = TextLocation(file: fields.file, line: fields.line(of: "fields"))
            fields.add(.unknownKindField(name, at: location))
            return false
        }
    }

    private mutating func extraFields(_ fields: inout Fields) -> [ExtraField] {
        var lines: [String: Int] = [:]
        return fields.maps("extra").compactMap { item in
            var field = Fields(
                item, known: ["name", "type", "label", "required"], of: "a field of your own",
                file: fields.file)
            defer {
                problems += field.problems
                texts += field.shown
            }
            let name = field.required("name", of: "a field of your own")
            let label = field.text("label", shown: .words)
            let isRequired = field.flag("required")
            let type = field.choice("type", ExtraField.ValueType.self)
            if type == nil { _ = field.required("type", of: "a field of your own") }
            let location = TextLocation(file: field.file, line: field.line(of: "name"))
            if !name.isEmpty, !Slug.isAnchor(name) { field.add(.badKey(name, at: location)) }
            if let first = lines.updateValue(location.line ?? 1, forKey: name) {
                field.add(.repeatedField(name, first, at: location))
            }
            guard let type, field.problems.isEmpty else { return nil }
            return ExtraField(name: name, type: type, label: label, isRequired: isRequired)
        }
    }

    private mutating func sections(_ fields: inout Fields) -> [Kind.Section] {
        fields.maps("sections").compactMap { item in
            var section = Fields(
                item, known: ["id", "asks", "symptoms"], of: "a section", file: fields.file)
            let id = section.required("id", of: "a section")
            let asks = section.required("asks", of: "a section")
            let listsSymptoms =
                section.has("symptoms") ? section.flag("symptoms") : nil
            if !id.isEmpty, !Slug.isAnchor(id) {
                let location = TextLocation(file: fields.file, line: section.line(of: "id"))
                section.add(.badSectionID(id, at: location))
            }
            problems += section.problems
            // No page could have a section with such a name.
            guard section.problems.isEmpty else { return nil }
            return Kind.Section(id, asks, listsSymptoms: listsSymptoms)
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownKindField(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-value", at: location, "a kind cannot require the field “\(name)”",
            help: nearest(to: name, among: Kind.requirable).map { "did you mean “\($0)”?" }
                ?? "it may require \(Kind.requirable.joined(separator: ", "))")
    }

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
