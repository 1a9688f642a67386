import HoofbeatContent

/// The first lines of a page, with the fields and sections that its kind requires.
struct NewPage {
    let text: String

    init(_ kind: Kind, title: String, today: Day, _ strings: Strings) {
        let careCard = """

            > [!ROUTINE] \(strings[.callRoutine])
            > - \(Placeholder.sign.rawValue)

            """
        var text = """
            ---
            title: "\(title)"
            description: \(Placeholder.description.rawValue)
            kind: \(kind.name)
            draft: true

            """
        for field in kind.fields { text += Self.field(field, today) }
        let extra = kind.extra.filter(\.isRequired)
        if !extra.isEmpty { text += "extra:\n" }
        for field in extra { text += "  \(field.name): \(Self.value(of: field, today))\n" }
        text += "---\n\n\(Placeholder.lead.rawValue)\n"
        for section in kind.sections {
            let heading = section.asks.prefix(1).uppercased() + section.asks.dropFirst()
            text += "\n## \(heading) {#\(section.id)}\n\n\(Placeholder.section.rawValue)\n"
            if kind.needsCareCard, section.id == "get-help" { text += careCard }
        }
        if kind.asksQuestions {
            text += "\n## What do people ask?\n\n\(Placeholder.answer.rawValue)\n"
        }
        if kind.needsCareCard, !kind.sections.contains(where: { $0.id == "get-help" }) {
            text += careCard
        }
        self.text = text
    }

    private static func field(_ name: String, _ today: Day) -> String {
        switch name {
        case "summary": "summary: \(Placeholder.summary.rawValue)\n"
        case "need": "need: \(Placeholder.need.rawValue)\n"
        case "audience": "audience: [patients]\n"
        case "authors": "authors: [\(Placeholder.author.rawValue)]\n"
        case "date", "changed": "\(name): \(today.iso)\n"
        // The id follows from the path until an editor gives another.
        default: ""
        }
    }

    private static func value(of field: ExtraField, _ today: Day) -> String {
        switch field.type {
        case .text: Placeholder.section.rawValue
        case .list: "[\(Placeholder.section.rawValue)]"
        case .number: "0"
        case .date: today.iso
        case .address: "https://example.org/"
        }
    }
}
