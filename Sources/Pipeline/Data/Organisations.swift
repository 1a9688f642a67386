import Content

/// Reads the directory of organisations.
extension DataReader {
    mutating func readOrganisations(_ yaml: YAML) {
        let known = [
            "key", "id", "name", "offers", "for", "country", "kind", "address", "access", "cost",
            "languages", "checked", "read", "note", "notice", "facts",
        ]
        let what = "an organisation"
        each(yaml, in: "organisations.yaml", known: known, of: what) { fields, item, reader in
            if !fields.has("kind") { _ = fields.required("kind", of: what) }
            var body = Organisation(
                key: fields.required("key", of: what),
                name: fields.required("name", of: what, shown: .name),
                offers: fields.required("offers", of: what, shown: .markdown),
                country: fields.required("country", of: what, shown: .words),
                kind: fields.choice("kind", Organisation.Kind.self) ?? .publisher, line: item.line)
            body.audiences = fields.choices("for", Organisation.Audience.self)
            if body.audiences.isEmpty { _ = fields.required("for", of: what) }
            body.address = fields.webAddress("address")
            body.access = fields.choice("access", Organisation.Access.self)
            body.cost = fields.text("cost", shown: .words)
            body.languages = fields.texts("languages", shown: .words)
            body.checked = fields.day("checked")
            body.checkedLine = fields.line(of: "checked")
            body.read = fields.text("read", shown: .words)
            body.readLine = fields.line(of: "read")
            body.note = fields.text("note", shown: .markdown)
            body.notice = fields.choice("notice", Notice.self)
            body.facts = fields.texts("facts")
            if body.address != nil, body.checked == nil {
                fields.add(
                    .uncheckedAddress(
                        body.name,
                        at: TextLocation(
                            file: reader.path("organisations.yaml"),
                            line: fields.line(of: "address"))))
            }
            reader.organisations.append(body)
        }
    }
}

extension Diagnostic {
    fileprivate static func uncheckedAddress(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .note(
            "unchecked-address", at: location, "nobody has checked the address of \(name)",
            help: "open it, and write checked: with the date")
    }
}
