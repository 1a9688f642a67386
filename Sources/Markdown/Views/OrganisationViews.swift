import Content

/// The directory, as Markdown: by country, by whom it is for, or by kind.
struct OrganisationViews {
    private let organisations: [Organisation]
    private let words: Content.Words

    init(_ library: Library) {
        organisations = library.organisations.sorted { $0.name.lowercased() < $1.name.lowercased() }
        words = library.words
    }

    func view(_ name: String) -> String {
        switch name {
        case "by-audience":
            return Organisation.Audience.allCases.map { audience in
                list(
                    words.name(audience.rawValue),
                    organisations.filter { $0.audiences.contains(audience) })
            }.joined()
        case "by-kind":
            return Organisation.Kind.allCases.map { kind in
                list(words.name(kind.rawValue), organisations.filter { $0.kind == kind })
            }.joined()
        default:
            return Dictionary(grouping: organisations, by: \.country)
                .inDictionaryOrder(\.key, \.key)
                .map { group($0.key, $0.value) }.joined()
        }
    }

    /// The view by country holds the entries themselves; the others point to them.
    private func group(_ title: String, _ members: [Organisation]) -> String {
        "\n## \(title.escaped)\n" + members.map(entry).joined()
    }

    private func list(_ title: String, _ members: [Organisation]) -> String {
        guard !members.isEmpty else { return "" }
        return "\n### \(title)\n\n"
            + members.map { "- [\($0.name.escaped)](#\($0.key))\n" }.joined()
    }

    private func entry(_ body: Organisation) -> String {
        var text = "\n### \(body.name.escaped) {#\(body.key)}\n\n\(body.offers)\n\n"
        text += "- \(words.forWhom): "
        text += body.audiences.map { words.name($0.rawValue) }.joined(separator: ", ") + "\n"
        if let access = body.access { text += "- \(words.name(access.rawValue))\n" }
        if let cost = body.cost { text += "- \(words.cost): \(cost.escaped)\n" }
        if !body.languages.isEmpty {
            text += "- \(words.languages): \(body.languages.joined(separator: ", ").escaped)\n"
        }
        if let address = body.address {
            let state = body.checked.map { "\(words.checkedOn) \($0.iso)" } ?? words.notChecked
            text += "- [\(words.websiteOf) \(body.name.escaped)](\(address)) (\(state))\n"
        }
        if let note = body.note { text += "\n\(note)\n" }
        return text
    }
}

extension Content.Words {
    func name(_ raw: String) -> String {
        names[raw] ?? raw
    }
}
