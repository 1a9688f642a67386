import HoofbeatContent
import HoofbeatRules

/// Holds what `hazards.yaml` counts on against what the program, the settings and the waivers do:
/// a control that nobody would miss is none.
struct SafetyCase {
    private let hazards: [Hazard]
    private let waivers: [Waiver]
    /// Nil where no hazard asks.
    private let silent: SilentRules?

    init(_ hazards: [Hazard], waivers: [Waiver], _ library: Library) {
        self.hazards = hazards
        self.waivers = waivers
        silent = hazards.isEmpty ? nil : SilentRules(library)
    }

    var problems: [Diagnostic] {
        hazards.flatMap(problems) + waivers.flatMap(problems)
    }

    private func problems(of hazard: Hazard) -> [Diagnostic] {
        var found = hazard.rules.compactMap { fault(of: $0, hazard) }
        if hazard.rules.isEmpty, hazard.tests.isEmpty {
            found.append(.withoutControl(hazard))
        }
        return found + hazard.open.map { .openControl($0, of: hazard) }
    }

    private func fault(of control: Hazard.Control, _ hazard: Hazard) -> Diagnostic? {
        guard let rule = RuleBook.rule(control.name) else {
            let near = nearest(to: control.name, among: RuleBook.rules.map(\.code))
            return .unknownControl(control, near, of: hazard)
        }
        if rule.severities == [.note] {
            return .controlOff(
                control, "it only makes notes, which stop nobody", of: hazard,
                help: "name another rule, or write under open: what is missing")
        }
        if let waiver = waivers.first(where: { $0.check == rule.code && $0.coversAll }) {
            return .controlOff(
                control, "line \(waiver.line) of waivers.yaml waives all its warnings", of: hazard,
                help: "let that waiver name a file, or a part of the message (about:)")
        }
        return silent?.reason(rule.code).map {
            .controlOff(
                control, $0, of: hazard,
                help: "turn it on, or write under open: what is missing")
        }
    }

    /// A waiver gives up a part of what the hazard counts on, so it says that it does.
    private func problems(of waiver: Waiver) -> [Diagnostic] {
        let bearing = hazards.filter { $0.rules.contains { $0.name == waiver.check } }.map(\.key)
        var found = waiver.accepts.filter { !bearing.contains($0) }.map { key in
            let isThere = hazards.contains { $0.key == key }
            return Diagnostic.unknownHazard(
                key, of: waiver, isThere: isThere,
                nearest(to: key, among: bearing.isEmpty ? hazards.map(\.key) : bearing))
        }
        // One that was misspelt is not missing, too.
        let missing = found.isEmpty ? bearing.filter { !waiver.accepts.contains($0) } : []
        if !missing.isEmpty { found.append(.unacceptedHazard(missing, bearing, by: waiver)) }
        return found
    }
}

extension Waiver {
    /// Whether it covers every warning of its rule.
    fileprivate var coversAll: Bool { file == nil && about == nil }
}

extension Diagnostic {
    private static func place(_ line: Int) -> TextLocation {
        TextLocation(file: Hazard.file, line: line)
    }

    fileprivate static func unknownControl(
        _ control: Hazard.Control, _ near: String?, of hazard: Hazard
    ) -> Diagnostic {
        .error(
            "unknown-control", at: place(control.line),
            "the hazard “\(hazard.key)” counts on a rule that there is not: \(control.name)",
            help: near.map { "did you mean \($0)?" }
                ?? "write a name that hoofbeat rules lists, or under open: what is missing")
    }

    fileprivate static func controlOff(
        _ control: Hazard.Control, _ reason: String, of hazard: Hazard, help: String
    ) -> Diagnostic {
        .error(
            "control-off", at: place(control.line),
            "the hazard “\(hazard.key)” counts on the rule \(control.name), but \(reason)",
            help: help)
    }

    /// Nothing at all is a slip; that something is still to be done, somebody has thought of.
    fileprivate static func withoutControl(_ hazard: Hazard) -> Diagnostic {
        let message = "nothing keeps the hazard “\(hazard.key)” from readers"
        let help = "name the rules and tests that do"
        return hazard.open.isEmpty
            ? .error(
                "without-control", at: place(hazard.line), message,
                help: help + ", or write under open: what is missing")
            : .warning("without-control", at: place(hazard.line), message, help: help)
    }

    fileprivate static func openControl(_ control: Hazard.Control, of hazard: Hazard) -> Diagnostic
    {
        .note(
            "open-control", at: place(control.line),
            "still to be done about the hazard “\(hazard.key)”: \(control.name)")
    }

    fileprivate static func unknownHazard(
        _ key: String, of waiver: Waiver, isThere: Bool, _ near: String?
    ) -> Diagnostic {
        .error(
            "unknown-hazard", at: TextLocation(file: Waiver.file, line: waiver.acceptsLine),
            isThere
                ? "the hazard “\(key)” does not count on the rule \(waiver.check)"
                : "there is no hazard “\(key)” in hazards.yaml",
            help: near.map { "did you mean \($0)?" } ?? "take it out of accepts:")
    }

    fileprivate static func unacceptedHazard(
        _ keys: [String], _ bearing: [String], by waiver: Waiver
    ) -> Diagnostic {
        let names = keys.map { "“\($0)”" }.joined(separator: " and ")
        let all = bearing.count > 1 ? "[\(bearing.joined(separator: ", "))]" : bearing[0]
        let hazards = keys.count > 1 ? "the hazards \(names) count" : "the hazard \(names) counts"
        return .error(
            "unaccepted-hazard", at: TextLocation(file: Waiver.file, line: waiver.line),
            "this waives a warning of \(waiver.check), on which \(hazards)",
            help: "if it is right to let it stand all the same, write accepts: \(all)")
    }
}
