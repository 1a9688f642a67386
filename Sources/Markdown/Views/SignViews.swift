import HoofbeatContent

/// Lists all signs, as Markdown: in care cards by what the reader notices, and in tables of the
/// levels that a clinician should look at first.
struct SignViews {
    /// The views that are care cards.
    static let lists = ["emergency", "urgent", "routine", "all"]
    static let names = lists + ["settled", "matrix"]

    private let signs: Signs
    private let strings: Strings

    init(_ library: Library) {
        signs = library.signs
        strings = library.strings
    }

    func view(_ name: String) -> String {
        switch name {
        case "emergency": cards([.emergency])
        case "urgent": cards([.urgent])
        case "routine": cards([.routine])
        case "settled": settled
        case "matrix": "```hole signs\n```\n"
        default: cards([.emergency, .urgent, .routine])
        }
    }

    /// Whether a view would show nothing.
    func isEmpty(_ name: String) -> Bool {
        name == "settled" ? !signs.all.contains { $0.was != nil } : view(name).isEmpty
    }

    /// For each group a heading, and a card for each level on which it has signs.
    private func cards(_ kinds: [Callout.Name]) -> String {
        signs.groups.map { group in
            let cards = kinds.map { card($0, group) }.joined()
            guard !cards.isEmpty else { return "" }
            let anchor = ([group.key] + kinds.map { $0.rawValue.lowercased() }.prefix(1))
                .joined(separator: "-")
            return "\n### \(group.name.escaped) {#\(anchor)}\n\n\(cards)"
        }.joined()
    }

    private func card(_ name: Callout.Name, _ group: Signs.Group) -> String {
        let found = name.levels.flatMap { level in
            signs.signs(on: level, in: group.key).filter { signs.isNeeded($0) }
        }
        guard !found.isEmpty else { return "" }
        let items = found.map { "> - \(CareCard.mark) \($0.name)\n" }.joined()
        let call = name.levels.last.flatMap { group.calls[$0] } ?? call(name)
        return "> [!\(name.rawValue)] \(call.escaped)\n\(items)\n"
    }

    private func call(_ name: Callout.Name) -> String {
        switch name {
        case .emergency: strings[.callEmergency]
        case .urgent: strings[.callUrgent]
        default: strings[.callRoutine]
        }
    }

    /// The signs whose level has changed; those that became milder first, since they could do harm.
    private var settled: String {
        let changed = signs.all.compactMap { sign in sign.was.map { (sign: sign, was: $0) } }
        let milder = changed.filter { $0.was < $0.sign.level }
        let stricter = changed.filter { $0.was > $0.sign.level }
        return table(strings[.signsMilder], milder) + table(strings[.signsStricter], stricter)
    }

    private func table(_ caption: String, _ rows: [(sign: Sign, was: Sign.Level)]) -> String {
        guard !rows.isEmpty else { return "" }
        var text = "\nTable: \(caption)\n| \(strings[.signColumn]) | \(strings[.levelColumn]) |"
        text += " \(strings[.formerLevelColumn]) | \(strings[.reasonColumn]) |\n|---|---|---|---|\n"
        for (sign, was) in rows {
            let circumstance = sign.forWhom.map { "**\($0.escaped):** " } ?? ""
            text += "| \(circumstance)\(sign.words.escaped) | \(strings.name(of: sign.level)) |"
            text += " \(strings.name(of: was)) |"
            text += " \((sign.reason ?? "").escaped)\(sign.sources.citation) |\n"
        }
        return text
    }
}
