import Content

/// The table of symptoms, by hormone and by site.
extension DataReader {
    mutating func readSymptoms(_ yaml: YAML) {
        let file = "symptoms.yaml"
        let top = Fields(
            yaml, known: ["hormones", "sites", "symptoms"], of: file, file: path(file))
        problems += top.problems
        symptoms.hormones = columns(top.map("hormones"), in: file)
        symptoms.sites = columns(top.map("sites"), in: file)
        guard let list = top.map("symptoms") else { return }
        let hormones = KnownNames { [symptoms] in symptoms.hormones.map(\.key) }
        let sites = KnownNames { [symptoms] in symptoms.sites.map(\.key) }
        let known = ["key", "name", "plain", "also", "group", "hormones", "sites"]
        each(list, in: file, known: known, of: "a symptom") { fields, _, reader in
            let symptom = SymptomTable.Symptom(
                key: fields.required("key", of: "a symptom"),
                name: fields.required("name", of: "a symptom", shown: .words),
                plain: fields.text("plain", shown: .markdown),
                also: fields.texts("also", shown: .name),
                group: fields.required("group", of: "a symptom", shown: .words),
                hormones: reader.cells(fields.maps("hormones"), of: hormones, in: file),
                sites: reader.cells(fields.maps("sites"), of: sites, in: file))
            reader.symptoms.symptoms.append(symptom)
        }
    }

    private mutating func columns(_ yaml: YAML?, in file: String) -> [SymptomTable.Column] {
        guard let yaml else { return [] }
        var columns: [SymptomTable.Column] = []
        let known = ["key", "name", "tumour", "page"]
        each(yaml, in: file, known: known, of: "a column") { fields, _, _ in
            columns.append(
                SymptomTable.Column(
                    key: fields.required("key", of: "a column"),
                    name: fields.required("name", of: "a column", shown: .words),
                    tumour: fields.text("tumour", shown: .markdown),
                    page: fields.text("page"), pageLine: fields.line(of: "page")))
        }
        return columns
    }

    private mutating func cells(
        _ items: [YAML], of keys: KnownNames, in file: String
    ) -> [SymptomTable.Cell] {
        items.map { item in
            var fields = Fields(
                item, known: ["of", "note", "sources", "facts"], of: "a cell", file: path(file))
            let key = fields.required("of", of: "a cell")
            if !key.isEmpty, !keys.contains(key) {
                fields.add(
                    .unknownColumn(
                        key, keys.nearest(to: key),
                        at: TextLocation(file: path(file), line: fields.line(of: "of"))))
            }
            let sources = sources(&fields)
            if fields.texts("sources").isEmpty { _ = fields.required("sources", of: "a cell") }
            let cell = SymptomTable.Cell(
                of: key, note: fields.text("note", shown: .markdown), sources: sources,
                facts: fields.texts("facts"))
            problems += fields.problems
            texts += fields.shown
            return cell
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ key: String, _ near: String?, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-column", at: location, "there is no hormone or site named \(key)",
            help: near.map { "did you mean \($0)?" } ?? "add it above the symptoms")
    }
}
