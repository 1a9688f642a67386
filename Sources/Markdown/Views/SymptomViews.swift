import Content

/// Lists and tables of symptoms, as Markdown.
struct SymptomViews {
    private let table: SymptomTable
    private let words: Content.Words

    init(_ library: Library) {
        table = library.symptoms
        words = library.words
    }

    func view(_ name: String) -> String {
        let parts = name.split(separator: " ").map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("by-hormone", _): return byHormone
        case ("by-site", _): return bySite
        case ("of-hormone", let key?): return list(of: key, \.hormones)
        case ("of-site", let key?): return list(of: key, \.sites)
        default: return index
        }
    }

    /// The symptoms of a hormone or site, in groups where there are many.
    private func list(of key: String, _ cells: KeyPath<SymptomTable.Symptom, [SymptomTable.Cell]>)
        -> String
    {
        let found = table.symptoms.compactMap { symptom in
            symptom[keyPath: cells].first { $0.of == key }.map { (symptom: symptom, cell: $0) }
        }
        func items(_ list: [(symptom: SymptomTable.Symptom, cell: SymptomTable.Cell)]) -> String {
            list.map { "- \(item($0.symptom, $0.cell))\n" }.joined()
        }
        // A list of more than seven is hard to take in (CDC Clear Communication Index, item 8).
        guard found.count > 7 else { return items(found) }
        let members = Dictionary(grouping: found, by: \.symptom.group)
        return found.map(\.symptom.group).unique.map { group in
            "**\(group.escaped)**\n\n\(items(members[group] ?? []))\n"
        }.joined()
    }

    private func item(_ symptom: SymptomTable.Symptom, _ cell: SymptomTable.Cell) -> String {
        let note = cell.note.map { ": \($0.inOneLine)" } ?? ""
        return symptom.name.escaped + note + citation(cell.sources)
    }

    /// A row for each hormone.
    private var byHormone: String {
        var text = "Table: \(words.symptomsByHormone)\n"
        text += "| \(words.hormone) | \(words.whatYouMayNotice) | \(words.usualTumour) |\n"
        text += "|---|---|---|\n"
        let symptomsOf = symptoms(by: \.hormones)
        for hormone in table.hormones {
            let symptoms = symptomsOf[hormone.key] ?? []
            let names = symptoms.map { $0.0.name.startingSmall.escaped }.joined(separator: ", ")
            let sources = symptoms.flatMap { $0.1.sources }.unique
            text += "| \(name(of: hormone)) | \(names)\(citation(sources)) | "
            text += "\((hormone.tumour ?? "").inOneLine.inCell) |\n"
        }
        return text
    }

    /// A row for each site.
    private var bySite: String {
        var text = "Table: \(words.symptomsBySite)\n"
        text += "| \(words.site) | \(words.whatYouMayNotice) |\n|---|---|\n"
        let symptomsOf = symptoms(by: \.sites)
        for site in table.sites {
            let symptoms = symptomsOf[site.key] ?? []
            let names = symptoms.map { $0.0.name.startingSmall.escaped }.joined(separator: ", ")
            let sources = symptoms.flatMap { $0.1.sources }.unique
            text += "| \(name(of: site)) | \(names)\(citation(sources)) |\n"
        }
        return text
    }

    /// For each hormone or site, the symptoms that it can bring, each with its first cell.
    private func symptoms(
        by cells: KeyPath<SymptomTable.Symptom, [SymptomTable.Cell]>
    ) -> [String: [(SymptomTable.Symptom, SymptomTable.Cell)]] {
        var symptoms: [String: [(SymptomTable.Symptom, SymptomTable.Cell)]] = [:]
        for symptom in table.symptoms {
            var seen: Set<String> = []
            for cell in symptom[keyPath: cells] where seen.insert(cell.of).inserted {
                symptoms[cell.of, default: []].append((symptom, cell))
            }
        }
        return symptoms
    }

    /// Every symptom, A to Z, with the hormones and sites that can bring it.
    private var index: String {
        var text = ""
        var letters = LetterHeadings()
        let hormones = Dictionary(table.hormones.map { ($0.key, $0) }) { first, _ in first }
        let sites = Dictionary(table.sites.map { ($0.key, $0) }) { first, _ in first }
        for symptom in table.symptoms.inDictionaryOrder(\.name, \.key) {
            text += letters.heading(before: symptom.name)
            text += "\n### \(symptom.name.escaped) {#\(symptom.key)}\n\n"
            if let plain = symptom.plain { text += plain + "\n\n" }
            text += line(words.hormone, symptom.hormones, hormones)
            text += line(words.site, symptom.sites, sites)
        }
        return text
    }

    private func line(
        _ title: String, _ cells: [SymptomTable.Cell], _ columns: [String: SymptomTable.Column]
    ) -> String {
        guard !cells.isEmpty else { return "" }
        let names = cells.compactMap { cell in
            columns[cell.of].map { name(of: $0) + citation(cell.sources) }
        }
        return "- \(title): \(names.joined(separator: ", "))\n"
    }

    private func name(of column: SymptomTable.Column) -> String {
        column.page.map { "[\(column.name.escaped)](/\(Address(ofPage: $0).path))" }
            ?? column.name.escaped
    }

    private func citation(_ sources: [String]) -> String {
        sources.isEmpty
            ? "" : " [" + sources.map { "@" + $0 }.joined(separator: "; ") + "]"
    }
}

extension String {
    /// For the middle of a sentence; an abbreviation stays as it is.
    fileprivate var startingSmall: String {
        guard let first, let second = dropFirst().first, first.isUppercase, second.isLowercase
        else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Array<String> {
    /// Without those that stood before.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
