import HoofbeatContent

/// Lists the directory by country, by whom it is for, or by kind, as Markdown.
struct OrganisationViews {
    private let organisations: [Organisation]
    private let strings: Strings
    private let order: DictionaryOrder

    init(_ library: Library) {
        order = library.settings.dictionaryOrder
        organisations = library.organisations.inDictionaryOrder(order, \.name, \.key)
        strings = library.strings
    }

    func view(_ name: String) -> String {
        switch name {
        case "by-audience":
            return Organisation.Audience.allCases.map { audience in
                list(
                    strings.name(of: audience),
                    organisations.filter { $0.audiences.contains(audience) })
            }.joined()
        case "by-kind":
            return Organisation.Kind.allCases.map { kind in
                list(strings.name(of: kind), organisations.filter { $0.kind == kind })
            }.joined()
        default:
            return Dictionary(grouping: organisations, by: \.country)
                .inDictionaryOrder(order, \.key, \.key)
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
        text += "- \(strings[.forWhom]): "
        text += strings.list(of: body.audiences.map { strings.name(of: $0) }) + "\n"
        if let access = body.access { text += "- \(strings.name(of: access))\n" }
        if let cost = body.cost { text += "- \(strings[.cost]): \(cost.escaped)\n" }
        if !body.languages.isEmpty {
            text += "- \(strings[.languages]): \(strings.list(of: body.languages).escaped)\n"
        }
        if let address = body.address {
            let state =
                body.checked.map { "\(strings[.checkedOn]) \(strings.longDate($0).escaped)" }
                ?? strings[.notChecked]
            text += "- [\(strings[.websiteOf]) \(body.name.escaped)](\(address)) (\(state))\n"
        }
        if let note = body.note { text += "\n\(note)\n" }
        return text
    }
}
