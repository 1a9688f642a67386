import Content
import Markdown

/// Reads the site's own kinds of page.
extension DataReader {
    mutating func readKinds(_ yaml: YAML) {
        let file = "kinds.yaml"
        let known = [
            "key", "medical", "fields", "sections", "notices", "care-card", "questions",
            "captions", "fresh-references", "about-the-site", "layout",
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

    fileprivate static func badSectionID(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-id", at: location, "“\(id)” cannot be the id of a section",
            help: "use small letters, digits and hyphens, as in not-known")
    }
}
